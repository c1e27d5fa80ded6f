package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code P.args} and {@code P.kwargs}. */
@BuiltinType(name = "ParamSpecArgs", module = "typing", subclassable = false, weakReferences = true)
public final class PyParamSpecPart extends PyObject {
  public static final PyType ARGS = PyType.builtin(PyParamSpecPartBinding.INSTANCE);
  public static final PyType KWARGS =
      PyType.builtin("typing", "ParamSpecKwargs", () -> PyParamSpecPartBinding.INSTANCE)
          .notSubclassable()
          .withWeakReferences();

  @Member("__origin__")
  final Object origin;

  PyParamSpecPart(PyType type, Object origin) {
    super(type);
    this.origin = origin;
  }

  @New("__new__(cls, origin)")
  static Object create(PyType cls, Object origin) {
    return new PyParamSpecPart(cls, origin);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String name = origin instanceof PyParamSpec p ? p.name : Ops.repr(origin);
    return name + (type() == ARGS ? ".args" : ".kwargs");
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    return other instanceof PyParamSpecPart that && that.type() == type()
        ? (Object) Ops.eq(origin, that.origin)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "Refused.")
  Object mroEntries(Object bases) {
    throw TypingCalls.subclassing(type().name());
  }
}
