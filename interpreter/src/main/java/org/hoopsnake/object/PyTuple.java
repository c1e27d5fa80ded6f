package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** A tuple. {@link #items} must not be changed. */
@BuiltinType(name = "tuple", doc = "An immutable sequence.")
public final class PyTuple extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTupleBinding.INSTANCE);
  public static final PyTuple EMPTY = new PyTuple();

  public final Object[] items;

  public PyTuple(Object... items) {
    super(TYPE);
    this.items = items;
  }

  /** An instance of a subclass. */
  public PyTuple(PyType type, Object[] items) {
    super(type);
    this.items = items;
  }

  public int size() {
    return items.length;
  }
}
