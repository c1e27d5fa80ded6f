package org.hoopsnake.object;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;

/**
 * The abstract operations of the data model: what every operator, subscript and builtin does to any
 * value. Raw values go first, then the special methods of the type. Arithmetic has a chapter of its
 * own, {@link Arithmetic}; comparison, {@link Comparisons}.
 */
public final class Ops {
  private Ops() {}

  // ---- attributes

  public static Object getAttr(Object o, String name) {
    Object value;
    try {
      value = lookupAttr(o, name);
    } catch (PyException e) {
      throw concerning(e, o, name);
    }
    if (value == null) {
      throw Attributes.missing(o, name);
    }
    return value;
  }

  /** The exception that getting an attribute has raised; an AttributeError says which it was. */
  public static PyException concerning(PyException e, Object o, String name) {
    if (e.value instanceof PyAttributeError missing && missing.name == null) {
      missing.concerns(o, name);
    }
    return e;
  }

  /**
   * The attribute, or null where getting it says that there is none; an AttributeError raised on
   * the way counts as that.
   */
  public static Object getAttrOrNull(Object o, String name) {
    try {
      return lookupAttr(o, name);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** The attribute; null where it is missing by the native rules; hooks may raise. */
  public static Object lookupAttr(Object o, String name) {
    PyType type = Types.of(o);
    if (type.nativeAttributes()) {
      return nativeGetAttr(o, name);
    }
    Object getattribute = type.special(Special.GETATTRIBUTE);
    Object fallback = type.special(Special.GETATTR);
    if (fallback == null) {
      return Calls.bound1(getattribute, o, name);
    }
    Object value;
    if (Attributes.isNative(getattribute, "__getattribute__")) {
      try {
        value = nativeGetAttr(o, name);
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
          throw e;
        }
        value = null;
      }
    } else {
      try {
        value = Calls.bound1(getattribute, o, name);
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
          throw e;
        }
        value = null;
      }
    }
    return value != null ? value : Calls.bound1(fallback, o, name);
  }

  /**
   * By the rule of the value's Java class, without {@code __getattribute__} and {@code
   * __getattr__}.
   */
  static Object nativeGetAttr(Object o, String name) {
    return o instanceof PyObject p
        ? p.getAttribute(name)
        : Attributes.genericGet(o, Types.of(o), name);
  }

  static void nativeSetAttr(Object o, String name, Object value) {
    if (o instanceof PyObject p) {
      p.setAttribute(name, value);
    } else {
      Attributes.genericSet(o, Types.of(o), name, value);
    }
  }

  static void nativeDelAttr(Object o, String name) {
    if (o instanceof PyObject p) {
      p.delAttribute(name);
    } else {
      Attributes.genericDelete(o, Types.of(o), name);
    }
  }

  public static void setAttr(Object o, String name, Object value) {
    Object hook = Types.of(o).special(Special.SETATTR);
    if (Attributes.isNative(hook, "__setattr__")) {
      nativeSetAttr(o, name, value);
    } else {
      Calls.bound2(hook, o, name, value);
    }
  }

  public static void delAttr(Object o, String name) {
    Object hook = Types.of(o).special(Special.DELATTR);
    if (Attributes.isNative(hook, "__delattr__")) {
      nativeDelAttr(o, name);
    } else {
      Calls.bound1(hook, o, name);
    }
  }

  /** Calls {@code o.name(args)}. */
  public static Object callMethod(Object o, String name, Object... args) {
    PyType type = Types.of(o);
    if (type.nativeAttributes() && !(o instanceof PyType) && !(o instanceof PyModule)) {
      Object found = type.lookup(name);
      boolean shadowed = o instanceof PyObject p && type.hasDict() && p.ownAttribute(name) != null;
      if (found instanceof Calls.MethodLike && !shadowed) {
        return Calls.bound(found, o, args, Calls.NO_KW);
      }
    }
    return Calls.call(getAttr(o, name), args, Calls.NO_KW);
  }

  public static boolean isCallable(Object o) {
    return Types.of(o).special(Special.CALL) != null;
  }

  // ---- truth, text, hash

  public static boolean truth(Object o) {
    if (o instanceof Boolean b) {
      return b;
    }
    if (o == PyNone.NONE) {
      return false;
    }
    if (o instanceof Long n) {
      return n != 0;
    }
    if (o instanceof String s) {
      return !s.isEmpty();
    }
    if (o instanceof Double d) {
      return d != 0;
    }
    if (o instanceof BigInteger) {
      return true;
    }
    PyType type = Types.of(o);
    Object bool = type.special(Special.BOOL);
    if (bool != null && bool != PyNone.NONE) {
      Object result = Calls.bound0(bool, o);
      if (result instanceof Boolean b) {
        return b;
      }
      throw Errors.typeError("__bool__ should return bool, returned %s", Types.name(result));
    }
    Object len = type.special(Special.LEN);
    return len == null || len(o) != 0;
  }

  public static String repr(Object o) {
    if (o instanceof Long n) {
      return n.toString();
    }
    Object result = reprObject(o);
    return result instanceof PyStrObject s ? s.value : (String) result;
  }

  /** A string, perhaps of a class derived from str. */
  public static Object reprObject(Object o) {
    Object result = Calls.bound0(Types.of(o).special(Special.REPR), o);
    if (result instanceof String || result instanceof PyStrObject) {
      return result;
    }
    throw Errors.typeError("__repr__ returned non-string (type %s)", Types.name(result));
  }

  public static String str(Object o) {
    if (o instanceof String s) {
      return s;
    }
    if (o instanceof Long n) {
      return n.toString();
    }
    Object result = Calls.bound0(Types.of(o).special(Special.STR), o);
    if (result instanceof String s) {
      return s;
    }
    if (result instanceof PyStrObject s) {
      return s.value;
    }
    throw Errors.typeError("__str__ returned non-string (type %s)", Types.name(result));
  }

  /** {@code format(o, spec)}. */
  public static String format(Object o, String spec) {
    if (spec.isEmpty() && (o instanceof String || o instanceof Long)) {
      return o.toString();
    }
    Object method = Types.of(o).special(Special.FORMAT);
    if (spec.isEmpty() && method instanceof PyMethodDescriptor) {
      return str(o);
    }
    Object result = Calls.bound1(method, o, spec);
    if (result instanceof String s) {
      return s;
    }
    if (result instanceof PyStrObject s) {
      return s.value;
    }
    throw Errors.typeError("__format__ must return a str, not %s", Types.name(result));
  }

  public static long hash(Object o) {
    if (o instanceof String s) {
      return StringHash.current().of(s);
    }
    if (o instanceof Long n) {
      return PyInt.hash(n);
    }
    Object method = Types.of(o).special(Special.HASH);
    if (method == null || method == PyNone.NONE) {
      throw Errors.typeError("unhashable type: '%s'", Types.name(o));
    }
    Object result = Calls.bound0(method, o);
    if (result instanceof Long n) {
      return n == -1 ? -2 : n;
    }
    if (result instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (result instanceof BigInteger n) {
      return PyInt.hash(n);
    }
    if (result instanceof PyIntObject n) {
      return PyInt.hash(n.value);
    }
    throw Errors.typeError("__hash__ method should return an integer");
  }

  // ---- comparison: see Comparisons

  public static boolean eq(Object a, Object b) {
    return Comparisons.eq(a, b);
  }

  // ---- arithmetic: see Arithmetic

  public static Object binary(Operator op, Object a, Object b) {
    return Arithmetic.binary(op, a, b);
  }

  public static Object inplace(Operator op, Object a, Object b) {
    return Arithmetic.inplace(op, a, b);
  }

  public static Object unary(UnaryOperator op, Object a) {
    return Arithmetic.unary(op, a);
  }

  /** The value as an int by {@code __index__}: Long or BigInteger. */
  public static Object index(Object o) {
    if (o instanceof Long || o instanceof BigInteger) {
      return o;
    }
    if (o instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (o instanceof PyIntObject n) {
      return n.value;
    }
    Object method = Types.of(o).special(Special.INDEX);
    if (method == null) {
      throw Errors.typeError("'%s' object cannot be interpreted as an integer", Types.name(o));
    }
    Object result = Calls.bound0(method, o);
    if (result instanceof Long || result instanceof BigInteger) {
      return result;
    }
    return Convert.strictInt(result, "__index__");
  }

  /** {@link #index} as a Java int; {@code error} is raised where it does not fit. */
  public static int indexAsInt(Object o, PyType error) {
    Object n = index(o);
    if (n instanceof Long l && l >= -Integer.MAX_VALUE && l <= Integer.MAX_VALUE) {
      return (int) (long) l;
    }
    throw Errors.of(error, "cannot fit '%s' into an index-sized integer", Types.name(o));
  }

  // ---- containers

  public static int len(Object o) {
    long size = size(o);
    if (size > Integer.MAX_VALUE) {
      throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return (int) size;
  }

  /** What {@code len()} says, which of a range may be more than fits in memory. */
  public static long size(Object o) {
    if (o instanceof String s) {
      return PyStr.length(s);
    }
    if (o instanceof PyObject p && !p.type().heap) {
      if (o instanceof PyList l) {
        return l.size();
      }
      if (o instanceof PyTuple t) {
        return t.size();
      }
      if (o instanceof PyDict d) {
        return d.size();
      }
    }
    Object method = Types.of(o).special(Special.LEN);
    if (method == null) {
      throw Errors.typeError("object of type '%s' has no len()", Types.name(o));
    }
    Object result = index(Calls.bound0(method, o));
    if (IntArithmetic.signum(result) < 0) {
      throw Errors.valueError("__len__() should return >= 0");
    }
    if (!(result instanceof Long n)) {
      throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return n;
  }

  /** A guess at the length for preallocation, or {@code otherwise}. */
  public static int lengthHint(Object o, int otherwise) {
    PyType type = Types.of(o);
    if (type.special(Special.LEN) != null) {
      try {
        return len(o);
      } catch (PyException e) {
        throwUnlessTypeError(e);
      }
    }
    Object hint = type.special(Special.LENGTH_HINT);
    if (hint == null) {
      return otherwise;
    }
    Object result = PyNotImplemented.NOT_IMPLEMENTED;
    try {
      result = Calls.bound0(hint, o);
    } catch (PyException e) {
      throwUnlessTypeError(e);
    }
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      return otherwise;
    }
    if (!(result instanceof Long n)) {
      throw Errors.typeError("__length_hint__ must be an integer, not %s", Types.name(result));
    }
    if (n < 0) {
      throw Errors.valueError("__length_hint__() should return >= 0");
    }
    return (int) Math.min(n, Integer.MAX_VALUE);
  }

  /** A type that cannot say how long it is right now says so by TypeError. */
  private static void throwUnlessTypeError(PyException e) {
    if (!e.is(ExceptionTypes.TYPE_ERROR)) {
      throw e;
    }
  }

  public static Object getItem(Object o, Object key) {
    if (o instanceof PyObject p && !p.type().heap) {
      if (o instanceof PyList l && key instanceof Long n) {
        long i = n < 0 ? n + l.size() : n;
        if (i >= 0 && i < l.size()) {
          return l.get((int) i);
        }
        throw Errors.indexError("list index out of range");
      }
      if (o instanceof PyDict d && p.shape == PyDict.TYPE.rootShape) {
        Object value = d.get(key);
        if (value == null) {
          throw Errors.keyError(key);
        }
        return value;
      }
      if (o instanceof PyTuple t && key instanceof Long n && p.shape == PyTuple.TYPE.rootShape) {
        long i = n < 0 ? n + t.items.length : n;
        if (i >= 0 && i < t.items.length) {
          return t.items[(int) i];
        }
        throw Errors.indexError("tuple index out of range");
      }
    }
    Object method = Types.of(o).special(Special.GETITEM);
    if (method != null) {
      return Calls.bound1(method, o, key);
    }
    if (o instanceof PyType cls) {
      Object hook = getAttrOrNull(cls, "__class_getitem__");
      if (hook != null && hook != PyNone.NONE) {
        return Calls.call1(hook, key);
      }
      if (cls == PyType.TYPE) {
        return PyGenericAlias.of(cls, key);
      }
      throw Errors.typeError("type '%s' is not subscriptable", cls.name());
    }
    throw Errors.typeError("'%s' object is not subscriptable", Types.name(o));
  }

  public static void setItem(Object o, Object key, Object value) {
    if (o instanceof PyObject p && !p.type().heap) {
      if (o instanceof PyList l && key instanceof Long n) {
        long i = n < 0 ? n + l.size() : n;
        if (i >= 0 && i < l.size()) {
          l.set((int) i, value);
          return;
        }
        throw Errors.indexError("list assignment index out of range");
      }
      if (o instanceof PyDict d && p.shape == PyDict.TYPE.rootShape) {
        d.put(key, value);
        return;
      }
    }
    Object method = Types.of(o).special(Special.SETITEM);
    if (method == null) {
      if (Types.of(o).heap && Types.of(o).special(Special.DELITEM) != null) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "__setitem__");
      }
      throw Errors.typeError("'%s' object does not support item assignment", Types.name(o));
    }
    Calls.bound2(method, o, key, value);
  }

  public static void delItem(Object o, Object key) {
    Object method = Types.of(o).special(Special.DELITEM);
    if (method == null) {
      throw cannotDeleteItem(o, key);
    }
    Calls.bound1(method, o, key);
  }

  /** CPython's sequences say it in other words than other objects, where the key is an index. */
  private static PyException cannotDeleteItem(Object o, Object key) {
    PyType type = Types.of(o);
    if (type.heap && type.special(Special.SETITEM) != null) {
      return Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "__delitem__");
    }
    boolean sequence =
        type.heap || type.special(Special.LEN) != null || type.special(Special.CONTAINS) != null;
    return Errors.typeError(
        "'%s' object %s support item deletion",
        type.name(), sequence && Sequences.isIndex(key) ? "doesn't" : "does not");
  }

  /** {@code item in o}. */
  public static boolean contains(Object o, Object item) {
    Object method = Types.of(o).special(Special.CONTAINS);
    if (method != null && method != PyNone.NONE) {
      return truth(Calls.bound1(method, o, item));
    }
    if (method == PyNone.NONE || !isIterable(o)) {
      throw Errors.typeError(
          method == PyNone.NONE
              ? "'%s' object is not a container"
              : "argument of type '%s' is not a container or iterable",
          Types.name(o));
    }
    Object it = iter(o);
    for (Object x = next(it); x != null; x = next(it)) {
      if (Identity.same(x, item) || eq(x, item)) {
        return true;
      }
    }
    return false;
  }

  // ---- iteration

  private static boolean isIterable(Object o) {
    PyType type = Types.of(o);
    Object method = type.special(Special.ITER);
    return method != null ? method != PyNone.NONE : type.special(Special.GETITEM) != null;
  }

  /** {@code iter(o)}. */
  public static Object iter(Object o) {
    PyType type = Types.of(o);
    Object method = type.special(Special.ITER);
    if (method == null) {
      // Of the types in Java those that are sequences say so with __iter__.
      Object getItem = type.special(Special.GETITEM);
      if (getItem != null && !(getItem instanceof PyMethodDescriptor)) {
        return new PySequenceIterator(o);
      }
      throw Errors.typeError("'%s' object is not iterable", type.messageName());
    }
    if (method == PyNone.NONE) {
      throw Errors.typeError("'%s' object is not iterable", type.messageName());
    }
    Object it = Calls.bound0(method, o);
    if (!(it instanceof PyIterator) && Types.of(it).special(Special.NEXT) == null) {
      throw Errors.typeError("iter() returned non-iterator of type '%s'", Types.name(it));
    }
    return it;
  }

  /** The value itself, which must be an iterator. */
  public static Object iterator(Object o) {
    if (!(o instanceof PyIterator) && Types.of(o).special(Special.NEXT) == null) {
      throw Errors.typeError("'%s' object is not an iterator", Types.name(o));
    }
    return o;
  }

  /** The next value, or null when the iterator is exhausted. */
  public static Object next(Object it) {
    if (it instanceof PyIterator p && !p.shape.type.heap) {
      return p.next();
    }
    Object method = Types.of(it).special(Special.NEXT);
    if (method == null) {
      throw Errors.typeError("'%s' object is not an iterator", Types.name(it));
    }
    try {
      return Calls.bound0(method, it);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  public static void forEach(Object iterable, Consumer<Object> action) {
    Object it = iter(iterable);
    for (Object x = next(it); x != null; x = next(it)) {
      action.accept(x);
    }
  }

  /** The items of an iterable. */
  public static Object[] toArray(Object iterable) {
    if (iterable instanceof PyTuple t && t.shape == PyTuple.TYPE.rootShape) {
      return t.items.clone();
    }
    if (iterable instanceof PyList l && l.shape == PyList.TYPE.rootShape) {
      return l.toArray();
    }
    List<Object> all = new ArrayList<>();
    forEach(iterable, all::add);
    return all.toArray();
  }

  /** The items of an iterable as {@code list()} takes them: it is asked for a length hint, too. */
  public static Object[] listed(Object iterable) {
    return isListOrTuple(iterable) ? toArray(iterable) : listed(iterable, iter(iterable));
  }

  /** The items of an iterable; TypeErrors of {@code iter()} get the words of {@code refusal}. */
  public static Object[] listed(Object iterable, String refusal) {
    return isListOrTuple(iterable) ? toArray(iterable) : listed(iter(iterable, refusal));
  }

  private static boolean isListOrTuple(Object o) {
    return o instanceof PyTuple t && t.shape == PyTuple.TYPE.rootShape
        || o instanceof PyList l && l.shape == PyList.TYPE.rootShape;
  }

  private static Object[] listed(Object iterable, Object iterator) {
    lengthHint(iterable, 8);
    List<Object> all = new ArrayList<>();
    for (Object x = next(iterator); x != null; x = next(iterator)) {
      all.add(x);
    }
    return all.toArray();
  }

  /** As {@link #iter(Object)}; a TypeError of it gets the words of {@code refusal}. */
  static Object iter(Object iterable, String refusal) {
    try {
      return iter(iterable);
    } catch (PyException e) {
      throw e.is(ExceptionTypes.TYPE_ERROR) ? Errors.typeError("%s", refusal) : e;
    }
  }

  // ---- classes

  public static boolean isInstance(Object o, Object cls) {
    return Classes.isInstance(o, cls);
  }

  public static boolean isSubclass(Object sub, Object cls) {
    return Classes.isSubclass(sub, cls);
  }

  static boolean isInstanceByType(Object o, PyType cls) {
    return Classes.isInstanceByType(o, cls);
  }

  static boolean isSubclassByBases(Object sub, PyType cls) {
    return Classes.isSubclassByBases(sub, cls);
  }
}
