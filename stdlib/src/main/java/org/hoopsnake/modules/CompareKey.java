package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** What {@code cmp_to_key} gives: a maker of keys, and the keys themselves. */
@BuiltinType(name = "KeyWrapper", module = "functools", subclassable = false)
final class CompareKey extends PyObject {
  static final PyType TYPE = PyType.builtin(CompareKeyBinding.INSTANCE);

  private final Object compare;

  /** The value to compare; null in the maker of keys. */
  private Object value;

  CompareKey(Object compare, Object value) {
    super(TYPE);
    this.compare = compare;
    this.value = value;
  }

  @Override
  public Object call1(Object object) {
    return new CompareKey(compare, object);
  }

  @Method(value = "__call__(self, obj)", doc = "Call self as a function.")
  Object callMethod(Object object) {
    return new CompareKey(compare, object);
  }

  @Getter(value = "obj", doc = "Value wrapped by a key function.")
  Object getObject() {
    return value == null ? PyNone.NONE : value;
  }

  @Setter("obj")
  void setObject(Object object) {
    value = object;
  }

  @RichCompare
  Object richCompare(CompareOperator op, Object other) {
    if (!(other instanceof CompareKey that)) {
      throw Errors.typeError("other argument must be K instance");
    }
    if (value == null || that.value == null) {
      throw Errors.attributeError(null, null, "object");
    }
    return Comparisons.compare(op, Calls.call2(compare, value, that.value), 0L);
  }
}
