package org.hoopsnake.asyncio;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code asyncio.Semaphore}: so many tasks at a time, in the order in which they asked. */
@BuiltinType(
    name = "Semaphore",
    module = "asyncio.locks",
    base = LoopBound.class,
    doc = "A counter that tasks take from and wait for.")
public class PySemaphore extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PySemaphoreBinding.INSTANCE, LoopBound.TYPE);

  private static final Code ACQUIRE = Routine.code("Semaphore.acquire", "locks");

  private final Waiters waiters = new Waiters();
  long value;

  PySemaphore(PyType type) {
    super(type);
  }

  @New("Semaphore(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySemaphore(cls);
  }

  @Init("def __init__(self, value=1)")
  void init(Object initial) {
    if (Ops.truth(Comparisons.compare(CompareOperator.LT, initial, 0L))) {
      throw Errors.valueError("Semaphore initial value must be >= 0");
    }
    value = Convert.toLong(initial);
  }

  private boolean isLocked() {
    return value == 0 || !waiters.allCancelled();
  }

  @Method(value = "def locked(self)", doc = "Whether acquiring it would have to wait.")
  boolean lockedMethod() {
    return isLocked();
  }

  @Method(value = "async def acquire(self)", doc = "Takes one, waiting until there is one.")
  Object acquire() {
    return new Acquire().coroutine();
  }

  private final class Acquire extends Routine {
    private PyFuture waiter;

    Acquire() {
      super(ACQUIRE);
    }

    @Override
    protected Object step(Object result, PyException error) {
      if (state == 0) {
        if (!isLocked()) {
          value--;
          return true;
        }
        waiter = waiter();
        waiters.add(waiter);
        state = 1;
        return await(waiter);
      }
      waiters.remove(waiter);
      if (error != null
          && AsyncioErrors.isCancelled(error.value)
          && waiter.isDone()
          && !waiter.isCancelled()) {
        // One was taken for us that we cannot use.
        value++;
      }
      while (value > 0 && wakeUpNext()) {
        // those who came later had to wait for us
      }
      rethrow(error);
      return true;
    }
  }

  void releaseOne() {
    value++;
    wakeUpNext();
  }

  @Method(value = "def release(self)", doc = "Gives one back.")
  void release() {
    releaseOne();
  }

  private boolean wakeUpNext() {
    for (PyFuture f : waiters) {
      if (!f.isDone()) {
        value--;
        f.setResult(true);
        return true;
      }
    }
    return false;
  }

  @Method(value = "async def __aenter__(self)", doc = "Acquires it.")
  Object aenter() {
    return LockScope.enter(this);
  }

  @Method(value = "async def __aexit__(self, exc_type, exc, tb)", doc = "Releases it.")
  Object aexit(Object type, Object result, Object traceback) {
    return LockScope.exit(this);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return repr((isLocked() ? "locked" : "unlocked, value:" + value) + waiters(waiters.size()));
  }

  @Getter("_value")
  long getValue() {
    return value;
  }

  @Getter("_waiters")
  Object getWaiters() {
    return waiters.isEmpty() ? PyNone.NONE : WaiterList.of(waiters);
  }
}
