package org.hoopsnake.object;

/** A method written in Java, bound to its instance. */
public final class PyNativeMethod extends PyNativeCallable {
  /** The type of bound special methods written in Java. */
  public static final PyType WRAPPER_TYPE =
      PyType.builtin("builtins", "method-wrapper", () -> PyNativeCallableBinding.INSTANCE)
          .notSubclassable();

  public final PyMethodDescriptor method;
  public final Object self;

  PyNativeMethod(PyMethodDescriptor method, Object self) {
    super(method.type() == PyMethodDescriptor.WRAPPER_TYPE ? WRAPPER_TYPE : TYPE);
    this.method = method;
    this.self = self;
  }

  @Override
  public Object call0() {
    return method.takes(0) ? method.call1(self) : call(Calls.NO_ARGS, Calls.NO_KW);
  }

  @Override
  public Object call1(Object a) {
    return method.takes(1) ? method.call2(self, a) : call(new Object[] {a}, Calls.NO_KW);
  }

  @Override
  public Object call2(Object a, Object b) {
    return method.takes(2) ? method.call3(self, a, b) : call(new Object[] {a, b}, Calls.NO_KW);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    return method.takes(3)
        ? method.call4(self, a, b, c)
        : call(new Object[] {a, b, c}, Calls.NO_KW);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return method.callBound(self, args, kw);
  }

  @Override
  String repr() {
    String of = " of " + Types.name(self) + " object at " + Identity.address(self) + ">";
    return type() == WRAPPER_TYPE
        ? "<method-wrapper '" + method.name() + "'" + of
        : "<built-in method " + method.name() + of;
  }

  @Override
  boolean same(PyNativeCallable other) {
    return other instanceof PyNativeMethod that && that.method == method && that.self == self;
  }

  @Override
  long hash() {
    return 31L * System.identityHashCode(method) + Identity.hash(self);
  }

  @Override
  Object getSelf() {
    return self;
  }

  @Override
  String getName() {
    return method.name();
  }

  @Override
  String getQualname() {
    return Types.of(self).qualname() + "." + method.name();
  }

  @Override
  Object getModule() {
    return PyNone.NONE;
  }

  @Override
  Object getDoc() {
    return method.getDoc();
  }

  @Override
  Object getObjclass() {
    return type() == WRAPPER_TYPE ? method.owner : super.getObjclass();
  }

  @Override
  Object getTextSignature() {
    return Signature.text(method.def, true);
  }

  @Override
  Object reduce() {
    return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(self, method.name()));
  }
}
