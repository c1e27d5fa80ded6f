package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A function that does not get bound ({@code staticmethod}). */
@BuiltinType(name = "staticmethod", doc = "Convert a function to be a static method.")
public final class PyStaticMethod extends FunctionWrapper implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyStaticMethodBinding.INSTANCE).withDict();

  public PyStaticMethod(Object function) {
    super(TYPE);
    this.function = function;
  }

  private PyStaticMethod(PyType type) {
    super(type);
  }

  @New("staticmethod(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyStaticMethod(cls);
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
    return self.get(Attributes.instanceFor(instance, owner), null);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<staticmethod(" + Ops.repr(function) + ")>";
  }
}
