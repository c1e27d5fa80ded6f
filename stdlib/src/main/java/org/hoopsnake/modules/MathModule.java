package org.hoopsnake.modules;

import java.math.BigInteger;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.FloatArithmetic;
import org.hoopsnake.object.FloatText;
import org.hoopsnake.object.IntArithmetic;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** The module math (https://docs.python.org/3.14/library/math.html): functions of floats. */
@BuiltinModule(name = "math", doc = "Mathematical functions of real numbers.")
public final class MathModule {
  @Constant("pi")
  static final double PI = Math.PI;

  @Constant("e")
  static final double E = Math.E;

  @Constant("tau")
  static final double TAU = 2 * Math.PI;

  @Constant("inf")
  static final double INF = Double.POSITIVE_INFINITY;

  @Constant("nan")
  static final double NAN = Double.NaN;

  /** The natural logarithm of 2, for ints that no double can hold. */
  private static final double LOG_2 = Math.log(2);

  private static PyException domain(String format, double x) {
    return Errors.valueError(format, FloatText.repr(x));
  }

  static PyException domain() {
    return Errors.valueError("math domain error");
  }

  static PyException range() {
    return Errors.overflowError("math range error");
  }

  private static double inRange(double result, double x) {
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw range();
    }
    return result;
  }

  // ---- functions of one float

  @Function(value = "acos(x, /)", doc = "Return the arc cosine, in radians between 0 and pi.")
  static double acos(double x) {
    if (Math.abs(x) > 1) {
      throw domain("expected a number in range from -1 up to 1, got %s", x);
    }
    return Math.acos(x);
  }

  @Function(value = "acosh(x, /)", doc = "Return the inverse hyperbolic cosine.")
  static double acosh(double x) {
    if (x < 1) {
      throw domain("expected argument value not less than 1, got %s", x);
    }
    return Hyperbolics.acosh(x);
  }

  @Function(value = "asin(x, /)", doc = "Return the arc sine, in radians between -pi/2 and pi/2.")
  static double asin(double x) {
    if (Math.abs(x) > 1) {
      throw domain("expected a number in range from -1 up to 1, got %s", x);
    }
    return Math.asin(x);
  }

  @Function(value = "asinh(x, /)", doc = "Return the inverse hyperbolic sine.")
  static double asinh(double x) {
    return Hyperbolics.asinh(x);
  }

  @Function(
      value = "atan(x, /)",
      doc = "Return the arc tangent, in radians between -pi/2 and pi/2.")
  static double atan(double x) {
    return Math.atan(x);
  }

  @Function(value = "atanh(x, /)", doc = "Return the inverse hyperbolic tangent.")
  static double atanh(double x) {
    if (Math.abs(x) >= 1) {
      throw domain("expected a number between -1 and 1, got %s", x);
    }
    return Hyperbolics.atanh(x);
  }

  @Function(value = "cbrt(x, /)", doc = "Return the cube root.")
  static double cbrt(double x) {
    return Math.cbrt(x);
  }

  @Function(value = "cos(x, /)", doc = "Return the cosine of x radians.")
  static double cos(double x) {
    if (Double.isInfinite(x)) {
      throw domain("expected a finite input, got %s", x);
    }
    return Math.cos(x);
  }

  @Function(value = "cosh(x, /)", doc = "Return the hyperbolic cosine.")
  static double cosh(double x) {
    return inRange(Hyperbolics.cosh(x), x);
  }

  @Function(value = "exp(x, /)", doc = "Return e raised to the power x.")
  static double exp(double x) {
    return inRange(Math.exp(x), x);
  }

  @Function(value = "exp2(x, /)", doc = "Return 2 raised to the power x.")
  static double exp2(double x) {
    return inRange(Math.pow(2, x), x);
  }

  @Function(value = "expm1(x, /)", doc = "Return exp(x)-1, exact for small x.")
  static double expm1(double x) {
    return inRange(Math.expm1(x), x);
  }

  @Function(value = "log1p(x, /)", doc = "Return the natural logarithm of 1+x, exact for small x.")
  static double log1p(double x) {
    if (x <= -1) {
      throw domain("expected argument value > -1, got %s", x);
    }
    return Math.log1p(x);
  }

  @Function(value = "sin(x, /)", doc = "Return the sine of x radians.")
  static double sin(double x) {
    if (Double.isInfinite(x)) {
      throw domain("expected a finite input, got %s", x);
    }
    return Math.sin(x);
  }

  @Function(value = "sinh(x, /)", doc = "Return the hyperbolic sine.")
  static double sinh(double x) {
    return inRange(Hyperbolics.sinh(x), x);
  }

  @Function(value = "sqrt(x, /)", doc = "Return the square root.")
  static double sqrt(double x) {
    if (x < 0) {
      throw domain("expected a nonnegative input, got %s", x);
    }
    return Math.sqrt(x);
  }

  @Function(value = "tan(x, /)", doc = "Return the tangent of x radians.")
  static double tan(double x) {
    if (Double.isInfinite(x)) {
      throw domain("expected a finite input, got %s", x);
    }
    return Math.tan(x);
  }

  @Function(value = "tanh(x, /)", doc = "Return the hyperbolic tangent.")
  static double tanh(double x) {
    return Math.tanh(x);
  }

  @Function(value = "gamma(x, /)", doc = "Return the gamma function.")
  static double gamma(double x) {
    if (GammaFunction.isPole(x)) {
      throw domain("expected a noninteger or positive integer, got %s", x);
    }
    return inRange(GammaFunction.gamma(x), x);
  }

  @Function(
      value = "lgamma(x, /)",
      doc = "Return the natural logarithm of the absolute value of the gamma function.")
  static double lgamma(double x) {
    if (Double.isFinite(x) && GammaFunction.isPole(x)) {
      throw domain("expected a noninteger or positive integer, got %s", x);
    }
    return inRange(GammaFunction.logGamma(x), x);
  }

  @Function(value = "erf(x, /)", doc = "Return the error function.")
  static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  @Function(value = "erfc(x, /)", doc = "Return the complementary error function.")
  static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  @Function(value = "fabs(x, /)", doc = "Return the absolute value as a float.")
  static double fabs(double x) {
    return Math.abs(x);
  }

  @Function(value = "degrees(x, /)", doc = "Return x radians in degrees.")
  static double degrees(double x) {
    return x * (180 / Math.PI);
  }

  @Function(value = "radians(x, /)", doc = "Return x degrees in radians.")
  static double radians(double x) {
    return x * (Math.PI / 180);
  }

  @Function(value = "ulp(x, /)", doc = "Return the value of the least significant bit.")
  static double ulp(double x) {
    return Math.ulp(x);
  }

  @Function(value = "isfinite(x, /)", doc = "Return True if x is neither infinite nor a nan.")
  static boolean isfinite(double x) {
    return Double.isFinite(x);
  }

  @Function(value = "isinf(x, /)", doc = "Return True if x is infinite.")
  static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  @Function(value = "isnan(x, /)", doc = "Return True if x is a nan.")
  static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  @Function(value = "frexp(x, /)", doc = "Return (m, e) so that x == m * 2**e and 0.5 <= |m| < 1.")
  static PyTuple frexp(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return new PyTuple(x, 0L);
    }
    double scaled = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int exponent = Math.getExponent(scaled) + 1;
    double mantissa = Math.scalb(scaled, -exponent);
    return new PyTuple(mantissa, (long) (scaled == x ? exponent : exponent - 54));
  }

  @Function(value = "modf(x, /)", doc = "Return the fractional and the whole part as floats.")
  static PyTuple modf(double x) {
    if (Double.isInfinite(x)) {
      return new PyTuple(Math.copySign(0.0, x), x);
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return new PyTuple(Math.copySign(x - whole, x), Math.copySign(whole, x));
  }

  // ---- logarithms

  /** A logarithm of floats, which works for ints of any size too. */
  private interface Logarithm {
    double of(double x);
  }

  private static double logarithm(Object x, Logarithm log) {
    Object n = Convert.intOrNull(x);
    if (n == null) {
      double d = Convert.toDouble(x);
      if (d <= 0) {
        throw domain("expected a positive input, got %s", d);
      }
      return log.of(d);
    }
    if (IntArithmetic.signum(n) <= 0) {
      throw Errors.valueError("expected a positive input");
    }
    double d = n instanceof Long l ? l : ((BigInteger) n).doubleValue();
    if (Double.isFinite(d)) {
      return log.of(d);
    }
    BigInteger big = (BigInteger) n;
    int shift = big.bitLength() - 62;
    return log.of(big.shiftRight(shift).doubleValue()) + log.of(2) * shift;
  }

  @Function(
      value = "log(x, base=<unset>, /)",
      doc = "Return the logarithm of x to the given base, or the natural logarithm.")
  static double log(Object x, Object base) {
    double result = logarithm(x, Math::log);
    return base == null ? result : FloatArithmetic.divide(result, logarithm(base, Math::log));
  }

  @Function(value = "log10(x, /)", doc = "Return the logarithm of x to the base 10.")
  static double log10(Object x) {
    return logarithm(x, Math::log10);
  }

  @Function(value = "log2(x, /)", doc = "Return the logarithm of x to the base 2.")
  static double log2(Object x) {
    return logarithm(x, MathModule::log2);
  }

  private static double log2(double x) {
    if (!Double.isFinite(x)) {
      return x;
    }
    int exponent = Math.getExponent(x < Double.MIN_NORMAL ? x * 0x1p54 : x);
    exponent = x < Double.MIN_NORMAL ? exponent - 54 : exponent;
    double mantissa = Math.scalb(x, -exponent);
    if (mantissa > 1.5) {
      mantissa /= 2;
      exponent++;
    }
    return exponent + Math.log(mantissa) / LOG_2;
  }

  // ---- functions of two floats

  @Function(value = "atan2(y, x, /)", doc = "Return the arc tangent of y/x in the right quadrant.")
  static double atan2(double y, double x) {
    return Math.atan2(y, x);
  }

  @Function(value = "copysign(x, y, /)", doc = "Return the size of x with the sign of y.")
  static double copysign(double x, double y) {
    return Double.isNaN(y) ? Math.copySign(x, signBit(y)) : Math.copySign(x, y);
  }

  private static double signBit(double nan) {
    return Double.doubleToRawLongBits(nan) < 0 ? -1 : 1;
  }

  @Function(value = "fmod(x, y, /)", doc = "Return the remainder of x/y with the sign of x.")
  static double fmod(double x, double y) {
    double r = x % y;
    if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return r;
  }

  @Function(
      value = "remainder(x, y, /)",
      doc = "Return the difference between x and the multiple of y that is nearest to it.")
  static double remainder(double x, double y) {
    double r = Math.IEEEremainder(x, y);
    if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return r;
  }

  @Function(value = "pow(x, y, /)", doc = "Return x raised to the power y, as floats.")
  static double pow(double x, double y) {
    if (x == 1 || y == 0) {
      return 1;
    }
    if (Math.abs(x) == 1 && Double.isInfinite(y)) {
      return 1;
    }
    double r = Math.pow(x, y);
    if (Double.isFinite(x) && Double.isFinite(y)) {
      if (Double.isNaN(r) || (x == 0 && y < 0)) {
        throw domain();
      }
      if (Double.isInfinite(r)) {
        throw range();
      }
    }
    return r;
  }

  @Function(value = "ldexp(x, i, /)", doc = "Return x * 2**i.")
  static double ldexp(double x, Object i) {
    Object n = Convert.intOrNull(i);
    if (n == null) {
      throw Errors.typeError("Expected an int as second argument to ldexp.");
    }
    if (x == 0 || !Double.isFinite(x)) {
      return x;
    }
    int limit = 5000;
    boolean small = n instanceof Long l && Math.abs(l) <= limit;
    int exponent = small ? (int) (long) (Long) n : IntArithmetic.signum(n) * limit;
    return inRange(Math.scalb(x, exponent), x);
  }

  @Function(
      value = "nextafter(x, y, /, *, steps=None)",
      doc = "Return the float that is so many steps from x towards y.")
  static double nextafter(double x, double y, Object steps) {
    if (steps == PyNone.NONE) {
      return Math.nextAfter(x, y);
    }
    Object n = Convert.toIndex(steps);
    if (IntArithmetic.signum(n) < 0) {
      throw Errors.valueError("steps must be a non-negative integer");
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.isNaN(x) ? x : y;
    }
    long from = ordered(x);
    long to = ordered(y);
    if (from == to || IntArithmetic.signum(n) == 0) {
      return from == to ? y : x;
    }
    BigInteger distance = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
    if (distance.abs().compareTo(Convert.big(n)) <= 0) {
      return y;
    }
    long moved = Convert.big(n).longValue();
    return unordered(to > from ? from + moved : from - moved);
  }

  /** The place of a float among all floats in order. */
  private static long ordered(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double unordered(long place) {
    return Double.longBitsToDouble(place < 0 ? Long.MIN_VALUE - place : place);
  }

  @Function(value = "fma(x, y, z, /)", doc = "Return x * y + z, rounded once.")
  static double fma(double x, double y, double z) {
    double r = Math.fma(x, y, z);
    if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
      throw Errors.valueError("invalid operation in fma");
    }
    if (Double.isInfinite(r) && Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z)) {
      throw Errors.overflowError("overflow in fma");
    }
    return r;
  }

  @Function(
      value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc = "Return True if a and b are within a relative or absolute tolerance of each other.")
  static boolean isclose(double a, double b, double relativeTolerance, double absoluteTolerance) {
    if (relativeTolerance < 0 || absoluteTolerance < 0) {
      throw Errors.valueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relativeTolerance * b)
        || difference <= Math.abs(relativeTolerance * a)
        || difference <= absoluteTolerance;
  }

  // ---- rounding

  @Function(value = "floor(x, /)", doc = "Return the largest int that is not above x.")
  static Object floor(Object x) {
    return rounded(x, Special.FLOOR, FloatArithmetic::floor);
  }

  @Function(value = "ceil(x, /)", doc = "Return the smallest int that is not below x.")
  static Object ceil(Object x) {
    return rounded(x, Special.CEIL, FloatArithmetic::ceil);
  }

  private interface Rounding {
    Object of(double x);
  }

  private static Object rounded(Object x, Special method, Rounding rounding) {
    if (x instanceof Double d) {
      return rounding.of(d);
    }
    if (x instanceof Long) {
      return x;
    }
    Object own = Types.of(x).special(method);
    return own == null ? rounding.of(Convert.toDouble(x)) : Calls.bound0(own, x);
  }

  @Function(value = "trunc(x, /)", doc = "Return the int between x and zero.")
  static Object trunc(Object x) {
    if (x instanceof Double d) {
      return FloatArithmetic.truncate(d);
    }
    PyType type = Types.of(x);
    Object own = type.special(Special.TRUNC);
    if (own == null) {
      throw Errors.typeError("type %s doesn't define __trunc__ method", type.name());
    }
    return Calls.bound0(own, x);
  }

  // ---- functions of many numbers

  @Function(value = "fsum(seq, /)", doc = "Return the sum of floats without rounding on the way.")
  static double fsum(Object seq) {
    ExactSums.Accumulator sum = new ExactSums.Accumulator();
    Ops.forEach(seq, item -> sum.add(Convert.toDouble(item)));
    return sum.sum();
  }

  @Function(value = "hypot(*coordinates)", doc = "Return the distance of a point from the origin.")
  static double hypot(Object[] coordinates) {
    return norm(coordinates);
  }

  private static double norm(Object[] coordinates) {
    double[] vector = new double[coordinates.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Convert.toDouble(coordinates[i]);
    }
    return ExactSums.norm(vector);
  }

  @Function(value = "dist(p, q, /)", doc = "Return the Euclidean distance between two points.")
  static double dist(Object p, Object q) {
    Object[] from = Ops.toArray(p);
    Object[] to = Ops.toArray(q);
    if (from.length != to.length) {
      throw Errors.valueError("both points must have the same number of dimensions");
    }
    double[] vector = new double[from.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Convert.toDouble(from[i]) - Convert.toDouble(to[i]);
    }
    return ExactSums.norm(vector);
  }

  @Function(value = "prod(iterable, /, *, start=1)", doc = "Return the product of all items.")
  static Object prod(Object iterable, Object start) {
    Object product = start;
    Object it = Ops.iter(iterable);
    for (Object item = Ops.next(it); item != null; item = Ops.next(it)) {
      product =
          product instanceof Long && item instanceof Long
              ? IntArithmetic.multiply(product, item)
              : Ops.binary(Operator.MULT, product, item);
    }
    return product;
  }

  @Function(value = "sumprod(p, q, /)", doc = "Return the sum of the products of pairs.")
  static Object sumprod(Object p, Object q) {
    Object left = Ops.iter(p);
    Object right = Ops.iter(q);
    Object total = 0L;
    ExactSums.DotProduct floats = null;
    while (true) {
      Object a = Ops.next(left);
      Object b = Ops.next(right);
      if (a == null || b == null) {
        if (a != b) {
          throw Errors.valueError("Inputs are not the same length");
        }
        return floats == null ? total : plus(total, floats.value());
      }
      boolean real =
          (a instanceof Double || b instanceof Double)
              && isPlain(a)
              && isPlain(b)
              && isPlain(total);
      if (real) {
        double x = Convert.toDouble(a);
        double y = Convert.toDouble(b);
        if (Double.isFinite(x * y)) {
          floats = floats == null ? new ExactSums.DotProduct() : floats;
          floats.add(x, y);
          continue;
        }
      }
      if (floats != null && !(a instanceof Long && b instanceof Long)) {
        total = plus(total, floats.value());
        floats = null;
      }
      total = Ops.binary(Operator.ADD, total, Ops.binary(Operator.MULT, a, b));
    }
  }

  private static Object plus(Object total, double sum) {
    return total.equals(0L) ? (Object) sum : Ops.binary(Operator.ADD, total, sum);
  }

  private static boolean isPlain(Object v) {
    return v instanceof Double || v instanceof Long || v instanceof Boolean;
  }

  // ---- whole numbers

  @Function(value = "gcd(*integers)", doc = "Return the greatest common divisor.")
  static Object gcd(Object[] integers) {
    return WholeNumbers.gcd(integers);
  }

  @Function(value = "lcm(*integers)", doc = "Return the least common multiple.")
  static Object lcm(Object[] integers) {
    return WholeNumbers.lcm(integers);
  }

  @Function(value = "factorial(n, /)", doc = "Return the product of the ints from 1 to n.")
  static Object factorial(Object n) {
    return WholeNumbers.factorial(Convert.toIndex(n));
  }

  @Function(value = "isqrt(n, /)", doc = "Return the square root, rounded down to an int.")
  static Object isqrt(Object n) {
    return WholeNumbers.squareRoot(Convert.toIndex(n));
  }

  @Function(
      value = "comb(n, k, /)",
      doc = "Return the number of ways to choose k of n items without regard to order.")
  static Object comb(Object n, Object k) {
    return WholeNumbers.combinations(Convert.toIndex(n), Convert.toIndex(k));
  }

  @Function(
      value = "perm(n, k=None, /)",
      doc = "Return the number of ways to choose k of n items in order; of all, by default.")
  static Object perm(Object n, Object k) {
    return k == PyNone.NONE
        ? WholeNumbers.factorial(Convert.toIndex(n))
        : WholeNumbers.permutations(Convert.toIndex(n), Convert.toIndex(k));
  }
}
