package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** A generator. */
@BuiltinType(name = "generator", doc = "", subclassable = false)
public class PyGenerator extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyGeneratorBinding.INSTANCE);

  public PyGenerator(PyType type) {
    super(type);
  }
}
