package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A mutable set. */
@BuiltinType(name = "set", doc = "An unordered collection of unique elements.")
public final class PySet extends SetObject {
  public static final PyType TYPE = PyType.builtin(PySetBinding.INSTANCE);

  public PySet() {
    super(TYPE);
  }

  private PySet(PyType type) {
    super(type);
  }

  /** A copy of another set. */
  public PySet(SetObject other) {
    super(TYPE);
    table.merge(other.table);
  }

  public PySet(Object[] elements) {
    super(TYPE);
    for (Object x : elements) {
      add(x);
    }
  }

  @New("set(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySet(cls);
  }

  @Init(value = "set(iterable=(), /)", doc = "Initialize self.")
  void init(Object iterable) {
    if (size() > 0) {
      table.clear();
    }
    if (iterable != null) {
      SetAlgebra.update(table, iterable);
    }
  }

  /** Adds the elements of an iterable; of another set whatever its class says about iteration. */
  public void addAll(Object iterable) {
    SetAlgebra.update(table, iterable);
  }

  @Method(value = "add(self, object, /)", doc = "Add an element; nothing happens if it is there.")
  public void add(Object key) {
    table.add(key, hashOf(key));
  }

  private boolean discardKey(Object key) {
    return key instanceof PySet s && s.type().special(Special.HASH) == PyNone.NONE
        ? table.discard(frozen(s), s.table.frozenHash())
        : table.discard(key, hashOf(key));
  }

  @Method(value = "discard(self, object, /)", doc = "Remove an element if it is there.")
  public void discard(Object key) {
    discardKey(key);
  }

  @Method(
      value = "remove(self, object, /)",
      doc = "Remove an element; KeyError where it is missing.")
  void remove(Object key) {
    if (!discardKey(key)) {
      throw Errors.keyError(key);
    }
  }

  @Method(
      value = "pop(self, /)",
      doc = "Remove and return some element; KeyError where the set is empty.")
  Object pop() {
    Object key = table.pop();
    if (key == null) {
      throw Errors.keyError("pop from an empty set");
    }
    return key;
  }

  @Method(value = "clear(self, /)", doc = "Remove all elements.")
  public void clear() {
    table.clear();
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copy() {
    return copyOf();
  }

  @Method(value = "update(self, /, *others)", doc = "Add the elements of all others.")
  void update(Object[] others) {
    for (Object other : others) {
      SetAlgebra.update(table, other);
    }
  }

  @Method(
      value = "intersection_update(self, /, *others)",
      doc = "Keep only the elements that are in all others.")
  void intersectionUpdate(Object[] others) {
    table.become(SetAlgebra.intersectionOfAll(this, others).table);
  }

  @Method(value = "difference_update(self, /, *others)", doc = "Remove the elements of all others.")
  void differenceUpdate(Object[] others) {
    for (Object other : others) {
      SetAlgebra.differenceUpdate(table, other);
    }
  }

  @Method(
      value = "symmetric_difference_update(self, other, /)",
      doc = "Keep only the elements that are in exactly one of both.")
  void symmetricDifferenceUpdate(Object other) {
    SetAlgebra.symmetricDifferenceUpdate(table, other);
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object ior(Object other) {
    if (!(other instanceof SetObject s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    table.merge(s.table);
    return this;
  }

  @Method(value = "__iand__(self, value, /)", doc = "Return self&=value.")
  Object iand(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    intersectionUpdate(new Object[] {other});
    return this;
  }

  @Method(value = "__isub__(self, value, /)", doc = "Return self-=value.")
  Object isub(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.differenceUpdate(table, other);
    return this;
  }

  @Method(value = "__ixor__(self, value, /)", doc = "Return self^=value.")
  Object ixor(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.symmetricDifferenceUpdate(table, other);
    return this;
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return size();
  }

  @Method(
      value = "__contains__(self, object, /)",
      doc = "x.__contains__(y) <==> y in x.",
      plain = true)
  boolean contains(Object key) {
    return containsKey(key);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new SetIterator(this);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return setRepr();
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object sub(Object other) {
    return SetAlgebra.differenceOperator(this, other);
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object rsub(Object other) {
    return SetAlgebra.differenceOperator(other, this);
  }

  @Method(value = "__and__(self, value, /)", doc = "Return self&value.")
  Object and(Object other) {
    return SetAlgebra.intersectionOperator(this, other);
  }

  @Method(value = "__rand__(self, value, /)", doc = "Return value&self.")
  Object rand(Object other) {
    return SetAlgebra.intersectionOperator(other, this);
  }

  @Method(value = "__xor__(self, value, /)", doc = "Return self^value.")
  Object xor(Object other) {
    return SetAlgebra.symmetricDifferenceOperator(this, other);
  }

  @Method(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  Object rxor(Object other) {
    return SetAlgebra.symmetricDifferenceOperator(other, this);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return SetAlgebra.unionOperator(this, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return SetAlgebra.unionOperator(other, this);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return SetAlgebra.compare(op, this, other);
  }

  @Method(value = "union(self, /, *others)", doc = "A new set with the elements of all.")
  Object unionMethod(Object[] others) {
    return SetAlgebra.union(this, others);
  }

  @Method(
      value = "intersection(self, /, *others)",
      doc = "A new set with the elements that are in all.")
  Object intersectionMethod(Object[] others) {
    return SetAlgebra.intersectionOfAll(this, others);
  }

  @Method(
      value = "difference(self, /, *others)",
      doc = "A new set with the elements that are in none of the others.")
  Object differenceMethod(Object[] others) {
    if (others.length == 0) {
      return copyOf();
    }
    SetObject result = SetAlgebra.difference(this, others[0]);
    for (int i = 1; i < others.length; i++) {
      SetAlgebra.differenceUpdate(result.table, others[i]);
    }
    return result;
  }

  @Method(
      value = "symmetric_difference(self, other, /)",
      doc = "A new set with the elements that are in exactly one of both.")
  Object symmetricDifferenceMethod(Object other) {
    return SetAlgebra.symmetricDifference(this, other);
  }

  @Method(value = "isdisjoint(self, other, /)", doc = "True if nothing is in both.")
  boolean isDisjoint(Object other) {
    return SetAlgebra.isDisjoint(this, other);
  }

  @Method(value = "issubset(self, other, /)", doc = "True if the other has all elements of this.")
  boolean isSubset(Object other) {
    return SetAlgebra.isSubset(this, other);
  }

  @Method(value = "issuperset(self, other, /)", doc = "True if this has all elements of the other.")
  boolean isSuperset(Object other) {
    return SetAlgebra.isSuperset(this, other);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return reduced();
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size in memory, in bytes.")
  long sizeOf() {
    return 200 + 16L * size();
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
