package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A function with its instance ({@code types.MethodType}). */
@BuiltinType(
    name = "method",
    doc = "Create a bound instance method object.",
    subclassable = false,
    weakReferences = true)
public final class PyBoundMethod extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyBoundMethodBinding.INSTANCE);

  public final Object function;
  public final Object self;

  public PyBoundMethod(Object function, Object self) {
    super(TYPE);
    this.function = function;
    this.self = self;
  }

  @New("method(function, instance, /)")
  static Object create(PyType cls, Object function, Object instance) {
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("first argument must be callable");
    }
    if (instance == PyNone.NONE) {
      throw Errors.typeError("instance must not be None");
    }
    return new PyBoundMethod(function, instance);
  }

  @Override
  public Object call0() {
    return Calls.call1(function, self);
  }

  @Override
  public Object call1(Object a) {
    return Calls.call2(function, self, a);
  }

  @Override
  public Object call2(Object a, Object b) {
    return Calls.call3(function, self, a, b);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return Calls.call(function, Calls.prepend(self, args), kw);
  }

  @Override
  protected Object getAttribute(String name) {
    Object found = TYPE.lookup(name);
    return found != null ? Attributes.bind(found, this, TYPE) : Ops.getAttr(function, name);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callSelf(PyBoundMethod self, Object[] args, PyDict kwargs) {
    return self.call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Object name = Ops.getAttrOrNull(function, "__qualname__");
    if (name == null) {
      name = Ops.getAttrOrNull(function, "__name__");
    }
    return "<bound method " + (name instanceof String s ? s : "?") + " of " + Ops.repr(self) + ">";
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyBoundMethod that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = Identity.same(self, that.self) && Ops.eq(function, that.function);
    return equal == (op == CompareOperator.EQ);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return Identity.hash(self) ^ Ops.hash(function);
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object get(PyBoundMethod self, Object instance, Object owner) {
    Attributes.instanceFor(instance, owner);
    return self;
  }

  @Getter("__func__")
  Object getFunc() {
    return function;
  }

  @Getter("__self__")
  Object getSelf() {
    return self;
  }

  @Getter("__doc__")
  Object getDoc() {
    Object doc = Ops.getAttrOrNull(function, "__doc__");
    return doc == null ? PyNone.NONE : doc;
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(
        Interpreter.current().builtin("getattr"),
        new PyTuple(self, Ops.getAttr(function, "__name__")));
  }
}
