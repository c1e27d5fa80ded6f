package org.hoopsnake.asyncio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.NativeAwaitable;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTraceback;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.Future}: a result that will be there later, and who wants to hear of it.
 *
 * <p>Programs have as many of these as they have things that wait, so it is lean: the first
 * callback stands in a field, a list exists from the second on, and what few futures ever have is
 * in {@link Rare}. A callback is any callable; a {@link PyTask} in its place means that task's
 * wakeup, and a {@link NativeCallback} is one of ours. A future belongs to the thread that runs its
 * loop.
 */
@BuiltinType(
    name = "Future",
    module = "_asyncio",
    doc = "A result that an event loop's tasks can wait for. It is not thread-safe.",
    weakReferences = true)
public class PyFuture extends PyObject implements NativeAwaitable {
  public static final PyType TYPE = PyType.builtin(PyFutureBinding.INSTANCE).withDict();

  static final byte PENDING = 0;
  static final byte CANCELLED = 1;
  static final byte FINISHED = 2;

  /** Finished with an exception; the result is a {@link Failure}. */
  static final byte FAILED = 3;

  /** What a future that failed holds: the exception and the traceback it had then. */
  record Failure(PyBaseException exception, PyTraceback traceback) {}

  /** One callback behind the first. */
  record Callback(Object function, Object context) {}

  /** What few futures ever need. */
  static final class Rare {
    Object cancelMessage;

    /** The CancelledError that ended a task, until somebody raises it again. */
    PyBaseException cancelledError;

    /** In debug mode: where it was made. */
    PyList sourceTraceback;

    /** Who was recorded by future_add_to_awaited_by(). */
    Set<PyFuture> awaitedBy;

    /** The report that is due if nobody retrieves the exception. */
    UnretrievedExceptions.Suspect suspect;
  }

  byte state;

  /**
   * Set while an await hands the future to its task: tells {@code await f} from {@code yield f}.
   */
  boolean blocking;

  /** The exception has not been retrieved. */
  boolean logTraceback;

  /** The event loop; null while the future is not initialised. */
  Object loop;

  Object result;
  Object callback;
  Object context;
  List<Callback> more;
  Rare rare;

  PyFuture(PyType type) {
    super(type);
  }

  /** A future of that loop, as {@code loop.create_future()} makes it. */
  PyFuture(PyType type, PyBaseEventLoop loop) {
    super(type);
    this.loop = loop;
    if (loop.debug) {
      rare().sourceTraceback = SourceTraceback.here();
    }
  }

  /** A future of that loop. */
  public static PyFuture of(PyBaseEventLoop loop) {
    return new PyFuture(TYPE, loop);
  }

  @New(value = "Future(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyFuture(cls);
  }

  @Init("__init__(self, /, *, loop=None)")
  void init(Object eventLoop) {
    initialize(eventLoop);
  }

  final void initialize(Object eventLoop) {
    loop = eventLoop == PyNone.NONE ? Loops.get(ThreadState.current()) : eventLoop;
    state = PENDING;
    blocking = false;
    logTraceback = false;
    result = null;
    callback = null;
    context = null;
    more = null;
    rare = null;
    boolean debug =
        loop instanceof PyBaseEventLoop l && l.plain
            ? l.debug
            : Ops.truth(Ops.callMethod(loop, "get_debug"));
    if (debug) {
      rare().sourceTraceback = SourceTraceback.here();
    }
  }

  final Rare rare() {
    Rare r = rare;
    if (r == null) {
      r = new Rare();
      rare = r;
    }
    return r;
  }

  final void checkInitialized() {
    if (loop == null) {
      throw Errors.runtimeError("Future object is not initialized.");
    }
  }

  // ---- state

  public final boolean isDone() {
    return state != PENDING;
  }

  public final boolean isCancelled() {
    return state == CANCELLED;
  }

  /** The exception of a future that failed, else null; does not count as retrieving it. */
  final PyBaseException failure() {
    return state == FAILED ? ((Failure) result).exception : null;
  }

  /** The CancelledError to raise; a saved one is handed out once. */
  final PyBaseException makeCancelledError() {
    Rare r = rare;
    if (r == null) {
      return AsyncioErrors.cancelled(null);
    }
    PyBaseException saved = r.cancelledError;
    if (saved != null) {
      r.cancelledError = null;
      return saved;
    }
    return AsyncioErrors.cancelled(r.cancelMessage);
  }

  /** The exception somebody has now seen; with the traceback it had when it was set. */
  private PyBaseException retrieve() {
    retrieved();
    Failure failure = (Failure) result;
    failure.exception.traceback = failure.traceback;
    return failure.exception;
  }

  /** Somebody has seen what came of it, or does not want to. */
  final void retrieved() {
    logTraceback = false;
    if (rare != null && rare.suspect != null) {
      rare.suspect.cleared();
      rare.suspect = null;
    }
  }

  /** The exception that awaiting the finished future raises, or null where there is a result. */
  final PyBaseException outcome() {
    return switch (state) {
      case FINISHED -> null;
      case FAILED -> retrieve();
      case CANCELLED -> makeCancelledError();
      default -> AsyncioErrors.make(AsyncioErrors.INVALID_STATE, "Result is not set.");
    };
  }

  /** The value of a finished future; raises its exception. */
  public final Object take() {
    if (state == FINISHED) {
      return result;
    }
    checkInitialized();
    throw new PyException(outcome());
  }

  // ---- what Python calls

  @Method(value = "result(self, /)", doc = "The result, or raises the exception that was set.")
  Object resultMethod() {
    if (loop == null) {
      throw AsyncioErrors.invalidState("Future object is not initialized.");
    }
    return take();
  }

  @Method(value = "exception(self, /)", doc = "The exception that was set, or None.")
  Object exceptionMethod() {
    if (loop == null) {
      throw AsyncioErrors.invalidState("Future object is not initialized.");
    }
    return switch (state) {
      case PENDING -> throw AsyncioErrors.invalidState("Exception is not set.");
      case CANCELLED -> throw new PyException(makeCancelledError());
      case FAILED -> {
        retrieved();
        yield ((Failure) result).exception;
      }
      default -> PyNone.NONE;
    };
  }

  @Method(value = "set_result(self, result, /)", doc = "Ends the future with that result.")
  void setResultMethod(Object value) {
    checkInitialized();
    setResult(value);
  }

  /** Ends the future with that result. */
  public final void setResult(Object value) {
    if (state != PENDING) {
      throw AsyncioErrors.invalidState("invalid state");
    }
    result = value;
    state = FINISHED;
    scheduleCallbacks();
  }

  @Method(value = "set_exception(self, exception, /)", doc = "Ends the future with that exception.")
  void setExceptionMethod(Object exception) {
    checkInitialized();
    if (state != PENDING) {
      throw AsyncioErrors.invalidState("invalid state");
    }
    Object made = exception instanceof PyType t ? t.call0() : exception;
    if (!(made instanceof PyBaseException e)) {
      throw Errors.typeError("invalid exception object");
    }
    setException(e);
  }

  /** Ends the future with that exception. */
  public final void setException(PyBaseException exception) {
    if (state != PENDING) {
      throw AsyncioErrors.invalidState("invalid state");
    }
    PyBaseException e = exception;
    if (e.type().isSubtype(ExceptionTypes.STOP_ITERATION)) {
      e =
          Errors.runtimeError(
                  "StopIteration interacts badly with generators and cannot be raised into a"
                      + " Future")
              .value;
      e.cause = exception;
      e.context = exception;
      e.suppressContext = true;
    }
    result = new Failure(e, e.traceback);
    state = FAILED;
    scheduleCallbacks();
    logTraceback = true;
    AsyncioState.current().unretrieved.suspect(this);
  }

  @Method(
      value = "cancel(self, /, msg=None)",
      doc = "Cancels the future and schedules its callbacks; False where it was done already.")
  Object cancelMethod(Object message) {
    checkInitialized();
    return cancel(message);
  }

  /** Cancels; false where the future was done already. */
  boolean cancel(Object message) {
    retrieved();
    return cancelNow(message);
  }

  /** Cancels the future itself, also where a subclass means more by cancelling. */
  final boolean cancelNow(Object message) {
    if (state != PENDING) {
      return false;
    }
    state = CANCELLED;
    if (message != null && message != PyNone.NONE) {
      rare().cancelMessage = message;
    } else if (rare != null) {
      rare.cancelMessage = null;
    }
    scheduleCallbacks();
    return true;
  }

  @Method(value = "cancelled(self, /)", doc = "Whether the future was cancelled.")
  boolean cancelledMethod() {
    return state == CANCELLED;
  }

  @Method(
      value = "done(self, /)",
      doc = "Whether there is a result, an exception or a cancellation.")
  boolean doneMethod() {
    return state != PENDING;
  }

  @Method(value = "get_loop(self, /)", doc = "The event loop of the future.")
  Object getLoopMethod() {
    checkInitialized();
    return loop;
  }

  @Method(value = "_make_cancelled_error(self, /)", doc = "The CancelledError to raise.")
  Object makeCancelledErrorMethod() {
    return makeCancelledError();
  }

  // ---- callbacks

  @Method(
      value = "add_done_callback(self, fn, /, *, context=<unset>)",
      doc = "Has fn called with the future, by the event loop, once the future is done.")
  void addDoneCallbackMethod(Object function, Object ctx) {
    checkInitialized();
    Object in =
        ctx == null || ctx == PyNone.NONE ? Contexts.copyCurrent(ThreadState.current()) : ctx;
    addCallback(function instanceof PyTask t ? new NativeCallback.Forward(t) : function, in);
  }

  /** Adds a callback of ours, or a task to wake up. */
  final void addCallback(Object function, Object in) {
    if (state != PENDING) {
      schedule(function, in);
    } else if (callback == null && more == null) {
      callback = function;
      context = in;
    } else {
      if (more == null) {
        more = new ArrayList<>(2);
      }
      more.add(new Callback(function, in));
    }
  }

  /** Adds a callback of ours in a copy of the current context. */
  final void addCallback(NativeCallback function) {
    addCallback(function, Contexts.copyCurrent(ThreadState.current()));
  }

  @Method(
      value = "remove_done_callback(self, fn, /)",
      doc = "Removes all entries of that callback and returns their number.")
  long removeDoneCallbackMethod(Object function) {
    checkInitialized();
    return removeCallback(function);
  }

  final int removeCallback(Object function) {
    int removed = 0;
    // Comparing may run Python code that changes the callbacks, or takes them all.
    if (callback != null && same(callback, function) && callback != null) {
      removed++;
      callback = null;
      context = null;
    }
    for (Callback c : more == null ? List.<Callback>of() : List.copyOf(more)) {
      if (same(c.function, function) && more != null && more.removeIf(each -> each == c)) {
        removed++;
      }
    }
    if (more != null && callback == null && !more.isEmpty()) {
      Callback first = more.remove(0);
      callback = first.function;
      context = first.context;
    }
    if (more != null && more.isEmpty()) {
      more = null;
    }
    return removed;
  }

  private static boolean same(Object stored, Object asked) {
    if (stored == asked) {
      return true;
    }
    if (stored instanceof PyTask task) {
      return asked instanceof NativeCallback.TaskWakeup w && w.task == task;
    }
    return !(stored instanceof NativeCallback) && Ops.eq(stored, asked);
  }

  /** Hands the callbacks to the loop, in the order in which they were added. */
  final void scheduleCallbacks() {
    Object first = callback;
    if (first == null) {
      return;
    }
    Object firstContext = context;
    List<Callback> others = more;
    callback = null;
    context = null;
    more = null;
    schedule(first, firstContext);
    if (others != null) {
      for (Callback c : others) {
        schedule(c.function, c.context);
      }
    }
  }

  private void schedule(Object function, Object in) {
    if (loop instanceof PyBaseEventLoop l && l.plain) {
      l.checkMayCallSoon();
      if (function instanceof PyTask) {
        l.ready.add(function);
      } else {
        l.ready.add(new DoneEntry(this, function, in));
      }
    } else {
      Object callable =
          function instanceof PyTask task ? new NativeCallback.TaskWakeup(task) : function;
      Calls.call(
          Ops.getAttr(loop, "call_soon"),
          new Object[] {callable, this, in},
          new String[] {"context"});
    }
  }

  /** The callbacks as {@code (callable, context)} pairs. */
  final List<Callback> callbacks() {
    List<Callback> all = new ArrayList<>();
    if (callback != null) {
      all.add(new Callback(visible(callback), context));
    }
    if (more != null) {
      for (Callback c : more) {
        all.add(new Callback(visible(c.function), c.context));
      }
    }
    return all;
  }

  private static Object visible(Object function) {
    return function instanceof PyTask t ? new NativeCallback.TaskWakeup(t) : function;
  }

  // ---- awaiting

  @Method(value = "__await__(self, /)", doc = "Return an iterator to be used in await expression.")
  Object await() {
    checkInitialized();
    return new PyFutureIterator(this);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return await();
  }

  @Override
  public final Object beginAwait() {
    if (state == PENDING) {
      checkInitialized();
      if (blocking) {
        throw notAwaited();
      }
      blocking = true;
      return null;
    }
    return take();
  }

  @Override
  public final Object resumeAwait(Object sent) {
    if (state == PENDING) {
      throw notAwaited();
    }
    return take();
  }

  /** Whoever was handed the future has not waited for it. */
  static PyException notAwaited() {
    return Errors.runtimeError("await wasn't used with future");
  }

  @Override
  public final Object yielded() {
    return this;
  }

  /** Who waits for this future: what was recorded, and what the callbacks tell. */
  final Set<PyFuture> awaitedBy() {
    Set<PyFuture> all = new LinkedHashSet<>();
    if (rare != null && rare.awaitedBy != null) {
      all.addAll(rare.awaitedBy);
    }
    addWaiter(callback, all);
    if (more != null) {
      for (Callback c : more) {
        addWaiter(c.function, all);
      }
    }
    return all;
  }

  final void recordAwaitedBy(PyFuture waiter) {
    if (rare().awaitedBy == null) {
      rare.awaitedBy = new LinkedHashSet<>();
    }
    rare.awaitedBy.add(waiter);
  }

  final void discardAwaitedBy(PyFuture waiter) {
    if (rare != null && rare.awaitedBy != null) {
      rare.awaitedBy.remove(waiter);
    }
  }

  private static void addWaiter(Object function, Set<PyFuture> into) {
    if (function instanceof PyTask t) {
      into.add(t);
    } else if (function instanceof NativeCallback c && c.waiter() != null) {
      into.add(c.waiter());
    }
  }

  // ---- attributes

  @Getter("_state")
  String getState() {
    checkInitialized();
    return switch (state) {
      case PENDING -> "PENDING";
      case CANCELLED -> "CANCELLED";
      default -> "FINISHED";
    };
  }

  @Getter("_asyncio_future_blocking")
  boolean getBlocking() {
    return loop != null && blocking;
  }

  @Setter("_asyncio_future_blocking")
  void setBlocking(Object value) {
    checkInitialized();
    blocking = Ops.truth(value);
  }

  @Deleter("_asyncio_future_blocking")
  void delBlocking() {
    throw cannotDelete();
  }

  @Deleter("_log_traceback")
  void delLogTraceback() {
    throw cannotDelete();
  }

  static PyException cannotDelete() {
    return Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
  }

  @Getter("_asyncio_awaited_by")
  Object getAwaitedBy() {
    Set<PyFuture> all = awaitedBy();
    return all.isEmpty() ? PyNone.NONE : Sets.frozen(all);
  }

  @Getter("_loop")
  Object getLoop() {
    return loop == null ? PyNone.NONE : loop;
  }

  @Getter("_callbacks")
  Object getCallbacks() {
    checkInitialized();
    List<Callback> all = callbacks();
    if (all.isEmpty()) {
      return PyNone.NONE;
    }
    PyList list = new PyList();
    for (Callback c : all) {
      list.add(new PyTuple(c.function, c.context));
    }
    return list;
  }

  @Getter("_result")
  Object getResult() {
    checkInitialized();
    return state == FINISHED ? result : PyNone.NONE;
  }

  @Getter("_exception")
  Object getException() {
    checkInitialized();
    return state == FAILED ? failure() : PyNone.NONE;
  }

  @Getter("_log_traceback")
  boolean getLogTraceback() {
    checkInitialized();
    return logTraceback;
  }

  @Setter("_log_traceback")
  void setLogTraceback(Object value) {
    if (Ops.truth(value)) {
      throw Errors.valueError("_log_traceback can only be set to False");
    }
    retrieved();
  }

  @Getter("_source_traceback")
  Object getSourceTraceback() {
    return rare == null || rare.sourceTraceback == null ? PyNone.NONE : rare.sourceTraceback;
  }

  @Getter("_cancel_message")
  Object getCancelMessage() {
    return rare == null || rare.cancelMessage == null ? PyNone.NONE : rare.cancelMessage;
  }

  @Setter("_cancel_message")
  void setCancelMessage(Object value) {
    rare().cancelMessage = value;
  }

  @ClassMethod(value = "__class_getitem__(cls, item, /)", doc = "See PEP 585")
  static Object classGetitem(PyType cls, Object item) {
    return Generics.alias(cls, item);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    checkInitialized();
    return FutureText.repr(this);
  }
}
