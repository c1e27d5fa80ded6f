package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** {@code iter(callable, sentinel)}: calls until the sentinel comes back. */
@BuiltinType(name = "callable_iterator", subclassable = false)
public final class PyCallableIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyCallableIteratorBinding.INSTANCE);

  private Object callable;
  private Object sentinel;

  public PyCallableIterator(Object callable, Object sentinel) {
    super(TYPE);
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  public Object next() {
    if (callable == null) {
      return null;
    }
    Object value;
    try {
      value = Calls.call0(callable);
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
      end();
      return null;
    }
    // The call may have exhausted this very iterator.
    if (callable == null || Comparisons.sameOrEqual(sentinel, value)) {
      end();
      return null;
    }
    return value;
  }

  private void end() {
    callable = null;
    sentinel = null;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    Object iter = Interpreter.current().builtin("iter");
    return callable == null
        ? new PyTuple(iter, new PyTuple(PyTuple.EMPTY))
        : new PyTuple(iter, new PyTuple(callable, sentinel));
  }
}
