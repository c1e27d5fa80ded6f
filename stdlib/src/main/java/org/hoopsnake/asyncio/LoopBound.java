package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** What belongs to the loop in which it first makes somebody wait: locks, events, queues. */
@BuiltinType(name = "_LoopBoundMixin", module = "asyncio.mixins", doc = "Bound to one loop.")
public class LoopBound extends PyObject {
  public static final PyType TYPE = PyType.builtin(LoopBoundBinding.INSTANCE).withDict();

  private Object loop;

  LoopBound(PyType type) {
    super(type);
  }

  @New("_LoopBoundMixin(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new LoopBound(cls);
  }

  /** The running loop, which must be the one it belongs to. */
  final Object loop() {
    Object running = ThreadState.current().runningLoop;
    if (loop == null) {
      loop = running;
    }
    if (running != loop) {
      throw Errors.runtimeError("%s is bound to a different event loop", Ops.repr(this));
    }
    return running;
  }

  @Method(value = "def _get_loop(self)", doc = "The loop it belongs to.")
  Object getLoopMethod() {
    Object bound = loop();
    return bound == null ? PyNone.NONE : bound;
  }

  @Getter("_loop")
  Object getLoop() {
    return loop == null ? PyNone.NONE : loop;
  }

  @Setter("_loop")
  void setLoop(Object value) {
    loop = value == PyNone.NONE ? null : value;
  }

  /** A future to wait for. */
  final PyFuture waiter() {
    return loop() instanceof PyBaseEventLoop l
        ? PyFuture.of(l)
        : (PyFuture) Loops.createFuture(loop());
  }

  /** {@code <asyncio.locks.Lock object at 0x… [extra]>}. */
  final String repr(String extra) {
    return "<" + type().fullName() + " object at " + Identity.address(this) + " [" + extra + "]>";
  }

  static String waiters(int count) {
    return count == 0 ? "" : ", waiters:" + count;
  }
}
