package org.hoopsnake.object;

import java.math.BigInteger;

/**
 * Arithmetic on ints as they are stored: a Long, or a BigInteger where 64 bits do not hold the
 * value. Every result is normalised in the same way, so that equal ints are equal Java objects.
 */
public final class IntArithmetic {
  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

  /** The shift that would not fit into memory; CPython refuses at about the same size. */
  private static final long MAX_BITS = 1L << 31;

  private IntArithmetic() {}

  private static BigInteger big(Object v) {
    return v instanceof BigInteger b ? b : BigInteger.valueOf((Long) v);
  }

  private static Object normal(BigInteger v) {
    return Convert.fromBigInteger(v);
  }

  public static Object add(long x, long y) {
    long r = x + y;
    if (((x ^ r) & (y ^ r)) < 0) {
      return BigInteger.valueOf(x).add(BigInteger.valueOf(y));
    }
    return r;
  }

  public static Object add(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? add(x.longValue(), y.longValue())
        : normal(big(a).add(big(b)));
  }

  public static Object subtract(long x, long y) {
    long r = x - y;
    if (((x ^ y) & (x ^ r)) < 0) {
      return BigInteger.valueOf(x).subtract(BigInteger.valueOf(y));
    }
    return r;
  }

  public static Object subtract(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? subtract(x.longValue(), y.longValue())
        : normal(big(a).subtract(big(b)));
  }

  public static Object multiply(long x, long y) {
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    if (high != low >> 63) {
      return BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
    }
    return low;
  }

  public static Object multiply(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? multiply(x.longValue(), y.longValue())
        : normal(big(a).multiply(big(b)));
  }

  static PyException divisionByZero() {
    return Errors.zeroDivisionError("division by zero");
  }

  public static Object floorDivide(long x, long y) {
    if (y == 0) {
      throw divisionByZero();
    }
    return x == Long.MIN_VALUE && y == -1
        ? BigInteger.valueOf(x).negate()
        : (Object) Math.floorDiv(x, y);
  }

  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return floorDivide(x.longValue(), y.longValue());
    }
    return normal(floorDivideAndRemainder(big(a), big(b))[0]);
  }

  public static Object modulo(long x, long y) {
    if (y == 0) {
      throw divisionByZero();
    }
    return Math.floorMod(x, y);
  }

  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return modulo(x.longValue(), y.longValue());
    }
    return normal(floorDivideAndRemainder(big(a), big(b))[1]);
  }

  /** The tuple of quotient and remainder. */
  public static PyTuple divmod(Object a, Object b) {
    if (a instanceof Long && b instanceof Long) {
      return new PyTuple(floorDivide(a, b), modulo(a, b));
    }
    BigInteger[] both = floorDivideAndRemainder(big(a), big(b));
    return new PyTuple(normal(both[0]), normal(both[1]));
  }

  /** The quotient rounded down, and the remainder with the sign of the divisor. */
  static BigInteger[] floorDivideAndRemainder(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw divisionByZero();
    }
    BigInteger[] both = a.divideAndRemainder(b);
    if (both[1].signum() * b.signum() < 0) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(b);
    }
    return both;
  }

  /** The quotient correctly rounded to a double. */
  public static double trueDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && isExact(x) && isExact(y)) {
      if (y == 0) {
        throw divisionByZero();
      }
      return (double) x / (double) y;
    }
    return trueDivide(big(a), big(b));
  }

  private static boolean isExact(long x) {
    return x >= -(1L << 53) && x <= 1L << 53;
  }

  private static double trueDivide(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw divisionByZero();
    }
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    BigInteger x = a.abs();
    BigInteger y = b.abs();
    // The quotient times 2^shift has at least 64 bits, or, where the result is so small that
    // doubles have fewer, two bits more than a double can hold.
    int shift = Math.min(66 - (x.bitLength() - y.bitLength()), 1076);
    BigInteger[] both =
        shift >= 0
            ? x.shiftLeft(shift).divideAndRemainder(y)
            : x.divideAndRemainder(y.shiftLeft(-shift));
    BigInteger q = both[0];
    if (both[1].signum() != 0) {
      q = q.setBit(0);
    }
    double result;
    if (shift == 1076 && q.bitLength() <= 55) {
      long bits = q.longValue();
      long kept = bits >> 2;
      long rest = bits & 3;
      if (rest > 2 || (rest == 2 && (kept & 1) != 0)) {
        kept++;
      }
      result = Math.scalb((double) kept, -1074);
    } else {
      // Two steps, because one alone could pass the largest exponent on the way.
      result = Math.scalb(q.doubleValue(), -shift);
    }
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("integer division result too large for a float");
    }
    return a.signum() * b.signum() < 0 ? -result : result;
  }

  /** The nearest double. */
  public static double toDouble(Object v) {
    if (v instanceof Long l) {
      return l;
    }
    double d = ((BigInteger) v).doubleValue();
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("int too large to convert to float");
    }
    return d;
  }

  public static Object negate(Object v) {
    return v instanceof Long x && x != Long.MIN_VALUE ? (Object) (-x) : normal(big(v).negate());
  }

  public static Object abs(Object v) {
    return signum(v) < 0 ? negate(v) : v;
  }

  public static int signum(Object v) {
    return v instanceof Long x ? Long.signum(x) : ((BigInteger) v).signum();
  }

  public static Object invert(Object v) {
    return v instanceof Long x ? (Object) (~x) : normal(big(v).not());
  }

  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : normal(big(a).and(big(b)));
  }

  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : normal(big(a).or(big(b)));
  }

  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : normal(big(a).xor(big(b)));
  }

  public static Object shiftLeft(Object a, Object b) {
    if (signum(b) < 0) {
      throw Errors.valueError("negative shift count");
    }
    if (signum(a) == 0) {
      return 0L;
    }
    if (!(b instanceof Long n) || n >= MAX_BITS) {
      throw Errors.overflowError("too many digits in integer");
    }
    if (a instanceof Long x && n < 63) {
      long shifted = x << n;
      if (shifted >> n == x) {
        return shifted;
      }
    }
    return normal(big(a).shiftLeft((int) (long) n));
  }

  public static Object shiftRight(Object a, Object b) {
    if (signum(b) < 0) {
      throw Errors.valueError("negative shift count");
    }
    if (!(b instanceof Long n) || n >= MAX_BITS) {
      return signum(a) < 0 ? -1L : 0L;
    }
    return a instanceof Long x
        ? (Object) (x >> Math.min(n, 63))
        : normal(big(a).shiftRight((int) (long) n));
  }

  /** {@code a ** b}: a float where b is negative. */
  public static Object power(Object a, Object b) {
    if (signum(b) < 0) {
      return FloatArithmetic.power(toDouble(a), toDouble(b));
    }
    if (a instanceof Long x && b instanceof Long y) {
      if (x == 2 && y < 62) {
        return 1L << y;
      }
      Object small = smallPower(x, y);
      if (small != null) {
        return small;
      }
    }
    BigInteger base = big(a);
    if (base.equals(BigInteger.ZERO) || base.equals(BigInteger.ONE)) {
      return signum(b) == 0 ? 1L : a;
    }
    if (base.equals(MINUS_ONE)) {
      return signum(and(b, 1L)) == 0 ? 1L : -1L;
    }
    if (!(b instanceof Long y) || y * (base.abs().bitLength() - 1.0) >= MAX_BITS) {
      throw Errors.of(ExceptionTypes.MEMORY_ERROR, "");
    }
    return normal(base.pow((int) (long) y));
  }

  /** The power by squaring; null where it leaves 64 bits. */
  private static Object smallPower(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long n = exponent; ; ) {
      if ((n & 1) != 0) {
        if (Math.multiplyHigh(result, square) != (result * square) >> 63) {
          return null;
        }
        result *= square;
      }
      n >>= 1;
      if (n == 0) {
        return result;
      }
      if (Math.multiplyHigh(square, square) != 0 || square * square < 0) {
        return null;
      }
      square *= square;
    }
  }

  /** {@code pow(a, b, modulus)}. */
  public static Object power(Object a, Object b, Object modulus) {
    BigInteger m = big(modulus);
    if (m.signum() == 0) {
      throw Errors.valueError("pow() 3rd argument cannot be 0");
    }
    BigInteger positive = m.abs();
    BigInteger result;
    try {
      result = big(a).modPow(big(b), positive);
    } catch (ArithmeticException e) {
      throw Errors.valueError("base is not invertible for the given modulus");
    }
    return normal(m.signum() < 0 && result.signum() != 0 ? result.add(m) : result);
  }

  public static int compare(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? Long.compare(x, y)
        : big(a).compareTo(big(b));
  }

  /** The number of bits of the absolute value. */
  public static long bitLength(Object v) {
    return v instanceof Long x && x != Long.MIN_VALUE
        ? Long.SIZE - Long.numberOfLeadingZeros(Math.abs(x))
        : big(v).abs().bitLength();
  }

  /** Rounds to a multiple of a power of ten, a tie to the even multiple. */
  static Object round(Object v, Object digits) {
    if (signum(digits) >= 0) {
      return v;
    }
    if (!(digits instanceof Long n) || n < -100_000_000) {
      return 0L;
    }
    if (-n > bitLength(v) / 3 + 2) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) -n);
    BigInteger[] both = floorDivideAndRemainder(big(v), unit);
    int half = both[1].shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || (half == 0 && both[0].testBit(0));
    BigInteger quotient = up ? both[0].add(BigInteger.ONE) : both[0];
    return normal(quotient.multiply(unit));
  }
}
