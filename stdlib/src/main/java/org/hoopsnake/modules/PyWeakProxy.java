package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code weakref.proxy}: passes everything on to its object, as long as that is there. */
@BuiltinType(name = "ProxyType", module = "weakref", subclassable = false)
final class PyWeakProxy extends PyObject {
  static final PyType TYPE = PyType.builtin(PyWeakProxyBinding.INSTANCE);
  static final PyType CALLABLE_TYPE = TYPE;

  private final PyWeakReference reference;

  PyWeakProxy(PyWeakReference reference, boolean callable) {
    super(callable ? CALLABLE_TYPE : TYPE);
    this.reference = reference;
  }

  private Object object() {
    Object object = reference.referent();
    if (object == null) {
      throw new PyException(
          new PyBaseException(
              ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists"));
    }
    return object;
  }

  private static Object unwrap(Object value) {
    return value instanceof PyWeakProxy p ? p.object() : value;
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

  @Override
  public Object call(Object[] args, String[] kw) {
    return Calls.call(object(), args, kw);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call the object.")
  Object callMethod(Object[] args, PyDict kwargs) {
    return call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Object object = reference.call0();
    return "<weakproxy at "
        + org.hoopsnake.object.Identity.address(this)
        + " to "
        + Types.name(object)
        + " at "
        + org.hoopsnake.object.Identity.address(object)
        + ">";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return Ops.str(object());
  }

  @Method(value = "__bool__(self, /)", doc = "Whether the object is true.")
  boolean bool() {
    return Ops.truth(object());
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return Ops.len(object());
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    return Ops.getItem(object(), key);
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
    return Calls.bound0(Types.of(object()).special(Special.NEXT), object());
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    return Comparisons.compare(CompareOperator.EQ, object(), unwrap(other));
  }

  @Method(value = "__lt__(self, value, /)", doc = "Return self<value.")
  Object lt(Object other) {
    return Comparisons.compare(CompareOperator.LT, object(), unwrap(other));
  }

  @Method(value = "__gt__(self, value, /)", doc = "Return self>value.")
  Object gt(Object other) {
    return Comparisons.compare(CompareOperator.GT, object(), unwrap(other));
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object other) {
    return Ops.binary(Operator.ADD, object(), unwrap(other));
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object sub(Object other) {
    return Ops.binary(Operator.SUB, object(), unwrap(other));
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object other) {
    return Ops.binary(Operator.MULT, object(), unwrap(other));
  }
}
