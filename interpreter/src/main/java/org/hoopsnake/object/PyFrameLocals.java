package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/**
 * {@code frame.f_locals} of a function: its variables as a mapping that writes through (PEP 667).
 */
@BuiltinType(name = "FrameLocalsProxy", subclassable = false)
public final class PyFrameLocals extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyFrameLocalsBinding.INSTANCE);

  private final Frame frame;

  PyFrameLocals(Frame frame) {
    super(TYPE);
    this.frame = frame;
  }

  /** The variables that have a value, by name, as they are now. */
  public static PyDict snapshot(Frame frame) {
    PyDict names = new PyDict();
    Code code = frame.code;
    String[] locals = code.variables.locals();
    boolean[] isCell = code.variables.isCell();
    int parameters =
        code.signature.argCount()
            + code.signature.keywordOnly()
            + ((code.flags & Code.VARARGS) == 0 ? 0 : 1)
            + ((code.flags & Code.VARKEYWORDS) == 0 ? 0 : 1);
    for (int i = 0; i < locals.length; i++) {
      if (i < parameters || !isCell[i]) {
        put(names, locals[i], frame.local(i), isCell[i]);
      }
    }
    for (int i = parameters; i < locals.length; i++) {
      if (isCell[i]) {
        put(names, locals[i], frame.slots[i], true);
      }
    }
    for (int i = 0; i < code.inlinedNames.length; i++) {
      int slot = code.inlinedSlots[i];
      Object value = slot < frame.slots.length ? frame.slots[slot] : null;
      value = value instanceof Cell c ? c.value : value;
      if (value != null) {
        names.put(code.inlinedNames[i], value);
      }
    }
    String[] free = code.variables.free();
    for (int i = 0; i < free.length; i++) {
      Object value = frame.function == null ? null : frame.function.closure[i].value;
      if (value != null) {
        names.put(free[i], value);
      }
    }
    if (extra(frame) != null) {
      for (Object key : extra(frame).keys()) {
        names.put(key, extra(frame).get(key));
      }
    }
    return names;
  }

  /** What the frame was given beside its variables, or null. */
  private static PyDict extra(Frame frame) {
    return frame.extras == null ? null : frame.extras.locals;
  }

  private static void put(PyDict names, String name, Object slot, boolean isCell) {
    Object value = isCell ? slot instanceof Cell c ? c.value : null : slot;
    if (value != null && !name.startsWith(".")) {
      names.put(name, value);
    }
  }

  private PyDict snapshot() {
    return snapshot(frame);
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    Object value = snapshot().get(key);
    if (value == null) {
      throw Errors.keyError("local variable '" + Ops.repr(key) + "' is not defined");
    }
    return value;
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    String[] locals = frame.code.variables.locals();
    for (int i = 0; i < locals.length; i++) {
      if (locals[i].equals(key)) {
        if (frame.code.variables.isCell()[i] && frame.slots[i] instanceof Cell c) {
          c.value = value;
        } else {
          frame.slots[i] = value;
        }
        return;
      }
    }
    String[] free = frame.code.variables.free();
    for (int i = 0; i < free.length; i++) {
      if (free[i].equals(key)) {
        frame.function.closure[i].value = value;
        return;
      }
    }
    FrameExtras extras = frame.extras();
    if (extras.locals == null) {
      extras.locals = new PyDict();
    }
    extras.locals.put(key, value);
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    if (extra(frame) != null && extra(frame).remove(key) != null) {
      return;
    }
    throw snapshot().containsKey(key)
        ? Errors.valueError("cannot remove local variables from FrameLocalsProxy")
        : Errors.keyError(key);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return snapshot().containsKey(key);
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return snapshot().size();
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return Ops.iter(snapshot());
  }

  @Method(value = "__reversed__(self, /)", doc = "Implement reversed(self).")
  Object reversed() {
    return Ops.callMethod(snapshot(), "__reversed__");
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (op.isEquality() && other instanceof PyFrameLocals that) {
      return (that.frame == frame) == (op == CompareOperator.EQ);
    }
    return other instanceof PyDict
        ? Comparisons.compare(op, snapshot(), other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return Ops.repr(snapshot());
  }

  @Method(value = "keys(self, /)", doc = "The names.")
  Object keys() {
    return new PyList(snapshot().keys());
  }

  @Method(value = "values(self, /)", doc = "The values.")
  Object values() {
    return new PyList(snapshot().values());
  }

  @Method(value = "items(self, /)", doc = "Pairs of names and values.")
  Object items() {
    return new PyList(Ops.toArray(Ops.callMethod(snapshot(), "items")));
  }

  @Method(value = "get(self, key, default=None, /)", doc = "A value, or the default.")
  Object get(Object key, Object otherwise) {
    Object value = snapshot().get(key);
    return value == null ? otherwise : value;
  }

  @Method(value = "copy(self, /)", doc = "A dict of the variables.")
  Object copy() {
    return snapshot();
  }

  @Method(value = "setdefault(self, key, default=None, /)", doc = "A value, set where missing.")
  Object setDefault(Object key, Object otherwise) {
    Object value = snapshot().get(key);
    if (value != null) {
      return value;
    }
    setItem(key, otherwise);
    return otherwise;
  }

  @Method(value = "update(self, other, /)", doc = "Set several variables.")
  void update(Object other) {
    if (!(other instanceof PyDict || other instanceof PyFrameLocals)) {
      throw Errors.typeError("update() argument must be dict or another FrameLocalsProxy");
    }
    setAll(other);
  }

  private void setAll(Object other) {
    PyDict values = other instanceof PyFrameLocals that ? that.snapshot() : ((PyDict) other).copy();
    for (Object key : values.keys()) {
      setItem(key, values.get(key));
    }
  }

  @Method(value = "pop(self, key, default=<unset>, /)", doc = "Take what is no variable.")
  Object pop(Object key, Object otherwise) {
    Object value = extra(frame) == null ? null : extra(frame).remove(key);
    if (value != null) {
      return value;
    }
    if (snapshot().containsKey(key)) {
      throw Errors.valueError("cannot remove local variables from FrameLocalsProxy");
    }
    if (otherwise == null) {
      throw Errors.keyError(key);
    }
    return otherwise;
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    if (!(other instanceof PyDict || other instanceof PyFrameLocals)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict joined = snapshot();
    DictUpdates.updateFrom(joined, other);
    return joined;
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    PyDict joined = new PyDict();
    DictUpdates.updateFrom(joined, other);
    DictUpdates.updateFrom(joined, snapshot());
    return joined;
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object ior(Object other) {
    if (!(other instanceof PyDict || other instanceof PyFrameLocals)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    setAll(other);
    return this;
  }
}
