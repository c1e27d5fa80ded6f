package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** A function that does not get bound ({@code staticmethod}). */
@BuiltinType(name = "staticmethod", doc = "Convert a function to be a static method.")
public final class PyStaticMethod extends FunctionWrapper implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyStaticMethodBinding.INSTANCE).withDict();

  public PyStaticMethod(Object function) {
    super(TYPE);
    wrap(function);
  }

  private PyStaticMethod(PyType type) {
    super(type);
  }

  @New("staticmethod(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyStaticMethod(cls);
  }

  @Init("__init__(self, function, /)")
  void init(Object wrapped) {
    wrap(wrapped);
  }

  /** What it wraps. */
  public Object function() {
    return function;
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
    return functionIsAbstract();
  }

  @Getter("__annotations__")
  Object getAnnotations() {
    return ofFunction("__annotations__");
  }

  @Setter("__annotations__")
  void setAnnotations(Object value) {
    setOwnAttribute("__annotations__", value);
  }

  @Deleter("__annotations__")
  void deleteAnnotations() {
    deleteOwn("__annotations__");
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    return ofFunction("__annotate__");
  }

  @Setter("__annotate__")
  void setAnnotate(Object value) {
    setOwnAttribute("__annotate__", value);
  }

  @Deleter("__annotate__")
  void deleteAnnotate() {
    deleteOwn("__annotate__");
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
