package org.hoopsnake.modules.weakref;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Arithmetic;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/**
 * {@code weakref.proxy}: passes everything on to its object, as long as that is there. What it is
 * combined with is passed on unwrapped, too.
 */
abstract class WeakProxy extends PyObject implements WeakReferences.Referring {
  private final WeakReferences.Handle handle;

  /** Null where there is none. */
  private final Object callback;

  WeakProxy(PyType type, WeakReferences.Handle handle, Object callback) {
    super(type);
    this.handle = handle;
    this.callback = callback;
  }

  static PyObject of(Object object, Object callback) {
    WeakReferences.Handle handle = WeakReferences.of(Interpreter.current()).handle(object);
    boolean callable = Ops.isCallable(object);
    PyType type = callable ? PyWeakCallableProxy.TYPE : PyWeakProxy.TYPE;
    PyObject plain = callback == PyNone.NONE ? handle.plain(type) : null;
    if (plain != null) {
      return plain;
    }
    Object called = callback == PyNone.NONE ? null : callback;
    WeakProxy made =
        callable ? new PyWeakCallableProxy(handle, called) : new PyWeakProxy(handle, called);
    handle.add(made);
    return made;
  }

  @Override
  public final Object callback() {
    return callback;
  }

  final Object object() {
    Object object = handle.get();
    if (object == null) {
      WeakReferences.of(Interpreter.current()).expunge();
      throw new PyException(
          new PyBaseException(
              ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists"));
    }
    return object;
  }

  private static Object unwrap(Object value) {
    return value instanceof WeakProxy p ? p.object() : value;
  }

  // ---- attributes, and what every object has

  @Override
  protected boolean standsForAnother() {
    return true;
  }

  @Override
  protected Object getAttribute(String name) {
    return Ops.getAttr(object(), name);
  }

  @Override
  protected void setAttribute(String name, Object value) {
    Ops.setAttr(object(), name, value);
  }

  @Override
  protected void delAttribute(String name) {
    Ops.delAttr(object(), name);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Object object = handle.get();
    String start = "<weakproxy at " + Identity.address(this);
    if (object == null) {
      return start + "; dead>";
    }
    String type = Types.name(object);
    return start + "; to '" + type + "' at " + Identity.address(object) + ">";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return Ops.str(object());
  }

  @Method(value = "__bytes__(self, /)", doc = "Return bytes(self).")
  Object bytes() {
    return Ops.callMethod(object(), "__bytes__");
  }

  @Method(value = "__bool__(self, /)", doc = "Whether the object is true.")
  boolean bool() {
    return Ops.truth(object());
  }

  // ---- containers

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return Ops.len(object());
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    return Ops.getItem(object(), unwrap(key));
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    Ops.setItem(object(), key, value);
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    Ops.delItem(object(), key);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return Ops.contains(object(), key);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return Ops.iter(object());
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    Object object = object();
    if (Types.of(object).special(Special.NEXT) == null) {
      throw Errors.typeError(
          "Weakref proxy referenced a non-iterator '%s' object", Types.name(object));
    }
    return Calls.bound0(Types.of(object).special(Special.NEXT), object);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
  Object reversed() {
    return Ops.callMethod(object(), "__reversed__");
  }

  // ---- comparisons

  @RichCompare
  Object compare(CompareOperator operator, Object other) {
    return Comparisons.compare(operator, object(), unwrap(other));
  }

  // ---- numbers

  private Object binary(Operator operator, Object other) {
    return Ops.binary(operator, object(), unwrap(other));
  }

  private Object reflected(Operator operator, Object other) {
    return Ops.binary(operator, unwrap(other), object());
  }

  private Object inPlace(Operator operator, Object other) {
    return Ops.inplace(operator, object(), unwrap(other));
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object doAdd(Object value) {
    return binary(Operator.ADD, value);
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  Object reflectedAdd(Object value) {
    return reflected(Operator.ADD, value);
  }

  @Method(value = "__iadd__(self, value, /)", doc = "Return self+=value.")
  Object inPlaceAdd(Object value) {
    return inPlace(Operator.ADD, value);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object doSub(Object value) {
    return binary(Operator.SUB, value);
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object reflectedSub(Object value) {
    return reflected(Operator.SUB, value);
  }

  @Method(value = "__isub__(self, value, /)", doc = "Return self-=value.")
  Object inPlaceSub(Object value) {
    return inPlace(Operator.SUB, value);
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object doMul(Object value) {
    return binary(Operator.MULT, value);
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object reflectedMul(Object value) {
    return reflected(Operator.MULT, value);
  }

  @Method(value = "__imul__(self, value, /)", doc = "Return self*=value.")
  Object inPlaceMul(Object value) {
    return inPlace(Operator.MULT, value);
  }

  @Method(value = "__matmul__(self, value, /)", doc = "Return self@value.")
  Object doMatmul(Object value) {
    return binary(Operator.MATMULT, value);
  }

  @Method(value = "__rmatmul__(self, value, /)", doc = "Return value@self.")
  Object reflectedMatmul(Object value) {
    return reflected(Operator.MATMULT, value);
  }

  @Method(value = "__imatmul__(self, value, /)", doc = "Return self@=value.")
  Object inPlaceMatmul(Object value) {
    return inPlace(Operator.MATMULT, value);
  }

  @Method(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  Object doTruediv(Object value) {
    return binary(Operator.DIV, value);
  }

  @Method(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  Object reflectedTruediv(Object value) {
    return reflected(Operator.DIV, value);
  }

  @Method(value = "__itruediv__(self, value, /)", doc = "Return self/=value.")
  Object inPlaceTruediv(Object value) {
    return inPlace(Operator.DIV, value);
  }

  @Method(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  Object doFloordiv(Object value) {
    return binary(Operator.FLOORDIV, value);
  }

  @Method(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  Object reflectedFloordiv(Object value) {
    return reflected(Operator.FLOORDIV, value);
  }

  @Method(value = "__ifloordiv__(self, value, /)", doc = "Return self//=value.")
  Object inPlaceFloordiv(Object value) {
    return inPlace(Operator.FLOORDIV, value);
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  Object doMod(Object value) {
    return binary(Operator.MOD, value);
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  Object reflectedMod(Object value) {
    return reflected(Operator.MOD, value);
  }

  @Method(value = "__imod__(self, value, /)", doc = "Return self%=value.")
  Object inPlaceMod(Object value) {
    return inPlace(Operator.MOD, value);
  }

  @Method(value = "__lshift__(self, value, /)", doc = "Return self<<value.")
  Object doLshift(Object value) {
    return binary(Operator.LSHIFT, value);
  }

  @Method(value = "__rlshift__(self, value, /)", doc = "Return value<<self.")
  Object reflectedLshift(Object value) {
    return reflected(Operator.LSHIFT, value);
  }

  @Method(value = "__ilshift__(self, value, /)", doc = "Return self<<=value.")
  Object inPlaceLshift(Object value) {
    return inPlace(Operator.LSHIFT, value);
  }

  @Method(value = "__rshift__(self, value, /)", doc = "Return self>>value.")
  Object doRshift(Object value) {
    return binary(Operator.RSHIFT, value);
  }

  @Method(value = "__rrshift__(self, value, /)", doc = "Return value>>self.")
  Object reflectedRshift(Object value) {
    return reflected(Operator.RSHIFT, value);
  }

  @Method(value = "__irshift__(self, value, /)", doc = "Return self>>=value.")
  Object inPlaceRshift(Object value) {
    return inPlace(Operator.RSHIFT, value);
  }

  @Method(value = "__and__(self, value, /)", doc = "Return self&value.")
  Object doAnd(Object value) {
    return binary(Operator.BITAND, value);
  }

  @Method(value = "__rand__(self, value, /)", doc = "Return value&self.")
  Object reflectedAnd(Object value) {
    return reflected(Operator.BITAND, value);
  }

  @Method(value = "__iand__(self, value, /)", doc = "Return self&=value.")
  Object inPlaceAnd(Object value) {
    return inPlace(Operator.BITAND, value);
  }

  @Method(value = "__xor__(self, value, /)", doc = "Return self^value.")
  Object doXor(Object value) {
    return binary(Operator.BITXOR, value);
  }

  @Method(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  Object reflectedXor(Object value) {
    return reflected(Operator.BITXOR, value);
  }

  @Method(value = "__ixor__(self, value, /)", doc = "Return self^=value.")
  Object inPlaceXor(Object value) {
    return inPlace(Operator.BITXOR, value);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object doOr(Object value) {
    return binary(Operator.BITOR, value);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object reflectedOr(Object value) {
    return reflected(Operator.BITOR, value);
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object inPlaceOr(Object value) {
    return inPlace(Operator.BITOR, value);
  }

  @Method(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  Object doPow(Object value, Object mod) {
    Object exponent = unwrap(value);
    return mod == PyNone.NONE
        ? Ops.binary(Operator.POW, object(), exponent)
        : Calls.call3(Interpreter.current().builtins.get("pow"), object(), exponent, unwrap(mod));
  }

  @Method(value = "__rpow__(self, value, mod=None, /)", doc = "Return pow(value, self, mod).")
  Object reflectedPow(Object value, Object mod) {
    return reflected(Operator.POW, value);
  }

  @Method(value = "__ipow__(self, value, /)", doc = "Return self**=value.")
  Object inPlacePow(Object value) {
    return inPlace(Operator.POW, value);
  }

  @Method(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  Object divmod(Object value) {
    return Arithmetic.divmod(object(), unwrap(value));
  }

  @Method(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  Object reflectedDivmod(Object value) {
    return Arithmetic.divmod(unwrap(value), object());
  }

  @Method(value = "__neg__(self, /)", doc = "-self")
  Object neg() {
    return Ops.unary(UnaryOperator.USUB, object());
  }

  @Method(value = "__pos__(self, /)", doc = "+self")
  Object pos() {
    return Ops.unary(UnaryOperator.UADD, object());
  }

  @Method(value = "__invert__(self, /)", doc = "~self")
  Object invert() {
    return Ops.unary(UnaryOperator.INVERT, object());
  }

  @Method(value = "__abs__(self, /)", doc = "abs(self)")
  Object abs() {
    return builtin("abs");
  }

  @Method(value = "__int__(self, /)", doc = "int(self)")
  Object toInt() {
    return builtin("int");
  }

  @Method(value = "__float__(self, /)", doc = "float(self)")
  Object toFloat() {
    return builtin("float");
  }

  @Method(value = "__index__(self, /)", doc = "Return self converted to an integer.")
  Object index() {
    return Ops.index(object());
  }

  private Object builtin(String name) {
    return Calls.call1(Interpreter.current().builtins.get(name), object());
  }
}
