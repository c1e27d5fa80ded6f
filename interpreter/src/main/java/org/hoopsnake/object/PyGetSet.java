package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** An attribute of a built-in type that Java methods get, set and delete. */
@BuiltinType(name = "getset_descriptor", doc = "", subclassable = false)
public final class PyGetSet extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyGetSetBinding.INSTANCE);

  private final PyType owner;
  private final Binding binding;
  private final String name;
  private Def getter;
  private Def setter;
  private Def deleter;

  PyGetSet(PyType owner, Binding binding, Def first) {
    super(TYPE);
    this.owner = owner;
    this.binding = binding;
    this.name = first.name();
    add(first);
  }

  void add(Def def) {
    switch (def.kind()) {
      case GETTER -> getter = def;
      case SETTER -> setter = def;
      default -> deleter = def;
    }
  }

  boolean isOf(Binding other) {
    return binding == other;
  }

  private void check(Object instance) {
    if (!owner.isInstance(instance)) {
      throw Convert.badReceiver(instance, name, owner.messageName(), false);
    }
  }

  @Override
  public Object get(Object instance, PyType cls) {
    if (instance == null) {
      return this;
    }
    check(instance);
    if (getter == null) {
      throw Errors.attributeError(
          instance,
          name,
          "attribute '%s' of '%s' objects is not readable",
          name,
          owner.messageName());
    }
    return binding.call0(getter.id(), instance);
  }

  @Override
  public boolean isData() {
    return true;
  }

  private PyException readOnly() {
    return Errors.bareAttributeError(
        "attribute '%s' of '%s' objects is not writable", name, owner.messageName());
  }

  @Override
  public void set(Object instance, Object value) {
    check(instance);
    if (setter == null) {
      throw readOnly();
    }
    binding.call1(setter.id(), instance, value);
  }

  @Override
  public void delete(Object instance) {
    check(instance);
    if (deleter == null) {
      throw setter == null
          ? readOnly()
          : Errors.typeError(
              "cannot delete attribute '%s' of '%s' objects", name, owner.messageName());
    }
    binding.call0(deleter.id(), instance);
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyGetSet self, Object instance, Object cls) {
    return self.get(instance == PyNone.NONE ? null : instance, null);
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Set an attribute of instance.")
  static void setMethod(PyGetSet self, Object instance, Object value) {
    self.set(instance, value);
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Delete an attribute of instance.")
  static void deleteMethod(PyGetSet self, Object instance) {
    self.delete(instance);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<attribute '" + name + "' of '" + owner.messageName() + "' objects>";
  }

  @Getter("__name__")
  String getName() {
    return name;
  }

  @Getter("__qualname__")
  String getQualname() {
    return owner.qualname() + "." + name;
  }

  @Getter("__doc__")
  Object getDoc() {
    return getter == null || getter.doc() == null ? PyNone.NONE : getter.doc();
  }

  @Getter("__objclass__")
  PyType getObjclass() {
    return owner;
  }
}
