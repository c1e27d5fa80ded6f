package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code asyncio.LimitOverrunError}: the buffer was full before the separator came. */
@BuiltinType(
    name = "LimitOverrunError",
    module = "asyncio.exceptions",
    base = PyBaseException.class,
    doc = "The buffer's limit was reached while looking for a separator.")
public final class PyLimitOverrunError extends PyBaseException {
  public static final PyType TYPE =
      PyType.builtin(PyLimitOverrunErrorBinding.INSTANCE, ExceptionTypes.EXCEPTION);

  @Member(value = "consumed", writable = true)
  public Object consumed = PyNone.NONE;

  private PyLimitOverrunError(PyType type) {
    super(type);
  }

  @New("LimitOverrunError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyLimitOverrunError(cls);
  }

  @Init("__init__(self, message, consumed)")
  void initOverrun(Object message, Object count) {
    args = new PyTuple(message);
    consumed = count;
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduceOverrun() {
    return new PyTuple(type(), new PyTuple(argsTuple().items[0], consumed));
  }
}
