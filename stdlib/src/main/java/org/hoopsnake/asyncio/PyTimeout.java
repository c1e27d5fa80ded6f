package org.hoopsnake.asyncio;

import java.util.Locale;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyExceptionGroup;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.Timeout}: cancels its task when the time is up, and turns the CancelledError that
 * comes of it into TimeoutError. It tells its own cancellation from others by counting requests.
 */
@BuiltinType(
    name = "Timeout",
    module = "asyncio.timeouts",
    doc = "An asynchronous context manager that ends its body after a time.")
public final class PyTimeout extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTimeoutBinding.INSTANCE).withDict();

  private static final Code AENTER = Routine.code("Timeout.__aenter__", "timeouts");
  private static final Code AEXIT = Routine.code("Timeout.__aexit__", "timeouts");

  private enum State {
    CREATED("created"),
    ENTERED("active"),
    EXPIRING("expiring"),
    EXPIRED("expired"),
    EXITED("finished");

    final String text;

    State(String text) {
      this.text = text;
    }
  }

  private State state = State.CREATED;
  private Object when;
  private Object timer;
  private Object task;
  private long cancellingBefore;

  PyTimeout(Object when) {
    super(TYPE);
    this.when = when;
  }

  private PyTimeout(PyType type) {
    super(type);
  }

  @New("Timeout(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTimeout(cls);
  }

  @Init("def __init__(self, when)")
  void init(Object time) {
    when = time;
  }

  @Method(value = "def when(self)", doc = "The time on the loop's clock, or None.")
  Object when() {
    return when;
  }

  @Method(value = "def expired(self)", doc = "Whether the time was up before the body ended.")
  boolean expired() {
    return state == State.EXPIRING || state == State.EXPIRED;
  }

  @Method(value = "def reschedule(self, when)", doc = "Sets another time.")
  void reschedule(Object time) {
    if (state != State.ENTERED) {
      if (state == State.CREATED) {
        throw Errors.runtimeError("Timeout has not been entered");
      }
      throw Errors.runtimeError("Cannot change state of %s Timeout", state.text);
    }
    when = time;
    stopTimer();
    if (time == PyNone.NONE) {
      return;
    }
    Object loop = Loops.running(ThreadState.current());
    boolean due = Ops.truth(Compare.lessOrEqual(time, Loops.time(loop)));
    timer =
        due ? Timers.soon(loop, new TimeIsUp(), this) : Timers.at(loop, time, new TimeIsUp(), this);
  }

  private void stopTimer() {
    if (timer != null) {
      Timers.cancel(timer);
      timer = null;
    }
  }

  private static final class TimeIsUp extends NativeCallback {
    @Override
    String qualname() {
      return "Timeout._on_timeout";
    }

    @Override
    void done(Object timeout) {
      PyTimeout t = (PyTimeout) timeout;
      Loops.cancel(t.task);
      t.state = State.EXPIRING;
      t.timer = null;
    }
  }

  /** The body begins. */
  void enter() {
    if (state != State.CREATED) {
      throw Errors.runtimeError("Timeout has already been entered");
    }
    ThreadState thread = ThreadState.current();
    Loops.running(thread);
    Object current = Tasks.currentOrNull(thread);
    if (current == null) {
      throw Errors.runtimeError("Timeout should be used inside a task");
    }
    state = State.ENTERED;
    task = current;
    cancellingBefore =
        current instanceof PyTask t
            ? t.cancelling()
            : (Long) Ops.index(Ops.callMethod(current, "cancelling"));
    reschedule(when);
  }

  /** The body has ended, with that exception or null; may raise TimeoutError in its place. */
  void exit(PyBaseException error) {
    stopTimer();
    if (state == State.EXPIRING) {
      state = State.EXPIRED;
      long left =
          task instanceof PyTask t
              ? t.uncancel()
              : (Long) Ops.index(Ops.callMethod(task, "uncancel"));
      if (left <= cancellingBefore && error != null) {
        timedOut(error);
      }
    } else if (state == State.ENTERED) {
      state = State.EXITED;
    }
  }

  private static void timedOut(PyBaseException error) {
    if (AsyncioErrors.isCancelled(error)) {
      throw timeoutError(error);
    }
    insertTimeoutError(error);
    if (error.type().isSubtype(ExceptionTypes.EXCEPTION_GROUP)
        && error instanceof PyExceptionGroup group) {
      Ops.forEach(
          Ops.getAttr(group, "exceptions"),
          each -> {
            if (each instanceof PyBaseException e) {
              insertTimeoutError(e);
            }
          });
    }
  }

  /** {@code raise TimeoutError from cancelled}. */
  static PyException timeoutError(PyBaseException cancelled) {
    PyBaseException timedOut = AsyncioErrors.make(ExceptionTypes.TIMEOUT_ERROR);
    timedOut.cause = cancelled;
    timedOut.context = cancelled;
    timedOut.suppressContext = true;
    return new PyException(timedOut);
  }

  /** Where the body turned our CancelledError into another exception, TimeoutError goes between. */
  private static void insertTimeoutError(PyBaseException error) {
    for (PyBaseException e = error; e.context != null; e = e.context) {
      if (AsyncioErrors.isCancelled(e.context)) {
        e.context = timeoutError(e.context).value;
        return;
      }
    }
  }

  @Method(value = "async def __aenter__(self)", doc = "Begins the body.")
  Object aenter() {
    return new Routine.Immediate(AENTER) {
      @Override
      Object run() {
        enter();
        return PyTimeout.this;
      }
    }.coroutine();
  }

  @Method(value = "async def __aexit__(self, exc_type, exc_val, exc_tb)", doc = "Ends the body.")
  Object aexit(Object type, Object value, Object traceback) {
    return new Routine.Immediate(AEXIT) {
      @Override
      Object run() {
        exit(value instanceof PyBaseException e ? e : null);
        return PyNone.NONE;
      }
    }.coroutine();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String text = "<Timeout [" + state.text + "]";
    if (state != State.ENTERED) {
      return text + ">";
    }
    Object shown =
        when == PyNone.NONE
            ? when
            : org.hoopsnake.object.Calls.call2(Interpreter.current().builtin("round"), when, 3L);
    return text + " when=" + Ops.repr(shown) + ">";
  }

  @Getter("_state")
  String getState() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
