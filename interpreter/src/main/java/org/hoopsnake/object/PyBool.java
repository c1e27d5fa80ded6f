package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** The type bool; its values are Boolean. */
@BuiltinType(name = "bool", doc = "Truth values.", raw = true, subclassable = false)
public final class PyBool {
  public static final PyType TYPE = PyType.builtin(PyBoolBinding.INSTANCE, PyInt.TYPE);

  private PyBool() {}
}
