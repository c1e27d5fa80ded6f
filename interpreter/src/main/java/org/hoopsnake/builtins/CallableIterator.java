package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code iter(callable, sentinel)}: calls until the sentinel comes back. */
@BuiltinType(name = "callable_iterator", subclassable = false)
public final class CallableIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(CallableIteratorBinding.INSTANCE);

  private Object callable;
  private final Object sentinel;

  CallableIterator(Object callable, Object sentinel) {
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
      callable = null;
      return null;
    }
    if (value == sentinel || Ops.eq(sentinel, value)) {
      callable = null;
      return null;
    }
    return value;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iterMethod() {
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object nextMethod() {
    return nextOrStop();
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    Interpreter interpreter = Interpreter.current();
    return callable == null
        ? new PyTuple(interpreter.builtin("iter"), new PyTuple(PyTuple.EMPTY))
        : new PyTuple(interpreter.builtin("iter"), new PyTuple(callable, sentinel));
  }
}
