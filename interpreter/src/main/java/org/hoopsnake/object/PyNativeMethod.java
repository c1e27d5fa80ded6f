package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** A method written in Java, bound to its instance. */
@BuiltinType(name = "builtin_function_or_method", doc = "", subclassable = false)
public final class PyNativeMethod extends PyObject {
  /** The type of bound special methods written in Java. */
  public static final PyType WRAPPER_TYPE =
      PyType.builtin("builtins", "method-wrapper", () -> PyNativeMethodBinding.INSTANCE);

  public final PyMethodDescriptor method;
  public final Object self;

  PyNativeMethod(PyMethodDescriptor method, Object self) {
    super(method.type() == PyMethodDescriptor.WRAPPER_TYPE ? WRAPPER_TYPE : PyNativeFunction.TYPE);
    this.method = method;
    this.self = self;
  }

  @Override
  public Object call0() {
    return method.call1(self);
  }

  @Override
  public Object call1(Object a) {
    return method.call2(self, a);
  }

  @Override
  public Object call2(Object a, Object b) {
    return method.call3(self, a, b);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    return method.call4(self, a, b, c);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return method.callMethod(self, args, kw);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callSelf(PyNativeMethod self, Object[] args, PyDict kwargs) {
    return self.call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String of = " of " + Types.name(self) + " object at " + Identity.address(self) + ">";
    return type() == WRAPPER_TYPE
        ? "<method-wrapper '" + method.name() + "'" + of
        : "<built-in method " + method.name() + of;
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    if (!(other instanceof PyNativeMethod that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return that.method == method && that.self == self;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return 31L * System.identityHashCode(method) + Identity.id(self);
  }

  @Getter("__self__")
  Object getSelf() {
    return self;
  }

  @Getter("__name__")
  String getName() {
    return method.name();
  }

  @Getter("__qualname__")
  String getQualname() {
    return Types.of(self).qualname() + "." + method.name();
  }

  @Getter("__module__")
  Object getModule() {
    return PyNone.NONE;
  }

  @Getter("__doc__")
  Object getDoc() {
    return method.getDoc();
  }

  @Getter("__text_signature__")
  Object getTextSignature() {
    return method.getTextSignature();
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(self, method.name()));
  }
}
