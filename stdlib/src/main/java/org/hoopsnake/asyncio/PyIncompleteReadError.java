package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code asyncio.IncompleteReadError}: the stream ended too early. */
@BuiltinType(
    name = "IncompleteReadError",
    module = "asyncio.exceptions",
    base = PyBaseException.class,
    doc = "The stream ended before everything was read.")
public final class PyIncompleteReadError extends PyBaseException {
  public static final PyType TYPE =
      PyType.builtin(PyIncompleteReadErrorBinding.INSTANCE, ExceptionTypes.EOF_ERROR);

  @Member(value = "partial", writable = true)
  public Object partial = PyNone.NONE;

  @Member(value = "expected", writable = true)
  public Object expected = PyNone.NONE;

  private PyIncompleteReadError(PyType type) {
    super(type);
  }

  @New("IncompleteReadError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyIncompleteReadError(cls);
  }

  @Init("__init__(self, partial, expected)")
  void initRead(Object read, Object wanted) {
    partial = read;
    expected = wanted;
    String of = wanted == PyNone.NONE ? "undefined" : Ops.repr(wanted);
    args = new PyTuple(Ops.len(read) + " bytes read on a total of " + of + " expected bytes");
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduceRead() {
    return new PyTuple(type(), new PyTuple(partial, expected));
  }
}
