package org.hoopsnake.object;

/** A Java field of a built-in type that Python sees. */
final class PyNativeMember extends MemberDescriptor {
  private final Binding binding;
  private final Def getter;
  private Def setter;

  PyNativeMember(PyType owner, Binding binding, Def getter) {
    super(owner, getter.name());
    this.binding = binding;
    this.getter = getter;
  }

  void setter(Def def) {
    setter = def;
  }

  @Override
  public Object get(Object instance, PyType cls) {
    return instance == null ? this : binding.call0(getter.id(), checked(instance));
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
  Object getDoc() {
    return getter.doc() == null || getter.doc().isEmpty() ? PyNone.NONE : getter.doc();
  }
}
