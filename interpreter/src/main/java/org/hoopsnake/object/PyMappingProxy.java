package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A read-only view of a mapping ({@code types.MappingProxyType}). */
@BuiltinType(name = "mappingproxy", doc = "A read-only view of a mapping.", subclassable = false)
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyMappingProxyBinding.INSTANCE);

  final Object mapping;

  public PyMappingProxy(Object mapping) {
    super(TYPE);
    this.mapping = mapping;
  }

  @New("mappingproxy(mapping)")
  static Object create(PyType cls, Object mapping) {
    if (Types.of(mapping).special(Special.GETITEM) == null
        || mapping instanceof PyList
        || mapping instanceof PyTuple
        || mapping instanceof String
        || mapping instanceof PyStrObject) {
      throw Errors.typeError(
          "mappingproxy() argument must be a mapping, not %s", Types.name(mapping));
    }
    return new PyMappingProxy(mapping);
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return Ops.len(mapping);
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    return Ops.getItem(mapping, key);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return Ops.contains(mapping, key);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return Ops.iter(mapping);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
  Object reversed() {
    return Ops.callMethod(mapping, "__reversed__");
  }

  @Method(
      value = "get(self, key, default=None, /)",
      doc = "The value of the key, or the default where the key is missing.")
  Object get(Object key, Object otherwise) {
    return Ops.callMethod(mapping, "get", key, otherwise);
  }

  @Method(value = "keys(self, /)", doc = "A set-like view of the keys.")
  Object keys() {
    return Ops.callMethod(mapping, "keys");
  }

  @Method(value = "values(self, /)", doc = "A view of the values.")
  Object values() {
    return Ops.callMethod(mapping, "values");
  }

  @Method(value = "items(self, /)", doc = "A set-like view of the (key, value) pairs.")
  Object items() {
    return Ops.callMethod(mapping, "items");
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy of the mapping.")
  Object copy() {
    return Ops.callMethod(mapping, "copy");
  }

  private static Object unwrap(Object o) {
    return o instanceof PyMappingProxy p ? p.mapping : o;
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return Ops.binary(Operator.BITOR, mapping, unwrap(other));
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return Ops.binary(Operator.BITOR, unwrap(other), mapping);
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object ior(Object other) {
    throw Errors.typeError("'|=' is not supported by %s; use '|' instead", type().name());
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return Comparisons.compare(op, mapping, other);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return Ops.hash(mapping);
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return Ops.str(mapping);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "mappingproxy(" + Ops.repr(mapping) + ")";
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
