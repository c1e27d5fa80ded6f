package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** {@code Token.MISSING}: there was no value. */
@BuiltinType(name = "Token.MISSING", module = "_contextvars", subclassable = false)
final class PyTokenMissing extends PyObject {
  static final PyType TYPE = PyType.builtin(PyTokenMissingBinding.INSTANCE);

  PyTokenMissing() {
    super(TYPE);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<Token.MISSING>";
  }
}
