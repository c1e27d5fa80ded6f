package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A function that gets bound to the class ({@code classmethod}). */
@BuiltinType(name = "classmethod", doc = "Convert a function to be a class method.")
public final class PyClassMethod extends FunctionWrapper implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyClassMethodBinding.INSTANCE).withDict();

  public PyClassMethod(Object function) {
    super(TYPE);
    this.function = function;
  }

  private PyClassMethod(PyType type) {
    super(type);
  }

  @New("classmethod(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyClassMethod(cls);
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
    Object of = Attributes.instanceFor(instance, owner);
    return owner == null || owner == PyNone.NONE
        ? self.get(of, null)
        : new PyBoundMethod(self.function, owner);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<classmethod(" + Ops.repr(function) + ")>";
  }
}
