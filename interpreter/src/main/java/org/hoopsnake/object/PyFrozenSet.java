package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** An immutable, hashable set. */
@BuiltinType(
    name = "frozenset",
    doc = "An immutable unordered collection of unique elements.",
    weakReferences = true)
public final class PyFrozenSet extends SetObject {
  public static final PyType TYPE = PyType.builtin(PyFrozenSetBinding.INSTANCE);

  private long hash;
  private boolean hashed;

  public PyFrozenSet() {
    super(TYPE);
  }

  private PyFrozenSet(PyType type) {
    super(type);
  }

  public PyFrozenSet(Object... elements) {
    super(TYPE);
    for (Object x : elements) {
      table.add(x, hashOf(x));
    }
  }

  @New(value = "frozenset(iterable=(), /)")
  static Object create(PyType cls, Object iterable) {
    if (cls == TYPE && iterable instanceof PyFrozenSet f && f.type() == TYPE) {
      return f;
    }
    PyFrozenSet made = new PyFrozenSet(cls);
    if (iterable != null) {
      SetAlgebra.update(made.table, iterable);
    }
    return made;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    if (!hashed) {
      hash = table.frozenHash();
      hashed = true;
    }
    return hash;
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copy() {
    return type() == TYPE ? this : copyOf();
  }
}
