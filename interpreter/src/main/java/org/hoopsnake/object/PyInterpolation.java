package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** One field of a template string (PEP 750). */
@BuiltinType(
    name = "Interpolation",
    module = "string.templatelib",
    doc = "Interpolation object",
    subclassable = false)
public final class PyInterpolation extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyInterpolationBinding.INSTANCE);

  @Constant("__match_args__")
  static final PyTuple MATCH_ARGS = new PyTuple("value", "expression", "conversion", "format_spec");

  private final Object value;
  private final String expression;
  private final Object conversion;
  private final String formatSpec;

  public PyInterpolation(Object value, String expression, Object conversion, String formatSpec) {
    super(TYPE);
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  @New("Interpolation(value, expression='', conversion=None, format_spec='')")
  static Object create(
      PyType cls, Object value, String expression, Object conversion, String formatSpec) {
    boolean known =
        conversion == PyNone.NONE
            || conversion.equals("s")
            || conversion.equals("r")
            || conversion.equals("a");
    if (!known) {
      throw conversion instanceof String
          ? Errors.valueError(
              "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
          : Errors.typeError(
              "Interpolation() argument 'conversion' must be str, not %s", Types.name(conversion));
    }
    return new PyInterpolation(value, expression, conversion, formatSpec);
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(type(), new PyTuple(value, expression, conversion, formatSpec));
  }

  @Getter("value")
  Object value() {
    return value;
  }

  @Getter("expression")
  String expression() {
    return expression;
  }

  @Getter("conversion")
  Object conversion() {
    return conversion;
  }

  @Getter("format_spec")
  String formatSpec() {
    return formatSpec;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "Interpolation("
        + Ops.repr(value)
        + ", "
        + Ops.repr(expression)
        + ", "
        + Ops.repr(conversion)
        + ", "
        + Ops.repr(formatSpec)
        + ")";
  }
}
