package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMethodDescriptor;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * The event loop: a queue of callbacks that are ready, a heap of timers, and {@link #runOnce}, the
 * one place that calls callbacks.
 *
 * <p>An iteration drops cancelled timers, waits (until the first timer, until another thread calls
 * in, or not at all when something is ready), moves the timers that are due to the queue, and then
 * calls as many callbacks as there are in the queue at that moment; what those add is for the next
 * iteration. That order is CPython's, and programs can see it.
 *
 * <p>A loop belongs to the thread that runs it; others may only use call_soon_threadsafe, which
 * they do while they hold the interpreter's lock. Python classes may inherit from it and override
 * methods; {@link #plain} and {@link #nativeTime} say where the short ways may be taken.
 */
@BuiltinType(
    name = "BaseEventLoop",
    module = "asyncio.base_events",
    base = PyAbstractEventLoop.class,
    doc = "An event loop.")
public final class PyBaseEventLoop extends PyAbstractEventLoop {
  public static final PyType TYPE =
      PyType.builtin(PyBaseEventLoopBinding.INSTANCE, PyAbstractEventLoop.TYPE);
  static final PyType SELECTOR_TYPE =
      PyType.plain(
          "asyncio.selector_events", "BaseSelectorEventLoop", "A loop that waits for I/O.", TYPE);
  static final PyType UNIX_TYPE =
      PyType.plain(
          "asyncio.unix_events",
          "_UnixSelectorEventLoop",
          "The event loop of Unix systems.",
          SELECTOR_TYPE);

  /** As {@code time.get_clock_info('monotonic').resolution}. */
  private static final double CLOCK_RESOLUTION = 1e-9;

  final AsyncioState asyncio;
  final ReadyQueue ready = new ReadyQueue();
  final LoopTimers timers = new LoopTimers();
  final LoopWait waiting;
  final LoopExecutor executor;
  final LoopReports reports = new LoopReports(this);
  final LoopCalls calls = new LoopCalls(this);
  final AsyncGenerators generators = new AsyncGenerators(this);
  final LoopSignals signals = new LoopSignals(this);

  boolean debug;

  /** No method by which futures and tasks schedule callbacks is overridden. */
  boolean plain;

  /** {@code time} is not overridden. */
  boolean nativeTime;

  private boolean nativeRunOnce;

  /** No method by which timers are made is overridden. */
  boolean nativeTimers;

  private boolean closed;
  private boolean stopping;

  /** The thread that runs the loop, or null. */
  ThreadState thread;

  /** The selector that a Python class has set as {@code _selector}; null: ours waits. */
  private Object selector;

  private double clockResolution = CLOCK_RESOLUTION;

  private Object taskFactory;

  /** What debug mode calls slow. */
  double slowCallbackSeconds = 0.1;

  private int originDepthBefore = -1;

  PyBaseEventLoop(PyType type) {
    super(type);
    ThreadState current = ThreadState.current();
    asyncio = AsyncioState.of(current);
    waiting = new LoopWait(asyncio.interpreter);
    executor = new LoopExecutor(this);
    debug = DebugMode.atStart(asyncio.interpreter);
    lookAtOverrides();
  }

  static PyBaseEventLoop make() {
    return new PyBaseEventLoop(UNIX_TYPE);
  }

  @New("BaseEventLoop(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBaseEventLoop(cls);
  }

  @Init("def __init__(self, selector=None)")
  void init(Object selector) {}

  // ---- what Python classes and tests override

  private void lookAtOverrides() {
    plain = isNative("call_soon") && isNative("get_debug");
    nativeTime = isNative("time");
    nativeRunOnce = isNative("_run_once");
    nativeTimers = nativeTime && isNative("call_at") && isNative("call_later");
  }

  private boolean isNative(String method) {
    return (!type().heap || type().lookup(method) instanceof PyMethodDescriptor)
        && ownAttribute(method) == null;
  }

  @Override
  protected void setAttribute(String name, Object value) {
    super.setAttribute(name, value);
    if (name.equals("_selector")) {
      selector = value;
    } else if (type().lookup(name) instanceof PyMethodDescriptor) {
      lookAtOverrides();
    }
  }

  @Override
  protected void delAttribute(String name) {
    super.delAttribute(name);
    if (type().lookup(name) instanceof PyMethodDescriptor) {
      lookAtOverrides();
    }
  }

  // ---- running

  void checkClosed() {
    if (closed) {
      throw Errors.runtimeError("Event loop is closed");
    }
  }

  /** What call_soon checks, for those who add to the queue themselves. */
  void checkMayCallSoon() {
    if (closed) {
      checkClosed();
    }
    if (debug) {
      checkThread();
    }
  }

  private void checkThread() {
    if (thread != null && thread != ThreadState.current()) {
      throw Errors.runtimeError(
          "Non-thread-safe operation invoked on an event loop other than the current one");
    }
  }

  private void checkRunning(ThreadState current) {
    if (thread != null) {
      throw Errors.runtimeError("This event loop is already running");
    }
    if (current.runningLoop != null) {
      throw Errors.runtimeError("Cannot run the event loop while another loop is running");
    }
  }

  @Method(value = "def _check_closed(self)", doc = "Raises RuntimeError if the loop is closed.")
  void checkClosedMethod() {
    checkClosed();
  }

  @Method(value = "def run_forever(self)", doc = "Runs until stop() is called.")
  void runForever() {
    ThreadState current = ThreadState.current();
    checkClosed();
    checkRunning(current);
    trackOrigins(current, debug);
    Object firstIter = current.asyncgenFirstIter;
    Object finalizer = current.asyncgenFinalizer;
    current.asyncgenFirstIter = generators.firstIterHook;
    current.asyncgenFinalizer = generators.finalizerHook;
    thread = current;
    Loops.setRunning(current, this);
    try {
      do {
        if (nativeRunOnce) {
          runOnce(current);
        } else {
          Ops.callMethod(this, "_run_once");
        }
      } while (!stopping);
    } finally {
      stopping = false;
      thread = null;
      Loops.setRunning(current, null);
      trackOrigins(current, false);
      current.asyncgenFirstIter = firstIter;
      current.asyncgenFinalizer = finalizer;
    }
  }

  /** Debug mode has coroutines remember where they were made. */
  private void trackOrigins(ThreadState current, boolean enable) {
    if (enable && originDepthBefore < 0) {
      originDepthBefore = current.originDepth;
      current.originDepth = SourceTraceback.DEPTH;
    } else if (!enable && originDepthBefore >= 0) {
      current.originDepth = originDepthBefore;
      originDepthBefore = -1;
    }
  }

  @Method(
      value = "def run_until_complete(self, future)",
      doc = "Runs until the future is done; returns its result or raises its exception.")
  Object runUntilComplete(Object awaitable) {
    ThreadState current = ThreadState.current();
    checkClosed();
    checkRunning(current);
    boolean isNew = !Loops.isFuture(awaitable);
    Object future = Tasks.ensureFuture(awaitable, this);
    if (isNew) {
      Tasks.setLogDestroyPending(future, false);
    }
    NativeCallback stop = new StopWhenDone();
    Loops.addDoneCallback(future, stop);
    try {
      if (nativeRunOnce) {
        runForever();
      } else {
        Ops.callMethod(this, "run_forever");
      }
    } catch (PyException e) {
      if (isNew && Loops.isDone(future) && !Loops.isCancelled(future)) {
        // The caller cannot get at the task, so nobody else will retrieve its exception.
        Loops.exception(future);
      }
      throw e;
    } finally {
      Loops.removeDoneCallback(future, stop);
      asyncio.unretrieved.report(false);
    }
    if (!Loops.isDone(future)) {
      throw Errors.runtimeError("Event loop stopped before Future completed.");
    }
    return Loops.result(future);
  }

  /** Stops the loop when the future is done, unless it ends the loop anyway. */
  private static final class StopWhenDone extends NativeCallback {
    @Override
    String qualname() {
      return "_run_until_complete_cb";
    }

    @Override
    void done(Object future) {
      if (!Loops.isCancelled(future)
          && Loops.exception(future) instanceof org.hoopsnake.object.PyBaseException e
          && AsyncioErrors.endsTheLoop(e)) {
        return;
      }
      Object loop = Loops.ofFuture(future);
      if (loop instanceof PyBaseEventLoop l) {
        l.stopping = true;
      } else {
        Ops.callMethod(loop, "stop");
      }
    }
  }

  @Method(value = "def stop(self)", doc = "Has the loop stop at the end of the present iteration.")
  void stop() {
    stopping = true;
  }

  @Method(value = "def close(self)", doc = "Closes the loop; it must not be running.")
  void close() {
    if (thread != null) {
      throw Errors.runtimeError("Cannot close a running event loop");
    }
    if (closed) {
      return;
    }
    if (debug) {
      reports.log("debug", "Close %r", this);
    }
    closed = true;
    ready.clear();
    timers.clear();
    executor.closeWithoutWaiting();
    signals.removeAll();
    asyncio.unretrieved.loopClosed(this);
  }

  @Method(value = "def is_running(self)", doc = "Whether the loop is running.")
  boolean isRunning() {
    return thread != null;
  }

  @Method(value = "def is_closed(self)", doc = "Whether the loop was closed.")
  boolean isClosed() {
    return closed;
  }

  @Method(value = "def time(self)", doc = "The time of the loop's clock in seconds.")
  double time() {
    return asyncio.interpreter.host.clock().monotonic() / 1e9;
  }

  double now() {
    return nativeTime ? time() : Loops.time(this);
  }

  // ---- one iteration

  @Method(value = "def _run_once(self)", doc = "Runs one iteration.")
  void runOnceMethod() {
    runOnce(ThreadState.current());
  }

  private void runOnce(ThreadState current) {
    timers.dropCancelled();
    if (ready.size() == 0 && !stopping) {
      asyncio.unretrieved.report(true);
      if (ready.size() == 0 && !stopping) {
        waitForSomething(current);
      }
    } else {
      current.poll();
    }
    waiting.runPosted();
    if (!timers.isEmpty()) {
      timers.moveDue(now() + clockResolution, ready);
    }
    // What the callbacks add is for the next iteration.
    for (int left = ready.size(); left > 0; left--) {
      Object entry = ready.remove();
      if (debug) {
        calls.measured(current, entry);
      } else {
        calls.call(current, entry);
      }
    }
  }

  private void waitForSomething(ThreadState current) {
    double timeout = timers.isEmpty() ? -1 : timers.secondsToFirst(now());
    if (selector == null) {
      waiting.await(current, timeout);
    } else {
      Object events = Ops.callMethod(selector, "select", timeout < 0 ? PyNone.NONE : timeout);
      Ops.callMethod(this, "_process_events", events);
    }
    current.poll();
  }

  // ---- scheduling

  @Method(
      value = "def call_soon(self, callback, *args, context=None)",
      doc = "Has the callback called in the next iteration, in the order of registration.")
  Object callSoon(Object callback, Object[] args, Object context) {
    checkClosed();
    if (debug) {
      checkThread();
      checkCallback(callback, "call_soon");
    }
    PyHandle handle = new PyHandle(callback, args, this, PyHandle.contextOrCopy(context));
    ready.add(handle);
    return handle;
  }

  @Method(
      value = "def call_soon_threadsafe(self, callback, *args, context=None)",
      doc = "As call_soon(), from any thread.")
  Object callSoonThreadsafe(Object callback, Object[] args, Object context) {
    checkClosed();
    if (debug) {
      checkCallback(callback, "call_soon_threadsafe");
    }
    PyHandle handle =
        new PyHandle(
            PyHandle.THREAD_SAFE_TYPE, callback, args, this, PyHandle.contextOrCopy(context));
    ready.add(handle);
    waiting.wakeup();
    return handle;
  }

  /** Has the loop run something of ours in its next iteration; for threads that have no lock. */
  void callFromThread(Runnable action) {
    waiting.post(action);
  }

  @Method(
      value = "def call_later(self, delay, callback, *args, context=None)",
      doc = "Has the callback called after that many seconds.")
  Object callLater(Object delay, Object callback, Object[] args, Object context) {
    if (delay == PyNone.NONE) {
      throw Errors.typeError("delay must not be None");
    }
    double when = Loops.after(now(), delay);
    if (!nativeTimers) {
      return Calls.call(
          Ops.getAttr(this, "call_at"),
          Calls.prepend(when, Calls.prepend(callback, append(args, context))),
          new String[] {"context"});
    }
    PyTimerHandle timer = makeTimer(when, callback, args, context, "call_later");
    timers.addDelayed(when, timer);
    return timer;
  }

  private static Object[] append(Object[] args, Object last) {
    Object[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = last == null ? PyNone.NONE : last;
    return all;
  }

  @Method(
      value = "def call_at(self, when, callback, *args, context=None)",
      doc = "Has the callback called at that time of the loop's clock.")
  Object callAt(Object when, Object callback, Object[] args, Object context) {
    double time = PyTimerHandle.checkedTime(when);
    PyTimerHandle timer = makeTimer(when, callback, args, context, "call_at");
    timers.addAt(time, timer);
    return timer;
  }

  private PyTimerHandle makeTimer(
      Object when, Object callback, Object[] args, Object context, String method) {
    checkClosed();
    if (debug) {
      checkThread();
      checkCallback(callback, method);
    }
    return new PyTimerHandle(
        PyTimerHandle.TYPE, when, callback, args, this, PyHandle.contextOrCopy(context));
  }

  /** Has a native callback called after that many seconds. */
  PyHandle callLaterNative(double delay, NativeCallback callback, Object argument) {
    double when = now() + delay;
    PyTimerHandle timer = makeTimer(when, callback, new Object[] {argument}, null, "call_later");
    timers.addDelayed(when, timer);
    return timer;
  }

  /** Has a sleep end after that many seconds; false in debug mode, which wants handles. */
  boolean addSleep(double delay, SleepFuture sleep) {
    if (debug) {
      return false;
    }
    checkClosed();
    timers.addDelayed(now() + delay, sleep);
    return true;
  }

  @Method(value = "def _timer_handle_cancelled(self, handle)", doc = "A timer was cancelled.")
  void timerHandleCancelled(Object handle) {
    timers.cancelled(Ops.truth(Ops.getAttr(handle, "_scheduled")));
  }

  private static void checkCallback(Object callback, String method) {
    if (Coros.isCoroutine(callback) || Coros.isCoroutineFunction(callback)) {
      throw Errors.typeError("coroutines cannot be used with %s()", method);
    }
    if (!Ops.isCallable(callback)) {
      throw Errors.typeError(
          "a callable object was expected by %s(), got %s", method, Ops.repr(callback));
    }
  }

  // ---- futures and tasks

  @Method(value = "def create_future(self)", doc = "A new future of this loop.")
  Object createFuture() {
    return plain ? PyFuture.of(this) : Calls.call(PyFuture.TYPE, new Object[] {this}, LOOP);
  }

  private static final String[] LOOP = {"loop"};

  @Method(
      value = "def create_task(self, coro, **kwargs)",
      doc = "Schedules, or begins to run, a coroutine; returns its task.")
  Object createTask(Object coro, PyDict kwargs) {
    checkClosed();
    if (taskFactory != null) {
      return Calls.call(
          taskFactory, Keywords.values(new Object[] {this, coro}, kwargs), Keywords.names(kwargs));
    }
    return makeTask(coro, kwargs);
  }

  private Object makeTask(Object coro, PyDict kwargs) {
    if (kwargs.size() == 0 && plain && Coros.isCoroutine(coro)) {
      return new PyTask(this, coro, null, null);
    }
    PyDict all = kwargs.copy();
    if (all.get("loop") != null) {
      throw Errors.typeError(
          "asyncio.tasks.Task() got multiple values for keyword argument 'loop'");
    }
    all.put("loop", this);
    return Calls.call(PyTask.TYPE, Keywords.values(new Object[] {coro}, all), Keywords.names(all));
  }

  /** A task for a coroutine, as {@code self.create_task(coro)} makes it. */
  Object createTask(Object coro) {
    if (taskFactory == null && plain && isNative("create_task") && Coros.isCoroutine(coro)) {
      checkClosed();
      return new PyTask(this, coro, null, null);
    }
    return Ops.callMethod(this, "create_task", coro);
  }

  @Method(value = "def set_task_factory(self, factory)", doc = "Sets what create_task() calls.")
  void setTaskFactory(Object factory) {
    if (factory != PyNone.NONE && !Ops.isCallable(factory)) {
      throw Errors.typeError("task factory must be a callable or None");
    }
    taskFactory = factory == PyNone.NONE ? null : factory;
  }

  @Method(value = "def get_task_factory(self)", doc = "What create_task() calls, or None.")
  Object getTaskFactory() {
    return taskFactory == null ? PyNone.NONE : taskFactory;
  }

  // ---- threads

  @Method(
      value = "def run_in_executor(self, executor, func, *args)",
      doc = "Has a thread of the executor call func; returns a future.")
  Object runInExecutor(Object pool, Object func, Object[] args) {
    checkClosed();
    if (debug) {
      checkCallback(func, "run_in_executor");
    }
    return executor.submit(pool, func, args);
  }

  @Method(
      value = "def set_default_executor(self, executor)",
      doc = "Sets the executor that run_in_executor(None, …) uses.")
  void setDefaultExecutor(Object pool) {
    executor.setDefault(pool);
  }

  @Method(
      value = "async def shutdown_default_executor(self, timeout=None)",
      doc = "Waits for the threads of the default executor to end.")
  Object shutdownDefaultExecutor(Object timeout) {
    return executor.shutdown(timeout);
  }

  @Method(value = "async def shutdown_asyncgens(self)", doc = "Closes the asynchronous generators.")
  Object shutdownAsyncgens() {
    return generators.shutdown();
  }

  // ---- errors and debugging

  @Method(
      value = "def set_exception_handler(self, handler)",
      doc = "Sets what call_exception_handler() calls; None for the default.")
  void setExceptionHandler(Object handler) {
    reports.setHandler(handler);
  }

  @Method(value = "def get_exception_handler(self)", doc = "The handler that was set, or None.")
  Object getExceptionHandler() {
    return reports.handler();
  }

  @Method(
      value = "def default_exception_handler(self, context)",
      doc = "Logs the error that the context describes.")
  void defaultExceptionHandler(Object context) {
    if (!(context instanceof PyDict about)) {
      Ops.getAttr(context, "get");
      throw Convert.badArgument(context, "default_exception_handler() argument 'context'", "dict");
    }
    reports.logContext(about);
  }

  @Method(
      value = "def call_exception_handler(self, context)",
      doc = "Reports an error that has nobody to be raised in.")
  void callExceptionHandler(Object context) {
    reports.report(context);
  }

  @Method(value = "def get_debug(self)", doc = "Whether the loop is in debug mode.")
  boolean getDebug() {
    return debug;
  }

  @Method(value = "def set_debug(self, enabled)", doc = "Turns the debug mode on or off.")
  void setDebug(Object enabled) {
    debug = Ops.truth(enabled);
    if (thread != null && thread == ThreadState.current()) {
      trackOrigins(thread, debug);
    }
  }

  @Getter("slow_callback_duration")
  double getSlowCallbackDuration() {
    return slowCallbackSeconds;
  }

  @Setter("slow_callback_duration")
  void setSlowCallbackDuration(Object seconds) {
    slowCallbackSeconds = Loops.number(seconds);
  }

  @Method(
      value = "def add_signal_handler(self, sig, callback, *args)",
      doc = "Has the callback called by the loop when the signal arrives.")
  void addSignalHandler(Object signal, Object callback, Object[] args) {
    if (Coros.isCoroutine(callback) || Coros.isCoroutineFunction(callback)) {
      throw Errors.typeError("coroutines cannot be used with add_signal_handler()");
    }
    checkClosed();
    signals.add(signal, callback, args);
  }

  @Method(
      value = "def remove_signal_handler(self, sig)",
      doc = "Removes a signal's handler; False where there was none.")
  boolean removeSignalHandler(Object signal) {
    return signals.remove(signal);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<"
        + type().name()
        + " running="
        + (thread != null ? "True" : "False")
        + " closed="
        + (closed ? "True" : "False")
        + " debug="
        + (debug ? "True" : "False")
        + ">";
  }

  // ---- attributes that tests look at

  @Getter("_ready")
  Object getReady() {
    PyList list = new PyList();
    for (int i = 0; i < ready.size(); i++) {
      Object entry = ready.get(i);
      list.add(
          switch (entry) {
            case DoneEntry done -> done.handle(this);
            case PyTask task ->
                new PyHandle(new PyTaskStep(task), Calls.NO_ARGS, this, task.taskContext);
            default -> entry;
          });
    }
    return list;
  }

  @Getter("_scheduled")
  Object getScheduled() {
    return timers.list();
  }

  @Getter("_stopping")
  boolean getStopping() {
    return stopping;
  }

  @Getter("_debug")
  boolean getDebugAttribute() {
    return debug;
  }

  @Getter("_closed")
  boolean getClosedAttribute() {
    return closed;
  }

  @Getter("_clock_resolution")
  double getClockResolution() {
    return clockResolution;
  }

  @Setter("_clock_resolution")
  void setClockResolution(double seconds) {
    clockResolution = seconds;
  }

  @Method(value = "def _process_events(self, event_list)", doc = "Handles what a selector found.")
  void processEvents(Object events) {}

  @Method(value = "def _write_to_self(self)", doc = "Wakes the loop up.")
  void writeToSelf() {
    waiting.wakeup();
  }

  @Getter("_default_executor")
  Object getDefaultExecutor() {
    return executor.pythonDefault();
  }

  @Getter("_task_factory")
  Object getTaskFactoryAttribute() {
    return getTaskFactory();
  }

  @Getter("_exception_handler")
  Object getExceptionHandlerAttribute() {
    return reports.handler();
  }
}
