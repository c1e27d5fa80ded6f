package org.hoopsnake.object;

/** One name of {@code __slots__}: a reserved slot of the instances. */
public final class PyMember extends MemberDescriptor {
  /** The index into the instance's slots. */
  public final int index;

  PyMember(PyType owner, String name, int index) {
    super(owner, name);
    this.index = index;
  }

  @Override
  public Object get(Object instance, PyType cls) {
    if (instance == null) {
      return this;
    }
    Object value = checked(instance).slots[index];
    if (value == null) {
      String type = Types.of(instance).nameWithModule();
      throw Errors.attributeError(instance, name, "'%s' object has no attribute '%s'", type, name);
    }
    return value;
  }

  @Override
  public void set(Object instance, Object value) {
    checked(instance).slots[index] = value;
  }

  @Override
  public void delete(Object instance) {
    PyObject p = checked(instance);
    if (p.slots[index] == null) {
      throw Errors.attributeError(null, null, "%s", name);
    }
    p.slots[index] = null;
  }
}
