package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code typing.TypeVarTuple}. */
@BuiltinType(
    name = "TypeVarTuple",
    module = "typing",
    doc = "Type variable tuple.",
    subclassable = false,
    weakReferences = true)
public final class PyTypeVarTuple extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTypeVarTupleBinding.INSTANCE).withDict();

  @Member("__name__")
  final String name;

  private final LazyTypeValue defaultValue;

  private PyTypeVarTuple(String name, LazyTypeValue defaultValue) {
    super(TYPE);
    this.name = name;
    this.defaultValue = defaultValue;
    TypingCalls.setModule(this);
  }

  /** For type parameter lists; the function may be null. */
  public static PyTypeVarTuple lazy(String name, Object defaultValue) {
    return new PyTypeVarTuple(name, LazyTypeValue.evaluatedBy(defaultValue));
  }

  @New("__new__(cls, name, *, default=<unset>)")
  static Object create(PyType cls, String name, Object defaultValue) {
    return new PyTypeVarTuple(name, TypingCalls.defaultOf(defaultValue));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return name;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    Object unpack = Ops.getAttr(Interpreter.current().importModule("typing"), "Unpack");
    return Ops.iter(new PyTuple(Ops.getItem(unpack, this)));
  }

  @Method(value = "has_default(self, /)", doc = "Whether there is a default.")
  boolean hasDefault() {
    return defaultValue.isGiven();
  }

  @Method(value = "__typing_subst__(self, arg, /)", doc = "Refused: see the prepared arguments.")
  Object subst(Object arg) {
    throw Errors.typeError("Substitution of bare TypeVarTuple is not supported");
  }

  @Method(
      value = "__typing_prepare_subst__(self, alias, args, /)",
      doc = "The arguments, in order.")
  Object prepareSubst(Object alias, Object args) {
    return TypingCalls.call("_typevartuple_prepare_subst", this, alias, args);
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "Refused.")
  Object mroEntries(Object bases) {
    throw TypingCalls.subclassing("TypeVarTuple");
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  String reduce() {
    return name;
  }

  @Getter("__default__")
  Object getDefault() {
    return defaultValue.get(PyNoDefault.NO_DEFAULT);
  }

  @Getter("evaluate_default")
  Object evaluateDefault() {
    return defaultValue.evaluator();
  }
}
