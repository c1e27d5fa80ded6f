package org.hoopsnake.object;

import org.hoopsnake.binding.Method;

/** An attribute of instances that may be assigned and deleted, or says that it may not. */
public abstract class DataAttribute extends TypeAttribute {
  DataAttribute(PyType type, PyType owner, String name) {
    super(type, owner, name);
  }

  final void check(Object instance) {
    if (!owner.isInstance(instance)) {
      throw Convert.badReceiver(instance, name, owner.messageName(), false);
    }
  }

  @Override
  public final boolean isData() {
    return true;
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Set an attribute of instance.")
  void setMethod(Object instance, Object value) {
    set(instance, value);
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Delete an attribute of instance.")
  void deleteMethod(Object instance) {
    delete(instance);
  }
}
