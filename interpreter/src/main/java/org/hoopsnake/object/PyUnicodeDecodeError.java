package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** {@code UnicodeDecodeError}. */
@BuiltinType(
    name = "UnicodeDecodeError",
    doc = "Unicode decoding error.",
    base = PyUnicodeError.class)
public final class PyUnicodeDecodeError extends PyUnicodeError {
  public static final PyType TYPE =
      PyType.builtin(PyUnicodeDecodeErrorBinding.INSTANCE, PyUnicodeError.TYPE);

  PyUnicodeDecodeError(PyType type, Object... args) {
    super(type, args);
  }

  @New("UnicodeDecodeError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyUnicodeDecodeError(cls, args);
  }

  @Init("__init__(self, /, *args)")
  void initFields(Object[] values) {
    checkCount(values, 5);
    args = new PyTuple(values);
    fill(values, true);
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    if (object == null) {
      return "";
    }
    String why = Ops.str(reason);
    String what = "'" + Ops.str(encoding) + "' codec can't decode ";
    if (!(object instanceof PyBytes input)) {
      throw wrongObject("bytes");
    }
    if (end == start + 1 && start >= 0 && start < input.value.length) {
      int b = input.value[(int) start] & 255;
      return what + String.format("byte 0x%02x in position %d: ", b, start) + why;
    }
    return what + "bytes in position " + start + "-" + (end - 1) + ": " + why;
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
