package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/**
 * A function written in Python: code with its globals, closure and defaults.
 *
 * <p>A call makes a {@link Frame}, puts the arguments into its first slots and runs it; where the
 * code is a generator's or coroutine's the frame becomes one instead. Calls with the right number
 * of positional arguments ({@link Code#plainArity}) go the short way; all others through {@link
 * ArgumentBinding}.
 */
@BuiltinType(
    name = "function",
    doc = "Create a function object.",
    subclassable = false,
    weakReferences = true)
public final class PyFunction extends PyObject implements Attributes.Descriptor, Calls.MethodLike {
  public static final PyType TYPE = PyType.builtin(PyFunctionBinding.INSTANCE).withDict();
  private static final Cell[] NO_CLOSURE = {};

  public Code code;

  @Member("__globals__")
  public final PyDict globals;

  public final PyDict builtins;
  public final Cell[] closure;

  /** Of the last positional parameters; null where there are none. */
  public Object[] defaults;

  /** Of keyword-only parameters, by name; null where there are none. */
  public PyDict kwDefaults;

  public String name;
  public String qualname;

  /** {@code __annotate__}: a callable, or null. */
  public Object annotate;

  private Object annotations;
  public PyTuple typeParams = PyTuple.EMPTY;
  private Object doc;
  private Object module;

  public PyFunction(Code code, PyDict globals, PyDict builtins, Cell[] closure) {
    super(TYPE);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.closure = closure == null ? NO_CLOSURE : closure;
    this.name = code.name;
    this.qualname = code.qualname;
  }

  @New("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")
  static Object create(
      PyType cls,
      Object code,
      Object globals,
      Object name,
      Object argdefs,
      Object closure,
      Object kwdefaults) {
    if (!(code instanceof Code c)) {
      throw Errors.typeError("function() argument 'code' must be code, not %s", Types.name(code));
    }
    if (!(globals instanceof PyDict g)) {
      throw Errors.typeError(
          "function() argument 'globals' must be dict, not %s", Types.name(globals));
    }
    if (name != PyNone.NONE && !(name instanceof String)) {
      throw Errors.typeError("arg 3 (name) must be None or string");
    }
    if (argdefs != PyNone.NONE && !(argdefs instanceof PyTuple)) {
      throw Errors.typeError("arg 4 (defaults) must be None or tuple");
    }
    int free = c.variables.free().length;
    if (!(closure instanceof PyTuple) && (free > 0 || closure != PyNone.NONE)) {
      throw Errors.typeError(
          free > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
    }
    if (kwdefaults != PyNone.NONE && !(kwdefaults instanceof PyDict)) {
      throw Errors.typeError("arg 6 (kwdefaults) must be None or dict");
    }
    Cell[] cells = new Cell[free];
    Object[] given = closure instanceof PyTuple t ? t.items : Calls.NO_ARGS;
    if (given.length != free) {
      throw Errors.valueError(
          "%s requires closure of length %d, not %d", c.name, free, given.length);
    }
    for (int i = 0; i < free; i++) {
      if (!(given[i] instanceof Cell cell)) {
        throw Errors.typeError("arg 5 (closure) expected cell, found %s", Types.name(given[i]));
      }
      cells[i] = cell;
    }
    PyFunction made = new PyFunction(c, g, builtinsOf(g), cells);
    if (name instanceof String s) {
      made.name = s;
    }
    if (argdefs instanceof PyTuple t) {
      made.defaults = t.items;
    }
    if (kwdefaults instanceof PyDict d) {
      made.kwDefaults = d;
    }
    return made;
  }

  /** The builtins that code with these globals sees. */
  public static PyDict builtinsOf(PyDict globals) {
    return ForeignBuiltins.of(globals);
  }

  // ---- frames

  /** A frame with no argument bound yet. */
  private Frame blank(ThreadState ts) {
    return new Frame(this, ts);
  }

  /** Wraps the variables that inner functions share, and is done with binding. */
  private Frame ready(Frame frame) {
    int[] cells = code.cellSlots;
    if (cells.length != 0) {
      Object[] slots = frame.slots;
      for (int i : cells) {
        slots[i] = new Cell(slots[i]);
      }
    }
    return frame;
  }

  public Frame frame0(ThreadState ts) {
    if (code.plainArity != 0) {
      return frame(ts, Calls.NO_ARGS, Calls.NO_KW);
    }
    return ready(blank(ts));
  }

  public Frame frame1(ThreadState ts, Object a) {
    if (code.plainArity != 1) {
      return frame(ts, new Object[] {a}, Calls.NO_KW);
    }
    Frame f = blank(ts);
    f.slots[0] = a;
    return ready(f);
  }

  public Frame frame2(ThreadState ts, Object a, Object b) {
    if (code.plainArity != 2) {
      return frame(ts, new Object[] {a, b}, Calls.NO_KW);
    }
    Frame f = blank(ts);
    f.slots[0] = a;
    f.slots[1] = b;
    return ready(f);
  }

  public Frame frame3(ThreadState ts, Object a, Object b, Object c) {
    if (code.plainArity != 3) {
      return frame(ts, new Object[] {a, b, c}, Calls.NO_KW);
    }
    Frame f = blank(ts);
    f.slots[0] = a;
    f.slots[1] = b;
    f.slots[2] = c;
    return ready(f);
  }

  /** A frame with any arguments bound; TypeError where they do not fit. */
  public Frame frame(ThreadState ts, Object[] args, String[] kw) {
    Frame f = blank(ts);
    ArgumentBinding.bind(this, f.slots, args, kw);
    return ready(f);
  }

  /** Runs a plain function's frame to its end, or makes the generator or coroutine of it. */
  public Object run(ThreadState ts, Frame frame) {
    if ((code.flags & Code.SUSPENDABLE) != 0) {
      return PyGenerator.of(this, frame);
    }
    return execute(ts, frame, code);
  }

  /** Runs a frame that cannot suspend; the value it returns. */
  public static Object execute(ThreadState ts, Frame frame, Code code) {
    Frame caller = ts.frame;
    frame.back = caller;
    if (++ts.depth > ts.interpreter.recursionLimit && ts.isTooDeep(ts.depth, frame)) {
      ts.depth--;
      throw Errors.recursionError("maximum recursion depth exceeded");
    }
    ts.frame = frame;
    ts.poll();
    try {
      code.body.exec(frame);
      return frame.value;
    } catch (PyException e) {
      throw e.passing(frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw Errors.ofHost(e).passing(frame);
    } finally {
      ts.frame = caller;
      ts.depth--;
    }
  }

  @Override
  public Object call0() {
    ThreadState ts = ThreadState.current();
    return run(ts, frame0(ts));
  }

  @Override
  public Object call1(Object a) {
    ThreadState ts = ThreadState.current();
    return run(ts, frame1(ts, a));
  }

  @Override
  public Object call2(Object a, Object b) {
    ThreadState ts = ThreadState.current();
    return run(ts, frame2(ts, a, b));
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    ThreadState ts = ThreadState.current();
    return run(ts, frame3(ts, a, b, c));
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    ThreadState ts = ThreadState.current();
    return run(ts, frame(ts, args, kw));
  }

  @Override
  public Object get(Object instance, PyType owner) {
    return instance == null ? this : new PyBoundMethod(this, instance);
  }

  // ---- what Python sees

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyFunction self, Object instance, Object owner) {
    return Attributes.instanceFor(instance, owner) == null
        ? self
        : new PyBoundMethod(self, instance);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callSelf(PyFunction self, Object[] args, PyDict kwargs) {
    return self.call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<function " + qualname + " at " + Identity.address(this) + ">";
  }

  @Getter("__code__")
  Object getCode() {
    return code;
  }

  @Setter("__code__")
  void setCode(Object value) {
    if (!(value instanceof Code c)) {
      throw Errors.typeError("__code__ must be set to a code object");
    }
    if (c.variables.free().length != closure.length) {
      throw Errors.valueError(
          "%s() requires a code object with %d free vars, not %d",
          name, closure.length, c.variables.free().length);
    }
    code = c;
  }

  @Getter("__builtins__")
  Object getBuiltins() {
    return ForeignBuiltins.shown(builtins);
  }

  @Getter("__closure__")
  Object getClosure() {
    return closure.length == 0 ? PyNone.NONE : new PyTuple((Object[]) closure.clone());
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

  @Getter("__module__")
  Object getModule() {
    if (module == null) {
      Object n = globals.get("__name__");
      module = n == null ? PyNone.NONE : n;
    }
    return module;
  }

  @Setter("__module__")
  void setModule(Object value) {
    module = value;
  }

  @Getter("__doc__")
  Object getDoc() {
    if (doc == null) {
      doc = code.doc == null ? PyNone.NONE : code.doc;
    }
    return doc;
  }

  @Setter("__doc__")
  void setDoc(Object value) {
    doc = value;
  }

  @Deleter("__doc__")
  void deleteDoc() {
    doc = PyNone.NONE;
  }

  @Getter("__defaults__")
  Object getDefaults() {
    return defaults == null ? PyNone.NONE : new PyTuple(defaults);
  }

  @Setter("__defaults__")
  void setDefaults(Object value) {
    if (value == PyNone.NONE) {
      defaults = null;
    } else if (value instanceof PyTuple t) {
      defaults = t.items;
    } else {
      throw Errors.typeError("__defaults__ must be set to a tuple object");
    }
  }

  @Deleter("__defaults__")
  void deleteDefaults() {
    defaults = null;
  }

  @Getter("__kwdefaults__")
  Object getKwDefaults() {
    return kwDefaults == null ? PyNone.NONE : kwDefaults;
  }

  @Setter("__kwdefaults__")
  void setKwDefaults(Object value) {
    if (value == PyNone.NONE) {
      kwDefaults = null;
    } else if (value instanceof PyDict d) {
      kwDefaults = d;
    } else {
      throw Errors.typeError("__kwdefaults__ must be set to a dict object");
    }
  }

  @Deleter("__kwdefaults__")
  void deleteKwDefaults() {
    kwDefaults = null;
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    return annotate == null ? PyNone.NONE : annotate;
  }

  @Setter("__annotate__")
  void setAnnotate(Object value) {
    if (value == PyNone.NONE) {
      annotate = null;
    } else if (Ops.isCallable(value)) {
      annotate = value;
      annotations = null;
    } else {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
  }

  @Getter("__annotations__")
  Object getAnnotations() {
    if (annotations == null) {
      Object made = annotate == null ? new PyDict() : Calls.call1(annotate, 1L);
      if (!(made instanceof PyDict)) {
        throw Errors.typeError("__annotate__() must return a dict, not %s", Types.name(made));
      }
      annotations = made;
    }
    return annotations;
  }

  @Setter("__annotations__")
  public void setAnnotations(Object value) {
    if (value != PyNone.NONE && !(value instanceof PyDict)) {
      throw Errors.typeError("__annotations__ must be set to a dict object");
    }
    annotations = value == PyNone.NONE ? null : value;
    annotate = null;
  }

  @Deleter("__annotations__")
  void deleteAnnotations() {
    annotations = null;
    annotate = null;
  }

  @Getter("__type_params__")
  Object getTypeParams() {
    return typeParams;
  }

  @Setter("__type_params__")
  void setTypeParams(Object value) {
    if (!(value instanceof PyTuple t)) {
      throw Errors.typeError("__type_params__ must be set to a tuple");
    }
    typeParams = t;
  }

  @Getter("__dict__")
  Object getDict() {
    return dict();
  }

  @Setter("__dict__")
  void setDictAttribute(Object value) {
    if (!(value instanceof PyDict d)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '%s'", Types.name(value));
    }
    setDict(d);
  }
}
