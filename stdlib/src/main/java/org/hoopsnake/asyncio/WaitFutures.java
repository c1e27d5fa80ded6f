package org.hoopsnake.asyncio;

import java.util.List;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** {@code asyncio.wait}: what the function {@code wait} awaits after it has checked what it got. */
final class WaitFutures extends Routine {
  private static final Code WAIT = Routine.code("wait", "tasks");
  private static final Code CODE = Routine.code("_wait", "tasks");

  static final String FIRST_COMPLETED = "FIRST_COMPLETED";
  static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";
  static final String ALL_COMPLETED = "ALL_COMPLETED";

  private final Object given;
  private final Object timeout;
  private final Object returnWhen;
  private List<Object> futures;
  private OneDone whenDone;
  private Object waiter;
  private Object timer;

  private WaitFutures(Object given, Object timeout, Object returnWhen) {
    super(CODE);
    this.given = given;
    this.timeout = timeout;
    this.returnWhen = returnWhen;
  }

  /** The coroutine of {@code wait}, whose frame stands above that of {@code _wait} in stacks. */
  static PyCoroutine coroutine(Object futures, Object timeout, Object returnWhen) {
    return new Routine(WAIT) {
      @Override
      protected Object step(Object value, PyException error) {
        if (state == 0) {
          state = 1;
          WaitFutures wait = new WaitFutures(futures, timeout, returnWhen);
          wait.check();
          return await(wait.coroutine());
        }
        rethrow(error);
        return value;
      }
    }.coroutine();
  }

  @Override
  protected Object step(Object value, PyException error) {
    if (state == 0) {
      state = 1;
      return await(start());
    }
    cancelTimer();
    for (Object f : futures) {
      Loops.removeDoneCallback(f, whenDone);
    }
    rethrow(error);
    Object done = Sets.make();
    Object pending = Sets.make();
    for (Object f : futures) {
      Sets.add(Loops.isDone(f) ? done : pending, f);
    }
    return new PyTuple(done, pending);
  }

  private void check() {
    if (Loops.isFuture(given) || Coros.isCoroutine(given)) {
      throw Errors.typeError("expect a list of futures, not %s", Types.name(given));
    }
    if (!Ops.truth(given)) {
      throw Errors.valueError("Set of Tasks/Futures is empty.");
    }
    if (!FIRST_COMPLETED.equals(returnWhen)
        && !FIRST_EXCEPTION.equals(returnWhen)
        && !ALL_COMPLETED.equals(returnWhen)) {
      throw Errors.valueError("Invalid return_when value: %s", Ops.str(returnWhen));
    }
    futures = Sets.unique(given);
    for (Object f : futures) {
      if (Coros.isCoroutine(f)) {
        throw Errors.typeError("Passing coroutines is forbidden, use tasks explicitly.");
      }
    }
  }

  private Object start() {
    ThreadState thread = ThreadState.current();
    Object loop = Loops.running(thread);
    waiter = Loops.createFuture(loop);
    if (timeout != PyNone.NONE) {
      timer = Timers.later(loop, timeout, new ReleaseWaiter(), waiter);
    }
    whenDone = new OneDone(futures.size(), Tasks.currentOrNull(thread));
    for (Object f : futures) {
      Loops.addDoneCallback(f, whenDone);
    }
    return waiter;
  }

  private void cancelTimer() {
    if (timer != null) {
      Timers.cancel(timer);
    }
  }

  /** Ends the wait of somebody, unless it has ended. */
  static void release(Object waiter) {
    if (!Loops.isDone(waiter)) {
      if (waiter instanceof PyFuture f) {
        f.setResult(PyNone.NONE);
      } else {
        Ops.callMethod(waiter, "set_result", PyNone.NONE);
      }
    }
  }

  /** The timer's callback. */
  static final class ReleaseWaiter extends NativeCallback {
    @Override
    String qualname() {
      return "_release_waiter";
    }

    @Override
    void done(Object waiter) {
      release(waiter);
    }
  }

  private final class OneDone extends NativeCallback {
    private int left;
    private final PyFuture task;

    OneDone(int left, Object task) {
      this.left = left;
      this.task = task instanceof PyFuture f ? f : null;
    }

    @Override
    String qualname() {
      return "_wait.<locals>._on_completion";
    }

    @Override
    PyFuture waiter() {
      return task;
    }

    @Override
    void done(Object future) {
      left--;
      if (left <= 0
          || FIRST_COMPLETED.equals(returnWhen)
          || (FIRST_EXCEPTION.equals(returnWhen)
              && !Loops.isCancelled(future)
              && Loops.exception(future) != null)) {
        cancelTimer();
        release(waiter);
      }
    }
  }
}
