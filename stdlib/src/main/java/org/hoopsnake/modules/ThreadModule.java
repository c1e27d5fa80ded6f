package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyThread;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.runtime.TracebackPrinter;
import org.hoopsnake.runtime.Unraisable;

/** The module {@code _thread}: real Java threads that take turns under the interpreter's lock. */
@BuiltinModule(name = "_thread", doc = "Threads and locks.")
public final class ThreadModule {
  @Constant("lock")
  static final PyType LOCK = PyLock.TYPE;

  @Constant("LockType")
  static final PyType LOCK_TYPE = PyLock.TYPE;

  @Constant("RLock")
  static final PyType RLOCK = PyRLock.TYPE;

  @Constant("_local")
  static final PyType LOCAL = PyThreadLocal.TYPE;

  @Constant("_ThreadHandle")
  static final PyType HANDLE = PyThreadHandle.TYPE;

  @Constant("error")
  static final PyType ERROR = ExceptionTypes.RUNTIME_ERROR;

  @Constant("TIMEOUT_MAX")
  static final double TIMEOUT_MAX = 9223372036.0;

  @Constant("_NAME_MAXLEN")
  static final long NAME_MAX_LENGTH = 15;

  @Constant("_ExceptHookArgs")
  static final PyType EXCEPT_HOOK_ARGS =
      StructSequence.define(
          "_thread",
          "_ExceptHookArgs",
          "The argument of threading.excepthook.",
          4,
          "exc_type",
          "exc_value",
          "exc_traceback",
          "thread");

  private final Interpreter interpreter;
  private final Thread mainThread = Thread.currentThread();
  private final List<PyThreadHandle> running = new ArrayList<>();
  private int count;
  private long stackSize;

  ThreadModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "allocate_lock()", doc = "A new lock.")
  static Object allocateLock() {
    return new PyLock();
  }

  @Function(value = "allocate()", doc = "A new lock.")
  static Object allocate() {
    return new PyLock();
  }

  @Function(value = "get_ident()", doc = "The number of this thread.")
  static long getIdent() {
    return Thread.currentThread().threadId();
  }

  @Function(value = "get_native_id()", doc = "The number of this thread.")
  static long getNativeId() {
    return Thread.currentThread().threadId();
  }

  @Function(value = "_get_main_thread_ident()", doc = "The number of the main thread.")
  long getMainThreadIdent() {
    return mainThread.threadId();
  }

  @Function(value = "_is_main_interpreter()", doc = "Whether this is the main interpreter.")
  static boolean isMainInterpreter() {
    return true;
  }

  @Function(value = "daemon_threads_allowed()", doc = "They are.")
  static boolean daemonThreadsAllowed() {
    return true;
  }

  @Function(value = "_count()", doc = "How many threads run, without the main one.")
  long count() {
    return count;
  }

  @Function(value = "stack_size(size=0, /)", doc = "Kept; stacks are large anyway.")
  long stackSize(long size) {
    if (size < 0) {
      throw Errors.valueError("size must be 0 or a positive value");
    }
    long before = stackSize;
    stackSize = size;
    return before;
  }

  @Function(value = "set_name(name)", doc = "Name this thread.")
  static void setName(String name) {
    Thread.currentThread().setName(name);
  }

  @Function(value = "_get_name()", doc = "This thread's name.")
  static String getName() {
    return Thread.currentThread().getName();
  }

  @Function(value = "exit()", doc = "End this thread.")
  static void exit() {
    throw new PyException(new org.hoopsnake.object.PySystemExit(ExceptionTypes.SYSTEM_EXIT));
  }

  @Function(value = "exit_thread()", doc = "End this thread.")
  static void exitThread() {
    exit();
  }

  @Function(value = "interrupt_main(signum=2, /)", doc = "As if a signal had arrived.")
  void interruptMain(int signal) {
    interpreter.importModule("_signal");
    SignalModule.raiseHere(interpreter, signal);
  }

  private static void requireCallable(Object function) {
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("first arg must be callable");
    }
  }

  @Function(value = "start_new_thread(function, args, kwargs=<unset>, /)", doc = "Start a thread.")
  long startNewThread(Object function, Object args, Object kwargs) {
    requireCallable(function);
    if (!(args instanceof PyTuple tuple)) {
      throw Errors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw Errors.typeError("optional 3rd arg must be a dictionary");
    }
    PyDict named = (PyDict) kwargs;
    PyThreadHandle handle = new PyThreadHandle();
    start(handle, true, function, Keywords.values(tuple.items, named), Keywords.names(named));
    return handle.getIdent();
  }

  @Function(value = "start_new(function, args, kwargs=<unset>, /)", doc = "Start a thread.")
  long startNew(Object function, Object args, Object kwargs) {
    return startNewThread(function, args, kwargs);
  }

  @Function(
      value = "start_joinable_thread(function, handle=None, daemon=True)",
      doc = "Start a thread that can be joined.")
  Object startJoinableThread(Object function, Object given, boolean daemon) {
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("thread function must be callable");
    }
    PyThreadHandle handle;
    if (given == PyNone.NONE) {
      handle = new PyThreadHandle();
    } else if (given instanceof PyThreadHandle h) {
      handle = h;
    } else {
      throw Errors.typeError("'handle' must be a _ThreadHandle");
    }
    if (handle.thread != null) {
      throw Errors.runtimeError("thread already started");
    }
    start(handle, daemon, function, Calls.NO_ARGS, Calls.NO_KW);
    return handle;
  }

  private void start(
      PyThreadHandle handle, boolean daemon, Object function, Object[] args, String[] kw) {
    ThreadState state = new ThreadState(interpreter);
    PyThread thread =
        new PyThread(state, "python", () -> run(state, handle, daemon, function, args, kw));
    thread.setDaemon(true);
    handle.started(thread);
    if (!daemon) {
      running.add(handle);
    }
    count++;
    thread.start();
  }

  private void run(
      ThreadState state,
      PyThreadHandle handle,
      boolean daemon,
      Object function,
      Object[] args,
      String[] kw) {
    interpreter.gil.acquire(state);
    try {
      Calls.call(function, args, kw);
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.SYSTEM_EXIT)) {
        Unraisable.report(e.value, "Exception ignored in thread started by", function);
      }
    } finally {
      state.setTraceFunction(null);
      state.setProfileFunction(null);
      count--;
      if (!daemon) {
        running.remove(handle);
      }
      handle.setDone();
      interpreter.gil.release(state);
    }
  }

  @Function(value = "_make_thread_handle(ident)", doc = "The handle of a running thread.")
  Object makeThreadHandle(long ident) {
    return new PyThreadHandle(ident == mainThread.threadId() ? mainThread : Thread.currentThread());
  }

  @Function(value = "_shutdown()", doc = "Wait for the threads that are no daemons.")
  void shutdown() {
    while (!running.isEmpty()) {
      PyThreadHandle handle = running.get(0);
      if (handle.thread == Thread.currentThread()) {
        running.remove(handle);
      } else {
        handle.join(PyNone.NONE);
        running.remove(handle);
      }
    }
  }

  @Function(value = "_excepthook(args, /)", doc = "Print the exception that ended a thread.")
  void excepthook(Object args) {
    if (!(args instanceof PyTuple t) || t.type() != EXCEPT_HOOK_ARGS) {
      throw Errors.typeError("_thread.excepthook argument type must be ExceptHookArgs");
    }
    if (t.items[0] == ExceptionTypes.SYSTEM_EXIT) {
      return;
    }
    PyModule sys = interpreter.modules().module("sys");
    Object err = sys.dict().get("stderr");
    Object thread = t.items[3];
    if (err == null || err == PyNone.NONE) {
      if (thread == PyNone.NONE) {
        return;
      }
      err = Ops.getAttr(thread, "_stderr");
      if (err == PyNone.NONE) {
        return;
      }
    }
    Object name = thread == PyNone.NONE ? null : Ops.getAttrOrNull(thread, "name");
    String shown = name == null ? Long.toString(getIdent()) : Ops.str(name);
    StringBuilder text = new StringBuilder("Exception in thread ").append(shown).append(":\n");
    if (t.items[1] instanceof PyBaseException e) {
      text.append(TracebackPrinter.format(interpreter, e));
    } else {
      text.append(Types.name(t.items[1])).append('\n');
    }
    Ops.callMethod(err, "write", text.toString());
    Ops.callMethod(err, "flush");
  }
}
