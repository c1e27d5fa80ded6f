package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.ThreadState;

/**
 * How a loop calls what stands in its ready queue: each entry in its context, with its exceptions
 * reported, and in debug mode with a look at the clock.
 */
final class LoopCalls {
  private final PyBaseEventLoop loop;

  /** In debug mode: what is being called. */
  Object current;

  LoopCalls(PyBaseEventLoop loop) {
    this.loop = loop;
  }

  /** Calls one entry of the queue in its context. An exception in it does not end the loop. */
  void call(ThreadState thread, Object entry) {
    if (entry instanceof PyTask task) {
      step(thread, task);
    } else if (entry instanceof DoneEntry done) {
      done(thread, done);
    } else if (entry instanceof SleepFuture sleep) {
      if (!sleep.timerCancelled) {
        sleep.fire();
      }
    } else {
      handle(thread, (PyHandle) entry);
    }
  }

  // Each of these has left the context when it reports an exception: the handler may run in it.

  private void step(ThreadState thread, PyTask task) {
    try {
      Object outer = Contexts.enter(thread, task.taskContext);
      try {
        task.runScheduled(thread);
      } finally {
        Contexts.exit(thread, task.taskContext, outer);
      }
    } catch (PyException e) {
      loop.reports.callbackFailed(e, new PyTaskStep(task), null, task);
    }
  }

  private void done(ThreadState thread, DoneEntry done) {
    try {
      Object outer = Contexts.enter(thread, done.context());
      try {
        Calls.call1(done.function(), done.future());
      } finally {
        Contexts.exit(thread, done.context(), outer);
      }
    } catch (PyException e) {
      loop.reports.callbackFailed(e, done.function(), new Object[] {done.future()}, done);
    }
  }

  /** Calls the callback of a handle in its context. */
  void handle(ThreadState thread, PyHandle handle) {
    if (handle.cancelled) {
      return;
    }
    Object callback = handle.callback;
    Object[] args = handle.args;
    try {
      Object outer = Contexts.enter(thread, handle.context);
      try {
        handle.invoke();
      } finally {
        Contexts.exit(thread, handle.context, outer);
      }
    } catch (PyException e) {
      loop.reports.callbackFailed(e, callback, args, handle);
    }
  }

  void measured(ThreadState thread, Object entry) {
    if (entry instanceof PyHandle h && h.cancelled) {
      return;
    }
    current = entry;
    try {
      double start = loop.now();
      call(thread, entry);
      double took = loop.now() - start;
      if (took >= loop.slowCallbackSeconds) {
        loop.reports.log("warning", "Executing %s took %.3f seconds", slowName(entry), took);
      }
    } finally {
      current = null;
    }
  }

  private Object slowName(Object entry) {
    if (entry instanceof PyTask) {
      return Ops.repr(entry);
    }
    if (entry instanceof DoneEntry done) {
      return Ops.repr(done.handle(loop));
    }
    if (entry instanceof PyHandle handle
        && handle.callback != null
        && Ops.getAttrOrNull(handle.callback, "__self__") instanceof PyTask task) {
      return Ops.repr(task);
    }
    return Ops.str(entry);
  }
}
