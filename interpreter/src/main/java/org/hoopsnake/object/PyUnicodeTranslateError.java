package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

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

  @Getter("object")
  Object getObject() {
    return orNone(object);
  }

  @Setter("object")
  void setObject(Object value) {
    object = value;
  }

  @Getter("start")
  long getStart() {
    return start;
  }

  @Setter("start")
  void setStart(Object value) {
    start = Convert.toLong(value);
  }

  @Getter("end")
  long getEnd() {
    return end;
  }

  @Setter("end")
  void setEnd(Object value) {
    end = Convert.toLong(value);
  }

  @Getter("reason")
  Object getReason() {
    return orNone(reason);
  }

  @Setter("reason")
  void setReason(Object value) {
    reason = value;
  }
}
