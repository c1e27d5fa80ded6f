package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** What a coroutine's {@code __await__} returns: an iterator that drives it. */
@BuiltinType(name = "coroutine_wrapper", doc = "", subclassable = false)
public final class PyCoroutineWrapper extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyCoroutineWrapperBinding.INSTANCE);

  private final PyCoroutine coroutine;

  PyCoroutineWrapper(PyCoroutine coroutine) {
    super(TYPE);
    this.coroutine = coroutine;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    return coroutine.send(PyNone.NONE);
  }

  @Method(
      value = "send(self, value, /)",
      doc = "Goes on with a value; returns what is awaited next.")
  Object send(Object value) {
    return coroutine.send(value);
  }

  @Method(
      value = "throw(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Raises an exception inside.")
  Object throwMethod(Object type, Object value, Object traceback) {
    return coroutine.throwMethod(type, value, traceback);
  }

  @Method(value = "close(self, /)", doc = "Raises GeneratorExit inside.")
  Object close() {
    coroutine.close();
    return PyNone.NONE;
  }
}
