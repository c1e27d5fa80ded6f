package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A function that does not get bound ({@code staticmethod}). */
@BuiltinType(name = "staticmethod", doc = "Convert a function to be a static method.")
public final class PyStaticMethod extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyStaticMethodBinding.INSTANCE).withDict();

  private Object function;

  public PyStaticMethod(Object function) {
    super(TYPE);
    this.function = function;
    copyAttributes();
  }

  private PyStaticMethod(PyType type) {
    super(type);
    this.function = PyNone.NONE;
  }

  @New("staticmethod(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyStaticMethod(cls);
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
    return function;
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return Calls.call(function, args, kw);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callSelf(PyStaticMethod self, Object[] args, PyDict kwargs) {
    return self.call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyStaticMethod self, Object instance, Object owner) {
    return self.get(
        instance == PyNone.NONE ? null : instance, owner instanceof PyType t ? t : null);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<staticmethod(" + Ops.repr(function) + ")>";
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
