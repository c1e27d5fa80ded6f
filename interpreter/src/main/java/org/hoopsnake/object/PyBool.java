package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** The type bool; its values are Boolean. */
@BuiltinType(
    name = "bool",
    doc = "The truth of a value: True or False.",
    base = PyInt.class,
    raw = true,
    subclassable = false)
public final class PyBool {
  public static final PyType TYPE = PyType.builtin(PyBoolBinding.INSTANCE, PyInt.TYPE);

  private PyBool() {}

  @New(value = "bool(object=False, /)", doc = "Create and return a new object.")
  static Object create(PyType cls, boolean value) {
    return value;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(boolean self) {
    return self ? "True" : "False";
  }

  @Method(value = "__invert__(self, /)", doc = "~self")
  static Object invert(boolean self) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This"
            + " returns the bitwise inversion of the underlying int object and is usually not what"
            + " you expect from negating a bool. Use the 'not' operator for boolean negation or"
            + " ~int(x) if you really want the bitwise inversion of the underlying int.");
    return self ? -2L : -1L;
  }

  @Method(value = "__and__(self, value, /)", doc = "Return self&value.")
  static Object and(boolean self, Object value) {
    return value instanceof Boolean other
        ? (Object) (self & other)
        : PyInt.and(number(self), value);
  }

  @Method(value = "__rand__(self, value, /)", doc = "Return value&self.")
  static Object rand(boolean self, Object value) {
    return and(self, value);
  }

  @Method(value = "__xor__(self, value, /)", doc = "Return self^value.")
  static Object xor(boolean self, Object value) {
    return value instanceof Boolean other
        ? (Object) (self ^ other)
        : PyInt.xor(number(self), value);
  }

  @Method(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  static Object rxor(boolean self, Object value) {
    return xor(self, value);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(boolean self, Object value) {
    return value instanceof Boolean other ? (Object) (self | other) : PyInt.or(number(self), value);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(boolean self, Object value) {
    return or(self, value);
  }

  private static Object number(boolean value) {
    return value ? 1L : 0L;
  }
}
