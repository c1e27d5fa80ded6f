package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** An attribute that is a place in its instances: a {@code member_descriptor}. */
@BuiltinType(name = "member_descriptor", doc = "", subclassable = false)
public abstract class MemberDescriptor extends DataAttribute {
  public static final PyType TYPE = PyType.builtin(MemberDescriptorBinding.INSTANCE);

  MemberDescriptor(PyType owner, String name) {
    super(TYPE, owner, name);
  }

  /** The instance, where it is one. */
  final PyObject checked(Object instance) {
    check(instance);
    return (PyObject) instance;
  }

  static PyException readOnly() {
    return Errors.attributeError(null, null, "readonly attribute");
  }

  @Override
  public void set(Object instance, Object value) {
    check(instance);
    throw readOnly();
  }

  @Override
  public void delete(Object instance) {
    check(instance);
    throw readOnly();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<member '" + name + "' of '" + owner.messageName() + "' objects>";
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(owner, name));
  }

  @Getter("__doc__")
  Object getDoc() {
    return PyNone.NONE;
  }
}
