package org.hoopsnake.asyncio;

import java.util.Locale;
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

/**
 * {@code asyncio.Barrier}: so many tasks wait for one another.
 *
 * <p>It fills until all are there, then drains until all have left; who comes meanwhile waits for
 * the next filling. Every change of the state is notified through one condition.
 */
@BuiltinType(
    name = "Barrier",
    module = "asyncio.locks",
    base = LoopBound.class,
    doc = "A point where a number of tasks wait for one another.")
public final class PyBarrier extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PyBarrierBinding.INSTANCE, LoopBound.TYPE);

  private static final Code WAIT = Routine.code("Barrier.wait", "locks");
  private static final Code AENTER = Routine.code("Barrier.__aenter__", "locks");
  private static final Code AEXIT = Routine.code("Barrier.__aexit__", "locks");
  private static final Code RESET = Routine.code("Barrier.reset", "locks");
  private static final Code ABORT = Routine.code("Barrier.abort", "locks");

  private enum State {
    FILLING,
    DRAINING,
    RESETTING,
    BROKEN
  }

  private final PyCondition condition = new PyCondition();
  private long parties;
  private long count;
  private State barrier = State.FILLING;

  private PyBarrier(PyType type) {
    super(type);
  }

  @New("Barrier(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBarrier(cls);
  }

  @Init("def __init__(self, parties)")
  void init(Object tasks) {
    if (Ops.truth(Comparisons.compare(CompareOperator.LT, tasks, 1L))) {
      throw Errors.valueError("parties must be >= 1");
    }
    parties = Convert.toLong(tasks);
  }

  /** Something to do while the condition's lock is held: acquire, body, release. */
  private abstract class Locked extends Routine {
    private boolean locked;

    Locked(Code code) {
      super(code);
    }

    @Override
    protected final Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        return await(Ops.callMethod(condition, "__aenter__"));
      }
      if (!locked) {
        rethrow(error);
        locked = true;
      }
      Object out;
      try {
        out = body(error);
      } catch (PyException e) {
        release();
        throw e;
      }
      if (out != null) {
        release();
        return out;
      }
      return await(Ops.callMethod(condition, "wait"));
    }

    private void release() {
      org.hoopsnake.object.Calls.call0(Ops.getAttr(condition, "release"));
    }

    /** The result; null to wait for a notification and be called again. */
    abstract Object body(PyException error);
  }

  private final class Wait extends Locked {
    private static final int BLOCKED = 1;
    private static final int WAITING = 2;

    private long index;

    Wait(Code code) {
      super(code);
    }

    @Override
    Object body(PyException error) {
      if (state == BLOCKED) {
        rethrow(error);
        if (barrier == State.DRAINING || barrier == State.RESETTING) {
          return null;
        }
        if (barrier == State.BROKEN) {
          throw AsyncioErrors.error(AsyncioErrors.BROKEN_BARRIER, "Barrier aborted");
        }
        index = count;
        count++;
        if (index + 1 == parties) {
          barrier = State.DRAINING;
          condition.notifyAllMethod();
          leave();
          return index;
        }
        state = WAITING;
        return barrier == State.FILLING ? null : filled();
      }
      if (error != null) {
        leave();
        throw error;
      }
      return barrier == State.FILLING ? null : filled();
    }

    private Object filled() {
      boolean broken = barrier == State.BROKEN || barrier == State.RESETTING;
      leave();
      if (broken) {
        throw AsyncioErrors.error(AsyncioErrors.BROKEN_BARRIER, "Abort or reset of barrier");
      }
      return index;
    }
  }

  /** A task leaves; the last one lets the next filling begin. */
  private void leave() {
    count--;
    if (count == 0) {
      if (barrier == State.RESETTING || barrier == State.DRAINING) {
        barrier = State.FILLING;
      }
      condition.notifyAllMethod();
    }
  }

  @Method(
      value = "async def wait(self)",
      doc = "Waits until all are there; each gets another index.")
  Object waitMethod() {
    return new Wait(WAIT).coroutine();
  }

  @Method(value = "async def reset(self)", doc = "Empties it; who waits gets BrokenBarrierError.")
  Object reset() {
    return new Locked(RESET) {
      @Override
      Object body(PyException error) {
        barrier = count > 0 ? State.RESETTING : State.FILLING;
        condition.notifyAllMethod();
        return PyNone.NONE;
      }
    }.coroutine();
  }

  @Method(value = "async def abort(self)", doc = "Breaks it; who waits gets BrokenBarrierError.")
  Object abort() {
    return new Locked(ABORT) {
      @Override
      Object body(PyException error) {
        barrier = State.BROKEN;
        condition.notifyAllMethod();
        return PyNone.NONE;
      }
    }.coroutine();
  }

  @Method(value = "async def __aenter__(self)", doc = "Waits.")
  Object aenter() {
    return new Routine.Await(AENTER, Ops.callMethod(this, "wait")).coroutine();
  }

  @Method(value = "async def __aexit__(self, *args)", doc = "Does nothing.")
  Object aexit(Object[] args) {
    return new Routine.Immediate(AEXIT) {
      @Override
      Object run() {
        return PyNone.NONE;
      }
    }.coroutine();
  }

  @Getter("parties")
  long getParties() {
    return parties;
  }

  @Getter("n_waiting")
  long getWaiting() {
    return barrier == State.FILLING ? count : 0;
  }

  @Getter("broken")
  boolean isBroken() {
    return barrier == State.BROKEN;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String extra = barrier.name().toLowerCase(Locale.ROOT);
    if (barrier != State.BROKEN) {
      extra += ", waiters:" + getWaiting() + "/" + parties;
    }
    return repr(extra);
  }

  @Getter("_count")
  long getCount() {
    return count;
  }
}
