package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** {@code functools.Placeholder}: keeps a positional argument of a partial open. */
@BuiltinType(
    name = "_PlaceholderType",
    module = "functools",
    doc = "The type of the Placeholder singleton.",
    subclassable = false)
final class Placeholder extends PyObject {
  static final PyType TYPE = PyType.builtin(PlaceholderBinding.INSTANCE);
  static final Placeholder PLACEHOLDER = new Placeholder();

  private Placeholder() {
    super(TYPE);
  }

  @New("_PlaceholderType(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length > 0 || (kwargs != null && kwargs.size() > 0)) {
      throw Errors.typeError("PlaceholderType takes no arguments");
    }
    return PLACEHOLDER;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "Placeholder";
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return "Placeholder";
  }
}
