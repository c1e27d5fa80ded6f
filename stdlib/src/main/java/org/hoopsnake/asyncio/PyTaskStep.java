package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** A task's step as a callable, for loops that are not ours. */
@BuiltinType(name = "TaskStepMethWrapper", doc = "", subclassable = false)
public final class PyTaskStep extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTaskStepBinding.INSTANCE);

  private final PyTask task;

  PyTaskStep(PyTask task) {
    super(TYPE);
    this.task = task;
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (kw.length != 0) {
      throw Errors.typeError("function takes no keyword arguments");
    }
    if (args.length != 0) {
      throw Errors.typeError("function takes no positional arguments");
    }
    task.stepAsCalled();
    return PyNone.NONE;
  }

  @Getter("__self__")
  PyTask getSelf() {
    return task;
  }
}
