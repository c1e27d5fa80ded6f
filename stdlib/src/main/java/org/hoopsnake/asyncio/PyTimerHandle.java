package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyType;

/** {@code asyncio.TimerHandle}: a callback for a time of the loop's clock. */
@BuiltinType(
    name = "TimerHandle",
    module = "asyncio.events",
    base = PyHandle.class,
    doc = "A callback that was registered for a time.")
public final class PyTimerHandle extends PyHandle {
  public static final PyType TYPE = PyType.builtin(PyTimerHandleBinding.INSTANCE, PyHandle.TYPE);

  /** As it was given: a float or an int. */
  private final Object when;

  /** It stands in the loop's heap. */
  boolean scheduled;

  PyTimerHandle(PyType type, Object when, Object callback, Object[] args, Object loop, Object ctx) {
    super(type, callback, args, loop, ctx);
    this.when = when;
  }

  @New("TimerHandle(when, callback, args, loop, context=None)")
  static Object create(
      PyType cls, Object when, Object callback, Object args, Object loop, Object context) {
    return new PyTimerHandle(cls, when, callback, Ops.toArray(args), loop, contextOrCopy(context));
  }

  @Override
  void cancel() {
    if (!cancelled) {
      if (loop instanceof PyBaseEventLoop l) {
        l.timers.cancelled(scheduled);
      } else {
        Ops.callMethod(loop, "_timer_handle_cancelled", this);
      }
    }
    super.cancel();
  }

  @Override
  void details(StringBuilder text) {
    text.append(" when=").append(Ops.repr(when));
  }

  @Method(
      value = "def when(self)",
      doc = "The time of the callback on the loop's clock, in seconds.")
  Object when() {
    return when;
  }

  @Getter("_when")
  Object getWhen() {
    return when;
  }

  @Getter("_scheduled")
  boolean getScheduled() {
    return scheduled;
  }

  private double time() {
    return Loops.number(when);
  }

  private boolean same(PyTimerHandle that) {
    return Ops.eq(when, that.when)
        && Ops.eq(callback == null ? PyNone.NONE : callback, that.getCallback())
        && Ops.eq(getArgs(), that.getArgs())
        && cancelled == that.cancelled;
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    return other instanceof PyTimerHandle that
        ? (Object) same(that)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__lt__(self, value, /)", doc = "Return self<value.")
  Object lt(Object other) {
    return other instanceof PyTimerHandle that
        ? (Object) (time() < that.time())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__le__(self, value, /)", doc = "Return self<=value.")
  Object le(Object other) {
    return other instanceof PyTimerHandle that
        ? (Object) (time() < that.time() || same(that))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__gt__(self, value, /)", doc = "Return self>value.")
  Object gt(Object other) {
    return other instanceof PyTimerHandle that
        ? (Object) (time() > that.time())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__ge__(self, value, /)", doc = "Return self>=value.")
  Object ge(Object other) {
    return other instanceof PyTimerHandle that
        ? (Object) (time() > that.time() || same(that))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return Ops.hash(when);
  }

  /** A time for the heap; TypeError where it is no number. */
  static double checkedTime(Object when) {
    if (when == PyNone.NONE) {
      throw Errors.typeError("when cannot be None");
    }
    return Loops.number(when);
  }
}
