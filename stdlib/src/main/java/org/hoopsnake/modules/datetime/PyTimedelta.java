package org.hoopsnake.modules.datetime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFloatObject;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code datetime.timedelta}: a span of time in days, seconds and microseconds. */
@BuiltinType(name = "timedelta", module = "datetime", doc = "A span of time.")
public final class PyTimedelta extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTimedeltaBinding.INSTANCE);

  private static final int MAX_DAYS = 999_999_999;
  private static final long MILLION = 1_000_000;
  private static final BigInteger BIG_MILLION = BigInteger.valueOf(MILLION);
  private static final BigInteger SECONDS_OF_DAY = BigInteger.valueOf(Gregorian.DAY_SECONDS);

  @Constant("min")
  static final PyTimedelta MIN = of(-MAX_DAYS, 0, 0);

  @Constant("max")
  static final PyTimedelta MAX = of(MAX_DAYS, 86_399, 999_999);

  @Constant("resolution")
  static final PyTimedelta RESOLUTION = of(0, 0, 1);

  static final PyTimedelta ZERO = of(0, 0, 0);

  private static final NewArguments ARGUMENTS =
      new NewArguments(
          "__new__()",
          0,
          7,
          0,
          "days",
          "seconds",
          "microseconds",
          "milliseconds",
          "minutes",
          "hours",
          "weeks");

  /** The order in which the parts are added, which shows in the rounding of several floats. */
  private static final int[] ORDER = {2, 3, 1, 4, 5, 0, 6};

  private static final String[] NAMES = {
    "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"
  };

  private static final long[] MICROSECONDS = {
    86_400 * MILLION, MILLION, 1, 1000, 60 * MILLION, 3600 * MILLION, 7 * 86_400 * MILLION
  };

  final int days;
  final int seconds;
  final int microseconds;

  private PyTimedelta(PyType type, long days, int seconds, int microseconds) {
    super(type);
    if (Math.abs(days) > MAX_DAYS) {
      throw Errors.overflowError("days=%d; must have magnitude <= %d", days, MAX_DAYS);
    }
    this.days = (int) days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }

  /** A timedelta of parts that need not be within their ranges. */
  static PyTimedelta of(long days, long seconds, long microseconds) {
    long s = seconds + Math.floorDiv(microseconds, MILLION);
    return new PyTimedelta(
        TYPE,
        days + Math.floorDiv(s, (long) Gregorian.DAY_SECONDS),
        (int) Math.floorMod(s, (long) Gregorian.DAY_SECONDS),
        (int) Math.floorMod(microseconds, MILLION));
  }

  private static PyTimedelta of(PyType type, BigInteger total) {
    BigInteger[] seconds = floorDivMod(total, BIG_MILLION);
    BigInteger[] days = floorDivMod(seconds[0], SECONDS_OF_DAY);
    if (days[0].bitLength() > 31) {
      throw Errors.overflowError("Python int too large to convert to C int");
    }
    return new PyTimedelta(type, days[0].longValue(), days[1].intValue(), seconds[1].intValue());
  }

  private static BigInteger[] floorDivMod(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
      parts[1] = parts[1].add(b);
    }
    return parts;
  }

  private static BigInteger divideNearest(BigInteger a, BigInteger b) {
    return new BigDecimal(a).divide(new BigDecimal(b), 0, RoundingMode.HALF_EVEN).toBigInteger();
  }

  /** Whole microseconds. */
  BigInteger total() {
    return BigInteger.valueOf(days * (long) Gregorian.DAY_SECONDS + seconds)
        .multiply(BIG_MILLION)
        .add(BigInteger.valueOf(microseconds));
  }

  /** Days and seconds in seconds. */
  long wholeSeconds() {
    return days * (long) Gregorian.DAY_SECONDS + seconds;
  }

  @New("timedelta(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    Object[] given = ARGUMENTS.parse(args, kwargs);
    BigInteger sum = BigInteger.ZERO;
    double left = 0;
    for (int part : ORDER) {
      Object value = given[part];
      if (value == null) {
        continue;
      }
      BigInteger factor = BigInteger.valueOf(MICROSECONDS[part]);
      Object whole = Convert.intOrNull(value);
      if (whole != null) {
        sum = sum.add(Convert.big(whole).multiply(factor));
        continue;
      }
      if (!(value instanceof Double) && !(value instanceof PyFloatObject)) {
        throw Errors.typeError(
            "unsupported type for timedelta %s component: %s", NAMES[part], Types.name(value));
      }
      double number = Convert.toDouble(value);
      BigInteger integral = integral(number);
      sum = sum.add(integral.multiply(factor));
      double fraction = (number % 1.0) * MICROSECONDS[part];
      sum = sum.add(integral(fraction));
      left += fraction % 1.0;
    }
    return of(cls, sum.add(rounded(left, sum.testBit(0))));
  }

  private static BigInteger integral(double number) {
    if (Double.isNaN(number)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(number)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return new BigDecimal(number).toBigInteger();
  }

  /** Rounds what is left so that a half makes the whole sum even. */
  private static BigInteger rounded(double left, boolean sumIsOdd) {
    double whole = Math.rint(left);
    if (sumIsOdd && Math.abs(left - Math.floor(left)) == 0.5) {
      whole = Math.floor(left) % 2 == 0 ? Math.ceil(left) : Math.floor(left);
    }
    return new BigDecimal(whole).toBigInteger();
  }

  // ---- arithmetic

  PyTimedelta plus(PyTimedelta other) {
    return of(
        (long) days + other.days,
        (long) seconds + other.seconds,
        (long) microseconds + other.microseconds);
  }

  PyTimedelta minus(PyTimedelta other) {
    return of(
        (long) days - other.days,
        (long) seconds - other.seconds,
        (long) microseconds - other.microseconds);
  }

  PyTimedelta negated() {
    return of(-(long) days, -(long) seconds, -(long) microseconds);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return value instanceof PyTimedelta other ? plus(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  Object addTo(Object value) {
    return add(value);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object subtract(Object value) {
    return value instanceof PyTimedelta other ? minus(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object subtractFrom(Object value) {
    return value instanceof PyTimedelta other
        ? other.minus(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__neg__(self, /)", doc = "-self")
  Object negate() {
    return negated();
  }

  @Method(value = "__pos__(self, /)", doc = "+self")
  Object positive() {
    return of(days, seconds, microseconds);
  }

  @Method(value = "__abs__(self, /)", doc = "abs(self)")
  Object abs() {
    return days < 0 ? negated() : positive();
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  boolean bool() {
    return days != 0 || seconds != 0 || microseconds != 0;
  }

  /** This times a float's exact value, or divided by it. */
  private Object scale(Object value, boolean divide) {
    Object ratio = Ops.callMethod(value, "as_integer_ratio");
    if (!(ratio instanceof PyTuple pair)) {
      throw Errors.typeError(
          "unexpected return type from as_integer_ratio(): expected tuple, not '%s'",
          Types.name(ratio));
    }
    if (pair.items.length != 2) {
      throw Errors.valueError("as_integer_ratio() must return a 2-tuple");
    }
    Object numerator = Convert.intOrNull(pair.items[divide ? 1 : 0]);
    Object denominator = Convert.intOrNull(pair.items[divide ? 0 : 1]);
    if (numerator == null || denominator == null) {
      throw Errors.typeError("non-integer arguments in division");
    }
    return of(
        TYPE,
        divideNearest(total().multiply(Convert.big(numerator)), nonZero(Convert.big(denominator))));
  }

  private static BigInteger nonZero(BigInteger divisor) {
    if (divisor.signum() == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    return divisor;
  }

  private static boolean isFloat(Object value) {
    return value instanceof Double || value instanceof PyFloatObject;
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object multiply(Object value) {
    Object whole = Convert.intOrNull(value);
    if (whole != null) {
      return of(TYPE, total().multiply(Convert.big(whole)));
    }
    return isFloat(value) ? scale(value, false) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object multiplyBy(Object value) {
    return multiply(value);
  }

  @Method(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  Object divide(Object value) {
    if (value instanceof PyTimedelta other) {
      return Ops.binary(
          Operator.DIV,
          Convert.fromBigInteger(total()),
          Convert.fromBigInteger(nonZero(other.total())));
    }
    Object whole = Convert.intOrNull(value);
    if (whole != null) {
      return of(TYPE, divideNearest(total(), nonZero(Convert.big(whole))));
    }
    return isFloat(value) ? scale(value, true) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  Object divideInto(Object value) {
    return value instanceof PyTimedelta other
        ? other.divide(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private BigInteger[] divMod(PyTimedelta other) {
    return floorDivMod(total(), nonZero(other.total()));
  }

  @Method(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  Object floorDivide(Object value) {
    if (value instanceof PyTimedelta other) {
      return Convert.fromBigInteger(divMod(other)[0]);
    }
    Object whole = Convert.intOrNull(value);
    return whole == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : of(TYPE, floorDivMod(total(), nonZero(Convert.big(whole)))[0]);
  }

  @Method(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  Object floorDivideInto(Object value) {
    return value instanceof PyTimedelta other
        ? other.floorDivide(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  Object remainder(Object value) {
    return value instanceof PyTimedelta other
        ? of(TYPE, divMod(other)[1])
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  Object remainderOf(Object value) {
    return value instanceof PyTimedelta other
        ? other.remainder(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  Object divideWithRemainder(Object value) {
    if (!(value instanceof PyTimedelta other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    BigInteger[] parts = divMod(other);
    return new PyTuple(Convert.fromBigInteger(parts[0]), of(TYPE, parts[1]));
  }

  @Method(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  Object divideWithRemainderInto(Object value) {
    return value instanceof PyTimedelta other
        ? other.divideWithRemainder(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ---- comparison

  int compareWith(PyTimedelta other) {
    int byDays = Integer.compare(days, other.days);
    int bySeconds = byDays != 0 ? byDays : Integer.compare(seconds, other.seconds);
    return bySeconds != 0 ? bySeconds : Integer.compare(microseconds, other.microseconds);
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    return value instanceof PyTimedelta other
        ? (Object) Comparisons.ordered(op, compareWith(other))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return PyTuple.hash(new Object[] {(long) days, (long) seconds, (long) microseconds});
  }

  // ---- parts and texts

  @Getter(value = "days", doc = "Number of days, negative for negative spans.")
  long getDays() {
    return days;
  }

  @Getter(value = "seconds", doc = "Seconds beside the days, less than a day.")
  long getSeconds() {
    return seconds;
  }

  @Getter(value = "microseconds", doc = "Microseconds beside the seconds, less than a second.")
  long getMicroseconds() {
    return microseconds;
  }

  @Method(value = "total_seconds(self, /)", doc = "The whole span in seconds.")
  Object totalSeconds() {
    return Ops.binary(Operator.DIV, Convert.fromBigInteger(total()), MILLION);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder parts = new StringBuilder();
    part(parts, "days", days);
    part(parts, "seconds", seconds);
    part(parts, "microseconds", microseconds);
    return type().messageName() + "(" + (parts.isEmpty() ? "0" : parts) + ")";
  }

  private static void part(StringBuilder to, String name, int value) {
    if (value != 0) {
      to.append(to.isEmpty() ? "" : ", ").append(name).append('=').append(value);
    }
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    String text = String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (microseconds != 0) {
      text += String.format(".%06d", microseconds);
    }
    return days == 0 ? text : days + (Math.abs(days) == 1 ? " day, " : " days, ") + text;
  }

  @Method(value = "__reduce__(self, /)", doc = "What pickles it.")
  Object reduce() {
    return new PyTuple(type(), new PyTuple((long) days, (long) seconds, (long) microseconds));
  }
}
