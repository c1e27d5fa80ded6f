package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/**
 * A function of one argument that asyncio itself registers as a done callback. It is a Python
 * callable, so that foreign futures and loops can hold it, and it is compared by identity.
 */
@BuiltinType(name = "function", doc = "", subclassable = false, weakReferences = true)
public abstract class NativeCallback extends PyObject {
  public static final PyType TYPE = PyType.builtin(NativeCallbackBinding.INSTANCE);

  protected NativeCallback() {
    super(TYPE);
  }

  /** The name that reprs of futures show. */
  abstract String qualname();

  /** Called by the event loop with the future that is done. */
  abstract void done(Object future);

  /** The task or future on whose behalf the callback was registered, or null. */
  PyFuture waiter() {
    return null;
  }

  @Override
  public Object call1(Object future) {
    done(future);
    return PyNone.NONE;
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (args.length != 1 || kw.length != 0) {
      throw Errors.typeError(
          "%s() takes 1 positional argument but %d were given", qualname(), args.length);
    }
    return call1(args[0]);
  }

  @Method(value = "__call__(self, future, /)", doc = "Call self as a function.")
  void callSelf(Object future) {
    done(future);
  }

  @Getter("__qualname__")
  String getQualname() {
    return qualname();
  }

  @Getter("__name__")
  String getName() {
    String q = qualname();
    return q.substring(q.lastIndexOf('.') + 1);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<function " + qualname() + " at " + Identity.address(this) + ">";
  }

  /** A task's wakeup, where somebody wants to hold it as a callable. */
  static final class TaskWakeup extends NativeCallback {
    final PyTask task;

    TaskWakeup(PyTask task) {
      this.task = task;
    }

    @Override
    String qualname() {
      return "Task.task_wakeup";
    }

    @Override
    void done(Object future) {
      task.wakeup(future);
    }

    @Override
    String repr() {
      return "<built-in method task_wakeup of _asyncio.Task object at "
          + Identity.address(task)
          + ">";
    }
  }

  /** A callable that happens to be a task object itself. */
  static final class Forward extends NativeCallback {
    private final Object target;

    Forward(Object target) {
      this.target = target;
    }

    @Override
    String qualname() {
      return "callback";
    }

    @Override
    void done(Object future) {
      Calls.call1(target, future);
    }
  }
}
