package org.hoopsnake.asyncio;

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
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.Task}: a coroutine that an event loop steps.
 *
 * <p>While it is not done, a task is in one of three states. It waits: {@link #waitingFor} is a
 * future that is not done and has this task among its callbacks. It is scheduled: the task itself
 * stands in the loop's ready queue, {@link #waitingFor} is the future that woke it, or null, and
 * {@link #toThrow} may hold an exception for the coroutine. Or it is being stepped. The task is its
 * own entry in the ready queue and its own callback on the future, so that a step makes no object.
 *
 * <p>Tasks that are not done form a doubly linked list ({@link AsyncioState#register}); CPython
 * keeps a set of weak references, which costs more per task than the task does here.
 */
@BuiltinType(
    name = "Task",
    module = "_asyncio",
    base = PyFuture.class,
    doc = "A coroutine that is run by an event loop.")
public class PyTask extends PyFuture {
  public static final PyType TYPE = PyType.builtin(PyTaskBinding.INSTANCE, PyFuture.TYPE);

  Object coroutine;

  /** The context of the steps. */
  Object taskContext;

  /** What the coroutine awaits: a future (ours or a foreign one), or null. */
  Object waitingFor;

  /** To be thrown into the coroutine by the next step, or null. */
  PyBaseException toThrow;

  /** A string; null while the name is the default one, made of {@link #number}. */
  private Object name;

  private int number;

  private int cancelRequests;
  boolean mustCancel;
  boolean logDestroyPending = true;

  /** Links of the list of tasks that are not done; {@code registered} tells whether it is in it. */
  PyTask previous;

  PyTask next;
  boolean registered;

  PyTask(PyType type) {
    super(type);
  }

  /** A scheduled task of a loop of ours. {@code ctx} null: a copy of the current one. */
  PyTask(PyBaseEventLoop loop, Object coroutine, Object name, Object ctx) {
    super(TYPE, loop);
    ThreadState thread = ThreadState.current();
    AsyncioState state = AsyncioState.of(thread);
    this.coroutine = coroutine;
    if (name == null) {
      this.number = state.nextTaskNumber();
    } else {
      this.name = name;
    }
    this.taskContext = ctx == null ? Contexts.copyCurrent(thread) : ctx;
    loop.checkMayCallSoon();
    loop.ready.add(this);
    state.register(this);
  }

  @New(value = "Task(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTask(cls);
  }

  @Init("__init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)")
  void init(Object coro, Object eventLoop, Object taskName, Object ctx, boolean eager) {
    initialize(eventLoop);
    start(coro, taskName, ctx, eager);
  }

  /** What {@code __init__} does once the future is initialised. */
  final void start(Object coro, Object taskName, Object ctx, boolean eager) {
    if (!Coros.isCoroutine(coro)) {
      logDestroyPending = false;
      throw Errors.typeError("a coroutine was expected, got %s", Ops.repr(coro));
    }
    ThreadState thread = ThreadState.current();
    AsyncioState asyncio = AsyncioState.of(thread);
    taskContext = ctx == PyNone.NONE ? Contexts.copyCurrent(thread) : ctx;
    waitingFor = null;
    toThrow = null;
    mustCancel = false;
    cancelRequests = 0;
    logDestroyPending = true;
    coroutine = coro;
    if (taskName == PyNone.NONE) {
      number = asyncio.nextTaskNumber();
      name = null;
    } else {
      name = Ops.str(taskName);
    }
    if (eager && Loops.isRunning(loop)) {
      startEagerly(thread, asyncio);
      return;
    }
    scheduleStep(null);
    asyncio.register(this);
  }

  /** The first step at once, without the loop. */
  private void startEagerly(ThreadState thread, AsyncioState asyncio) {
    Object before = asyncio.swapCurrentTask(thread, loop, this);
    asyncio.register(this);
    try {
      Object outer = Contexts.enter(thread, taskContext);
      try {
        run(thread, null);
      } finally {
        Contexts.exit(thread, taskContext, outer);
      }
    } finally {
      asyncio.swapCurrentTask(thread, loop, before);
      if (isDone()) {
        coroutine = null;
      }
    }
  }

  /** Has the loop step the task in one of its next iterations, throwing that or nothing. */
  private void scheduleStep(PyBaseException exception) {
    toThrow = exception;
    if (loop instanceof PyBaseEventLoop l && l.plain) {
      l.checkMayCallSoon();
      l.ready.add(this);
    } else {
      Calls.call(
          Ops.getAttr(loop, "call_soon"),
          new Object[] {new PyTaskStep(this), taskContext},
          new String[] {"context"});
    }
  }

  /** Takes over what its repr shows of another task. */
  final void copyIdentity(PyTask other) {
    coroutine = other.coroutine;
    name = other.name;
    number = other.number;
    taskContext = other.taskContext;
    logDestroyPending = false;
  }

  // ---- stepping

  /** Runs the scheduled step; the event loop calls it with the task's context entered. */
  final void runScheduled(ThreadState thread) {
    Object waited = waitingFor;
    if (waited == null) {
      PyBaseException exception = toThrow;
      toThrow = null;
      step(thread, exception);
    } else {
      step(thread, outcomeOf(waited));
    }
  }

  /** A future that the task waited for is done. */
  final void wakeup(Object future) {
    step(ThreadState.current(), outcomeOf(future));
  }

  final void stepAsCalled() {
    PyBaseException exception = toThrow;
    toThrow = null;
    step(ThreadState.current(), exception);
  }

  private static PyBaseException outcomeOf(Object future) {
    if (future instanceof PyFuture f && Loops.isPlainFuture(f)) {
      return f.outcome();
    }
    try {
      Ops.callMethod(future, "result");
      return null;
    } catch (PyException e) {
      return e.value;
    }
  }

  /** The one method that steps tasks: the coroutine goes on, with {@code exception} or nothing. */
  private void step(ThreadState thread, PyBaseException exception) {
    if (state != PENDING) {
      throw AsyncioErrors.invalidState(
          "__step(): already done: "
              + Ops.repr(this)
              + " "
              + (exception == null ? "None" : Ops.repr(exception)));
    }
    PyBaseException thrown = exception;
    if (mustCancel) {
      if (!AsyncioErrors.isCancelled(thrown)) {
        thrown = makeCancelledError();
      }
      mustCancel = false;
    }
    waitingFor = null;
    Object before = AsyncioState.enterTask(thread, loop, this);
    try {
      run(thread, thrown);
    } finally {
      AsyncioState.leaveTask(thread, loop, this, before);
    }
  }

  /** Runs the coroutine up to its next suspension and deals with what comes out. */
  private void run(ThreadState thread, PyBaseException thrown) {
    Object yielded;
    try {
      yielded = Coros.resume(thread, this, thrown);
    } catch (PyException e) {
      failed(e);
      return;
    }
    if (yielded == null) {
      returned(result);
    } else {
      suspended(yielded);
    }
  }

  private void returned(Object value) {
    AsyncioState.current().unregister(this);
    if (mustCancel) {
      // It was asked to cancel just as it came to its end.
      mustCancel = false;
      cancelNow(rare == null ? null : rare.cancelMessage);
    } else {
      setResult(value);
    }
  }

  private void failed(PyException e) {
    PyBaseException error = e.value;
    AsyncioState.current().unregister(this);
    if (AsyncioErrors.isCancelled(error)) {
      rare().cancelledError = error;
      retrievedByCancelling();
      cancelNow(null);
      return;
    }
    setException(error);
    if (AsyncioErrors.endsTheLoop(error)) {
      throw e;
    }
  }

  private void retrievedByCancelling() {
    logTraceback = false;
  }

  /** The coroutine yielded: a future to wait for, None to go on at once, or something illegal. */
  private void suspended(Object yielded) {
    if (yielded == this) {
      scheduleStep(Errors.runtimeError("Task cannot await on itself: %s", Ops.repr(this)).value);
    } else if (yielded instanceof PyFuture future && Loops.isPlainFuture(future)) {
      if (future.loop != loop) {
        scheduleStep(attachedToAnotherLoop(yielded));
      } else if (!future.blocking) {
        scheduleStep(yieldInsteadOfAwait(yielded));
      } else {
        future.blocking = false;
        future.addCallback(this, taskContext);
        waitFor(future);
      }
    } else if (yielded == PyNone.NONE) {
      scheduleStep(null);
    } else {
      suspendedOnForeign(yielded);
    }
  }

  private void waitFor(Object future) {
    waitingFor = future;
    if (mustCancel && cancelAwaited(future, rare == null ? null : rare.cancelMessage)) {
      mustCancel = false;
    }
  }

  private static boolean cancelAwaited(Object future, Object message) {
    if (future instanceof PyFuture f && Loops.isPlainFuture(f)) {
      return f.cancel(message);
    }
    return Ops.truth(
        Calls.call(
            Ops.getAttr(future, "cancel"),
            new Object[] {message == null ? PyNone.NONE : message},
            new String[] {"msg"}));
  }

  private void suspendedOnForeign(Object yielded) {
    Object marker = Ops.lookupAttr(yielded, "_asyncio_future_blocking");
    if (marker != null && marker != PyNone.NONE) {
      if (Loops.ofFuture(yielded) != loop) {
        scheduleStep(attachedToAnotherLoop(yielded));
      } else if (!Ops.truth(marker)) {
        scheduleStep(yieldInsteadOfAwait(yielded));
      } else {
        Ops.setAttr(yielded, "_asyncio_future_blocking", Boolean.FALSE);
        Calls.call(
            Ops.getAttr(yielded, "add_done_callback"),
            new Object[] {new NativeCallback.TaskWakeup(this), taskContext},
            new String[] {"context"});
        waitFor(yielded);
      }
    } else if (Coros.isGenerator(yielded)) {
      scheduleStep(
          Errors.runtimeError(
                  "yield was used instead of yield from for generator in task %s with %s",
                  Ops.repr(this), Ops.repr(yielded))
              .value);
    } else {
      scheduleStep(Errors.runtimeError("Task got bad yield: %s", Ops.repr(yielded)).value);
    }
  }

  private PyBaseException attachedToAnotherLoop(Object yielded) {
    return Errors.runtimeError(
            "Task %s got Future %s attached to a different loop", Ops.repr(this), Ops.repr(yielded))
        .value;
  }

  private PyBaseException yieldInsteadOfAwait(Object yielded) {
    return Errors.runtimeError(
            "yield was used instead of yield from in task %s with %s",
            Ops.repr(this), Ops.repr(yielded))
        .value;
  }

  // ---- cancelling

  @Override
  boolean cancel(Object message) {
    retrieved();
    if (state != PENDING) {
      return false;
    }
    cancelRequests++;
    Object waited = waitingFor;
    if (waited != null && cancelAwaited(waited, message)) {
      // The future stays: the coroutine may catch the cancellation and await it again.
      return true;
    }
    mustCancel = true;
    if (message != null && message != PyNone.NONE) {
      rare().cancelMessage = message;
    } else if (rare != null) {
      rare.cancelMessage = null;
    }
    return true;
  }

  @Method(
      value = "cancel(self, /, msg=None)",
      doc =
          "Asks the task to cancel itself: CancelledError is raised in its coroutine by the next"
              + " step.")
  boolean cancelTaskMethod(Object message) {
    checkInitialized();
    return cancel(message);
  }

  int cancelling() {
    return cancelRequests;
  }

  @Method(value = "cancelling(self, /)", doc = "The number of cancellation requests.")
  long cancellingMethod() {
    return cancelRequests;
  }

  int uncancel() {
    if (cancelRequests > 0) {
      cancelRequests--;
      if (cancelRequests == 0) {
        mustCancel = false;
      }
    }
    return cancelRequests;
  }

  @Method(
      value = "uncancel(self, /)",
      doc = "Takes one cancellation request back and returns how many are left.")
  long uncancelMethod() {
    return uncancel();
  }

  // ---- what Python sees

  @Method(value = "set_result(self, result, /)", doc = "Not for tasks.")
  void setResultOfTask(Object value) {
    throw Errors.runtimeError("Task does not support set_result operation");
  }

  @Method(value = "set_exception(self, exception, /)", doc = "Not for tasks.")
  void setExceptionOfTask(Object exception) {
    throw Errors.runtimeError("Task does not support set_exception operation");
  }

  /** The name; the default one is made when somebody asks. */
  final Object name() {
    if (name == null && number != 0) {
      name = "Task-" + number;
    }
    return name == null ? PyNone.NONE : name;
  }

  @Method(value = "get_name(self, /)", doc = "The task's name.")
  Object getName() {
    return name();
  }

  @Method(value = "set_name(self, value, /)", doc = "Sets the task's name.")
  void setName(Object value) {
    name = Ops.str(value);
  }

  @Method(value = "get_coro(self, /)", doc = "The coroutine.")
  Object getCoro() {
    return coroutine == null ? PyNone.NONE : coroutine;
  }

  @Method(value = "get_context(self, /)", doc = "The context of the task's steps.")
  Object getContext() {
    return taskContext == null ? PyNone.NONE : taskContext;
  }

  @Method(
      value = "get_stack(self, /, *, limit=None)",
      doc =
          "The frames of a task that waits, or those of the traceback of one that failed, oldest"
              + " first.")
  Object getStack(Object limit) {
    return TaskStacks.stack(this, limit);
  }

  @Method(
      value = "print_stack(self, /, *, limit=None, file=None)",
      doc = "Prints the frames of get_stack() as a traceback.")
  void printStack(Object limit, Object file) {
    TaskStacks.print(this, limit, file);
  }

  @Getter("_coro")
  Object getCoroAttribute() {
    return getCoro();
  }

  @Getter("_fut_waiter")
  Object getWaiter() {
    return waitingFor == null ? PyNone.NONE : waitingFor;
  }

  @Getter("_must_cancel")
  boolean getMustCancel() {
    return mustCancel;
  }

  @Getter("_log_destroy_pending")
  boolean getLogDestroyPending() {
    return logDestroyPending;
  }

  @Deleter("_log_destroy_pending")
  void delLogDestroyPending() {
    throw cannotDelete();
  }

  @Setter("_log_destroy_pending")
  void setLogDestroyPending(Object value) {
    logDestroyPending = Ops.truth(value);
  }

  @ClassMethod(value = "__class_getitem__(cls, item, /)", doc = "See PEP 585")
  static Object classGetitem(PyType cls, Object item) {
    return Generics.alias(cls, item);
  }

  @Override
  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    checkInitialized();
    return FutureText.repr(this);
  }
}
