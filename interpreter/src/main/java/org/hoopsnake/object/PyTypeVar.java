package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code typing.TypeVar}. */
@BuiltinType(
    name = "TypeVar",
    module = "typing",
    doc = "Type variable.",
    subclassable = false,
    weakReferences = true)
public final class PyTypeVar extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTypeVarBinding.INSTANCE).withDict();

  @Member("__name__")
  final String name;

  private final LazyTypeValue bound;
  private final LazyTypeValue constraints;
  private final LazyTypeValue defaultValue;

  @Member("__covariant__")
  final boolean covariant;

  @Member("__contravariant__")
  final boolean contravariant;

  @Member("__infer_variance__")
  final boolean inferVariance;

  private PyTypeVar(
      String name,
      LazyTypeValue bound,
      LazyTypeValue constraints,
      LazyTypeValue defaultValue,
      boolean covariant,
      boolean contravariant,
      boolean inferVariance) {
    super(TYPE);
    this.name = name;
    this.bound = bound;
    this.constraints = constraints;
    this.defaultValue = defaultValue;
    this.covariant = covariant;
    this.contravariant = contravariant;
    this.inferVariance = inferVariance;
    TypingCalls.setModule(this);
  }

  /** For type parameter lists; the functions may be null. */
  public static PyTypeVar lazy(String name, Object bound, Object constraints, Object defaultValue) {
    return new PyTypeVar(
        name,
        LazyTypeValue.evaluatedBy(bound),
        LazyTypeValue.evaluatedBy(constraints),
        LazyTypeValue.evaluatedBy(defaultValue),
        false,
        false,
        true);
  }

  @New(
      "__new__(cls, name, *constraints, bound=None, default=<unset>, covariant=False,"
          + " contravariant=False, infer_variance=False)")
  static Object create(
      PyType cls,
      String name,
      Object[] constraints,
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
    Object checked = null;
    if (bound != PyNone.NONE) {
      checked = TypingCalls.check(bound, "Bound must be a type.");
    }
    if (constraints.length == 1) {
      throw Errors.typeError("A single constraint is not allowed");
    }
    if (constraints.length > 1 && checked != null) {
      throw Errors.typeError("Constraints cannot be combined with bound=...");
    }
    return new PyTypeVar(
        name,
        LazyTypeValue.of(checked),
        LazyTypeValue.of(constraints.length == 0 ? null : new PyTuple(constraints)),
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
    return TypingCalls.call("_typevar_subst", this, arg);
  }

  @Method(value = "__typing_prepare_subst__(self, alias, args, /)", doc = "Adds the default.")
  Object prepareSubst(Object alias, Object args) {
    Object[] given = Ops.toArray(args);
    Object[] parameters = Ops.toArray(Ops.getAttr(alias, "__parameters__"));
    int at = 0;
    while (at < parameters.length && parameters[at] != this) {
      at++;
    }
    if (at < given.length) {
      return args;
    }
    if (at == given.length && hasDefault()) {
      Object[] more = java.util.Arrays.copyOf(given, at + 1);
      more[at] = getDefault();
      return new PyTuple(more);
    }
    throw Errors.typeError(
        "Too few arguments for %s; actual %d, expected %d", Ops.repr(alias), given.length, at + 1);
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "Refused.")
  Object mroEntries(Object bases) {
    throw TypingCalls.subclassing("TypeVar");
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

  @Getter("__bound__")
  Object getBound() {
    return bound.get(PyNone.NONE);
  }

  @Getter("__constraints__")
  Object getConstraints() {
    return constraints.get(PyTuple.EMPTY);
  }

  @Getter("__default__")
  Object getDefault() {
    return defaultValue.get(PyNoDefault.NO_DEFAULT);
  }

  @Getter("evaluate_bound")
  Object evaluateBound() {
    return bound.evaluator();
  }

  @Getter("evaluate_constraints")
  Object evaluateConstraints() {
    return constraints.evaluator();
  }

  @Getter("evaluate_default")
  Object evaluateDefault() {
    return defaultValue.evaluator();
  }
}
