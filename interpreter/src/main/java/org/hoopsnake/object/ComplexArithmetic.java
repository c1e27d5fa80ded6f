package org.hoopsnake.object;

/**
 * Arithmetic on complex numbers by the rules of annex G of the C standard, which Python follows: a
 * real operand has no imaginary part at all rather than a zero one, and a product or quotient with
 * an infinite operand is infinite even where the textbook formula says nan.
 */
public final class ComplexArithmetic {
  private static final int MAX_WHOLE_EXPONENT = 100;

  private ComplexArithmetic() {}

  static PyComplex multiply(PyComplex x, PyComplex y) {
    double a = x.real;
    double b = x.imag;
    double c = y.real;
    double d = y.imag;
    double real = a * c - b * d;
    double imag = a * d + b * c;
    if (!Double.isNaN(real) || !Double.isNaN(imag)) {
      return new PyComplex(real, imag);
    }
    boolean recover = false;
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      a = unit(a);
      b = unit(b);
      c = zeroIfNan(c);
      d = zeroIfNan(d);
      recover = true;
    }
    if (Double.isInfinite(c) || Double.isInfinite(d)) {
      c = unit(c);
      d = unit(d);
      a = zeroIfNan(a);
      b = zeroIfNan(b);
      recover = true;
    }
    if (!recover
        && (Double.isInfinite(a * c)
            || Double.isInfinite(b * d)
            || Double.isInfinite(a * d)
            || Double.isInfinite(b * c))) {
      a = zeroIfNan(a);
      b = zeroIfNan(b);
      c = zeroIfNan(c);
      d = zeroIfNan(d);
      recover = true;
    }
    return recover
        ? new PyComplex(
            Double.POSITIVE_INFINITY * (a * c - b * d), Double.POSITIVE_INFINITY * (a * d + b * c))
        : new PyComplex(real, imag);
  }

  /** One with the sign of an infinity, zero with the sign of anything else. */
  private static double unit(double v) {
    return Math.copySign(Double.isInfinite(v) ? 1.0 : 0.0, v);
  }

  private static double zeroIfNan(double v) {
    return Double.isNaN(v) ? Math.copySign(0.0, v) : v;
  }

  static PyComplex divide(PyComplex x, double y) {
    if (y == 0) {
      throw IntArithmetic.divisionByZero();
    }
    return new PyComplex(x.real / y, x.imag / y);
  }

  public static PyComplex divide(PyComplex x, PyComplex y) {
    double c = Math.abs(y.real);
    double d = Math.abs(y.imag);
    double real;
    double imag;
    if (c >= d) {
      if (c == 0) {
        throw IntArithmetic.divisionByZero();
      }
      double ratio = y.imag / y.real;
      double scale = y.real + y.imag * ratio;
      real = (x.real + x.imag * ratio) / scale;
      imag = (x.imag - x.real * ratio) / scale;
    } else if (d >= c) {
      double ratio = y.real / y.imag;
      double scale = y.real * ratio + y.imag;
      real = (x.real * ratio + x.imag) / scale;
      imag = (x.imag * ratio - x.real) / scale;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    return Double.isNaN(real) && Double.isNaN(imag)
        ? recovered(x, y, new PyComplex(real, imag))
        : new PyComplex(real, imag);
  }

  private static PyComplex recovered(PyComplex x, PyComplex y, PyComplex nan) {
    if (isInfinite(x) && isFinite(y)) {
      double a = unit(x.real);
      double b = unit(x.imag);
      return new PyComplex(
          Double.POSITIVE_INFINITY * (a * y.real + b * y.imag),
          Double.POSITIVE_INFINITY * (b * y.real - a * y.imag));
    }
    if (isInfinite(y) && isFinite(x)) {
      double c = unit(y.real);
      double d = unit(y.imag);
      return new PyComplex(0.0 * (x.real * c + x.imag * d), 0.0 * (x.imag * c - x.real * d));
    }
    return nan;
  }

  /** Divides a real number. */
  static PyComplex divide(double x, PyComplex y) {
    double c = Math.abs(y.real);
    double d = Math.abs(y.imag);
    double real;
    double imag;
    if (c >= d) {
      if (c == 0) {
        throw IntArithmetic.divisionByZero();
      }
      double ratio = y.imag / y.real;
      double scale = y.real + y.imag * ratio;
      real = x / scale;
      imag = -x * ratio / scale;
    } else if (d >= c) {
      double ratio = y.real / y.imag;
      double scale = y.real * ratio + y.imag;
      real = x * ratio / scale;
      imag = -x / scale;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real) && Double.isNaN(imag) && Double.isFinite(x) && isInfinite(y)) {
      return new PyComplex(0.0 * (x * unit(y.real)), 0.0 * (-x * unit(y.imag)));
    }
    return new PyComplex(real, imag);
  }

  private static boolean isInfinite(PyComplex v) {
    return Double.isInfinite(v.real) || Double.isInfinite(v.imag);
  }

  private static boolean isFinite(PyComplex v) {
    return Double.isFinite(v.real) && Double.isFinite(v.imag);
  }

  static PyComplex power(PyComplex x, PyComplex y) {
    PyComplex result =
        y.imag == 0 && y.real == Math.floor(y.real) && Math.abs(y.real) <= MAX_WHOLE_EXPONENT
            ? wholePower(x, (int) y.real)
            : generalPower(x, y);
    if (isInfinite(result)) {
      throw Errors.overflowError("complex exponentiation");
    }
    return result;
  }

  private static PyComplex wholePower(PyComplex x, int n) {
    if (n > 0) {
      return squaring(x, n);
    }
    if (n == 0) {
      return new PyComplex(1, 0);
    }
    if (x.real == 0 && x.imag == 0) {
      throw zeroPower();
    }
    return divide(new PyComplex(1, 0), squaring(x, -n));
  }

  private static PyException zeroPower() {
    return Errors.zeroDivisionError("zero to a negative or complex power");
  }

  private static PyComplex squaring(PyComplex x, int n) {
    PyComplex result = new PyComplex(1, 0);
    PyComplex square = x;
    for (int bit = 1; bit > 0 && bit <= n; bit <<= 1) {
      if ((n & bit) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static PyComplex generalPower(PyComplex x, PyComplex y) {
    if (y.real == 0 && y.imag == 0) {
      return new PyComplex(1, 0);
    }
    if (x.real == 0 && x.imag == 0) {
      if (y.imag != 0 || y.real < 0) {
        throw zeroPower();
      }
      return new PyComplex(0, 0);
    }
    double size = Math.hypot(x.real, x.imag);
    double length = Math.pow(size, y.real);
    double angle = Math.atan2(x.imag, x.real);
    double phase = angle * y.real;
    if (y.imag != 0) {
      length *= Math.exp(-angle * y.imag);
      phase += y.imag * Math.log(size);
    }
    return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
  }
}
