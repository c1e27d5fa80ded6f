package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/** What the views of a dict's keys and items, which are like sets, have in common. */
public abstract class DictSetView extends DictView {
  DictSetView(PyType type, PyDict dict) {
    super(type, dict);
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
}
