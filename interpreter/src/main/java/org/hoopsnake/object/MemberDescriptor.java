package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** An attribute that is a place in its instances: a {@code member_descriptor}. */
@BuiltinType(name = "member_descriptor", doc = "", subclassable = false)
public abstract class MemberDescriptor extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(MemberDescriptorBinding.INSTANCE);

  final PyType owner;
  final String name;

  MemberDescriptor(PyType owner, String name) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
  }

  final PyObject check(Object instance) {
    if (instance instanceof PyObject p && owner.isInstance(p)) {
      return p;
    }
    throw Convert.badReceiver(instance, name, owner.messageName(), false);
  }

  static PyException readOnly() {
    return Errors.attributeError(null, null, "readonly attribute");
  }

  @Override
  public final boolean isData() {
    return true;
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

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(MemberDescriptor self, Object instance, Object cls) {
    return self.get(instance == PyNone.NONE ? null : instance, null);
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Set an attribute of instance.")
  static void setMethod(MemberDescriptor self, Object instance, Object value) {
    self.set(instance, value);
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Delete an attribute of instance.")
  static void deleteMethod(MemberDescriptor self, Object instance) {
    self.delete(instance);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<member '" + name + "' of '" + owner.messageName() + "' objects>";
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(owner, name));
  }

  @Getter("__name__")
  String getName() {
    return name;
  }

  @Getter("__qualname__")
  String getQualname() {
    return owner.qualname() + "." + name;
  }

  @Getter("__objclass__")
  PyType getObjclass() {
    return owner;
  }

  @Getter("__doc__")
  Object getDoc() {
    return PyNone.NONE;
  }
}
