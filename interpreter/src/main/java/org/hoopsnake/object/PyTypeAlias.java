package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code typing.TypeAliasType}: what a {@code type} statement makes. */
@BuiltinType(name = "TypeAliasType", module = "typing", doc = "Type alias.", subclassable = false)
public final class PyTypeAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTypeAliasBinding.INSTANCE);

  @Member("__name__")
  final String name;

  @Member("__type_params__")
  final PyTuple typeParams;

  private final LazyTypeValue value;
  private final Object module;

  private PyTypeAlias(String name, PyTuple typeParams, LazyTypeValue value) {
    super(TYPE);
    this.name = name;
    this.typeParams = typeParams;
    this.value = value;
    Object caller = ThreadState.current().callerModule();
    this.module = caller == null ? PyNone.NONE : caller;
  }

  /** For {@code type} statements: {@code function} evaluates the value. */
  public static PyTypeAlias lazy(String name, PyTuple typeParams, Object function) {
    return new PyTypeAlias(name, typeParams, LazyTypeValue.evaluatedBy(function));
  }

  @New("__new__(cls, name, value, *, type_params=<unset>)")
  static Object create(PyType cls, String name, Object value, Object typeParams) {
    if (typeParams != null && !(typeParams instanceof PyTuple)) {
      throw Errors.typeError("type_params must be a tuple");
    }
    PyTuple params = typeParams instanceof PyTuple t ? t : PyTuple.EMPTY;
    return new PyTypeAlias(name, params, LazyTypeValue.of(value));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return name;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (typeParams.items.length == 0) {
      throw Errors.typeError("Only generic type aliases are subscriptable");
    }
    return PyGenericAlias.of(this, key);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    Object unpack = Ops.getAttr(Interpreter.current().importModule("typing"), "Unpack");
    return Ops.iter(new PyTuple(Ops.getItem(unpack, this)));
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return TypingCalls.union(this, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return TypingCalls.union(other, this);
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  String reduce() {
    return name;
  }

  @Getter("__value__")
  Object getValue() {
    return value.get(PyNone.NONE);
  }

  @Getter("evaluate_value")
  Object evaluateValue() {
    return value.evaluator();
  }

  @Getter("__parameters__")
  Object getParameters() {
    Object[] all = new Object[typeParams.items.length];
    for (int i = 0; i < all.length; i++) {
      Object p = typeParams.items[i];
      all[i] = p instanceof PyTypeVarTuple ? Ops.next(Ops.iter(p)) : p;
    }
    return new PyTuple(all);
  }

  @Getter("__module__")
  Object getModule() {
    return module;
  }
}
