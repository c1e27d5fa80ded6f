package org.hoopsnake.modules.datetime;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code datetime.timezone}: a fixed offset from UTC, with a name or without. */
@BuiltinType(
    name = "timezone",
    module = "datetime",
    doc = "A time zone that is always equally far from UTC.",
    base = PyTzinfo.class,
    subclassable = false)
public final class PyTimezone extends PyTzinfo {
  public static final PyType TYPE = PyType.builtin(PyTimezoneBinding.INSTANCE, PyTzinfo.TYPE);

  @Constant("utc")
  static final PyTimezone UTC = new PyTimezone(PyTimedelta.ZERO, null);

  @Constant("min")
  static final PyTimezone MIN = new PyTimezone(PyTimedelta.of(0, -86_340, 0), null);

  @Constant("max")
  static final PyTimezone MAX = new PyTimezone(PyTimedelta.of(0, 86_340, 0), null);

  private static final NewArguments ARGUMENTS =
      new NewArguments("timezone()", 1, 2, 0, "offset", "name");

  private final PyTimedelta offset;

  /** Null where none is given. */
  private final Object name;

  private PyTimezone(PyTimedelta offset, Object name) {
    super(TYPE);
    this.offset = offset;
    this.name = name;
  }

  /** The zone of an offset; that of none without a name is the one UTC. */
  static PyTimezone of(PyTimedelta offset, Object name) {
    return name == null && !offset.bool() ? UTC : new PyTimezone(checkedOffset(offset), name);
  }

  @New("timezone(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Object[] given = ARGUMENTS.parse(args, kwargs);
    if (!(given[0] instanceof PyTimedelta offset)) {
      throw Convert.badArgument(given[0], "timezone() argument 1", "datetime.timedelta");
    }
    if (given[1] != null && Convert.strOrNull(given[1]) == null) {
      throw Convert.badArgument(given[1], "timezone() argument 2", "str");
    }
    return of(offset, given[1]);
  }

  private static void check(String method, Object when) {
    if (when != PyNone.NONE && !(when instanceof PyDateTime)) {
      throw Errors.typeError(
          "%s(dt) argument must be a datetime instance or None, not %s", method, Types.name(when));
    }
  }

  @Override
  @Method(value = "utcoffset(self, dt, /)", doc = "The fixed offset.")
  Object utcOffset(Object when) {
    check("utcoffset", when);
    return offset;
  }

  @Override
  @Method(value = "dst(self, dt, /)", doc = "None: nobody knows.")
  Object dst(Object when) {
    check("dst", when);
    return PyNone.NONE;
  }

  @Override
  @Method(value = "tzname(self, dt, /)", doc = "The name, or UTC and the offset.")
  Object name(Object when) {
    check("tzname", when);
    return str();
  }

  @Override
  @Method(value = "fromutc(self, dt, /)", doc = "The local time of a time in UTC.")
  Object fromUtc(Object when) {
    return owned(when).plus(offset);
  }

  @Method(value = "__getinitargs__(self, /)", doc = "The arguments that make it again.")
  Object initialArguments() {
    return name == null ? new PyTuple(offset) : new PyTuple(offset, name);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyTimezone that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = offset.compareWith(that.offset) == 0;
    return equal == (op == CompareOperator.EQ);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return offset.hash();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    if (this == UTC) {
      return "datetime.timezone.utc";
    }
    return "datetime.timezone("
        + Ops.repr(offset)
        + (name == null ? "" : ", " + Ops.repr(name))
        + ")";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  Object str() {
    if (name != null) {
      return name;
    }
    return offset.bool() ? "UTC" + ClockText.offset(offset, ":") : "UTC";
  }
}
