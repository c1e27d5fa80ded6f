package org.hoopsnake.modules;

import org.hoopsnake.object.PyComplex;

/**
 * Square root, exponential, logarithms, and the hyperbolic functions and their inverses, of a
 * complex number; the circular ones follow from those.
 *
 * <p>The formulas are Kahan's ("Branch Cuts for Complex Elementary Functions"): they keep the sign
 * of zero, which says on which side of a branch cut an argument lies, and do not overflow half-way.
 * What infinities and NaNs give is fixed by Annex G of the C standard.
 */
final class ComplexFunctions {
  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double ROOT_OF_LARGE = Math.sqrt(LARGE);
  private static final double LOG_OF_LARGE = Math.log(LARGE);
  private static final double ROOT_OF_SMALLEST = Math.sqrt(Double.MIN_NORMAL);
  private static final double LOG_2 = Math.log(2);
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final double QUARTER = Math.PI / 4;
  private static final double HALF = Math.PI / 2;

  /** Moves a subnormal number up into the normal ones; half of it, and back, for its root. */
  private static final int SCALE_UP = 53;

  private static final int SCALE_DOWN = -(SCALE_UP + 1) / 2;

  private ComplexFunctions() {}

  static PyComplex of(double real, double imag) {
    return new PyComplex(real, imag);
  }

  private static boolean finite(PyComplex z) {
    return Double.isFinite(z.real) && Double.isFinite(z.imag);
  }

  private static boolean large(PyComplex z) {
    return Math.abs(z.real) > LARGE || Math.abs(z.imag) > LARGE;
  }

  private static boolean infinite(double x) {
    return Double.isInfinite(x);
  }

  private static boolean nan(double x) {
    return Double.isNaN(x);
  }

  private static double signed(double size, double sign) {
    return Math.copySign(size, sign);
  }

  /** i z. */
  private static PyComplex turned(PyComplex z) {
    return of(-z.imag, z.real);
  }

  /** z / i. */
  private static PyComplex turnedBack(PyComplex z) {
    return of(z.imag, -z.real);
  }

  /** The logarithm of the absolute value of a large number. */
  private static double logOfLarge(PyComplex z) {
    return Math.log(Math.hypot(z.real / 2, z.imag / 2)) + LOG_2 * 2;
  }

  static double angle(PyComplex z) {
    return Math.atan2(z.imag, z.real);
  }

  // ---- root, logarithm, exponential

  static PyComplex sqrt(PyComplex z) {
    if (!finite(z)) {
      return sqrtOfSpecial(z.real, z.imag);
    }
    if (z.real == 0 && z.imag == 0) {
      return of(0, z.imag);
    }
    double ax = Math.abs(z.real);
    double ay = Math.abs(z.imag);
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      ax = Math.scalb(ax, SCALE_UP);
      s = Math.scalb(Math.sqrt(ax + Math.hypot(ax, Math.scalb(ay, SCALE_UP))), SCALE_DOWN);
    } else {
      ax /= 8;
      s = 2 * Math.sqrt(ax + Math.hypot(ax, ay / 8));
    }
    double d = ay / (2 * s);
    return z.real >= 0 ? of(s, signed(d, z.imag)) : of(d, signed(s, z.imag));
  }

  private static PyComplex sqrtOfSpecial(double x, double y) {
    if (infinite(y)) {
      return of(INF, y);
    }
    if (infinite(x)) {
      if (nan(y)) {
        return x > 0 ? of(INF, NAN) : of(NAN, INF);
      }
      return x > 0 ? of(INF, signed(0, y)) : of(0, signed(INF, y));
    }
    return of(NAN, NAN);
  }

  static PyComplex log(PyComplex z) {
    if (!finite(z)) {
      double real = infinite(z.real) || infinite(z.imag) ? INF : NAN;
      return of(real, nan(z.real) || nan(z.imag) ? NAN : angle(z));
    }
    double ax = Math.abs(z.real);
    double ay = Math.abs(z.imag);
    double size;
    if (large(z)) {
      size = Math.log(Math.hypot(ax / 2, ay / 2)) + LOG_2;
    } else if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      if (ax == 0 && ay == 0) {
        throw MathModule.domain();
      }
      size =
          Math.log(Math.hypot(Math.scalb(ax, SCALE_UP), Math.scalb(ay, SCALE_UP)))
              - SCALE_UP * LOG_2;
    } else {
      double h = Math.hypot(ax, ay);
      if (0.71 <= h && h <= 1.73) {
        double more = Math.max(ax, ay);
        double less = Math.min(ax, ay);
        size = Math.log1p((more - 1) * (more + 1) + less * less) / 2;
      } else {
        size = Math.log(h);
      }
    }
    return of(size, angle(z));
  }

  static PyComplex exp(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      return expOfSpecial(x, y);
    }
    boolean large = x > LOG_OF_LARGE;
    double size = Math.exp(large ? x - 1 : x);
    double last = large ? Math.E : 1;
    return inRange(of(size * Math.cos(y) * last, size * Math.sin(y) * last));
  }

  private static PyComplex expOfSpecial(double x, double y) {
    if (infinite(y) && (Double.isFinite(x) || x == INF)) {
      throw MathModule.domain();
    }
    if (infinite(x)) {
      double size = x > 0 ? INF : 0;
      if (y == 0) {
        return of(size, y);
      }
      if (Double.isFinite(y)) {
        return of(signed(size, Math.cos(y)), signed(size, Math.sin(y)));
      }
      return x > 0 ? of(INF, NAN) : of(0, 0);
    }
    return of(NAN, nan(x) && y == 0 ? y : NAN);
  }

  private static PyComplex inRange(PyComplex z) {
    if (infinite(z.real) || infinite(z.imag)) {
      throw MathModule.range();
    }
    return z;
  }

  // ---- hyperbolic functions

  static PyComplex cosh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      requireAngle(x, y);
      if (infinite(x)) {
        if (y == 0) {
          return of(INF, x > 0 ? y : -y);
        }
        return nan(y)
            ? of(INF, NAN)
            : of(signed(INF, Math.cos(y)), signed(INF, x > 0 ? Math.sin(y) : -Math.sin(y)));
      }
      return of(NAN, x == 0 || (nan(x) && y == 0) ? 0 : NAN);
    }
    if (Math.abs(x) > LOG_OF_LARGE) {
      double near = x - signed(1, x);
      return inRange(
          of(
              Math.cos(y) * Hyperbolics.cosh(near) * Math.E,
              Math.sin(y) * Hyperbolics.sinh(near) * Math.E));
    }
    return inRange(of(Math.cos(y) * Hyperbolics.cosh(x), Math.sin(y) * Hyperbolics.sinh(x)));
  }

  static PyComplex sinh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      requireAngle(x, y);
      if (infinite(x)) {
        if (y == 0) {
          return of(x, y);
        }
        return nan(y)
            ? of(INF, NAN)
            : of(signed(INF, x > 0 ? Math.cos(y) : -Math.cos(y)), signed(INF, Math.sin(y)));
      }
      return of(x == 0 ? 0 : NAN, nan(x) && y == 0 ? y : NAN);
    }
    if (Math.abs(x) > LOG_OF_LARGE) {
      double near = x - signed(1, x);
      return inRange(
          of(
              Math.cos(y) * Hyperbolics.sinh(near) * Math.E,
              Math.sin(y) * Hyperbolics.cosh(near) * Math.E));
    }
    return inRange(of(Math.cos(y) * Hyperbolics.sinh(x), Math.sin(y) * Hyperbolics.cosh(x)));
  }

  /** The imaginary part turns, and an infinite one does so without end. */
  private static void requireAngle(double x, double y) {
    if (infinite(y) && !nan(x)) {
      throw MathModule.domain();
    }
  }

  static PyComplex tanh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      if (infinite(y) && Double.isFinite(x)) {
        throw MathModule.domain();
      }
      if (infinite(x)) {
        double imag = Double.isFinite(y) ? 2 * Math.sin(y) * Math.cos(y) : 0;
        return of(signed(1, x), signed(0, imag));
      }
      return of(x == 0 ? x : NAN, nan(x) && y == 0 ? y : NAN);
    }
    if (Math.abs(x) > LOG_OF_LARGE) {
      double imag = 4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x));
      return of(signed(1, x), imag);
    }
    double tx = Math.tanh(x);
    double ty = Math.tan(y);
    double cx = 1 / Hyperbolics.cosh(x);
    double both = tx * ty;
    double below = 1 + both * both;
    return of(tx * (1 + ty * ty) / below, ty / below * cx * cx);
  }

  // ---- inverse functions

  static PyComplex acos(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      if (infinite(y)) {
        double real = nan(x) ? NAN : angle(of(x, INF));
        return of(real, -y);
      }
      if (infinite(x)) {
        return nan(y) ? of(NAN, INF) : of(x > 0 ? 0 : Math.PI, -signed(INF, y));
      }
      return of(x == 0 ? HALF : NAN, NAN);
    }
    if (large(z)) {
      return of(Math.atan2(Math.abs(y), x), -signed(logOfLarge(z), y));
    }
    PyComplex s1 = sqrt(of(1 - x, -y));
    PyComplex s2 = sqrt(of(1 + x, y));
    return of(
        2 * Math.atan2(s1.real, s2.real), Hyperbolics.asinh(s2.real * s1.imag - s2.imag * s1.real));
  }

  static PyComplex acosh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      double real = infinite(x) || infinite(y) ? INF : NAN;
      return of(real, !nan(x) && !nan(y) ? angle(z) : x == 0 ? HALF : NAN);
    }
    if (large(z)) {
      return of(logOfLarge(z), angle(z));
    }
    PyComplex s1 = sqrt(of(x - 1, y));
    PyComplex s2 = sqrt(of(x + 1, y));
    return of(
        Hyperbolics.asinh(s1.real * s2.real + s1.imag * s2.imag), 2 * Math.atan2(s1.imag, s2.real));
  }

  static PyComplex asinh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      if (infinite(y)) {
        double imag = nan(x) ? NAN : signed(infinite(x) ? QUARTER : HALF, y);
        return of(nan(x) ? INF : signed(INF, x), imag);
      }
      if (infinite(x)) {
        return of(x, nan(y) ? NAN : signed(0, y));
      }
      return of(NAN, nan(x) && y == 0 ? y : NAN);
    }
    if (large(z)) {
      return of(signed(logOfLarge(z), x), Math.atan2(y, Math.abs(x)));
    }
    PyComplex s1 = sqrt(of(1 + y, -x));
    PyComplex s2 = sqrt(of(1 - y, x));
    return of(
        Hyperbolics.asinh(s1.real * s2.imag - s2.real * s1.imag),
        Math.atan2(y, s1.real * s2.real - s1.imag * s2.imag));
  }

  static PyComplex atanh(PyComplex z) {
    double x = z.real;
    double y = z.imag;
    if (!finite(z)) {
      if (infinite(y)) {
        return of(nan(x) ? 0 : signed(0, x), signed(HALF, y));
      }
      if (infinite(x)) {
        return of(signed(0, x), nan(y) ? NAN : signed(HALF, y));
      }
      return of(x == 0 ? x : NAN, NAN);
    }
    if (signed(1, x) < 0) {
      PyComplex mirrored = atanh(of(-x, -y));
      return of(-mirrored.real, -mirrored.imag);
    }
    double ay = Math.abs(y);
    if (x > ROOT_OF_LARGE || ay > ROOT_OF_LARGE) {
      double h = Math.hypot(x / 2, y / 2);
      return of(x / 4 / h / h, -signed(HALF, -y));
    }
    if (x == 1 && ay < ROOT_OF_SMALLEST) {
      if (ay == 0) {
        throw MathModule.domain();
      }
      return of(
          -Math.log(Math.sqrt(ay) / Math.sqrt(Math.hypot(ay, 2))),
          signed(Math.atan2(2, -ay) / 2, y));
    }
    return of(
        Math.log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
        -Math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2);
  }

  // ---- circular functions

  static PyComplex asin(PyComplex z) {
    return turnedBack(asinh(turned(z)));
  }

  static PyComplex atan(PyComplex z) {
    return turnedBack(atanh(turned(z)));
  }

  static PyComplex cos(PyComplex z) {
    return cosh(turned(z));
  }

  static PyComplex sin(PyComplex z) {
    return turnedBack(sinh(turned(z)));
  }

  static PyComplex tan(PyComplex z) {
    return turnedBack(tanh(turned(z)));
  }

  // ---- polar coordinates

  static double size(PyComplex z) {
    double size = Math.hypot(z.real, z.imag);
    if (infinite(size) && finite(z)) {
      throw MathModule.range();
    }
    return size;
  }

  static PyComplex fromPolar(double size, double angle) {
    if (infinite(angle) && size != 0 && !nan(size)) {
      throw MathModule.domain();
    }
    if (Double.isFinite(size) && Double.isFinite(angle)) {
      return angle == 0
          ? of(size, size * angle)
          : of(size * Math.cos(angle), size * Math.sin(angle));
    }
    if (infinite(size)) {
      double sign = size > 0 ? 1 : -1;
      if (angle == 0) {
        return of(size, sign * angle);
      }
      return nan(angle)
          ? of(INF, NAN)
          : of(signed(INF, sign * Math.cos(angle)), signed(INF, sign * Math.sin(angle)));
    }
    if (size == 0) {
      return of(0, 0);
    }
    return of(NAN, nan(size) && angle == 0 ? 0 : NAN);
  }
}
