package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/**
 * What Python calls a built-in function or method: a {@link PyNativeFunction}, or a {@link
 * PyNativeMethod} bound to its instance. Both have the one type, and so answer the same questions.
 */
@BuiltinType(
    name = "builtin_function_or_method",
    doc = "",
    subclassable = false,
    weakReferences = true)
public abstract class PyNativeCallable extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyNativeCallableBinding.INSTANCE);

  PyNativeCallable(PyType type) {
    super(type);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callSelf(Object[] args, PyDict kwargs) {
    return call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  abstract String repr();

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return op.isEquality() && other instanceof PyNativeCallable that && that.type() == type()
        ? same(that) == (op == CompareOperator.EQ)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Whether both are the same function of the same object. */
  abstract boolean same(PyNativeCallable other);

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  abstract long hash();

  @Getter("__self__")
  abstract Object getSelf();

  @Getter("__name__")
  abstract String getName();

  @Getter("__qualname__")
  abstract String getQualname();

  @Getter("__module__")
  abstract Object getModule();

  @Getter("__doc__")
  abstract Object getDoc();

  /** Only those of special methods know it. */
  @Getter("__objclass__")
  Object getObjclass() {
    throw Attributes.missing(this, "__objclass__");
  }

  @Getter("__text_signature__")
  abstract Object getTextSignature();

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  abstract Object reduce();
}
