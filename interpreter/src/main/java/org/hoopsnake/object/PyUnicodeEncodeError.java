package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** {@code UnicodeEncodeError}. */
@BuiltinType(
    name = "UnicodeEncodeError",
    doc = "Unicode encoding error.",
    base = PyUnicodeError.class)
public final class PyUnicodeEncodeError extends PyUnicodeError {
  public static final PyType TYPE =
      PyType.builtin(PyUnicodeEncodeErrorBinding.INSTANCE, PyUnicodeError.TYPE);

  PyUnicodeEncodeError(PyType type, Object... args) {
    super(type, args);
  }

  @New("UnicodeEncodeError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyUnicodeEncodeError(cls, args);
  }

  @Init("__init__(self, /, *args)")
  void initFields(Object[] values) {
    checkCount(values, 5);
    args = new PyTuple(values);
    fill(values, false);
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    if (object == null) {
      return "";
    }
    return textMessage("encode");
  }

  @Getter("encoding")
  Object getEncoding() {
    return orNone(encoding);
  }

  @Setter("encoding")
  void setEncoding(Object value) {
    encoding = value;
  }
}
