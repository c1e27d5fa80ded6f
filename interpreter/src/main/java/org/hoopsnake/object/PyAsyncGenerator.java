package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;

/** An asynchronous generator (PEP 525). {@link AsyncGeneratorStep} drives it. */
@BuiltinType(name = "async_generator", doc = "", subclassable = false, weakReferences = true)
public final class PyAsyncGenerator extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyAsyncGeneratorBinding.INSTANCE);

  final Frame frame;
  boolean started;

  /** A step is under way. */
  boolean running;

  /** The innermost frame that is suspended, where a step is driven by hand. */
  Frame leaf;

  boolean closed;
  private boolean hooked;
  private Guard guard;
  private Object finalizer;
  private String name;
  private String qualname;

  PyAsyncGenerator(Frame frame, String name, String qualname) {
    super(TYPE);
    this.frame = frame;
    this.name = name;
    this.qualname = qualname;
    frame.owner = this;
  }

  /** Calls the hooks of {@code sys.set_asyncgen_hooks}, before the first step. */
  void initializeHooks() {
    if (hooked) {
      return;
    }
    hooked = true;
    ThreadState ts = ThreadState.current();
    finalizer = ts.asyncgenFinalizer;
    if (frame.code.guarded) {
      guard = ts.interpreter.finalizers().guard(this);
    }
    Object firstIter = ts.asyncgenFirstIter;
    if (firstIter != null && firstIter != PyNone.NONE) {
      Calls.call1(firstIter, this);
    }
  }

  /** The finalizer hook that was set at the first step, or null. */
  public Object finalizer() {
    return finalizer;
  }

  /** It has returned or raised. */
  void ended() {
    if (guard != null) {
      guard.release();
    }
  }

  /**
   * Raises GeneratorExit inside, where no loop is there to close it; it must not await. A step that
   * was under way was dropped with it.
   */
  public void closeAbandoned() {
    if (!started || isFinished()) {
      return;
    }
    Frame innermost = frame;
    if (frame.awaiter != null) {
      innermost = Coroutines.cut(frame);
    } else if (leaf != null) {
      innermost = leaf;
    }
    running = true;
    PyException exit = Coroutines.generatorExit(null);
    try {
      ThreadState thread = ThreadState.current();
      if (Coroutines.drive(thread, frame, innermost, true, PyNone.NONE, exit) != null) {
        throw Errors.runtimeError("async generator ignored GeneratorExit");
      }
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.GENERATOR_EXIT) && !e.is(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw e;
      }
    } finally {
      running = false;
    }
  }

  public boolean isFinished() {
    return frame.ended;
  }

  @Method(
      value = "__aiter__(self, /)",
      doc = "Return an awaitable, that resolves in asynchronous iterator.")
  Object aiter() {
    return this;
  }

  @Method(value = "__anext__(self, /)", doc = "Return a value or raise StopAsyncIteration.")
  Object anext() {
    initializeHooks();
    return AsyncGeneratorStep.send(this, PyNone.NONE);
  }

  @Method(value = "asend(self, value, /)", doc = "Goes on with a value.")
  Object asend(Object value) {
    initializeHooks();
    return AsyncGeneratorStep.send(this, value);
  }

  @Method(
      value = "athrow(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Raises an exception inside.")
  Object athrow(Object type, Object value, Object traceback) {
    initializeHooks();
    return AsyncGeneratorStep.toss(this, type, value, traceback);
  }

  @Method(value = "aclose(self, /)", doc = "Raises GeneratorExit inside.")
  Object aclose() {
    initializeHooks();
    return AsyncGeneratorStep.close(this);
  }

  @ClassMethod(value = "__class_getitem__(cls, item, /)", doc = "See PEP 585")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<async_generator object " + qualname + " at " + Identity.address(this) + ">";
  }

  @Getter("__name__")
  String getName() {
    return name;
  }

  @Setter("__name__")
  void setName(Object value) {
    if (!(value instanceof String s)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    name = s;
  }

  @Getter("__qualname__")
  String getQualname() {
    return qualname;
  }

  @Setter("__qualname__")
  void setQualname(Object value) {
    if (!(value instanceof String s)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    qualname = s;
  }

  @Getter("ag_frame")
  Object getFrame() {
    return frame.ended ? PyNone.NONE : frame;
  }

  @Getter("ag_code")
  Object getCode() {
    return frame.code;
  }

  @Getter("ag_running")
  boolean isRunning() {
    return running && !isFinished();
  }

  @Getter("ag_suspended")
  boolean isSuspended() {
    return started && !running && !frame.ended;
  }

  @Getter("ag_await")
  Object getAwait() {
    Object d = frame.delegate;
    return d instanceof Frame f ? f.ownerObject() : d == null ? PyNone.NONE : d;
  }
}
