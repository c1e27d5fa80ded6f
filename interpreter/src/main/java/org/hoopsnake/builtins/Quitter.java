package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySystemExit;
import org.hoopsnake.object.PyType;

/** {@code exit} and {@code quit}: calling them ends the program; looking at them says how. */
@BuiltinType(
    name = "Quitter",
    module = "_sitebuiltins",
    subclassable = false,
    weakReferences = true)
final class Quitter extends PyObject {
  static final PyType TYPE = PyType.builtin(QuitterBinding.INSTANCE);

  @Member("name")
  final String name;

  Quitter(String name) {
    super(TYPE);
    this.name = name;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "Use " + name + "() or Ctrl-D (i.e. EOF) to exit";
  }

  @Method(value = "__call__(self, code=None)", doc = "End the program.")
  Object callMethod(Object code) {
    throw new PyException(new PySystemExit(ExceptionTypes.SYSTEM_EXIT, code));
  }
}
