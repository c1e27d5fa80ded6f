package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * The type float; its values are Double. An instance of a Python subclass is a {@link
 * PyFloatObject}; {@link FloatArithmetic} computes and {@link FloatText} reads and writes.
 */
@BuiltinType(
    name = "float",
    doc = "Make a floating-point number from a number or from text.",
    raw = true)
public final class PyFloat {
  public static final PyType TYPE = PyType.builtin(PyFloatBinding.INSTANCE);

  private PyFloat() {}

  // ---- making

  @New(value = "float(x=0, /)", doc = "Create and return a new object.")
  static Object create(PyType cls, Object x) {
    return make(cls, fromNumberOrText(x));
  }

  private static Object make(PyType cls, double value) {
    return cls == TYPE ? (Object) value : new PyFloatObject(cls, value);
  }

  private static double fromNumberOrText(Object x) {
    if (x instanceof String text) {
      return parse(text, x);
    }
    PyType type = Types.of(x);
    Object method = type.special(Special.FLOAT);
    if (method != null && x instanceof PyFloatObject) {
      return Convert.checkFloat(Calls.bound0(method, x), type);
    }
    if (method != null || type.special(Special.INDEX) != null) {
      return Convert.toDouble(x);
    }
    String text = Convert.strOrNull(x);
    if (text != null) {
      return parse(text, x);
    }
    byte[] bytes = ByteSource.orNull(x);
    if (bytes == null) {
      throw Errors.typeError(
          "float() argument must be a string or a real number, not '%s'", type.name());
    }
    return parse(asciiOrNull(bytes), x);
  }

  private static String asciiOrNull(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return null;
      }
    }
    return Latin1.text(bytes);
  }

  private static double parse(String text, Object shown) {
    Double value = text == null ? null : FloatText.parseOrNull(text);
    if (value == null) {
      throw Errors.valueError("could not convert string to float: %s", Ops.repr(shown));
    }
    return value;
  }

  @ClassMethod(
      value = "from_number(cls, number, /)",
      doc = "Make a floating-point number from a number, but not from text.")
  static Object fromNumber(PyType cls, Object number) {
    return number instanceof Double && cls == TYPE ? number : make(cls, Convert.toDouble(number));
  }

  @ClassMethod(
      value = "fromhex(cls, string, /)",
      doc =
          """
          Make a floating-point number from its hexadecimal form.

          >>> float.fromhex('0x1.8p+1')
          3.0
          >>> float.fromhex('-1.cp-3')
          -0.21875\
          """)
  static Object fromHex(PyType cls, Object string) {
    String text = Convert.strOrNull(string);
    if (text == null) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
    double value = FloatText.fromHex(text);
    return cls == TYPE ? (Object) value : Calls.call1(cls, value);
  }

  @ClassMethod(
      value = "__getformat__(cls, typestr, /)",
      doc = "Tell how CPython would store a 'double' or a 'float'.")
  static String getFormat(PyType cls, String typestr) {
    if (!typestr.equals("double") && !typestr.equals("float")) {
      throw Errors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return "IEEE, little-endian";
  }

  // ---- text, truth, hash

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(double self) {
    return FloatText.repr(self);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  static long hash(double self) {
    return FloatArithmetic.hash(self);
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  static boolean bool(double self) {
    return self != 0;
  }

  @Method(
      value = "__format__(self, format_spec, /)",
      doc = "Format the float according to format_spec.")
  static String format(Object self, String spec) {
    double value = Convert.selfFloat(self, "__format__", false);
    return spec.isEmpty() ? Ops.str(self) : NumberFormat.format(value, spec, Types.name(self));
  }

  @Method(
      value = "hex(self, /)",
      doc =
          """
          Return the hexadecimal form, which is exact.

          >>> (0.7).hex()
          '0x1.6666666666666p-1'
          >>> (-12.5).hex()
          '-0x1.9000000000000p+3'\
          """)
  static String hex(double self) {
    return FloatText.toHex(self);
  }

  // ---- comparison

  private static Double floatOrNull(Object value) {
    if (value instanceof Double d) {
      return d;
    }
    return value instanceof PyFloatObject f ? (Double) f.value : null;
  }

  @RichCompare
  static Object compare(double self, CompareOperator op, Object value) {
    Double other = floatOrNull(value);
    if (other != null) {
      return Comparisons.compareDoubles(op, self, other);
    }
    Object number = Convert.intOrNull(value);
    if (number == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op.isEquality()) {
      return FloatArithmetic.equal(self, number) == (op == CompareOperator.EQ);
    }
    return !Double.isNaN(self) && Comparisons.ordered(op, FloatArithmetic.compare(self, number));
  }

  // ---- arithmetic

  /** The other operand of an operator as a float; null where it is neither float nor int. */
  private static Double operand(Object value) {
    if (value instanceof Double d) {
      return d;
    }
    Object number = Convert.intOrNull(value);
    if (number != null) {
      return IntArithmetic.toDouble(number);
    }
    return value instanceof PyFloatObject f ? (Double) f.value : null;
  }

  private static PyTuple pair(double x, double y) {
    return new PyTuple(FloatArithmetic.floorDivide(x, y), FloatArithmetic.modulo(x, y));
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (self + other);
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  static Object radd(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other + self);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  static Object sub(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (self - other);
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  static Object rsub(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other - self);
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (self * other);
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other * self);
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.modulo(self, other));
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.modulo(other, self));
  }

  @Method(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : pair(self, other);
  }

  @Method(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  static Object rdivmod(double self, Object value) {
    Double other = operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : pair(other, self);
  }

  @Method(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  static Object floordiv(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.floorDivide(self, other));
  }

  @Method(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  static Object rfloordiv(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.floorDivide(other, self));
  }

  @Method(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  static Object truediv(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.divide(self, other));
  }

  @Method(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  static Object rtruediv(double self, Object value) {
    Double other = operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (FloatArithmetic.divide(other, self));
  }

  @Method(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  static Object pow(double self, Object value, Object mod) {
    return power((Object) self, value, mod);
  }

  @Method(value = "__rpow__(self, value, mod=None, /)", doc = "Return pow(value, self, mod).")
  static Object rpow(double self, Object value, Object mod) {
    return power(value, (Object) self, mod);
  }

  /** NotImplemented where one of the first two is no number. */
  public static Object power(Object base, Object exponent, Object mod) {
    Double x = operand(base);
    Double y = operand(exponent);
    if (mod != PyNone.NONE) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return x == null || y == null ? PyNotImplemented.NOT_IMPLEMENTED : FloatArithmetic.power(x, y);
  }

  @Method(value = "__neg__(self, /)", doc = "-self")
  static double neg(double self) {
    return -self;
  }

  @Method(value = "__pos__(self, /)", doc = "+self")
  static double pos(double self) {
    return self;
  }

  @Method(value = "__abs__(self, /)", doc = "abs(self)")
  static double abs(double self) {
    return Math.abs(self);
  }

  // ---- conversion

  @Method(value = "__int__(self, /)", doc = "int(self)")
  static Object toInt(double self) {
    return FloatArithmetic.truncate(self);
  }

  @Method(value = "__float__(self, /)", doc = "float(self)")
  static double toFloat(double self) {
    return self;
  }

  @Method(value = "__trunc__(self, /)", doc = "Return the int between self and zero.")
  static Object trunc(double self) {
    return FloatArithmetic.truncate(self);
  }

  @Method(value = "__floor__(self, /)", doc = "Return the largest int that is not above self.")
  static Object floor(double self) {
    return FloatArithmetic.floor(self);
  }

  @Method(value = "__ceil__(self, /)", doc = "Return the smallest int that is not below self.")
  static Object ceil(double self) {
    return FloatArithmetic.ceil(self);
  }

  @Method(
      value = "__round__(self, ndigits=None, /)",
      doc =
          """
          Return the nearest int, of two the even one.

          With ndigits, return the nearest float that has so many digits after the point.\
          """)
  static Object round(double self, Object ndigits) {
    return ndigits == PyNone.NONE
        ? FloatArithmetic.round(self)
        : (Object) FloatArithmetic.round(self, Convert.toIndex(ndigits));
  }

  @Method(
      value = "as_integer_ratio(self, /)",
      doc =
          """
          Return a pair of ints whose quotient is exactly self, the second one positive.

          >>> (2.75).as_integer_ratio()
          (11, 4)
          >>> (-3.0).as_integer_ratio()
          (-3, 1)
          >>> (0.0).as_integer_ratio()
          (0, 1)\
          """)
  static PyTuple asIntegerRatio(double self) {
    return FloatArithmetic.asIntegerRatio(self);
  }

  @Method(value = "is_integer(self, /)", doc = "Return True if the float is a whole number.")
  static boolean isInteger(double self) {
    return Double.isFinite(self) && Math.floor(self) == self;
  }

  @Method(value = "conjugate(self, /)", doc = "Return self: a float has no imaginary part.")
  static double conjugate(double self) {
    return self;
  }

  @Method(value = "__getnewargs__(self, /)")
  static PyTuple getNewArgs(double self) {
    return new PyTuple(self);
  }

  // ---- attributes

  @Getter(value = "real", doc = "the real part of a complex number")
  static double real(double self) {
    return self;
  }

  @Getter(value = "imag", doc = "the imaginary part of a complex number")
  static double imag(double self) {
    return 0;
  }
}
