package org.hoopsnake.modules;

/**
 * The hyperbolic functions by the formulas of Sun's fdlibm, on top of Java's {@code exp} and {@code
 * log}: those of {@code Math} differ from the usual C libraries more often, or are missing.
 */
final class Hyperbolics {
  private static final double LOG_2 = 6.93147180559945286227e-01;
  private static final double LARGE = 0x1p28;
  private static final double SMALL = 0x1p-28;

  private Hyperbolics() {}

  static double asinh(double x) {
    double size = Math.abs(x);
    if (!Double.isFinite(x) || size < SMALL) {
      return x;
    }
    double result;
    if (size > LARGE) {
      result = Math.log(size) + LOG_2;
    } else if (size > 2) {
      result = Math.log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
    } else {
      double square = x * x;
      result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(result, x);
  }

  /** For x of at least 1. */
  static double acosh(double x) {
    if (x > LARGE) {
      return Math.log(x) + LOG_2;
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  /** For x between -1 and 1. */
  static double atanh(double x) {
    double size = Math.abs(x);
    if (size < SMALL || Double.isNaN(x)) {
      return x;
    }
    double result;
    if (size < 0.5) {
      double t = size + size;
      result = 0.5 * Math.log1p(t + t * size / (1 - size));
    } else {
      result = 0.5 * Math.log1p((size + size) / (1 - size));
    }
    return Math.copySign(result, x);
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    if (size < 0.5 * LOG_2) {
      double t = Math.expm1(size);
      double w = 1 + t;
      return 1 + t * t / (w + w);
    }
    if (size < 22) {
      double t = Math.exp(size);
      return 0.5 * t + 0.5 / t;
    }
    return largeSinh(size);
  }

  static double sinh(double x) {
    double size = Math.abs(x);
    if (size < SMALL || !Double.isFinite(x)) {
      return x;
    }
    if (size >= 22) {
      return Math.copySign(largeSinh(size), x);
    }
    double t = Math.expm1(size);
    double twice = size < 1 ? 2 * t - t * t / (t + 1) : t + t / (t + 1);
    return Math.copySign(0.5 * twice, x);
  }

  /** Half of e to the power of a number that is so large that the other half does not count. */
  private static double largeSinh(double size) {
    if (size < 709) {
      return 0.5 * Math.exp(size);
    }
    double w = Math.exp(0.5 * size);
    return 0.5 * w * w;
  }
}
