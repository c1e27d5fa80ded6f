package org.hoopsnake.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic on floats with Python's rules where Java's differ. */
public final class FloatArithmetic {
  private static final double TWO_63 = 0x1p63;
  private static final long MANTISSA = (1L << 52) - 1;

  /** From here on, no digit after the point is left to round away; and below, nothing is left. */
  private static final int MAX_ROUND_DIGITS = 323;

  private static final int MIN_ROUND_DIGITS = -308;

  /** The powers of ten that are exact doubles. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private FloatArithmetic() {}

  public static double divide(double x, double y) {
    if (y == 0) {
      throw IntArithmetic.divisionByZero();
    }
    return x / y;
  }

  public static double modulo(double x, double y) {
    if (y == 0) {
      throw IntArithmetic.divisionByZero();
    }
    double mod = x % y;
    if (mod == 0) {
      return Math.copySign(0.0, y);
    }
    return (y < 0) != (mod < 0) ? mod + y : mod;
  }

  public static double floorDivide(double x, double y) {
    if (y == 0) {
      throw IntArithmetic.divisionByZero();
    }
    double mod = x % y;
    double quotient = (x - mod) / y;
    if (mod != 0 && (y < 0) != (mod < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /** {@code x ** y}; complex where x is negative and y is no whole number. */
  public static Object power(double x, double y) {
    if (y == 0 || x == 1) {
      return 1.0;
    }
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isNaN(y)) {
      return y;
    }
    double size = Math.abs(x);
    if (Double.isInfinite(y)) {
      if (size == 1) {
        return 1.0;
      }
      return y > 0 == size > 1 ? Double.POSITIVE_INFINITY : 0.0;
    }
    boolean odd = Math.abs(y) % 2 == 1;
    if (Double.isInfinite(x)) {
      if (y > 0) {
        return odd ? x : size;
      }
      return odd ? Math.copySign(0.0, x) : 0.0;
    }
    if (x == 0) {
      if (y < 0) {
        throw Errors.zeroDivisionError("zero to a negative power");
      }
      return odd ? x : 0.0;
    }
    if (x < 0 && y != Math.floor(y)) {
      return ComplexArithmetic.power(new PyComplex(x, 0), new PyComplex(y, 0));
    }
    double r = Math.pow(size, y);
    if (Double.isInfinite(r)) {
      throw outOfRange();
    }
    return x < 0 && odd ? -r : r;
  }

  /** The OverflowError of the C library's ERANGE. */
  static PyException outOfRange() {
    return new PyException(
        new PyBaseException(ExceptionTypes.OVERFLOW_ERROR, 34L, "Numerical result out of range"));
  }

  // ---- whole numbers

  private static PyException notWhole(double x) {
    return Double.isNaN(x)
        ? Errors.valueError("cannot convert float NaN to integer")
        : Errors.overflowError("cannot convert float infinity to integer");
  }

  /** The int of a double that is whole. */
  private static Object whole(double x) {
    if (x >= -TWO_63 && x < TWO_63) {
      return (long) x;
    }
    if (!Double.isFinite(x)) {
      throw notWhole(x);
    }
    return new BigDecimal(x).toBigInteger();
  }

  /** The int between the value and zero. */
  public static Object truncate(double x) {
    if (x >= -TWO_63 && x < TWO_63) {
      return (long) x;
    }
    return whole(x);
  }

  public static Object floor(double x) {
    return whole(Math.floor(x));
  }

  public static Object ceil(double x) {
    return whole(Math.ceil(x));
  }

  /** The nearest int, of two the even one. */
  public static Object round(double x) {
    return whole(Math.rint(x));
  }

  /** The nearest number with that many digits after the point, a tie to the even digit. */
  public static double round(double x, Object digits) {
    if (!Double.isFinite(x) || x == 0) {
      return x;
    }
    int sign = IntArithmetic.signum(digits);
    if (!(digits instanceof Long n) || n > MAX_ROUND_DIGITS || n < MIN_ROUND_DIGITS) {
      return sign > 0 ? x : 0.0 * x;
    }
    int places = (int) (long) n;
    double rounded = Double.NaN;
    if (places >= 0 && places < TENS.length) {
      long scaled = scaled(Math.abs(x), places);
      if (scaled >= 0 && scaled < 1L << 53) {
        rounded = scaled / TENS[places];
      }
    }
    if (Double.isNaN(rounded)) {
      rounded = new BigDecimal(Math.abs(x)).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }
    if (Double.isInfinite(rounded)) {
      throw Errors.overflowError("rounded value too large to represent");
    }
    return Math.copySign(rounded, x);
  }

  /**
   * {@code x * 10**places} exactly rounded to a whole number, ties to even; -1 where 64 bits of
   * arithmetic do not suffice. The product and its rounding error together are the exact product.
   */
  static long scaled(double x, int places) {
    if (places >= TENS.length) {
      return -1;
    }
    double ten = TENS[places];
    double product = x * ten;
    if (!(product < 0x1p52)) {
      return -1;
    }
    double error = Math.fma(x, ten, -product);
    double floor = Math.floor(product);
    double rest = product - floor;
    long result = (long) floor;
    boolean up = rest > 0.5 || (rest == 0.5 && (error > 0 || (error == 0 && (result & 1) != 0)));
    return up ? result + 1 : result;
  }

  // ---- comparison with ints, hash

  /** Compares a double that is not NaN with an int, exactly. */
  public static int compare(double x, Object n) {
    if (n instanceof Long l) {
      if (x >= TWO_63) {
        return 1;
      }
      if (x < -TWO_63) {
        return -1;
      }
      long whole = (long) x;
      int order = Long.compare(whole, l);
      return order != 0 ? order : (int) Math.signum(x - whole); // -0.0 is no less than 0
    }
    BigInteger big = (BigInteger) n;
    if (Double.isInfinite(x)) {
      return x > 0 ? 1 : -1;
    }
    return new BigDecimal(x).compareTo(new BigDecimal(big));
  }

  public static boolean equal(double x, Object n) {
    if (n instanceof Long l && l > -(1L << 53) && l < 1L << 53) {
      return x == l;
    }
    return !Double.isNaN(x) && compare(x + 0.0, n) == 0;
  }

  /** The hash: equal to that of an equal int or fraction. */
  public static long hash(double x) {
    if (x == (long) x && Math.abs(x) < TWO_63) {
      return PyInt.hash((long) x);
    }
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? 0 : x > 0 ? 314159 : -314159;
    }
    long bits = Double.doubleToLongBits(x);
    int exponent = (int) ((bits >> 52) & 0x7ff);
    long mantissa = exponent == 0 ? bits & MANTISSA : (bits & MANTISSA) | (MANTISSA + 1);
    // 2^61 is 1 in this modulus, so that multiplying by 2^k turns the 61 bits by k.
    int turn = Math.floorMod((exponent == 0 ? 1 : exponent) - 1075, 61);
    long modulus = PyInt.HASH_MODULUS;
    long h = ((mantissa << turn) & modulus) | (mantissa >> (61 - turn));
    h = h == modulus ? 0 : h;
    h = x < 0 ? -h : h;
    return h == -1 ? -2 : h;
  }

  /** The exact fraction in lowest terms. */
  static PyTuple asIntegerRatio(double x) {
    if (Double.isNaN(x)) {
      throw Errors.valueError("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(x);
    if (exact.signum() == 0 || exact.scale() <= 0) {
      return new PyTuple(truncate(x), 1L);
    }
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT);
    long mantissa = (long) Math.scalb(Math.scalb(x, -exponent), 52);
    int shift = Long.numberOfTrailingZeros(mantissa);
    int down = 52 - exponent - shift;
    return new PyTuple(mantissa >> shift, Convert.fromBigInteger(BigInteger.ONE.shiftLeft(down)));
  }
}
