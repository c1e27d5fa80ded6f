package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** An attribute of a built-in type that Java methods get, set and delete. */
@BuiltinType(name = "getset_descriptor", doc = "", subclassable = false)
public final class PyGetSet extends DataAttribute {
  public static final PyType TYPE = PyType.builtin(PyGetSetBinding.INSTANCE);

  private final Binding binding;
  private Def getter;
  private Def setter;
  private Def deleter;

  PyGetSet(PyType owner, Binding binding, Def first) {
    super(TYPE, owner, first.name());
    this.binding = binding;
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

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<attribute '" + name + "' of '" + owner.messageName() + "' objects>";
  }

  @Getter("__doc__")
  Object getDoc() {
    return getter == null || getter.doc() == null ? PyNone.NONE : getter.doc();
  }
}
