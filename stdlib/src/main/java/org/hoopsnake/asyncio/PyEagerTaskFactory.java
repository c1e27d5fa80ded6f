package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** A task factory whose tasks begin to run at once. */
@BuiltinType(name = "function", doc = "", subclassable = false, weakReferences = true)
public final class PyEagerTaskFactory extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyEagerTaskFactoryBinding.INSTANCE);

  private final Object constructor;

  PyEagerTaskFactory(Object constructor) {
    super(TYPE);
    this.constructor = constructor;
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return Calls.call(org.hoopsnake.object.Ops.getAttr(this, "__call__"), args, kw);
  }

  @Method(
      value = "__call__(self, loop, coro, *, eager_start=True, **kwargs)",
      doc = "Makes a task.")
  Object make(Object loop, Object coroutine, Object eagerStart, PyDict kwargs) {
    PyDict all = kwargs.copy();
    all.put("loop", loop);
    all.put("eager_start", eagerStart);
    return Calls.call(
        constructor, Keywords.values(new Object[] {coroutine}, all), Keywords.names(all));
  }

  @Getter("__qualname__")
  String getQualname() {
    return "create_eager_task_factory.<locals>.factory";
  }

  @Getter("__name__")
  String getName() {
    return "factory";
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<function " + getQualname() + " at " + Identity.address(this) + ">";
  }
}
