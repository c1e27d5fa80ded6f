package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.DictUpdates;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyDictItems;
import org.hoopsnake.object.PyDictKeys;
import org.hoopsnake.object.PyDictValues;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ReprGuard;
import org.hoopsnake.object.ThreadState;

/**
 * {@code collections.OrderedDict}: a dict whose order can be changed and counts in comparisons.
 * Dicts keep their order anyway, so the storage is theirs.
 */
@BuiltinType(
    name = "OrderedDict",
    module = "collections",
    doc = "Dictionary that remembers insertion order",
    base = PyDict.class,
    weakReferences = true)
final class PyOrderedDict extends PyDict {
  static final PyType TYPE = PyType.builtin(PyOrderedDictBinding.INSTANCE, PyDict.TYPE).withDict();

  private PyOrderedDict(PyType type) {
    super(type);
  }

  @New("OrderedDict(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyOrderedDict(cls);
  }

  @Init(value = "__init__(self, /, *args, **kwargs)", doc = "Initialize self.")
  void initialize(Object[] args, PyDict kwargs) {
    updateOrdered(args, kwargs);
  }

  /** Stores as {@code self[key] = value} does, which subclasses may override. */
  private void store(Object key, Object value) {
    if (type() == TYPE) {
      put(key, value);
    } else {
      Ops.setItem(this, key, value);
    }
  }

  @Method(
      value = "update(self, /, *args, **kwargs)",
      doc = "Take over the entries of a mapping, of an iterable of pairs, and of the keywords.")
  void updateOrdered(Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("expected at most 1 argument, got %d", args.length);
    }
    if (args.length == 1) {
      updateFrom(args[0]);
    }
    if (kwargs != null) {
      storeAll(kwargs);
    }
  }

  private void storeAll(PyDict dict) {
    for (Object key : dict.keys()) {
      Object value = dict.get(key);
      if (value != null) {
        store(key, value);
      }
    }
  }

  private void updateFrom(Object source) {
    if (source instanceof PyDict d && d.type() == PyDict.TYPE) {
      storeAll(d);
      return;
    }
    Object keys = Ops.getAttrOrNull(source, "keys");
    if (keys != null) {
      Ops.forEach(Calls.call0(keys), key -> store(key, Ops.getItem(source, key)));
      return;
    }
    Object items = Ops.getAttrOrNull(source, "items");
    Ops.forEach(items == null ? source : Calls.call0(items), this::storePair);
  }

  private void storePair(Object pair) {
    Object[] two = Ops.toArray(pair);
    if (two.length < 2) {
      throw Errors.valueError(
          "need more than %d value%s to unpack", two.length, two.length == 1 ? "" : "s");
    }
    if (two.length > 2) {
      throw Errors.valueError("too many values to unpack (expected 2)");
    }
    store(two[0], two[1]);
  }

  @ClassMethod(
      value = "fromkeys(cls, /, iterable, value=None)",
      doc = "A new ordered dictionary with the keys of an iterable, all with the same value.")
  static Object fromKeysOrdered(PyType cls, Object iterable, Object value) {
    return DictUpdates.fromKeys(cls, iterable, value);
  }

  @Method(
      value = "move_to_end(self, /, key, last=True)",
      doc = "Move an existing key to the end, or to the beginning.")
  void moveToEnd(Object key, boolean last) {
    int i = position(key);
    if (i < 0) {
      throw Errors.keyError(key);
    }
    moveEntry(i, last);
  }

  @Method(
      value = "popitem(self, /, last=True)",
      doc = "Remove and return the last, or the first, (key, value) pair.")
  Object popItemOrdered(boolean last) {
    if (size() == 0) {
      throw Errors.keyError("dictionary is empty");
    }
    if (last) {
      return popItem();
    }
    int i = nextIndex(0);
    Object key = keyAt(i);
    return new PyTuple(key, removeAt(i));
  }

  @Method(
      value = "pop(self, /, key, default=<unset>)",
      doc = "Remove the key and return its value; the default, or KeyError, where it is missing.")
  Object popOrdered(Object key, Object otherwise) {
    Object value = remove(key);
    if (value != null) {
      return value;
    }
    if (otherwise == null) {
      throw Errors.keyError(key);
    }
    return otherwise;
  }

  @Method(
      value = "setdefault(self, /, key, default=None)",
      doc = "The value of the key; where the key is missing, it is stored with the default first.")
  Object setDefaultOrdered(Object key, Object otherwise) {
    Object value = get(key);
    if (value == null) {
      store(key, otherwise);
      return otherwise;
    }
    return type() == TYPE ? value : Ops.getItem(this, key);
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copyOrdered() {
    if (type() == TYPE) {
      PyOrderedDict copy = new PyOrderedDict(TYPE);
      copy.putAll(this);
      return copy;
    }
    Object copy = type().call0();
    Ops.forEach(this, key -> Ops.setItem(copy, key, Ops.getItem(this, key)));
    return copy;
  }

  private Object merged(PyDict left, PyDict right) {
    Object made = type().call1(left);
    if (made instanceof PyOrderedDict dict) {
      dict.updateFrom(right);
    }
    return made;
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object orOrdered(Object other) {
    return other instanceof PyDict d ? merged(this, d) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object rorOrdered(Object other) {
    return other instanceof PyDict d ? merged(d, this) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object iorOrdered(Object other) {
    updateFrom(other);
    return this;
  }

  @RichCompare
  Object compareOrdered(CompareOperator op, Object other) {
    if (!(other instanceof PyDict that)
        || (op != CompareOperator.EQ && op != CompareOperator.NOT_EQ)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal =
        equal(this, that)
            && (!(that instanceof PyOrderedDict)
                || Ops.eq(new PyList(keys()), new PyList(that.keys())));
    return equal == (op == CompareOperator.EQ);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String reprOrdered() {
    if (size() == 0) {
      return type().name() + "()";
    }
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "...";
    }
    try {
      PyDict plain = new PyDict();
      plain.putAll(this);
      return type().name() + "(" + Ops.repr(plain) + ")";
    } finally {
      guard.leave();
    }
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    Object items = Ops.iter(Ops.callMethod(this, "items"));
    Object attributes = Ops.callMethod(this, "__getstate__");
    return new PyTuple(type(), PyTuple.EMPTY, attributes, PyNone.NONE, items);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iterOrdered() {
    return new Iterator(this, Iterator.KEYS, false);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the keys.")
  Object reversedOrdered() {
    return new Iterator(this, Iterator.KEYS, true);
  }

  @Method(value = "keys(self, /)", doc = "A set-like view of the keys.")
  Object keysOrdered() {
    return new Keys(this);
  }

  @Method(value = "values(self, /)", doc = "A view of the values.")
  Object valuesOrdered() {
    return new Values(this);
  }

  @Method(value = "items(self, /)", doc = "A set-like view of the (key, value) pairs.")
  Object itemsOrdered() {
    return new Items(this);
  }

  /** Iterates over keys, values or items, in either direction. */
  @BuiltinType(name = "odict_iterator", subclassable = false)
  static final class Iterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyOrderedDictIteratorBinding.INSTANCE);
    static final int KEYS = 0;
    static final int VALUES = 1;
    static final int ITEMS = 2;

    private PyDict dict;
    private final int what;
    private final boolean reverse;
    private final int layout;
    private int at;

    Iterator(PyDict dict, int what, boolean reverse) {
      super(TYPE);
      this.dict = dict;
      this.what = what;
      this.reverse = reverse;
      this.layout = dict.layout;
      this.at = reverse ? dict.end() : 0;
    }

    @Override
    public Object next() {
      if (dict == null) {
        return null;
      }
      int i = reverse ? dict.previousIndex(at) : dict.nextIndex(at);
      if (dict.layout != layout) {
        throw Errors.runtimeError("OrderedDict mutated during iteration");
      }
      if (i < 0) {
        dict = null;
        return null;
      }
      at = reverse ? i - 1 : i + 1;
      return switch (what) {
        case KEYS -> dict.keyAt(i);
        case VALUES -> dict.valueAt(i);
        default -> new PyTuple(dict.keyAt(i), dict.valueAt(i));
      };
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      PyDict before = dict;
      int position = at;
      PyList rest = new PyList();
      for (Object x = next(); x != null; x = next()) {
        rest.add(x);
      }
      dict = before;
      at = position;
      return new PyTuple(Interpreter.current().builtin("iter"), new PyTuple(rest));
    }
  }

  /** The view of the keys. */
  @BuiltinType(name = "odict_keys", base = PyDictKeys.class, subclassable = false)
  static final class Keys extends PyDictKeys {
    static final PyType TYPE = PyType.builtin(PyOrderedDictKeysBinding.INSTANCE, PyDictKeys.TYPE);

    Keys(PyDict dict) {
      super(TYPE, dict);
    }

    @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
    Object iterOrdered() {
      return new Iterator(dict, Iterator.KEYS, false);
    }

    @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
    Object reversedOrdered() {
      return new Iterator(dict, Iterator.KEYS, true);
    }
  }

  /** The view of the values. */
  @BuiltinType(name = "odict_values", base = PyDictValues.class, subclassable = false)
  static final class Values extends PyDictValues {
    static final PyType TYPE =
        PyType.builtin(PyOrderedDictValuesBinding.INSTANCE, PyDictValues.TYPE);

    Values(PyDict dict) {
      super(TYPE, dict);
    }

    @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
    Object iterOrdered() {
      return new Iterator(dict, Iterator.VALUES, false);
    }

    @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
    Object reversedOrdered() {
      return new Iterator(dict, Iterator.VALUES, true);
    }
  }

  /** The view of the items. */
  @BuiltinType(name = "odict_items", base = PyDictItems.class, subclassable = false)
  static final class Items extends PyDictItems {
    static final PyType TYPE = PyType.builtin(PyOrderedDictItemsBinding.INSTANCE, PyDictItems.TYPE);

    Items(PyDict dict) {
      super(TYPE, dict);
    }

    @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
    Object iterOrdered() {
      return new Iterator(dict, Iterator.ITEMS, false);
    }

    @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
    Object reversedOrdered() {
      return new Iterator(dict, Iterator.ITEMS, true);
    }
  }
}
