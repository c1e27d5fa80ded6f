package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Raising;

/** What {@code Future.__await__} returns: yields the future once, then ends with its result. */
@BuiltinType(name = "FutureIter", module = "_asyncio", doc = "", subclassable = false)
public final class PyFutureIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyFutureIteratorBinding.INSTANCE);

  private PyFuture future;
  private Object result;

  PyFutureIterator(PyFuture future) {
    super(TYPE);
    this.future = future;
  }

  @Override
  public Object next() {
    PyFuture f = future;
    if (f == null) {
      return null;
    }
    if (!f.isDone()) {
      if (f.blocking) {
        throw PyFuture.notAwaited();
      }
      f.blocking = true;
      return f;
    }
    future = null;
    result = f.take();
    return null;
  }

  @Override
  public Object takeResult() {
    Object taken = result;
    result = null;
    return taken == null ? PyNone.NONE : taken;
  }

  @Method(value = "send(self, value, /)", doc = "Goes on; the value is ignored.")
  Object send(Object value) {
    return nextOrStop();
  }

  @Method(
      value = "throw(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Ends the wait with an exception.")
  Object throwMethod(Object type, Object value, Object traceback) {
    future = null;
    throw Raising.thrown(type, value, traceback);
  }

  @Method(value = "close(self, /)", doc = "Ends the wait.")
  void close() {
    future = null;
  }
}
