package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyType;

/** {@code asyncio.Event}: a flag to wait for. */
@BuiltinType(
    name = "Event",
    module = "asyncio.locks",
    base = LoopBound.class,
    doc = "A flag that tasks can wait for.")
public final class PyEvent extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PyEventBinding.INSTANCE, LoopBound.TYPE);

  private static final Code WAIT = Routine.code("Event.wait", "locks");

  private final Waiters waiters = new Waiters();
  private boolean flag;

  PyEvent() {
    super(TYPE);
  }

  private PyEvent(PyType type) {
    super(type);
  }

  @New("Event(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyEvent(cls);
  }

  @Init("def __init__(self)")
  void init() {}

  @Method(value = "def is_set(self)", doc = "Whether the flag is set.")
  boolean isSet() {
    return flag;
  }

  @Method(value = "def set(self)", doc = "Sets the flag and wakes those who wait.")
  void set() {
    if (flag) {
      return;
    }
    flag = true;
    for (PyFuture f : waiters) {
      if (!f.isDone()) {
        f.setResult(true);
      }
    }
  }

  @Method(value = "def clear(self)", doc = "Clears the flag.")
  void clear() {
    flag = false;
  }

  @Method(value = "async def wait(self)", doc = "Waits until the flag is set.")
  Object waitMethod() {
    return new Wait().coroutine();
  }

  private final class Wait extends Routine {
    private PyFuture waiter;

    Wait() {
      super(WAIT);
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        if (flag) {
          return true;
        }
        waiter = waiter();
        waiters.add(waiter);
        state = 1;
        return await(waiter);
      }
      waiters.remove(waiter);
      rethrow(error);
      return true;
    }
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return repr((flag ? "set" : "unset") + waiters(waiters.size()));
  }

  @Getter("_value")
  boolean getValue() {
    return flag;
  }

  @Getter("_waiters")
  Object getWaiters() {
    return WaiterList.of(waiters);
  }
}
