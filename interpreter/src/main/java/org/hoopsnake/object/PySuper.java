package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/**
 * {@code super}: looks attributes up behind a class in the MRO of an object's type. Without
 * arguments it takes the class from the {@code __class__} cell and the object from the first
 * parameter of the frame that calls it.
 */
@BuiltinType(name = "super", doc = "Look attributes up in the classes that come next in the MRO.")
public final class PySuper extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PySuperBinding.INSTANCE);

  private PyType after;
  private Object object;
  private PyType objectType;

  private PySuper(PyType type) {
    super(type);
  }

  /** {@code super(after, object)}. */
  public static PySuper of(PyType after, Object object) {
    PySuper made = new PySuper(TYPE);
    made.bindTo(after, object);
    return made;
  }

  @New("super(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (cls == TYPE && args.length > 2 && kwargs.size() == 0) {
      // Said before there is an instance, and otherwise than by __init__.
      throw Errors.typeError("super() expected at most 2 arguments, got %d", args.length);
    }
    return new PySuper(cls);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] args, PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("super() takes no keyword arguments");
    }
    if (args.length == 0) {
      bindToCaller(ThreadState.current().frame);
      return;
    }
    if (args.length > 2) {
      throw Errors.typeError("super() takes at most 2 arguments (%d given)", args.length);
    }
    if (!(args[0] instanceof PyType cls)) {
      // A call of super itself has words of its own.
      throw type() == TYPE
          ? Errors.typeError("super() argument 1 must be a type, not %s", Types.name(args[0]))
          : Convert.badArgument(args[0], "super() argument 1", "type");
    }
    bindTo(cls, args.length == 1 || args[1] == PyNone.NONE ? null : args[1]);
  }

  private void bindToCaller(Frame frame) {
    if (frame == null) {
      throw Errors.runtimeError("super(): no current frame");
    }
    Code code = frame.code;
    if (code.signature.argCount() == 0) {
      throw Errors.runtimeError("super(): no arguments");
    }
    Object self = frame.local(0);
    if (self instanceof Cell cell && code.variables.isCell()[0]) {
      self = cell.value;
    }
    if (self == null) {
      throw Errors.runtimeError("super(): arg[0] deleted");
    }
    Cell cell = classCell(frame);
    if (cell == null) {
      throw Errors.runtimeError("super(): __class__ cell not found");
    }
    if (cell.value == null) {
      throw Errors.runtimeError("super(): empty __class__ cell");
    }
    if (!(cell.value instanceof PyType cls)) {
      throw Errors.runtimeError("super(): __class__ is not a type (%s)", Types.name(cell.value));
    }
    bindTo(cls, self);
  }

  /** The cell that the compiler gives to functions that say {@code super} or {@code __class__}. */
  private static Cell classCell(Frame frame) {
    String[] free = frame.code.variables.free();
    for (int i = 0; i < free.length; i++) {
      if (free[i].equals("__class__")) {
        return frame.function.closure[i];
      }
    }
    return null;
  }

  private void bindTo(PyType cls, Object of) {
    after = cls;
    object = of;
    objectType = of == null ? null : startType(cls, of);
  }

  private static PyType startType(PyType cls, Object of) {
    if (of instanceof PyType t && t.isSubtype(cls)) {
      return t;
    }
    if (Types.of(of).isSubtype(cls)) {
      return Types.of(of);
    }
    if (Ops.getAttrOrNull(of, "__class__") instanceof PyType t
        && t != Types.of(of)
        && t.isSubtype(cls)) {
      return t;
    }
    String kind = of instanceof PyType t ? "type " + t.name() : "instance of " + Types.name(of);
    throw Errors.typeError(
        "super(type, obj): obj (%s) is not an instance or subtype of type (%s).", kind, cls.name());
  }

  @Override
  protected Object getAttribute(String name) {
    if (objectType != null && objectType.mro() != null && !name.equals("__class__")) {
      Object found = null;
      boolean behind = false;
      for (PyType t : objectType.mro()) {
        if (behind) {
          found = t.namespace().get(name);
          if (found != null) {
            break;
          }
        }
        behind |= t == after;
      }
      if (found != null) {
        return object == objectType
            ? Attributes.bindToClass(found, objectType)
            : Attributes.bind(found, object, objectType);
      }
    }
    return super.getAttribute(name);
  }

  @Override
  public Object get(Object instance, PyType owner) {
    if (instance == null || object != null) {
      return this;
    }
    return type() == TYPE ? of(after, instance) : Calls.call2(type(), after, instance);
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object getMethod(Object instance, Object owner) {
    return get(Attributes.instanceFor(instance, owner), null);
  }

  @Method(value = "__getattribute__(self, name, /)", doc = "Return getattr(self, name).")
  static Object getAttributeMethod(PySuper self, String name) {
    Object value = self.getAttribute(name);
    if (value == null) {
      throw Attributes.missing(self, name);
    }
    return value;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String cls = after == null ? "NULL" : after.name();
    return objectType == null
        ? "<super: <class '" + cls + "'>, NULL>"
        : "<super: <class '" + cls + "'>, <" + objectType.name() + " object>>";
  }

  @Getter("__thisclass__")
  Object getThisClass() {
    return after == null ? PyNone.NONE : after;
  }

  @Getter("__self__")
  Object getSelf() {
    return object == null ? PyNone.NONE : object;
  }

  @Getter("__self_class__")
  Object getSelfClass() {
    return objectType == null ? PyNone.NONE : objectType;
  }
}
