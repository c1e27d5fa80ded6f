package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.sleep}. With no delay it gives way for one iteration, without a future. */
final class Sleep extends LeanRoutine {
  private static final Code CODE = Routine.code("sleep", "tasks");

  private final Object result;

  /** The delay; once it waits, its timer: a {@link SleepFuture} or a handle. */
  private Object held;

  Sleep(Object delay, Object result) {
    this.held = delay;
    this.result = result;
  }

  @Override
  Code code() {
    return CODE;
  }

  private static boolean notPositive(Object delay) {
    if (delay instanceof Long n) {
      return n <= 0;
    }
    if (delay instanceof Double d) {
      return d <= 0;
    }
    return Ops.truth(Compare.lessOrEqual(delay, 0L));
  }

  @Override
  protected Object step(Object value, PyException error) {
    switch (state) {
      case 0 -> {
        return start();
      }
      case 1 -> {
        rethrow(error);
        return result;
      }
      default -> {
        cancelTimer(error != null);
        rethrow(error);
        return value;
      }
    }
  }

  private Object start() {
    Object delay = held;
    if (notPositive(delay)) {
      state = 1;
      return yieldNone();
    }
    double seconds = Loops.number(delay);
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid delay: NaN (not a number)");
    }
    Object loop = Loops.running(ThreadState.current());
    state = 2;
    if (loop instanceof PyBaseEventLoop l && l.nativeTimers) {
      SleepFuture sleep = new SleepFuture(l, result);
      held = l.addSleep(seconds, sleep) ? sleep : l.callLaterNative(seconds, new EndSleep(), sleep);
      return await(sleep);
    }
    Object future = Loops.createFuture(loop);
    held =
        Calls.call(
            Ops.getAttr(loop, "call_later"),
            new Object[] {delay, new SetResult(result), future},
            Calls.NO_KW);
    return await(future);
  }

  private void cancelTimer(boolean early) {
    if (held instanceof SleepFuture sleep && sleep.loop instanceof PyBaseEventLoop l) {
      l.timers.cancel(sleep, early && !sleep.fired());
    } else {
      Timers.cancel(held);
    }
  }

  /** A sleep's timer as a callback, for loops in debug mode. */
  private static final class EndSleep extends NativeCallback {
    @Override
    String qualname() {
      return "_set_result_unless_cancelled";
    }

    @Override
    void done(Object future) {
      ((SleepFuture) future).fire();
    }
  }

  /** The same for futures of loops that are not ours. */
  private static final class SetResult extends NativeCallback {
    private final Object value;

    SetResult(Object value) {
      this.value = value;
    }

    @Override
    String qualname() {
      return "_set_result_unless_cancelled";
    }

    @Override
    void done(Object future) {
      if (!Loops.isCancelled(future)) {
        Ops.callMethod(future, "set_result", value);
      }
    }
  }
}
