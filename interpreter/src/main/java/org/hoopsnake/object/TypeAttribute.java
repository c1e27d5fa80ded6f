package org.hoopsnake.object;

import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/**
 * What stands in a type's namespace for an attribute of its instances, and knows its name there.
 */
public abstract class TypeAttribute extends PyObject implements Attributes.Descriptor {
  public final PyType owner;
  final String name;

  TypeAttribute(PyType type, PyType owner, String name) {
    super(type);
    this.owner = owner;
    this.name = name;
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object getMethod(Object instance, Object cls) {
    return get(Attributes.instanceFor(instance, cls), null);
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
}
