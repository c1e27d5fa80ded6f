package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** The type float; its values are Double. */
@BuiltinType(name = "float", doc = "Floating point numbers.", raw = true)
public final class PyFloat {
  public static final PyType TYPE = PyType.builtin(PyFloatBinding.INSTANCE);

  private PyFloat() {}
}
