package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;

/**
 * A generator: a frame that somebody drives by {@code send}, {@code throw} and {@code close}.
 * Coroutines share everything but the type.
 *
 * <p>{@link #leaf} is the innermost frame of the chain that hangs below {@link #frame}; a step
 * resumes it alone (see {@link Coroutines}). A generator whose frame is linked below another
 * ({@code yield from}, {@code await}) is driven by the head of that chain; where somebody drives it
 * directly, the chain is cut above it first.
 */
@BuiltinType(name = "generator", doc = "", subclassable = false, weakReferences = true)
public class PyGenerator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyGeneratorBinding.INSTANCE);

  static final byte CREATED = 0;
  static final byte SUSPENDED = 1;
  static final byte RUNNING = 2;
  static final byte CLOSED = 3;

  /** The frame of the body. */
  public final Frame frame;

  /** The innermost frame that is suspended. */
  Frame leaf;

  byte state;
  private Object result;
  private String name;
  private String qualname;

  PyGenerator(PyType type, Frame frame, String name, String qualname) {
    super(type);
    this.frame = frame;
    this.leaf = frame;
    this.name = name;
    this.qualname = qualname;
    frame.owner = this;
  }

  /** The generator, coroutine or asynchronous generator that a call makes. */
  static PyObject of(PyFunction function, Frame frame) {
    int flags = function.code.flags;
    if ((flags & Code.COROUTINE) != 0) {
      return new PyCoroutine(frame, function.name, function.qualname);
    }
    if ((flags & Code.ASYNC_GENERATOR) != 0) {
      return new PyAsyncGenerator(frame, function.name, function.qualname);
    }
    return function.code.guarded
        ? new PyGuardedGenerator(
            frame, function.name, function.qualname, frame.thread.interpreter.finalizers())
        : new PyGenerator(TYPE, frame, function.name, function.qualname);
  }

  /** The generator object of a frame that runs without one. */
  static PyGenerator lookedAt(Frame frame) {
    PyGenerator g = new PyGenerator(TYPE, frame, frame.code.name, frame.code.qualname);
    g.state = frame.ended ? CLOSED : SUSPENDED;
    return g;
  }

  String kind() {
    return "generator";
  }

  public final boolean isIterableCoroutine() {
    return (frame.code.flags & Code.ITERABLE_COROUTINE) != 0;
  }

  /** It runs for the first time, on its own or below another frame. */
  void started() {}

  /** It is closed from now on. */
  void ended() {}

  /** It has returned or raised. */
  public final boolean isClosed() {
    return state == CLOSED;
  }

  /** It has not run yet. */
  public final boolean isCreated() {
    return state == CREATED;
  }

  // ---- driving

  /**
   * Runs to the next suspension. Returns what is yielded, or null when the body has returned
   * ({@link #takeResult}). Raises what the body raised.
   *
   * @param sent what the suspension point evaluates to; None at the start
   * @param thrown raised at the suspension point instead, or null
   */
  public final Object advance(ThreadState ts, Object sent, PyException thrown) {
    boolean begun = state != CREATED;
    if (!begun || state != SUSPENDED || frame.awaiter != null) {
      if (begun) {
        if (state != SUSPENDED || frame.isExecuting()) {
          return advanceUnusual(thrown);
        }
        leaf = Coroutines.cut(frame);
      } else if (thrown == null && sent != PyNone.NONE) {
        throw Errors.typeError("can't send non-None value to a just-started %s", kind());
      } else {
        started();
      }
    }
    state = RUNNING;
    Frame suspended;
    try {
      suspended = Coroutines.drive(ts, frame, leaf, begun, sent, thrown);
    } catch (Throwable e) {
      state = frame.ended ? CLOSED : SUSPENDED;
      leaf = frame.ended ? null : leaf;
      throw e;
    }
    if (suspended == null) {
      state = CLOSED;
      leaf = null;
      result = frame.value;
      return null;
    }
    leaf = suspended;
    state = SUSPENDED;
    return suspended.value;
  }

  /** Closed or running. */
  private Object advanceUnusual(PyException thrown) {
    if (state == CLOSED) {
      return closedResult(thrown);
    }
    throw Errors.valueError("%s already executing", kind());
  }

  /** What a step of a closed one gives or raises. */
  Object closedResult(PyException thrown) {
    if (thrown != null) {
      throw thrown;
    }
    result = PyNone.NONE;
    return null;
  }

  /** What the body has returned; asked for once, after {@link #advance} gave null. */
  @Override
  public final Object takeResult() {
    Object r = result;
    result = null;
    return r == null ? PyNone.NONE : r;
  }

  @Override
  public final Object next() {
    Object item = advance(ThreadState.current(), PyNone.NONE, null);
    if (item == null && result != PyNone.NONE && result != null) {
      result = null; // a for loop ignores what the generator returns
    }
    return item;
  }

  private Object itemOrStop(Object item) {
    if (item != null) {
      return item;
    }
    throw Errors.stopIteration(takeResult());
  }

  /** {@code close()}: raises GeneratorExit at the suspension point. The value it returns. */
  public final Object close() {
    if (state == CREATED) {
      state = CLOSED;
      frame.ended = true;
      leaf = null;
      ended();
      started();
      return PyNone.NONE;
    }
    if (state == CLOSED) {
      return PyNone.NONE;
    }
    ThreadState ts = ThreadState.current();
    Object item;
    try {
      item = advance(ts, PyNone.NONE, Coroutines.generatorExit(ts.frame));
    } catch (PyException e) {
      if (e.is(ExceptionTypes.GENERATOR_EXIT) || e.is(ExceptionTypes.STOP_ITERATION)) {
        return PyNone.NONE;
      }
      throw e;
    }
    if (item != null) {
      throw Errors.runtimeError("%s ignored GeneratorExit", kind());
    }
    return takeResult();
  }

  // ---- what Python sees

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object nextMethod() {
    return itemOrStop(advance(ThreadState.current(), PyNone.NONE, null));
  }

  @Method(
      value = "send(self, value, /)",
      doc = "Goes on with a value; returns what is yielded next.")
  Object send(Object value) {
    return itemOrStop(advance(ThreadState.current(), value, null));
  }

  @Method(
      value = "throw(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Raises an exception inside.")
  Object throwMethod(Object type, Object value, Object traceback) {
    PyException thrown = Raising.thrown(type, value, traceback);
    return itemOrStop(advance(ThreadState.current(), PyNone.NONE, thrown));
  }

  @Method(value = "close(self, /)", doc = "Raises GeneratorExit inside.")
  Object closeMethod() {
    return close();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<" + type().name() + " object " + qualname + " at " + Identity.address(this) + ">";
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
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

  @Getter("gi_frame")
  Object getFrame() {
    return state == CLOSED ? PyNone.NONE : frame;
  }

  @Getter("gi_code")
  Object getCode() {
    return frame.code;
  }

  @Getter("gi_running")
  boolean isRunning() {
    return frame.isExecuting();
  }

  @Getter("gi_suspended")
  boolean isSuspended() {
    return state == SUSPENDED && !frame.isExecuting();
  }

  @Getter("gi_yieldfrom")
  Object getDelegate() {
    return isRunning() ? PyNone.NONE : delegate();
  }

  /** What the frame awaits or yields from, as an object. */
  final Object delegate() {
    if (state == CLOSED || state == CREATED) {
      return PyNone.NONE;
    }
    Object d = frame.delegate;
    if (d instanceof Frame f) {
      return f.ownerObject();
    }
    return d == null ? PyNone.NONE : d;
  }
}
