package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.ThreadState;

/** Making tasks out of whatever is awaitable. */
final class Tasks {
  private static final Code WRAP_AWAITABLE =
      Routine.code("ensure_future.<locals>._wrap_awaitable", "tasks");

  private Tasks() {}

  /** {@code asyncio.ensure_future}; {@code loop} null means the current one. */
  static Object ensureFuture(Object awaitable, Object loop) {
    if (Loops.isFuture(awaitable)) {
      if (loop != null && loop != Loops.ofFuture(awaitable)) {
        throw Errors.valueError(
            "The future belongs to a different loop than the one specified as the loop argument");
      }
      return awaitable;
    }
    Object coroutine = awaitable;
    boolean close = true;
    if (!Coros.isCoroutine(awaitable)) {
      if (!Coros.isAwaitable(awaitable)) {
        throw Errors.typeError("An asyncio.Future, a coroutine or an awaitable is required");
      }
      coroutine = new Routine.Await(WRAP_AWAITABLE, awaitable).coroutine();
      close = false;
    }
    try {
      Object target = loop == null ? Loops.get(ThreadState.current()) : loop;
      return createTask(target, coroutine);
    } catch (PyException e) {
      if (close && e.is(ExceptionTypes.RUNTIME_ERROR)) {
        Coros.close(coroutine);
      }
      throw e;
    }
  }

  /** {@code loop.create_task(coroutine)}. */
  static Object createTask(Object loop, Object coroutine) {
    return loop instanceof PyBaseEventLoop l
        ? l.createTask(coroutine)
        : Ops.callMethod(loop, "create_task", coroutine);
  }

  /** {@code loop.create_task(coroutine, context=context)}. */
  static Object createTask(Object loop, Object coroutine, Object context) {
    return Calls.call(
        Ops.getAttr(loop, "create_task"),
        new Object[] {coroutine, context},
        new String[] {"context"});
  }

  static void setLogDestroyPending(Object task, boolean value) {
    if (task instanceof PyTask t) {
      t.logDestroyPending = value;
    } else if (!(task instanceof PyFuture)) {
      Ops.setAttr(task, "_log_destroy_pending", value);
    }
  }

  /** The task that is being stepped on this thread, or null. */
  static Object currentOrNull(ThreadState thread) {
    return thread.runningLoop == null ? null : thread.currentTask;
  }
}
