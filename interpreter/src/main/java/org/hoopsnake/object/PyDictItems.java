package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/** The view that {@code dict.items()} gives. */
@BuiltinType(name = "dict_items", subclassable = false)
public class PyDictItems extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDictItemsBinding.INSTANCE);

  public final PyDict dict;

  public PyDictItems(PyDict dict) {
    this(TYPE, dict);
  }

  protected PyDictItems(PyType type, PyDict dict) {
    super(type);
    this.dict = dict;
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return dict.size();
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Items(dict);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict items.")
  Object reversed() {
    return new DictIterators.ReverseItems(dict);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return DictViews.containsItem(dict, key);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object sub(Object other) {
    return DictViews.difference(this, other);
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object rsub(Object other) {
    return DictViews.difference(other, this);
  }

  @Method(value = "__and__(self, value, /)", doc = "Return self&value.")
  Object and(Object other) {
    return DictViews.intersection(this, other);
  }

  @Method(value = "__rand__(self, value, /)", doc = "Return value&self.")
  Object rand(Object other) {
    return DictViews.intersection(other, this);
  }

  @Method(value = "__xor__(self, value, /)", doc = "Return self^value.")
  Object xor(Object other) {
    return DictViews.symmetricDifference(this, other);
  }

  @Method(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  Object rxor(Object other) {
    return DictViews.symmetricDifference(other, this);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return DictViews.union(this, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return DictViews.union(other, this);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return DictViews.compare(op, this, other);
  }

  @Method(
      value = "isdisjoint(self, object, /)",
      doc = "Return True if the view and the given iterable have nothing in common.")
  boolean isDisjoint(Object other) {
    return DictViews.isDisjoint(this, other);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return DictViews.repr(this);
  }

  @Getter(value = "mapping", doc = "The dictionary that this view shows, read-only.")
  Object mapping() {
    return new PyMappingProxy(dict);
  }
}
