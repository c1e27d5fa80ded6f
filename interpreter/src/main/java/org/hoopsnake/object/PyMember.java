package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** One name of {@code __slots__}: a reserved slot of the instances. */
@BuiltinType(name = "member_descriptor", doc = "", subclassable = false)
public final class PyMember extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyMemberBinding.INSTANCE);

  private final PyType owner;
  private final String name;

  /** The index into the instance's slots. */
  public final int index;

  PyMember(PyType owner, String name, int index) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
    this.index = index;
  }

  private PyObject check(Object instance) {
    if (instance instanceof PyObject p && owner.isInstance(p)) {
      return p;
    }
    throw Errors.typeError(
        "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
        name, owner.name(), Types.name(instance));
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object get(Object instance, PyType cls) {
    if (instance == null) {
      return this;
    }
    Object value = check(instance).slots[index];
    if (value == null) {
      throw Attributes.missing(instance, name);
    }
    return value;
  }

  @Override
  public void set(Object instance, Object value) {
    check(instance).slots[index] = value;
  }

  @Override
  public void delete(Object instance) {
    PyObject p = check(instance);
    if (p.slots[index] == null) {
      throw Attributes.missing(instance, name);
    }
    p.slots[index] = null;
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyMember self, Object instance, Object cls) {
    return self.get(instance == PyNone.NONE ? null : instance, null);
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Set an attribute of instance.")
  static void setMethod(PyMember self, Object instance, Object value) {
    self.set(instance, value);
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Delete an attribute of instance.")
  static void deleteMethod(PyMember self, Object instance) {
    self.delete(instance);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<member '" + name + "' of '" + owner.name() + "' objects>";
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
