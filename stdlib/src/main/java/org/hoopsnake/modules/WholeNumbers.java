package org.hoopsnake.modules;

import java.math.BigInteger;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.IntArithmetic;

/** Number theory on ints as they are stored: Long or BigInteger. */
final class WholeNumbers {
  private WholeNumbers() {}

  static Object gcd(Object[] values) {
    Object result = 0L;
    for (Object value : values) {
      result = gcd(result, Convert.toIndex(value));
    }
    return result;
  }

  private static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long m = Math.abs(x);
      long n = Math.abs(y);
      while (n != 0) {
        long rest = m % n;
        m = n;
        n = rest;
      }
      return m;
    }
    return Convert.fromBigInteger(Convert.big(a).gcd(Convert.big(b)));
  }

  static Object lcm(Object[] values) {
    Object result = 1L;
    for (Object value : values) {
      Object n = IntArithmetic.abs(Convert.toIndex(value));
      if (IntArithmetic.signum(n) == 0 || IntArithmetic.signum(result) == 0) {
        result = 0L;
      } else {
        result = IntArithmetic.multiply(IntArithmetic.floorDivide(result, gcd(result, n)), n);
      }
    }
    return result;
  }

  static Object factorial(Object n) {
    if (IntArithmetic.signum(n) < 0) {
      throw Errors.valueError("factorial() not defined for negative values");
    }
    if (!(n instanceof Long l)) {
      throw Errors.overflowError("factorial() argument should not exceed %d", Long.MAX_VALUE);
    }
    return Convert.fromBigInteger(product(2, l));
  }

  /** The product of all ints from one to another, by halves, so that the factors are of a size. */
  private static BigInteger product(long from, long to) {
    if (from > to) {
      return BigInteger.ONE;
    }
    if (to - from < 8) {
      BigInteger result = BigInteger.valueOf(from);
      for (long i = from + 1; i <= to; i++) {
        result = result.multiply(BigInteger.valueOf(i));
      }
      return result;
    }
    long middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  static Object squareRoot(Object n) {
    if (IntArithmetic.signum(n) < 0) {
      throw Errors.valueError("isqrt() argument must be nonnegative");
    }
    if (!(n instanceof Long l)) {
      return Convert.fromBigInteger(((BigInteger) n).sqrt());
    }
    long root = (long) Math.sqrt((double) l);
    while (root * root > l || root > 3037000499L) {
      root--;
    }
    while (root < 3037000499L && (root + 1) * (root + 1) <= l) {
      root++;
    }
    return root;
  }

  private static void check(Object n, Object k) {
    if (IntArithmetic.signum(n) < 0) {
      throw Errors.valueError("n must be a non-negative integer");
    }
    if (IntArithmetic.signum(k) < 0) {
      throw Errors.valueError("k must be a non-negative integer");
    }
  }

  static Object permutations(Object n, Object k) {
    check(n, k);
    if (IntArithmetic.compare(k, n) > 0) {
      return 0L;
    }
    if (!(k instanceof Long count)) {
      throw Errors.overflowError("k must not exceed %d", Long.MAX_VALUE);
    }
    return Convert.fromBigInteger(fallingProduct(Convert.big(n), 0, count));
  }

  /** {@code (n-from) * (n-from-1) * ... * (n-to+1)}. */
  private static BigInteger fallingProduct(BigInteger n, long from, long to) {
    if (to - from < 8) {
      BigInteger result = BigInteger.ONE;
      for (long i = from; i < to; i++) {
        result = result.multiply(n.subtract(BigInteger.valueOf(i)));
      }
      return result;
    }
    long middle = (from + to) >>> 1;
    return fallingProduct(n, from, middle).multiply(fallingProduct(n, middle, to));
  }

  static Object combinations(Object n, Object k) {
    check(n, k);
    if (IntArithmetic.compare(k, n) > 0) {
      return 0L;
    }
    Object other = IntArithmetic.subtract(n, k);
    Object fewer = IntArithmetic.compare(other, k) < 0 ? other : k;
    if (!(fewer instanceof Long count)) {
      throw Errors.overflowError("min(n - k, k) must not exceed %d", Long.MAX_VALUE);
    }
    BigInteger falling = fallingProduct(Convert.big(n), 0, count);
    return Convert.fromBigInteger(falling.divide(product(2, count)));
  }
}
