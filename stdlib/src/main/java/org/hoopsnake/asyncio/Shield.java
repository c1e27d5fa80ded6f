package org.hoopsnake.asyncio;

import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.shield}: an outer future whose cancellation does not reach the inner one. */
final class Shield {
  private final Object inner;
  private final Object outer;
  private final InnerDone innerDone = new InnerDone();

  private Shield(Object inner, Object outer) {
    this.inner = inner;
    this.outer = outer;
  }

  static Object of(Object awaitable) {
    Object inner = Tasks.ensureFuture(awaitable, null);
    if (Loops.isDone(inner)) {
      return inner;
    }
    Object loop = Loops.ofFuture(inner);
    Object outer = Loops.createFuture(loop);
    Shield shield = new Shield(inner, outer);
    Object task = AsyncioState.current().currentTask(ThreadState.current(), loop);
    if (task instanceof PyFuture waiter) {
      Loops.addDoneCallback(inner, new AwaitedBy(waiter));
    }
    Loops.addDoneCallback(inner, shield.innerDone);
    Loops.addDoneCallback(outer, shield.new OuterDone());
    return outer;
  }

  /** Only tells who waits. */
  private static final class AwaitedBy extends NativeCallback {
    private final PyFuture task;

    AwaitedBy(PyFuture task) {
      this.task = task;
    }

    @Override
    String qualname() {
      return "shield.<locals>._clear_awaited_by_callback";
    }

    @Override
    PyFuture waiter() {
      return task;
    }

    @Override
    void done(Object future) {}
  }

  private final class InnerDone extends NativeCallback {
    @Override
    String qualname() {
      return "shield.<locals>._inner_done_callback";
    }

    @Override
    void done(Object future) {
      if (Loops.isCancelled(outer)) {
        return;
      }
      if (Loops.isCancelled(future)) {
        Loops.cancel(outer);
      } else if (Loops.exception(future) instanceof PyBaseException e) {
        if (outer instanceof PyFuture f) {
          f.setException(e);
        } else {
          Ops.callMethod(outer, "set_exception", e);
        }
      } else if (outer instanceof PyFuture f) {
        f.setResult(Loops.result(future));
      } else {
        Ops.callMethod(outer, "set_result", Loops.result(future));
      }
    }
  }

  private final class OuterDone extends NativeCallback {
    @Override
    String qualname() {
      return "shield.<locals>._outer_done_callback";
    }

    @Override
    void done(Object future) {
      if (!Loops.isDone(inner)) {
        Loops.removeDoneCallback(inner, innerDone);
        Loops.removeDoneCallback(inner, LogOnException.ONE);
        Loops.addDoneCallback(inner, LogOnException.ONE);
      }
    }
  }

  /** Nobody waits any more: an exception is reported, once however many shields there were. */
  private static final class LogOnException extends NativeCallback {
    static final LogOnException ONE = new LogOnException();

    @Override
    String qualname() {
      return "_log_on_exception";
    }

    @Override
    void done(Object future) {
      if (Loops.isCancelled(future) || !(Loops.exception(future) instanceof PyBaseException e)) {
        return;
      }
      PyDict context = new PyDict();
      context.put("message", e.type().name() + " exception in shielded future");
      context.put("exception", e);
      context.put("future", future);
      Object source = Ops.getAttr(future, "_source_traceback");
      if (source != PyNone.NONE) {
        context.put("source_traceback", source);
      }
      Ops.callMethod(Loops.ofFuture(future), "call_exception_handler", context);
    }
  }
}
