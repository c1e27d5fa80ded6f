package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A function that gets bound to the class ({@code classmethod}). */
@BuiltinType(name = "classmethod", doc = "Convert a function to be a class method.")
public final class PyClassMethod extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyClassMethodBinding.INSTANCE).withDict();

  private Object function;

  public PyClassMethod(Object function) {
    super(TYPE);
    this.function = function;
    copyAttributes();
  }

  private PyClassMethod(PyType type) {
    super(type);
    this.function = PyNone.NONE;
  }

  @New("classmethod(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyClassMethod(cls);
  }

  @Init("__init__(self, function, /)")
  void init(Object wrapped) {
    function = wrapped;
    copyAttributes();
  }

  /** What functools.update_wrapper copies, so that tools see the function through this. */
  private void copyAttributes() {
    if (!(function instanceof PyObject)) {
      return;
    }
    for (String name : new String[] {"__module__", "__name__", "__qualname__", "__doc__"}) {
      Object value = Ops.getAttrOrNull(function, name);
      if (value != null) {
        setOwnAttribute(name, value);
      }
    }
  }

  @Override
  public Object get(Object instance, PyType owner) {
    PyType cls = owner != null ? owner : Types.of(instance);
    return new PyBoundMethod(function, cls);
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyClassMethod self, Object instance, Object owner) {
    return self.get(
        instance == PyNone.NONE ? null : instance, owner instanceof PyType t ? t : null);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<classmethod(" + Ops.repr(function) + ")>";
  }

  @Getter("__func__")
  Object getFunc() {
    return function;
  }

  @Getter("__wrapped__")
  Object getWrapped() {
    return function;
  }

  @Getter("__isabstractmethod__")
  boolean isAbstract() {
    Object flag = Ops.getAttrOrNull(function, "__isabstractmethod__");
    return flag != null && Ops.truth(flag);
  }

  @Getter("__annotations__")
  Object getAnnotations() {
    return Ops.getAttr(function, "__annotations__");
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    return Ops.getAttr(function, "__annotate__");
  }
}
