package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/**
 * {@code asyncio.Condition}: tasks that hold a lock wait until another one notifies them.
 *
 * <p>Whoever was notified and cannot make use of it, because it was cancelled, notifies another
 * one.
 */
@BuiltinType(
    name = "Condition",
    module = "asyncio.locks",
    base = LoopBound.class,
    doc = "Lets tasks wait until another task notifies them.")
public final class PyCondition extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PyConditionBinding.INSTANCE, LoopBound.TYPE);

  private static final Code WAIT = Routine.code("Condition.wait", "locks");
  private static final Code WAIT_FOR = Routine.code("Condition.wait_for", "locks");

  private final Waiters waiters = new Waiters();
  private Object lock;

  PyCondition() {
    super(TYPE);
    lock = new PyLock();
  }

  private PyCondition(PyType type) {
    super(type);
  }

  @New("Condition(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyCondition(cls);
  }

  @Init("def __init__(self, lock=None)")
  void init(Object given) {
    lock = given == PyNone.NONE ? new PyLock() : given;
    for (String method : new String[] {"locked", "acquire", "release"}) {
      Ops.getAttr(lock, method);
    }
  }

  boolean isLocked() {
    return lock instanceof PyLock l ? l.isLocked() : Ops.truth(Ops.callMethod(lock, "locked"));
  }

  @Getter("locked")
  Object getLocked() {
    return Ops.getAttr(lock, "locked");
  }

  @Getter("acquire")
  Object getAcquire() {
    return Ops.getAttr(lock, "acquire");
  }

  @Getter("release")
  Object getRelease() {
    return Ops.getAttr(lock, "release");
  }

  @Getter("_lock")
  Object getLock() {
    return lock;
  }

  private Object acquiring() {
    return Calls.call0(Ops.getAttr(this, "acquire"));
  }

  private void releaseLock() {
    Calls.call0(Ops.getAttr(this, "release"));
  }

  @Method(
      value = "async def wait(self)",
      doc = "Releases the lock, waits for a notification, acquires it.")
  Object waitMethod() {
    return new Wait().coroutine();
  }

  private final class Wait extends Routine {
    private static final int NOTIFIED = 1;
    private static final int ACQUIRED = 2;

    private PyFuture waiter;

    /** What the wait raised. */
    private PyException raised;

    /** The last cancellation while the lock was acquired again. */
    private PyException cancelled;

    Wait() {
      super(WAIT);
    }

    @Override
    protected Object step(Object value, PyException error) {
      switch (state) {
        case 0 -> {
          if (!isLocked()) {
            throw Errors.runtimeError("cannot wait on un-acquired lock");
          }
          waiter = waiter();
          releaseLock();
          waiters.add(waiter);
          state = NOTIFIED;
          return await(waiter);
        }
        case NOTIFIED -> {
          waiters.remove(waiter);
          raised = error;
          state = ACQUIRED;
          return await(acquiring());
        }
        default -> {
          return acquired(error);
        }
      }
    }

    private Object acquired(PyException error) {
      if (error != null && AsyncioErrors.isCancelled(error.value)) {
        // The lock must be had before this may end.
        cancelled = error;
        return await(acquiring());
      }
      PyException out = error != null ? error : cancelled != null ? cancelled : raised;
      if (out != null) {
        notifyWaiters(1);
        throw out;
      }
      return true;
    }
  }

  @Method(value = "async def wait_for(self, predicate)", doc = "Waits until predicate() is true.")
  Object waitFor(Object predicate) {
    return new WaitForPredicate(predicate).coroutine();
  }

  private final class WaitForPredicate extends Routine {
    private final Object predicate;

    WaitForPredicate(Object predicate) {
      super(WAIT_FOR);
      this.predicate = predicate;
    }

    @Override
    protected Object step(Object value, PyException error) {
      rethrow(error);
      Object holds = Calls.call0(predicate);
      if (Ops.truth(holds)) {
        return holds;
      }
      return await(Ops.callMethod(PyCondition.this, "wait"));
    }
  }

  @Method(value = "def notify(self, n=1)", doc = "Wakes that many of those who wait.")
  void notifyMethod(Object n) {
    if (!isLocked()) {
      throw Errors.runtimeError("cannot notify on un-acquired lock");
    }
    notifyWaiters(Convert.toLong(n));
  }

  @Method(value = "def notify_all(self)", doc = "Wakes all who wait.")
  void notifyAllMethod() {
    notifyMethod((long) waiters.size());
  }

  private void notifyWaiters(long n) {
    long woken = 0;
    for (PyFuture f : waiters) {
      if (woken >= n) {
        break;
      }
      if (!f.isDone()) {
        woken++;
        f.setResult(false);
      }
    }
  }

  @Method(value = "async def __aenter__(self)", doc = "Acquires the lock.")
  Object aenter() {
    return LockScope.enter(this);
  }

  @Method(value = "async def __aexit__(self, exc_type, exc, tb)", doc = "Releases the lock.")
  Object aexit(Object type, Object value, Object traceback) {
    return LockScope.exit(this);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return repr((isLocked() ? "locked" : "unlocked") + waiters(waiters.size()));
  }

  @Getter("_waiters")
  Object getWaiters() {
    return WaiterList.of(waiters);
  }
}
