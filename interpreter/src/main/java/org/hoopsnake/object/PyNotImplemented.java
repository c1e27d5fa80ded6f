package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code NotImplemented}: the one object of its type. */
@BuiltinType(
    name = "NotImplementedType",
    doc = "The type of the NotImplemented singleton.",
    subclassable = false)
public final class PyNotImplemented extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyNotImplementedBinding.INSTANCE);
  public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

  private PyNotImplemented() {
    super(TYPE);
  }

  @New("NotImplementedType(*args, **kwargs) shown as NotImplementedType()")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Errors.refuseArguments("NotImplementedType", args, kwargs);
    return NOT_IMPLEMENTED;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "NotImplemented";
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  boolean bool() {
    throw Errors.typeError("NotImplemented should not be used in a boolean context");
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  String reduce() {
    return "NotImplemented";
  }
}
