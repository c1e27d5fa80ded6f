package org.hoopsnake.asyncio;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.wait_for}: an await inside of a {@link PyTimeout}. */
final class WaitFor extends Routine {
  private static final Code CODE = Routine.code("wait_for", "tasks");

  private static final int CANCELLED_AND_AWAITED = 1;
  private static final int AWAITED = 2;

  private final Object awaitable;
  private final Object timeout;
  private Object future;
  private Object waiter;
  private NativeCallback release;
  private PyTimeout scope;

  WaitFor(Object awaitable, Object timeout) {
    super(CODE);
    this.awaitable = awaitable;
    this.timeout = timeout;
  }

  @Override
  protected Object step(Object value, PyException error) {
    return switch (state) {
      case 0 -> start();
      case CANCELLED_AND_AWAITED -> cancelled(error);
      default -> leave(value, error);
    };
  }

  private Object start() {
    if (timeout != PyNone.NONE && Ops.truth(Compare.lessOrEqual(timeout, 0L))) {
      return noTime();
    }
    Object when = PyNone.NONE;
    Object loop = Loops.running(ThreadState.current());
    if (timeout != PyNone.NONE) {
      when = Loops.after(Loops.time(loop), timeout);
    }
    scope = new PyTimeout(when);
    scope.enter();
    state = AWAITED;
    return await(awaitable);
  }

  /** No time at all: what is not done yet is cancelled, and its end awaited. */
  private Object noTime() {
    future = Tasks.ensureFuture(awaitable, null);
    if (Loops.isDone(future)) {
      return Loops.result(future);
    }
    waiter = Loops.createFuture(Loops.running(ThreadState.current()));
    release = new ReleaseOther(waiter);
    Loops.addDoneCallback(future, release);
    state = CANCELLED_AND_AWAITED;
    try {
      Loops.cancel(future);
    } catch (PyException e) {
      Loops.removeDoneCallback(future, release);
      throw e;
    }
    return await(waiter);
  }

  private Object cancelled(PyException error) {
    Loops.removeDoneCallback(future, release);
    rethrow(error);
    try {
      return Loops.result(future);
    } catch (PyException e) {
      if (AsyncioErrors.isCancelled(e.value)) {
        throw PyTimeout.timeoutError(e.value);
      }
      throw e;
    }
  }

  private Object leave(Object value, PyException error) {
    scope.exit(error == null ? null : error.value);
    rethrow(error);
    return value;
  }

  /** Ends the wait for a future that was cancelled. */
  private static final class ReleaseOther extends NativeCallback {
    private final Object waiter;

    ReleaseOther(Object waiter) {
      this.waiter = waiter;
    }

    @Override
    String qualname() {
      return "_release_waiter";
    }

    @Override
    void done(Object future) {
      WaitFutures.release(waiter);
    }
  }
}
