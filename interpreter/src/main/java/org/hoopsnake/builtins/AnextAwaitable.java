package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Coroutines;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code anext(iterator, default)}: awaiting it gives the default where the iterator has ended. */
@BuiltinType(name = "anext_awaitable", subclassable = false)
final class AnextAwaitable extends PyObject {
  static final PyType TYPE = PyType.builtin(AnextAwaitableBinding.INSTANCE);

  private final Object wrapped;
  private final Object otherwise;
  private Object iterator;

  AnextAwaitable(Object wrapped, Object otherwise) {
    super(TYPE);
    this.wrapped = wrapped;
    this.otherwise = otherwise;
  }

  private Object iterator() {
    if (iterator == null) {
      iterator = Coroutines.awaitIter(wrapped);
    }
    return iterator;
  }

  private PyException ended(PyException e) {
    return e.is(ExceptionTypes.STOP_ASYNC_ITERATION) ? Errors.stopIteration(otherwise) : e;
  }

  @Method(value = "__await__(self, /)", doc = "Return an iterator to be used in await expression.")
  Object await() {
    return this;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    try {
      return Calls.bound0(Types.of(iterator()).special(Special.NEXT), iterator());
    } catch (PyException e) {
      throw ended(e);
    }
  }

  private Object forward(String method, Object... args) {
    try {
      return Ops.callMethod(iterator(), method, args);
    } catch (PyException e) {
      throw ended(e);
    }
  }

  @Method(value = "send(self, value, /)", doc = "Send a value in.")
  Object send(Object value) {
    return forward("send", value);
  }

  @Method(value = "throw(self, /, *args)", doc = "Raise an exception inside.")
  Object throwIn(Object[] args) {
    return forward("throw", args);
  }

  @Method(value = "close(self, /)", doc = "Ask it to end.")
  Object close() {
    return forward("close");
  }
}
