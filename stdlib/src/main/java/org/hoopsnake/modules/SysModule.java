package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.PySystemExit;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.Warnings;
import org.hoopsnake.runtime.TracebackPrinter;

/**
 * The functions of the module {@code sys} (https://docs.python.org/3.14/library/sys.html); {@link
 * SysValues} has its values.
 */
@BuiltinModule(name = "sys", doc = "What the interpreter knows of itself.")
public final class SysModule {
  private final Interpreter interpreter;
  private final List<Object> auditHooks = new ArrayList<>();
  private long dlopenFlags = 2;

  public SysModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "exit(status=None, /)", doc = "Raise SystemExit(status).")
  static void exit(Object status) {
    if (status instanceof PyTuple t) {
      throw new PyException(new PySystemExit(ExceptionTypes.SYSTEM_EXIT, t.items));
    }
    throw new PyException(
        status == PyNone.NONE
            ? new PySystemExit(ExceptionTypes.SYSTEM_EXIT)
            : new PySystemExit(ExceptionTypes.SYSTEM_EXIT, status));
  }

  private static PyBaseException handled() {
    Frame frame = ThreadState.current().frame;
    return frame == null ? null : frame.innermostHandled();
  }

  @Function(value = "exc_info()", doc = "Type, value and traceback of the handled exception.")
  static Object excInfo() {
    PyBaseException e = handled();
    return e == null
        ? new PyTuple(PyNone.NONE, PyNone.NONE, PyNone.NONE)
        : new PyTuple(e.type(), e, e.traceback == null ? PyNone.NONE : e.traceback);
  }

  @Function(value = "exception()", doc = "The handled exception, or None.")
  static Object exception() {
    PyBaseException e = handled();
    return e == null ? PyNone.NONE : e;
  }

  @Function(value = "_getframe(depth=0, /)", doc = "A frame of the call stack.")
  static Object getFrame(long depth) {
    Frame frame = frameAt(depth);
    if (frame == null) {
      throw Errors.valueError("call stack is not deep enough");
    }
    return frame;
  }

  private static Frame frameAt(long depth) {
    Frame frame = ThreadState.current().frame;
    for (long i = 0; i < depth && frame != null; i++) {
      frame = frame.caller();
    }
    return frame;
  }

  @Function(value = "_getframemodulename(depth=0)", doc = "The module of a caller, or None.")
  static Object getFrameModuleName(long depth) {
    Frame frame = frameAt(depth);
    if (frame == null) {
      return PyNone.NONE;
    }
    Object name = frame.globals.get("__name__");
    return name == null ? PyNone.NONE : name;
  }

  @Function(value = "_current_frames()", doc = "The frames of the threads, by their ids.")
  static Object currentFrames() {
    PyDict frames = new PyDict();
    Frame frame = ThreadState.current().frame;
    if (frame != null) {
      frames.put(Thread.currentThread().threadId(), frame);
    }
    return frames;
  }

  @Function(value = "_current_exceptions()", doc = "The handled exceptions, by thread ids.")
  static Object currentExceptions() {
    PyDict all = new PyDict();
    all.put(Thread.currentThread().threadId(), exception());
    return all;
  }

  @Function(value = "settrace(function, /)", doc = "Set the function that is told what frames do.")
  static void settrace(Object function) {
    ThreadState.current().setTraceFunction(orNull(function));
  }

  @Function(
      value = "setprofile(function, /)",
      doc = "Set the function that is told of calls and returns.")
  static void setprofile(Object function) {
    ThreadState.current().setProfileFunction(orNull(function));
  }

  @Function(
      value = "_settraceallthreads(function, /)",
      doc = "Set the trace function of this thread; others set theirs when they begin.")
  static void settraceAllThreads(Object function) {
    settrace(function);
  }

  @Function(
      value = "_setprofileallthreads(function, /)",
      doc = "Set the profile function of this thread; others set theirs when they begin.")
  static void setprofileAllThreads(Object function) {
    setprofile(function);
  }

  private static Object orNull(Object function) {
    return function == PyNone.NONE ? null : function;
  }

  private static Object orNone(Object function) {
    return function == null ? PyNone.NONE : function;
  }

  @Function(value = "gettrace()", doc = "The trace function, or None.")
  static Object gettrace() {
    return orNone(ThreadState.current().traceFunction());
  }

  @Function(value = "getprofile()", doc = "The profile function, or None.")
  static Object getprofile() {
    return orNone(ThreadState.current().profileFunction());
  }

  @Function(value = "getrecursionlimit()", doc = "How deep calls may nest.")
  long getRecursionLimit() {
    return interpreter.recursionBound();
  }

  @Function(value = "setrecursionlimit(limit, /)", doc = "Set how deep calls may nest.")
  void setRecursionLimit(int limit) {
    if (limit < 1) {
      throw Errors.valueError("recursion limit must be greater or equal than 1");
    }
    int depth = ThreadState.current().depth;
    if (depth >= limit) {
      throw Errors.recursionError(
          "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
          limit, depth);
    }
    interpreter.setRecursionBound(limit);
  }

  @Function(value = "getsizeof(object, default=<unset>)", doc = "The size of an object in bytes.")
  static Object getSizeOf(Object object, Object otherwise) {
    Object method = Types.of(object).lookup("__sizeof__");
    if (method == null) {
      if (otherwise != null) {
        return otherwise;
      }
      throw Errors.typeError("Type %s doesn't define __sizeof__", Types.name(object));
    }
    return Calls.bound0(method, object);
  }

  @Function(value = "getrefcount(object, /)", doc = "There are no reference counts: a guess.")
  static long getRefCount(Object object) {
    return 2;
  }

  @Function(value = "getallocatedblocks()", doc = "Memory blocks are not counted.")
  static long getAllocatedBlocks() {
    return 0;
  }

  @Function(value = "getunicodeinternedsize(*, _only_immortal=False)", doc = "Not counted.")
  static long getInternedSize(boolean immortal) {
    return 0;
  }

  @Function(value = "intern(string, /)", doc = "The one string with that content.")
  static Object intern(Object string) {
    if (string instanceof String s) {
      return s.intern();
    }
    if (string instanceof PyStrObject) {
      throw Errors.typeError("can't intern %s", Types.name(string));
    }
    throw Errors.typeError("intern() argument must be str, not %s", Types.name(string));
  }

  @Function(value = "_is_interned(string, /)", doc = "Whether the string is interned.")
  static boolean isInterned(String string) {
    return true;
  }

  @Function(value = "_is_immortal(op, /)", doc = "Whether the object never goes.")
  static boolean isImmortal(Object object) {
    return !(object instanceof org.hoopsnake.object.PyObject);
  }

  @Function(value = "_is_gil_enabled()", doc = "Whether one thread runs at a time.")
  static boolean isGilEnabled() {
    return true;
  }

  @Function(value = "_clear_internal_caches()", doc = "Nothing to clear.")
  static void clearInternalCaches() {}

  @Function(value = "_clear_type_cache()", doc = "Nothing to clear.")
  static void clearTypeCache() {}

  @Function(
      value = "_clear_type_descriptors(type, /)",
      doc = "Take the descriptors of instances' own dictionaries.")
  static void clearTypeDescriptors(PyType type) {
    type.namespace().remove("__dict__");
    type.namespace().remove("__weakref__");
    type.changed();
  }

  @Function(value = "_get_cpu_count_config()", doc = "No limit is set.")
  static long getCpuCountConfig() {
    return -1;
  }

  @Function(value = "is_finalizing()", doc = "Whether the interpreter is shutting down.")
  boolean isFinalizing() {
    return false;
  }

  @Function(value = "is_remote_debug_enabled()", doc = "Other processes cannot debug this one.")
  static boolean isRemoteDebugEnabled() {
    return false;
  }

  @Function(value = "is_stack_trampoline_active()", doc = "There are no trampolines.")
  static boolean isStackTrampolineActive() {
    return false;
  }

  @Function(value = "activate_stack_trampoline(backend, /)", doc = "There are no trampolines.")
  static void activateStackTrampoline(Object backend) {
    throw Errors.valueError("perf trampoline not available");
  }

  @Function(value = "deactivate_stack_trampoline()", doc = "There are no trampolines.")
  static void deactivateStackTrampoline() {}

  @Function(value = "getdefaultencoding()", doc = "The default encoding: utf-8.")
  static String getDefaultEncoding() {
    return "utf-8";
  }

  @Function(value = "getfilesystemencoding()", doc = "The encoding of file names: utf-8.")
  static String getFileSystemEncoding() {
    return "utf-8";
  }

  @Function(value = "getfilesystemencodeerrors()", doc = "What happens to odd file names.")
  static String getFileSystemEncodeErrors() {
    return "surrogateescape";
  }

  @Function(value = "getdlopenflags()", doc = "Kept, and of no effect.")
  long getDlopenFlags() {
    return dlopenFlags;
  }

  @Function(value = "setdlopenflags(flags, /)", doc = "Kept, and of no effect.")
  void setDlopenFlags(long flags) {
    dlopenFlags = flags;
  }

  @Function(value = "getswitchinterval()", doc = "Seconds after which threads take turns.")
  double getSwitchInterval() {
    return interpreter.gil.switchInterval();
  }

  @Function(value = "setswitchinterval(interval, /)", doc = "Set how often threads take turns.")
  void setSwitchInterval(double interval) {
    if (!(interval > 0)) {
      throw Errors.valueError("switch interval must be strictly positive");
    }
    interpreter.gil.setSwitchInterval(interval);
  }

  @Function(value = "get_int_max_str_digits()", doc = "The limit of int to str conversions.")
  long getIntMaxStrDigits() {
    return interpreter.intMaxStrDigits;
  }

  @Function(value = "set_int_max_str_digits(maxdigits)", doc = "Limit int to str conversions.")
  void setIntMaxStrDigits(int digits) {
    if (digits != 0 && digits < 640) {
      throw Errors.valueError("maxdigits must be >= 640 or 0 for unlimited");
    }
    interpreter.intMaxStrDigits = digits;
  }

  @Function(
      value = "set_asyncgen_hooks(firstiter=<unset>, finalizer=<unset>)",
      doc = "Set what is called for asynchronous generators.")
  static void setAsyncgenHooks(Object firstIter, Object finalizer) {
    ThreadState ts = ThreadState.current();
    checkHook("finalizer", finalizer);
    checkHook("firstiter", firstIter);
    if (finalizer != null) {
      ts.asyncgenFinalizer = finalizer == PyNone.NONE ? null : finalizer;
    }
    if (firstIter != null) {
      ts.asyncgenFirstIter = firstIter == PyNone.NONE ? null : firstIter;
    }
  }

  private static void checkHook(String name, Object hook) {
    if (hook != null && hook != PyNone.NONE && !Ops.isCallable(hook)) {
      throw Errors.typeError("callable %s expected, got %s", name, Types.name(hook));
    }
  }

  @Function(value = "get_asyncgen_hooks()", doc = "What is called for asynchronous generators.")
  static Object getAsyncgenHooks() {
    ThreadState ts = ThreadState.current();
    return StructSequence.make(
        SysValues.ASYNCGEN_HOOKS,
        ts.asyncgenFirstIter == null ? PyNone.NONE : ts.asyncgenFirstIter,
        ts.asyncgenFinalizer == null ? PyNone.NONE : ts.asyncgenFinalizer);
  }

  @Function(
      value = "set_coroutine_origin_tracking_depth(depth)",
      doc = "How many frames coroutines remember of where they were made.")
  static void setOriginDepth(int depth) {
    if (depth < 0) {
      throw Errors.valueError("depth must be >= 0");
    }
    ThreadState.current().originDepth = depth;
  }

  @Function(value = "get_coroutine_origin_tracking_depth()", doc = "See the setter.")
  static long getOriginDepth() {
    return ThreadState.current().originDepth;
  }

  @Function(value = "addaudithook(hook)", doc = "Add a function that sees the audit events.")
  void addAuditHook(Object hook) {
    auditHooks.add(hook);
  }

  @Function(value = "audit(event, /, *args)", doc = "Raise an audit event.")
  void audit(String event, Object[] args) {
    for (Object hook : auditHooks) {
      Calls.call2(hook, event, new PyTuple(args));
    }
  }

  @Function(value = "call_tracing(func, args, /)", doc = "Call a function.")
  static Object callTracing(Object function, PyTuple args) {
    return ThreadState.current().callTraced(function, args.items);
  }

  @Function(value = "displayhook(object, /)", doc = "Print an object and keep it in builtins._.")
  void displayhook(Object object) {
    if (object == PyNone.NONE) {
      return;
    }
    interpreter.builtins.put("_", PyNone.NONE);
    Object out = interpreter.modules().module("sys").dict().get("stdout");
    if (out == null || out == PyNone.NONE) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    Ops.callMethod(out, "write", Ops.repr(object));
    Ops.callMethod(out, "write", "\n");
    interpreter.builtins.put("_", object);
  }

  @Function(
      value = "excepthook(exctype, value, traceback, /)",
      doc = "Print an exception and its traceback to sys.stderr.")
  void excepthook(Object type, Object value, Object traceback) {
    if (value instanceof PyBaseException e) {
      TracebackPrinter.print(interpreter, e);
    }
  }

  @Function(
      value = "unraisablehook(unraisable, /)",
      doc = "Print an exception that cannot be raised to sys.stderr.")
  void unraisablehook(Object unraisable) {
    Object err = interpreter.modules().module("sys").dict().get("stderr");
    if (err == null || err == PyNone.NONE) {
      return;
    }
    Object message = Ops.getAttr(unraisable, "err_msg");
    Object object = Ops.getAttr(unraisable, "object");
    StringBuilder text = new StringBuilder();
    text.append(message == PyNone.NONE ? "Exception ignored in" : Ops.str(message));
    text.append(object == PyNone.NONE ? "" : ": " + Ops.repr(object)).append(":\n");
    Object value = Ops.getAttr(unraisable, "exc_value");
    if (value instanceof PyBaseException e) {
      text.append(TracebackPrinter.formatPlain(interpreter, e));
    }
    Ops.callMethod(err, "write", text.toString());
    Ops.callMethod(err, "flush");
  }

  /** What a dotted name is the name of; null where it is of nothing. */
  private Object importedHook(String name) {
    int dot = name.lastIndexOf('.');
    try {
      Object module =
          Ops.callMethod(
              interpreter.importModule("importlib"),
              "import_module",
              dot < 0 ? "builtins" : name.substring(0, dot));
      return Ops.getAttrOrNull(module, name.substring(dot + 1));
    } catch (PyException e) {
      if (e.is(ExceptionTypes.EXCEPTION)) {
        return null;
      }
      throw e;
    }
  }

  @Function(
      value = "breakpointhook(*args, **kwargs)",
      doc = "What breakpoint() calls: the function that PYTHONBREAKPOINT names, or pdb's.")
  Object breakpointhook(Object[] args, PyDict kwargs) {
    String name = interpreter.host.environment().getOrDefault("PYTHONBREAKPOINT", "");
    if (name.equals("0")) {
      return PyNone.NONE;
    }
    if (name.isEmpty()) {
      name = "pdb.set_trace";
    }
    Object hook = importedHook(name);
    if (hook == null) {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING,
          "Ignoring unimportable $PYTHONBREAKPOINT: \"" + name + "\"");
      return PyNone.NONE;
    }
    return Calls.call(hook, Keywords.values(args, kwargs), Keywords.names(kwargs));
  }
}
