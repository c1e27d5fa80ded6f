package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code typing.ParamSpec}. */
@BuiltinType(
    name = "ParamSpec",
    module = "typing",
    doc = "Parameter specification variable.",
    subclassable = false,
    weakReferences = true)
public final class PyParamSpec extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyParamSpecBinding.INSTANCE).withDict();

  @Member("__name__")
  final String name;

  @Member("__bound__")
  final Object bound;

  private final LazyTypeValue defaultValue;

  @Member("__covariant__")
  final boolean covariant;

  @Member("__contravariant__")
  final boolean contravariant;

  @Member("__infer_variance__")
  final boolean inferVariance;

  private PyParamSpec(
      String name,
      Object bound,
      LazyTypeValue defaultValue,
      boolean covariant,
      boolean contravariant,
      boolean inferVariance) {
    super(TYPE);
    this.name = name;
    this.bound = bound;
    this.defaultValue = defaultValue;
    this.covariant = covariant;
    this.contravariant = contravariant;
    this.inferVariance = inferVariance;
    TypingCalls.setModule(this);
  }

  /** For type parameter lists; the function may be null. */
  public static PyParamSpec lazy(String name, Object defaultValue) {
    return new PyParamSpec(
        name, PyNone.NONE, LazyTypeValue.evaluatedBy(defaultValue), false, false, true);
  }

  @New(
      "__new__(cls, name, *, bound=None, default=<unset>, covariant=False, contravariant=False,"
          + " infer_variance=False)")
  static Object create(
      PyType cls,
      String name,
      Object bound,
      Object defaultValue,
      boolean covariant,
      boolean contravariant,
      boolean inferVariance) {
    if (covariant && contravariant) {
      throw Errors.valueError("Bivariant types are not supported.");
    }
    if (inferVariance && (covariant || contravariant)) {
      throw Errors.valueError("Variance cannot be specified with infer_variance.");
    }
    Object checked =
        bound == PyNone.NONE ? bound : TypingCalls.check(bound, "Bound must be a type.");
    return new PyParamSpec(
        name,
        checked,
        TypingCalls.defaultOf(defaultValue),
        covariant,
        contravariant,
        inferVariance);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return inferVariance ? name : (covariant ? "+" : contravariant ? "-" : "~") + name;
  }

  @Method(value = "has_default(self, /)", doc = "Whether there is a default.")
  boolean hasDefault() {
    return defaultValue.isGiven();
  }

  @Method(value = "__typing_subst__(self, arg, /)", doc = "The argument, checked.")
  Object subst(Object arg) {
    return TypingCalls.call("_paramspec_subst", this, arg);
  }

  @Method(
      value = "__typing_prepare_subst__(self, alias, args, /)",
      doc = "The arguments, in order.")
  Object prepareSubst(Object alias, Object args) {
    return TypingCalls.call("_paramspec_prepare_subst", this, alias, args);
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "Refused.")
  Object mroEntries(Object bases) {
    throw TypingCalls.subclassing("ParamSpec");
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

  @Getter("args")
  Object getArgs() {
    return new PyParamSpecPart(PyParamSpecPart.ARGS, this);
  }

  @Getter("kwargs")
  Object getKwargs() {
    return new PyParamSpecPart(PyParamSpecPart.KWARGS, this);
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
