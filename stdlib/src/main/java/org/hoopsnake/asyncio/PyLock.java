package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code asyncio.Lock}: one task at a time, in the order in which they asked. */
@BuiltinType(
    name = "Lock",
    module = "asyncio.locks",
    base = LoopBound.class,
    doc = "A mutex for tasks. It is not owned by the task that has acquired it.")
public final class PyLock extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PyLockBinding.INSTANCE, LoopBound.TYPE);

  private static final Code ACQUIRE = Routine.code("Lock.acquire", "locks");

  private final Waiters waiters = new Waiters();
  private boolean locked;

  PyLock() {
    super(TYPE);
  }

  private PyLock(PyType type) {
    super(type);
  }

  @New("Lock(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyLock(cls);
  }

  @Init("def __init__(self)")
  void init() {}

  boolean isLocked() {
    return locked;
  }

  @Method(value = "def locked(self)", doc = "Whether it is locked.")
  boolean lockedMethod() {
    return locked;
  }

  @Method(value = "async def acquire(self)", doc = "Waits until it is unlocked, and locks it.")
  Object acquire() {
    return new Acquire().coroutine();
  }

  /** Takes the lock if nobody has it and nobody waits. */
  boolean tryAcquire() {
    if (!locked && waiters.allCancelled()) {
      locked = true;
      return true;
    }
    return false;
  }

  /** {@code acquire}. */
  private final class Acquire extends Routine {
    private PyFuture waiter;

    Acquire() {
      super(ACQUIRE);
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        if (tryAcquire()) {
          return true;
        }
        waiter = waiter();
        waiters.add(waiter);
        state = 1;
        return await(waiter);
      }
      waiters.remove(waiter);
      if (error != null) {
        if (AsyncioErrors.isCancelled(error.value) && !locked) {
          // Somebody released it for us; the next one shall have it.
          wakeUpFirst();
        }
        throw error;
      }
      locked = true;
      return true;
    }
  }

  @Method(value = "def release(self)", doc = "Unlocks it.")
  void release() {
    if (!locked) {
      throw Errors.runtimeError("Lock is not acquired.");
    }
    locked = false;
    wakeUpFirst();
  }

  private void wakeUpFirst() {
    PyFuture first = waiters.first();
    if (first != null && !first.isDone()) {
      first.setResult(true);
    }
  }

  @Method(value = "async def __aenter__(self)", doc = "Acquires it.")
  Object aenter() {
    return LockScope.enter(this);
  }

  @Method(value = "async def __aexit__(self, exc_type, exc, tb)", doc = "Releases it.")
  Object aexit(Object type, Object value, Object traceback) {
    return LockScope.exit(this);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return repr((locked ? "locked" : "unlocked") + waiters(waiters.size()));
  }

  @Getter("_locked")
  boolean getLocked() {
    return locked;
  }

  @Getter("_waiters")
  Object getWaiters() {
    return waiters.isEmpty() ? PyNone.NONE : WaiterList.of(waiters);
  }
}
