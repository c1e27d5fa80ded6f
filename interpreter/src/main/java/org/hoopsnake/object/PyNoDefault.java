package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code typing.NoDefault}: the type parameter has no default. */
@BuiltinType(
    name = "NoDefaultType",
    module = "typing",
    doc = "The type of NoDefault, which type parameters without a default have for one.",
    subclassable = false)
public final class PyNoDefault extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyNoDefaultBinding.INSTANCE);
  public static final PyNoDefault NO_DEFAULT = new PyNoDefault();

  private PyNoDefault() {
    super(TYPE);
  }

  @New("NoDefaultType(*args, **kwargs) shown as NoDefaultType()")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Errors.refuseArguments("NoDefaultType", args, kwargs);
    return NO_DEFAULT;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "typing.NoDefault";
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  String reduce() {
    return "NoDefault";
  }
}
