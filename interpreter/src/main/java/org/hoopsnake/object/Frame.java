package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.ast.Span;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;

/**
 * One activation of a {@link Code}: its variables, where it stands, and what it needs to stop and
 * go on. It is the frame object of Python as well.
 *
 * <p>Nothing of the progress is written while a frame runs; statements save it into slots on the
 * way out when a child was SUSPENDED. A frame that awaits another frame is linked with it by {@link
 * #delegate} and {@link #awaiter}; whoever resumes the chain resumes its innermost frame alone.
 *
 * <p>A frame belongs to the thread that runs it; a suspended one may go on on another thread.
 */
@BuiltinType(name = "frame", doc = "A frame.", subclassable = false)
public final class Frame extends PyObject {
  public static final PyType TYPE = PyType.builtin(FrameBinding.INSTANCE);
  private static final Shape SHAPE = TYPE.rootShape;

  public final Code code;

  /** The function this is a call of; null for modules and evaluated code without a closure. */
  public final PyFunction function;

  public final PyDict globals;
  public final PyDict builtins;

  /** The namespace of a class body or of exec(); null where names are slots or globals. */
  public Object locals;

  /** What few frames have; mostly null. */
  public FrameExtras extras;

  public ThreadState thread;

  /** The frame that called (or resumed) this one. */
  public Frame back;

  /** Index in {@link Code#positions} of the last operation that could raise or call. */
  public int at;

  /** The exception that an except clause of this frame handles now, or null. */
  public PyBaseException handled;

  /** Returned or yielded on the way out; sent on the way in. */
  public Object value;

  /** To be raised at the suspension point when the frame is resumed, or null. */
  public PyException thrown;

  /** The frame that awaits this one, or null. */
  public Frame awaiter;

  /** What this frame awaits: a Frame, an awaitable written in Java, an iterator, or null. */
  public Object delegate;

  /** The generator or coroutine object of this frame, once somebody has looked. */
  public PyObject owner;

  /** Made by a call under {@code await}, to be run at once; it is nobody's value yet. */
  public boolean direct;

  /** How many awaiters there are above this frame. */
  int chainDepth;

  /** The frame of an asynchronous generator has suspended to yield an item, not to wait. */
  boolean itemYielded;

  /** The frame has returned or raised. */
  boolean ended;

  /** {@code throw()} has this frame go on: those that await it do not run meanwhile. */
  boolean tossed;

  /** {@code throw()} is at what this frame delegates to: the frame itself does not run either. */
  boolean passesOn;

  /** The frame is the root of a chain that runs now. */
  boolean driven;

  /** The value of a local variable, or null. */
  public Object local(int slot) {
    Object value = slots[slot];
    return value == null && code.growing.length > 0 ? settled(slot) : value;
  }

  private Object settled(int slot) {
    for (int i = 0; i < code.growing.length; i += 2) {
      if (code.growing[i] == slot
          && slots[code.growing[i + 1]] instanceof GrowingString string
          && string.isGrowing()) {
        slots[slot] = string.settle();
      }
    }
    return slots[slot];
  }

  /** The local variable has no value any more. */
  public void clearLocal(int slot) {
    slots[slot] = null;
    for (int i = 0; i < code.growing.length; i += 2) {
      if (code.growing[i] == slot) {
        slots[code.growing[i + 1]] = null;
      }
    }
  }

  public Frame(PyFunction function, ThreadState thread) {
    super(SHAPE, new Object[function.code.frameSize()]);
    this.code = function.code;
    this.function = function;
    this.globals = function.globals;
    this.builtins = function.builtins;
    this.thread = thread;
  }

  public Frame(Code code, PyDict globals, PyDict builtins, Object locals, ThreadState thread) {
    super(SHAPE, new Object[code.frameSize()]);
    this.code = code;
    this.function = null;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.thread = thread;
  }

  /** The extras, made now where there are none. */
  FrameExtras extras() {
    if (extras == null) {
      extras = new FrameExtras();
    }
    return extras;
  }

  /** Where the frame stands. */
  public Span span() {
    return code.positions[at];
  }

  public int line() {
    return at == 0 && extras != null ? entryLine() : code.positions[at].line();
  }

  /** Where a frame stands that a tracer sees begin. */
  private int entryLine() {
    return function == null && (code.flags & Code.OPTIMIZED) == 0 ? 0 : code.firstLine;
  }

  /** The exception being handled innermost, here or in the frames that called this one, or null. */
  public PyBaseException innermostHandled() {
    for (Frame f = this; f != null; f = f.tossed ? f.root().back : f.caller()) {
      if (f.handled != null && !f.passesOn) {
        return f.handled;
      }
    }
    return null;
  }

  /** The outermost of the frames that await this one. */
  private Frame root() {
    Frame root = this;
    while (root.awaiter != null) {
      root = root.awaiter;
    }
    return root;
  }

  /** The frame that this one returns to: its awaiter, or its caller; null at the bottom. */
  public Frame caller() {
    return awaiter != null ? awaiter : back;
  }

  /** The frame runs, or waits for one below it that runs. */
  boolean isExecuting() {
    return root().driven;
  }

  /** The generator or coroutine object of this frame, made now where nobody has looked before. */
  PyObject ownerObject() {
    if (owner == null) {
      owner =
          (code.flags & Code.COROUTINE) != 0
              ? PyCoroutine.lookedAt(this)
              : PyGenerator.lookedAt(this);
    }
    return owner;
  }

  // ---- what Python sees

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<frame at "
        + Identity.address(this)
        + ", file '"
        + code.filename
        + "', line "
        + line()
        + ", code "
        + code.name
        + ">";
  }

  @Getter("f_code")
  Code getCode() {
    return code;
  }

  @Getter("f_back")
  Object getBack() {
    Frame f = caller();
    return f == null ? PyNone.NONE : f;
  }

  @Getter("f_globals")
  PyDict getGlobals() {
    return globals;
  }

  @Getter("f_locals")
  Object getLocals() {
    if (locals != null) {
      return locals;
    }
    return (code.flags & Code.OPTIMIZED) == 0 ? globals : new PyFrameLocals(this);
  }

  @Getter("f_builtins")
  Object getBuiltins() {
    return ForeignBuiltins.shown(builtins);
  }

  /** The value of a built-in name, or null. */
  public Object builtin(String name) {
    return ForeignBuiltins.find(builtins, name);
  }

  /** Built-in names stay where they are while the layout of the dict does. */
  public boolean hasPlainBuiltins() {
    return builtins.type() == PyDict.TYPE && !(builtins instanceof ForeignBuiltins);
  }

  @Getter("f_lineno")
  int getLine() {
    return line();
  }

  @Setter("f_lineno")
  void setLine(Object value) {
    throw value instanceof Long
        ? Errors.valueError("f_lineno can only be set in a trace function")
        : Errors.valueError("lineno must be an integer");
  }

  @Deleter("f_lineno")
  void deleteLine() {
    throw Errors.attributeError(null, null, "cannot delete attribute");
  }

  @Getter("f_lasti")
  int getLastInstruction() {
    return code.offset(at);
  }

  @Getter("f_trace")
  Object getTrace() {
    return extras == null || extras.trace == null ? PyNone.NONE : extras.trace;
  }

  @Setter("f_trace")
  void setTrace(Object value) {
    if (value != PyNone.NONE || extras != null) {
      extras().trace = value == PyNone.NONE ? null : value;
    }
  }

  @Deleter("f_trace")
  void deleteTrace() {
    setTrace(PyNone.NONE);
  }

  @Getter("f_trace_lines")
  boolean getTraceLines() {
    return extras == null || extras.traceLines;
  }

  @Setter("f_trace_lines")
  void setTraceLines(Object value) {
    requireBool(value);
    extras().traceLines = value == Boolean.TRUE;
  }

  /** There are no opcodes to trace; the end of a statement is taken for one. */
  @Getter("f_trace_opcodes")
  boolean getTraceOpcodes() {
    return extras != null && extras.traceOpcodes;
  }

  @Setter("f_trace_opcodes")
  void setTraceOpcodes(Object value) {
    requireBool(value);
    extras().traceOpcodes = value == Boolean.TRUE;
  }

  private static void requireBool(Object value) {
    if (!(value instanceof Boolean)) {
      throw Errors.typeError("attribute value type must be bool");
    }
  }

  @Getter("f_generator")
  Object getGenerator() {
    int suspendable = Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR;
    return (code.flags & suspendable) == 0 ? PyNone.NONE : ownerObject();
  }

  @Method(value = "clear(self, /)", doc = "Clear all references held by the frame.")
  void clear() {
    for (Frame f = ThreadState.current().frame; f != null; f = f.caller()) {
      if (f == this) {
        throw Errors.runtimeError("cannot clear an executing frame");
      }
    }
    if (owner instanceof PyGenerator g && !g.isClosed()) {
      g.close();
    }
    Arrays.fill(slots, null);
  }
}
