package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** {@code X | Y} of types ({@code typing.Union}). */
@BuiltinType(name = "Union", module = "typing", doc = "A union of types.", subclassable = false)
public final class PyUnion extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyUnionBinding.INSTANCE);

  final PyTuple args;

  private PyUnion(PyTuple args) {
    super(TYPE);
    this.args = args;
  }

  /** The union, or NotImplemented. */
  static Object of(Object left, Object right) {
    return new PyUnion(new PyTuple(left, right));
  }
}
