package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** {@code list[int]} ({@code types.GenericAlias}). */
@BuiltinType(name = "GenericAlias", module = "types", doc = "A parameterised type.")
public final class PyGenericAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyGenericAliasBinding.INSTANCE);

  final Object origin;
  final Object args;

  private PyGenericAlias(Object origin, Object args) {
    super(TYPE);
    this.origin = origin;
    this.args = args;
  }

  public static Object of(Object origin, Object args) {
    return new PyGenericAlias(origin, args instanceof PyTuple t ? t : new PyTuple(args));
  }
}
