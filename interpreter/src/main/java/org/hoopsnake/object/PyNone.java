package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** {@code None}: the one object of its type. */
@BuiltinType(name = "NoneType", doc = "The type of the None singleton.", subclassable = false)
public final class PyNone extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyNoneBinding.INSTANCE);
  public static final PyNone NONE = new PyNone();

  private PyNone() {
    super(TYPE);
  }

  @New("NoneType(*args, **kwargs) shown as NoneType()")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Errors.refuseArguments("NoneType", args, kwargs);
    return NONE;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "None";
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  boolean bool() {
    return false;
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return op.isEquality() && other == NONE
        ? op == CompareOperator.EQ
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return 0xfca86420L;
  }
}
