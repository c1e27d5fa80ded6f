package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code Ellipsis}: the one object of its type. */
@BuiltinType(name = "ellipsis", doc = "The type of the Ellipsis singleton.", subclassable = false)
public final class PyEllipsis extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyEllipsisBinding.INSTANCE);
  public static final PyEllipsis ELLIPSIS = new PyEllipsis();

  private PyEllipsis() {
    super(TYPE);
  }

  @New("ellipsis(*args, **kwargs) shown as ellipsis()")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Errors.refuseArguments("EllipsisType", args, kwargs);
    return ELLIPSIS;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "Ellipsis";
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  String reduce() {
    return "Ellipsis";
  }
}
