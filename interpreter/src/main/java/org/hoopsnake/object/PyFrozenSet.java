package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** An immutable, hashable set. */
@BuiltinType(name = "frozenset", doc = "An immutable unordered collection of unique elements.")
public final class PyFrozenSet extends SetObject {
  public static final PyType TYPE = PyType.builtin(PyFrozenSetBinding.INSTANCE);

  private long hash;
  private boolean hashed;

  public PyFrozenSet() {
    super(TYPE);
  }

  private PyFrozenSet(PyType type) {
    super(type);
  }

  public PyFrozenSet(Object... elements) {
    super(TYPE);
    for (Object x : elements) {
      table.add(x, hashOf(x));
    }
  }

  @New(value = "frozenset(iterable=(), /)")
  static Object create(PyType cls, Object iterable) {
    if (cls == TYPE && iterable instanceof PyFrozenSet f && f.type() == TYPE) {
      return f;
    }
    PyFrozenSet made = new PyFrozenSet(cls);
    if (iterable != null) {
      SetAlgebra.update(made.table, iterable);
    }
    return made;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    if (!hashed) {
      hash = table.frozenHash();
      hashed = true;
    }
    return hash;
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copy() {
    return type() == TYPE ? this : copyOf();
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
