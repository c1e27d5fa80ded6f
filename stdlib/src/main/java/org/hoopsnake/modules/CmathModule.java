package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.ComplexArithmetic;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Types;

/**
 * The module cmath (https://docs.python.org/3.14/library/cmath.html): functions of complex numbers.
 */
@BuiltinModule(name = "cmath", doc = "Mathematical functions of complex numbers.")
public final class CmathModule {
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

  @Constant("infj")
  static final PyComplex INFJ = new PyComplex(0, INF);

  @Constant("nanj")
  static final PyComplex NANJ = new PyComplex(0, NAN);

  private static PyComplex number(Object z) {
    PyComplex number = PyComplex.numberOrNull(z);
    if (number == null) {
      throw Errors.typeError("must be real number, not %s", Types.name(z));
    }
    return number;
  }

  @Function(value = "acos(z, /)", doc = "Return the arc cosine of z.")
  static Object acos(Object z) {
    return ComplexFunctions.acos(number(z));
  }

  @Function(value = "acosh(z, /)", doc = "Return the inverse hyperbolic cosine of z.")
  static Object acosh(Object z) {
    return ComplexFunctions.acosh(number(z));
  }

  @Function(value = "asin(z, /)", doc = "Return the arc sine of z.")
  static Object asin(Object z) {
    return ComplexFunctions.asin(number(z));
  }

  @Function(value = "asinh(z, /)", doc = "Return the inverse hyperbolic sine of z.")
  static Object asinh(Object z) {
    return ComplexFunctions.asinh(number(z));
  }

  @Function(value = "atan(z, /)", doc = "Return the arc tangent of z.")
  static Object atan(Object z) {
    return ComplexFunctions.atan(number(z));
  }

  @Function(value = "atanh(z, /)", doc = "Return the inverse hyperbolic tangent of z.")
  static Object atanh(Object z) {
    return ComplexFunctions.atanh(number(z));
  }

  @Function(value = "cos(z, /)", doc = "Return the cosine of z.")
  static Object cos(Object z) {
    return ComplexFunctions.cos(number(z));
  }

  @Function(value = "cosh(z, /)", doc = "Return the hyperbolic cosine of z.")
  static Object cosh(Object z) {
    return ComplexFunctions.cosh(number(z));
  }

  @Function(value = "exp(z, /)", doc = "Return the exponential value e**z of z.")
  static Object exp(Object z) {
    return ComplexFunctions.exp(number(z));
  }

  @Function(value = "sin(z, /)", doc = "Return the sine of z.")
  static Object sin(Object z) {
    return ComplexFunctions.sin(number(z));
  }

  @Function(value = "sinh(z, /)", doc = "Return the hyperbolic sine of z.")
  static Object sinh(Object z) {
    return ComplexFunctions.sinh(number(z));
  }

  @Function(value = "sqrt(z, /)", doc = "Return the square root of z.")
  static Object sqrt(Object z) {
    return ComplexFunctions.sqrt(number(z));
  }

  @Function(value = "tan(z, /)", doc = "Return the tangent of z.")
  static Object tan(Object z) {
    return ComplexFunctions.tan(number(z));
  }

  @Function(value = "tanh(z, /)", doc = "Return the hyperbolic tangent of z.")
  static Object tanh(Object z) {
    return ComplexFunctions.tanh(number(z));
  }

  @Function(
      value = "log(z, base=<unset>, /)",
      doc = "Return the logarithm of z, natural or to a base.")
  static Object log(Object z, Object base) {
    PyComplex natural = ComplexFunctions.log(number(z));
    if (base == null) {
      return natural;
    }
    PyComplex below = ComplexFunctions.log(number(base));
    if (below.real == 0 && below.imag == 0) {
      throw MathModule.domain();
    }
    return ComplexArithmetic.divide(natural, below);
  }

  @Function(value = "log10(z, /)", doc = "Return the logarithm of z to base 10.")
  static Object log10(Object z) {
    PyComplex natural = ComplexFunctions.log(number(z));
    double ten = Math.log(10);
    return new PyComplex(natural.real / ten, natural.imag / ten);
  }

  // ---- polar coordinates

  @Function(value = "phase(z, /)", doc = "Return the angle of z, in radians from -pi to pi.")
  static double phase(Object z) {
    return ComplexFunctions.angle(number(z));
  }

  @Function(value = "polar(z, /)", doc = "Return the absolute value and the angle of z.")
  static Object polar(Object z) {
    PyComplex number = number(z);
    return new PyTuple(ComplexFunctions.size(number), ComplexFunctions.angle(number));
  }

  @Function(
      value = "rect(r, phi, /)",
      doc = "Return the complex number with these polar coordinates.")
  static Object rect(double r, double phi) {
    return ComplexFunctions.fromPolar(r, phi);
  }

  // ---- what numbers are like

  @Function(value = "isfinite(z, /)", doc = "Whether both parts are finite.")
  static boolean isFinite(Object z) {
    PyComplex number = number(z);
    return Double.isFinite(number.real) && Double.isFinite(number.imag);
  }

  @Function(value = "isinf(z, /)", doc = "Whether a part is infinite.")
  static boolean isInfinite(Object z) {
    PyComplex number = number(z);
    return Double.isInfinite(number.real) || Double.isInfinite(number.imag);
  }

  @Function(value = "isnan(z, /)", doc = "Whether a part is a NaN.")
  static boolean isNan(Object z) {
    PyComplex number = number(z);
    return Double.isNaN(number.real) || Double.isNaN(number.imag);
  }

  @Function(
      value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc = "Whether a and b are within a relative or absolute tolerance of each other.")
  static boolean isclose(Object a, Object b, double relativeTolerance, double absoluteTolerance) {
    PyComplex x = number(a);
    PyComplex y = number(b);
    if (relativeTolerance < 0 || absoluteTolerance < 0) {
      throw Errors.valueError("tolerances must be non-negative");
    }
    if (x.real == y.real && x.imag == y.imag) {
      return true;
    }
    if (isInfinite(x) || isInfinite(y)) {
      return false;
    }
    double difference = Math.hypot(x.real - y.real, x.imag - y.imag);
    return difference <= relativeTolerance * Math.hypot(y.real, y.imag)
        || difference <= relativeTolerance * Math.hypot(x.real, x.imag)
        || difference <= absoluteTolerance;
  }
}
