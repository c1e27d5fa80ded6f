package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/** What {@code set} and {@code frozenset} have in common: a table of keys. */
public abstract class SetObject extends PyObject {
  final SetTable table = new SetTable();

  protected SetObject(PyType type) {
    super(type);
  }

  static long hashOf(Object key) {
    return key instanceof String s
        ? StringHash.current().of(s)
        : PyDict.hashOrExplain(key, "a set element");
  }

  public final int size() {
    return table.size();
  }

  public final boolean has(Object key) {
    return table.contains(key, hashOf(key));
  }

  /** The elements in the order of iteration. */
  public final Object[] toArray() {
    return table.toArray();
  }

  /** {@code key in self}, where a set that is looked for stands for a frozenset. */
  final boolean containsKey(Object key) {
    return key instanceof PySet s && s.type().special(Special.HASH) == PyNone.NONE
        ? table.contains(frozen(s), s.table.frozenHash())
        : has(key);
  }

  static PyFrozenSet frozen(SetObject set) {
    PyFrozenSet frozen = new PyFrozenSet();
    frozen.table.merge(set.table);
    return frozen;
  }

  /** A new set of the built-in type of this one. */
  final SetObject empty() {
    return this instanceof PySet ? new PySet() : new PyFrozenSet();
  }

  final SetObject copyOf() {
    SetObject copy = empty();
    copy.table.merge(table);
    return copy;
  }

  final String setRepr() {
    PyType type = type();
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return type.name() + "(...)";
    }
    try {
      if (table.size() == 0) {
        return type.name() + "()";
      }
      String list = Ops.repr(new PyList(toArray()));
      String body = "{" + list.substring(1, list.length() - 1) + "}";
      return type == PySet.TYPE ? body : type.name() + "(" + body + ")";
    } finally {
      guard.leave();
    }
  }

  final Object reduced() {
    return new PyTuple(type(), new PyTuple(new PyList(toArray())), ObjectReduction.state(this));
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
