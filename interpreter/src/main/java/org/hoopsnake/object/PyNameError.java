package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.New;

/** {@code NameError} and {@code UnboundLocalError}, which know the name. */
@BuiltinType(name = "NameError", doc = "A name has no value.", base = PyBaseException.class)
public final class PyNameError extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.NAME_ERROR;

  @Member(value = "name", writable = true)
  public Object name = PyNone.NONE;

  public PyNameError(PyType type, Object... args) {
    super(type, args);
  }

  @New("NameError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyNameError(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initName(Object[] values, PyDict kwargs) {
    refuseExcess("NameError", 1, kwargs);
    args = new PyTuple(values);
    name = orNone(takeKeyword(kwargs, "name"));
    refuseUnknown("NameError", kwargs);
  }
}
