package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code UnicodeTranslateError}. */
@BuiltinType(
    name = "UnicodeTranslateError",
    doc = "Unicode translation error.",
    base = PyUnicodeError.class)
public final class PyUnicodeTranslateError extends PyUnicodeError {
  public static final PyType TYPE =
      PyType.builtin(PyUnicodeTranslateErrorBinding.INSTANCE, PyUnicodeError.TYPE);

  PyUnicodeTranslateError(PyType type, Object... args) {
    super(type, args);
  }

  @New("UnicodeTranslateError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyUnicodeTranslateError(cls, args);
  }

  @Init("__init__(self, /, *args)")
  void initFields(Object[] values) {
    checkCount(values, 4);
    args = new PyTuple(values);
    fill(values, false);
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    if (object == null) {
      return "";
    }
    return textMessage("translate");
  }
}
