package org.hoopsnake.asyncio;

import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.Runner}: a loop from its making to its orderly end. The end cancels the tasks that
 * are left, closes the asynchronous generators, waits for the executor's threads, and closes the
 * loop.
 */
@BuiltinType(
    name = "Runner",
    module = "asyncio.runners",
    doc = "A context manager that makes an event loop, runs coroutines in it and closes it.")
public final class PyRunner extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyRunnerBinding.INSTANCE).withDict();

  private static final Code WRAP_AWAITABLE =
      Routine.code("Runner.run.<locals>._wrap_awaitable", "runners");

  /** How long the threads of the executor may take to end, in seconds. */
  private static final long THREAD_JOIN_TIMEOUT = 300;

  private enum State {
    CREATED,
    INITIALIZED,
    CLOSED
  }

  private State state = State.CREATED;
  private Object debug = PyNone.NONE;
  private Object loopFactory = PyNone.NONE;
  private Object loop;
  private Object context;
  private boolean setEventLoop;
  private int interrupts;

  private PyRunner(PyType type) {
    super(type);
  }

  @New("Runner(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyRunner(cls);
  }

  @Init("def __init__(self, *, debug=None, loop_factory=None)")
  void init(Object debugMode, Object factory) {
    debug = debugMode;
    loopFactory = factory;
  }

  private static PyException insideLoop(String function, Object main) {
    PyException error =
        Errors.runtimeError("%s cannot be called from a running event loop", function);
    error.value.held = main;
    return error;
  }

  /** {@code asyncio.run}. */
  static Object run(Object main, Object debug, Object loopFactory) {
    if (ThreadState.current().runningLoop != null) {
      throw insideLoop("asyncio.run()", main);
    }
    PyRunner runner = new PyRunner(TYPE);
    runner.init(debug, loopFactory);
    runner.initialize();
    Object result;
    try {
      result = runner.run(main, PyNone.NONE);
    } catch (PyException e) {
      runner.closeAfter(e);
      throw e;
    }
    runner.close();
    return result;
  }

  /** Closes while an exception passes; one raised by closing takes its place. */
  private void closeAfter(PyException passing) {
    try {
      close();
    } catch (PyException e) {
      if (e.value.context == null && e.value != passing.value) {
        e.value.context = passing.value;
      }
      throw e;
    }
  }

  @Method(value = "__enter__(self, /)", doc = "Makes the loop.")
  Object enter() {
    initialize();
    return this;
  }

  @Method(value = "__exit__(self, exc_type, exc_val, exc_tb, /)", doc = "Closes the loop.")
  Object exit(Object type, Object value, Object traceback) {
    close();
    return PyNone.NONE;
  }

  private void initialize() {
    if (state == State.CLOSED) {
      throw Errors.runtimeError("Runner is closed");
    }
    if (state == State.INITIALIZED) {
      return;
    }
    ThreadState thread = ThreadState.current();
    if (loopFactory == PyNone.NONE) {
      loop = Loops.make(thread);
      if (!setEventLoop) {
        Loops.set(thread, loop);
        setEventLoop = true;
      }
    } else {
      loop = Calls.call0(loopFactory);
    }
    if (debug != PyNone.NONE) {
      Ops.callMethod(loop, "set_debug", debug);
    }
    context = Contexts.copyCurrent(thread);
    state = State.INITIALIZED;
  }

  @Method(value = "def get_loop(self)", doc = "The loop.")
  Object getLoop() {
    initialize();
    return loop;
  }

  @Method(value = "def close(self)", doc = "Ends everything that runs in the loop, and closes it.")
  void close() {
    if (state != State.INITIALIZED) {
      return;
    }
    ThreadState thread = ThreadState.current();
    try {
      cancelAllTasks(thread);
      Ops.callMethod(loop, "run_until_complete", Ops.callMethod(loop, "shutdown_asyncgens"));
      Ops.callMethod(
          loop,
          "run_until_complete",
          Ops.callMethod(loop, "shutdown_default_executor", THREAD_JOIN_TIMEOUT));
    } finally {
      if (setEventLoop) {
        Loops.set(thread, PyNone.NONE);
      }
      Ops.callMethod(loop, "close");
      thread.interpreter.unawaited.collect();
      loop = null;
      state = State.CLOSED;
    }
  }

  private void cancelAllTasks(ThreadState thread) {
    List<Object> tasks = AsyncioState.of(thread).tasksOf(loop);
    if (tasks.isEmpty()) {
      return;
    }
    for (Object task : tasks) {
      Loops.cancel(task);
    }
    Ops.callMethod(loop, "run_until_complete", Gather.of(tasks.toArray(), true));
    for (Object task : tasks) {
      if (!Loops.isCancelled(task) && Loops.exception(task) instanceof PyBaseException e) {
        PyDict report = new PyDict();
        report.put("message", "unhandled exception during asyncio.run() shutdown");
        report.put("exception", e);
        report.put("task", task);
        Ops.callMethod(loop, "call_exception_handler", report);
      }
    }
  }

  @Method(
      value = "def run(self, coro, *, context=None)",
      doc = "Runs a coroutine in the loop; returns its result.")
  Object run(Object main, Object in) {
    ThreadState thread = ThreadState.current();
    if (thread.runningLoop != null) {
      throw insideLoop("Runner.run()", main);
    }
    initialize();
    Object coroutine = main;
    if (!Coros.isCoroutine(main)) {
      if (!Coros.isAwaitable(main)) {
        throw Errors.typeError("An asyncio.Future, a coroutine or an awaitable is required");
      }
      coroutine = new Routine.Await(WRAP_AWAITABLE, main).coroutine();
    }
    Object task = Tasks.createTask(loop, coroutine, in == PyNone.NONE ? context : in);
    InterruptHandler handler = InterruptHandler.install(thread, this, task);
    interrupts = 0;
    try {
      return Ops.callMethod(loop, "run_until_complete", task);
    } catch (PyException e) {
      if (AsyncioErrors.isCancelled(e.value) && interrupts > 0) {
        Object uncancel = Ops.getAttrOrNull(task, "uncancel");
        if (uncancel != null && Ops.eq(Calls.call0(uncancel), 0L)) {
          PyBaseException interrupt = AsyncioErrors.make(ExceptionTypes.KEYBOARD_INTERRUPT);
          interrupt.context = e.value;
          throw new PyException(interrupt);
        }
      }
      throw e;
    } finally {
      if (handler != null) {
        handler.remove();
      }
    }
  }

  /** Ctrl-C: the first one cancels the main task, the next one ends the program. */
  void interrupted(Object mainTask) {
    interrupts++;
    if (interrupts == 1 && !Loops.isDone(mainTask)) {
      Loops.cancel(mainTask);
      if (loop instanceof PyBaseEventLoop l) {
        l.waiting.wakeup();
      } else {
        Ops.callMethod(loop, "call_soon_threadsafe", new Nothing());
      }
      return;
    }
    throw AsyncioErrors.error(ExceptionTypes.KEYBOARD_INTERRUPT);
  }

  /** A callback that only wakes the loop. */
  private static final class Nothing extends NativeCallback {
    @Override
    String qualname() {
      return "Runner._on_sigint.<locals>.<lambda>";
    }

    @Override
    void done(Object ignored) {}

    @Override
    public Object call(Object[] args, String[] kw) {
      return PyNone.NONE;
    }
  }
}
