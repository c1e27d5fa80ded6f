package org.hoopsnake.asyncio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.TaskGroup}: its body ends when all of its tasks have. An error in one of them, or
 * in the body, cancels the others, and is raised as part of an exception group.
 *
 * <p>To abort the body the group cancels the parent task, and takes that request back in the end,
 * so that a cancellation from outside can be told from its own by the count of requests.
 */
@BuiltinType(
    name = "TaskGroup",
    module = "asyncio.taskgroups",
    doc = "An asynchronous context manager that waits for the tasks made in it.")
public final class PyTaskGroup extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTaskGroupBinding.INSTANCE).withDict();

  private static final Code AENTER = Routine.code("TaskGroup.__aenter__", "taskgroups");
  private static final Code AEXIT = Routine.code("TaskGroup.__aexit__", "taskgroups");
  private static final Code WAIT = Routine.code("TaskGroup._aexit", "taskgroups");

  private boolean entered;
  private boolean exiting;
  private boolean aborting;
  private boolean parentCancelRequested;
  private Object loop;
  private Object parent;
  private final Set<Object> tasks = new LinkedHashSet<>();

  /** Null once the group is over. */
  private List<Object> errors = new ArrayList<>();

  private PyBaseException baseError;
  private Object allDone;
  private final TaskDone whenTaskDone = new TaskDone();

  private PyTaskGroup(PyType type) {
    super(type);
  }

  @New("TaskGroup(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTaskGroup(cls);
  }

  @Init("def __init__(self)")
  void init() {}

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder text = new StringBuilder("<TaskGroup");
    if (!tasks.isEmpty()) {
      text.append(" tasks=").append(tasks.size());
    }
    if (errors != null && !errors.isEmpty()) {
      text.append(" errors=").append(errors.size());
    }
    if (aborting) {
      text.append(" cancelling");
    } else if (entered) {
      text.append(" entered");
    }
    return text.append('>').toString();
  }

  @Method(value = "async def __aenter__(self)", doc = "Begins the body.")
  Object aenter() {
    return new Routine.Immediate(AENTER) {
      @Override
      Object run() {
        enter();
        return PyTaskGroup.this;
      }
    }.coroutine();
  }

  private void enter() {
    if (entered) {
      throw Errors.runtimeError("TaskGroup %s has already been entered", Ops.repr(this));
    }
    ThreadState thread = ThreadState.current();
    if (loop == null) {
      loop = Loops.running(thread);
    }
    Object current = Tasks.currentOrNull(thread);
    if (current == null) {
      throw Errors.runtimeError("TaskGroup %s cannot determine the parent task", Ops.repr(this));
    }
    parent = current;
    entered = true;
  }

  @Method(
      value = "def create_task(self, coro, **kwargs)",
      doc = "Makes a task that the group waits for.")
  Object createTask(Object coroutine, PyDict kwargs) {
    String problem =
        !entered
            ? "has not been entered"
            : exiting && tasks.isEmpty() ? "is finished" : aborting ? "is shutting down" : null;
    if (problem != null) {
      Coros.close(coroutine);
      throw Errors.runtimeError("TaskGroup %s %s", Ops.repr(this), problem);
    }
    Object task =
        kwargs.size() == 0
            ? Tasks.createTask(loop, coroutine)
            : Calls.call(
                Ops.getAttr(loop, "create_task"),
                Keywords.values(new Object[] {coroutine}, kwargs),
                Keywords.names(kwargs));
    // Also where the task is done already: its error must not abort the body too early.
    tasks.add(task);
    Loops.addDoneCallback(task, whenTaskDone);
    return task;
  }

  @Method(value = "async def __aexit__(self, et, exc, tb)", doc = "Waits for the tasks.")
  Object aexit(Object type, Object value, Object traceback) {
    return new Exit(value instanceof PyBaseException e ? e : null).coroutine();
  }

  /** {@code __aexit__}: when {@code _aexit} has ended, nothing refers to the exceptions here. */
  private final class Exit extends Routine {
    private final PyBaseException raised;

    Exit(PyBaseException raised) {
      super(AEXIT);
      this.raised = raised;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        return await(new Wait(raised).coroutine());
      }
      parent = null;
      errors = null;
      baseError = null;
      rethrow(error);
      return value;
    }
  }

  /** {@code _aexit}. */
  private final class Wait extends Routine {
    private final PyBaseException raised;
    private PyBaseException cancellation;

    Wait(PyBaseException raised) {
      super(WAIT);
      this.raised = raised;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        begin();
      } else {
        waited(error);
      }
      if (!tasks.isEmpty()) {
        if (allDone == null) {
          allDone = Loops.createFuture(loop);
        }
        return await(allDone);
      }
      end();
      return PyNone.NONE;
    }

    private void begin() {
      exiting = true;
      if (raised == null) {
        return;
      }
      if (AsyncioErrors.endsTheLoop(raised) && baseError == null) {
        baseError = raised;
      }
      if (AsyncioErrors.isCancelled(raised)) {
        cancellation = raised;
      }
      if (!aborting) {
        abort();
      }
    }

    private void waited(PyException error) {
      if (error != null) {
        if (!AsyncioErrors.isCancelled(error.value)) {
          throw error;
        }
        if (!aborting) {
          cancellation = error.value;
          abort();
        }
      }
      allDone = null;
    }

    private void end() {
      if (baseError != null) {
        throw new PyException(baseError);
      }
      if (parentCancelRequested && uncancel(parent) == 0) {
        cancellation = null;
      }
      if (cancellation != null && errors.isEmpty()) {
        throw new PyException(cancellation);
      }
      if (raised != null && !AsyncioErrors.isCancelled(raised)) {
        errors.add(raised);
      }
      if (errors.isEmpty()) {
        return;
      }
      if (cancelling(parent)) {
        // Asked from outside, too: the count stays, and the next await is cancelled.
        uncancel(parent);
        Loops.cancel(parent);
      }
      PyBaseException group =
          (PyBaseException)
              ExceptionTypes.BASE_EXCEPTION_GROUP.call2(
                  "unhandled errors in a TaskGroup", new PyList(errors.toArray()));
      group.suppressContext = true;
      throw new PyException(group);
    }
  }

  private static long uncancel(Object task) {
    return task instanceof PyTask t
        ? t.uncancel()
        : (Long) Ops.index(Ops.callMethod(task, "uncancel"));
  }

  private static boolean cancelling(Object task) {
    return task instanceof PyTask t
        ? t.cancelling() != 0
        : Ops.truth(Ops.callMethod(task, "cancelling"));
  }

  private void abort() {
    aborting = true;
    for (Object task : tasks.toArray()) {
      if (!Loops.isDone(task)) {
        Loops.cancel(task);
      }
    }
  }

  private final class TaskDone extends NativeCallback {
    @Override
    String qualname() {
      return "TaskGroup._on_task_done";
    }

    @Override
    PyFuture waiter() {
      return parent instanceof PyFuture f ? f : null;
    }

    @Override
    void done(Object task) {
      tasks.remove(task);
      if (allDone != null && tasks.isEmpty() && !Loops.isDone(allDone)) {
        if (allDone instanceof PyFuture f) {
          f.setResult(true);
        } else {
          Ops.callMethod(allDone, "set_result", true);
        }
      }
      if (Loops.isCancelled(task) || !(Loops.exception(task) instanceof PyBaseException error)) {
        return;
      }
      failed(task, error);
    }
  }

  private void failed(Object task, PyBaseException error) {
    errors.add(error);
    if (AsyncioErrors.endsTheLoop(error) && baseError == null) {
      baseError = error;
    }
    if (Loops.isDone(parent)) {
      PyDict report = new PyDict();
      report.put(
          "message",
          "Task "
              + Ops.repr(task)
              + " has errored out but its parent task "
              + Ops.repr(parent)
              + " is already completed");
      report.put("exception", error);
      report.put("task", task);
      Ops.callMethod(loop, "call_exception_handler", report);
      return;
    }
    if (!aborting && !parentCancelRequested) {
      abort();
      parentCancelRequested = true;
      Loops.cancel(parent);
    }
  }

  @Getter("_tasks")
  Object getTasks() {
    PySet set = new PySet();
    tasks.forEach(set::add);
    return set;
  }
}
