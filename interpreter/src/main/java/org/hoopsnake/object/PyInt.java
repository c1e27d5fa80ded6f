package org.hoopsnake.object;

import java.math.BigInteger;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * The type int
 * (https://docs.python.org/3.14/library/stdtypes.html#numeric-types-int-float-complex).
 *
 * <p>A value is a Long, or a BigInteger where 64 bits do not hold it; {@link IntArithmetic}
 * computes with them. An instance of a Python subclass is a {@link PyIntObject}.
 */
@BuiltinType(
    name = "int",
    doc =
        """
        int([x]) -> integer
        int(x, base=10) -> integer

        Make an integer from a number, rounding towards zero, or from the text of an integer
        literal in the given base (2 to 36, or 0 to go by the literal's prefix).

        >>> int('0x2a', 0)
        42\
        """,
    raw = true)
public final class PyInt {
  public static final PyType TYPE = PyType.builtin(PyIntBinding.INSTANCE);

  static final long HASH_MODULUS = (1L << 61) - 1;
  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(HASH_MODULUS);

  private PyInt() {}

  /** The hash of an int: its value modulo 2^61 - 1, with its sign. */
  public static long hash(long n) {
    long h = n > -HASH_MODULUS && n < HASH_MODULUS ? n : n % HASH_MODULUS;
    return h == -1 ? -2 : h;
  }

  /** The hash of a Long or BigInteger. */
  public static long hash(Object n) {
    if (n instanceof Long l) {
      return hash(l.longValue());
    }
    return hash(((BigInteger) n).remainder(BIG_MODULUS).longValue());
  }

  // ---- making

  @New(value = "int(x=<unset>, /, base=<unset>)", doc = "Create and return a new object.")
  static Object create(PyType cls, Object x, Object base) {
    Object value = base == null ? fromNumberOrText(x) : fromText(x, base);
    return cls == TYPE ? value : new PyIntObject(cls, value);
  }

  /** {@code int(x)}. */
  static Object fromNumberOrText(Object x) {
    if (x == null) {
      return 0L;
    }
    if (x instanceof Long || x instanceof BigInteger) {
      return x;
    }
    if (x instanceof Double d) {
      return FloatArithmetic.truncate(d);
    }
    if (x instanceof String s) {
      return IntText.parse(s, 10, s);
    }
    PyType type = Types.of(x);
    Object method = type.special(Special.INT);
    if (method != null && method != PyNone.NONE) {
      return Convert.strictInt(Calls.bound0(method, x), "__int__");
    }
    if (type.special(Special.INDEX) != null) {
      return Ops.index(x);
    }
    Object value = parse(x, 10);
    if (value == null) {
      throw Errors.typeError(
          "int() argument must be a string, a bytes-like object or a real number, not '%s'",
          type.name());
    }
    return value;
  }

  private static Object fromText(Object x, Object base) {
    if (x == null) {
      throw Errors.typeError("int() missing string argument");
    }
    Object radix = Convert.toIndex(base);
    if (!(radix instanceof Long r) || (r != 0 && (r < 2 || r > 36))) {
      throw Errors.valueError("int() base must be >= 2 and <= 36, or 0");
    }
    boolean text = Convert.strOrNull(x) != null || x instanceof PyBytes || x instanceof PyByteArray;
    Object value = text ? parse(x, (int) (long) r) : null;
    if (value == null) {
      throw Errors.typeError("int() can't convert non-string with explicit base");
    }
    return value;
  }

  /** Parses str, bytes and bytearray; null for everything else. */
  private static Object parse(Object x, int base) {
    String s = Convert.strOrNull(x);
    if (s != null) {
      return IntText.parse(s, base, s);
    }
    byte[] bytes = ByteSource.orNull(x);
    return bytes == null ? null : IntText.parse(Latin1.text(bytes), base, new PyBytes(bytes));
  }

  // ---- text, truth, hash

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(Object self) {
    return IntText.toString(self);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  static long hashMethod(Object self) {
    return hash(self);
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  static boolean bool(Object self) {
    return IntArithmetic.signum(self) != 0;
  }

  @Method(
      value = "__format__(self, format_spec, /)",
      doc = "Convert to a string according to format_spec.",
      receiverAsIs = true)
  static String format(Object self, String spec) {
    Object value = Convert.selfInt(self, "__format__", false);
    if (spec.isEmpty() && self instanceof PyObject p && p.type().heap) {
      return Ops.str(self);
    }
    return NumberFormat.format(self instanceof Boolean ? self : value, spec, Types.name(self));
  }

  // ---- comparison

  @RichCompare
  static Object compare(Object self, CompareOperator op, Object value) {
    Object other = Convert.intOrNull(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return op.isEquality()
        ? self.equals(other) == (op == CompareOperator.EQ)
        : Comparisons.ordered(op, IntArithmetic.compare(self, other));
  }

  // ---- arithmetic

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.add(self, other);
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  static Object radd(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.add(other, self);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  static Object sub(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.subtract(self, other);
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  static Object rsub(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.subtract(other, self);
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.multiply(self, other);
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.multiply(other, self);
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.modulo(self, other);
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.modulo(other, self);
  }

  @Method(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) IntArithmetic.divmod(self, other);
  }

  @Method(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  static Object rdivmod(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) IntArithmetic.divmod(other, self);
  }

  @Method(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  static Object floordiv(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : IntArithmetic.floorDivide(self, other);
  }

  @Method(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  static Object rfloordiv(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : IntArithmetic.floorDivide(other, self);
  }

  @Method(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  static Object truediv(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) IntArithmetic.trueDivide(self, other);
  }

  @Method(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  static Object rtruediv(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) IntArithmetic.trueDivide(other, self);
  }

  @Method(value = "__lshift__(self, value, /)", doc = "Return self<<value.")
  static Object lshift(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftLeft(self, other);
  }

  @Method(value = "__rlshift__(self, value, /)", doc = "Return value<<self.")
  static Object rlshift(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftLeft(other, self);
  }

  @Method(value = "__rshift__(self, value, /)", doc = "Return self>>value.")
  static Object rshift(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftRight(self, other);
  }

  @Method(value = "__rrshift__(self, value, /)", doc = "Return value>>self.")
  static Object rrshift(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.shiftRight(other, self);
  }

  @Method(value = "__and__(self, value, /)", doc = "Return self&value.")
  static Object and(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(self, other);
  }

  @Method(value = "__rand__(self, value, /)", doc = "Return value&self.")
  static Object rand(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.and(other, self);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(self, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.or(other, self);
  }

  @Method(value = "__xor__(self, value, /)", doc = "Return self^value.")
  static Object xor(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(self, other);
  }

  @Method(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  static Object rxor(Object self, Object value) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : IntArithmetic.xor(other, self);
  }

  @Method(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  static Object pow(Object self, Object value, Object mod) {
    Object other = Convert.intOrNull(value);
    Object modulus = mod == PyNone.NONE ? mod : Convert.intOrNull(mod);
    if (other == null || modulus == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return modulus == PyNone.NONE
        ? IntArithmetic.power(self, other)
        : IntArithmetic.power(self, other, modulus);
  }

  @Method(value = "__rpow__(self, value, mod=None, /)", doc = "Return pow(value, self, mod).")
  static Object rpow(Object self, Object value, Object mod) {
    Object other = Convert.intOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : pow(other, self, mod);
  }

  @Method(value = "__neg__(self, /)", doc = "-self")
  static Object neg(Object self) {
    return IntArithmetic.negate(self);
  }

  @Method(value = "__pos__(self, /)", doc = "+self")
  static Object pos(Object self) {
    return self;
  }

  @Method(value = "__abs__(self, /)", doc = "abs(self)")
  static Object abs(Object self) {
    return IntArithmetic.abs(self);
  }

  @Method(value = "__invert__(self, /)", doc = "~self")
  static Object invert(Object self) {
    return IntArithmetic.invert(self);
  }

  // ---- conversion

  @Method(value = "__int__(self, /)", doc = "int(self)")
  static Object toInt(Object self) {
    return self;
  }

  @Method(value = "__index__(self, /)", doc = "Return self as a plain int.")
  static Object index(Object self) {
    return self;
  }

  @Method(value = "__float__(self, /)", doc = "float(self)")
  static double toFloat(Object self) {
    return IntArithmetic.toDouble(self);
  }

  @Method(value = "__trunc__(self, /)", doc = "An int is its own whole part.")
  static Object trunc(Object self) {
    return self;
  }

  @Method(value = "__floor__(self, /)", doc = "An int is its own floor.")
  static Object floor(Object self) {
    return self;
  }

  @Method(value = "__ceil__(self, /)", doc = "An int is its own ceiling.")
  static Object ceil(Object self) {
    return self;
  }

  @Method(
      value = "__round__(self, ndigits=None, /)",
      doc = "Round to a power of ten where ndigits is negative.")
  static Object round(Object self, Object ndigits) {
    return ndigits == PyNone.NONE ? self : IntArithmetic.round(self, Convert.toIndex(ndigits));
  }

  @Method(value = "__getnewargs__(self, /)")
  static PyTuple getNewArgs(Object self) {
    return new PyTuple(self);
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size in memory that CPython would use.")
  static long sizeOf(Object self) {
    return 24 + 4 * Math.max(1, (IntArithmetic.bitLength(self) + 29) / 30);
  }

  // ---- ordinary methods

  @Method(value = "conjugate(self, /)", doc = "Return self: an int has no imaginary part.")
  static Object conjugate(Object self) {
    return self;
  }

  @Method(
      value = "bit_length(self, /)",
      doc =
          """
          The number of bits of the absolute value without leading zeros.

          >>> (100).bit_length()
          7
          >>> (-1).bit_length()
          1\
          """)
  static long bitLength(Object self) {
    return IntArithmetic.bitLength(self);
  }

  @Method(
      value = "bit_count(self, /)",
      doc =
          """
          The number of one bits of the absolute value.

          >>> (100).bit_count()
          3
          >>> (-1).bit_count()
          1\
          """)
  static long bitCount(Object self) {
    return self instanceof Long l
        ? Long.bitCount(Math.abs(l))
        : ((BigInteger) self).abs().bitCount();
  }

  @Method(
      value = "as_integer_ratio(self, /)",
      doc =
          """
          Return the pair of self and 1, whose quotient is self.

          >>> (7).as_integer_ratio()
          (7, 1)
          >>> (-7).as_integer_ratio()
          (-7, 1)
          >>> (0).as_integer_ratio()
          (0, 1)\
          """)
  static PyTuple asIntegerRatio(Object self) {
    return new PyTuple(self, 1L);
  }

  @Method(value = "is_integer(self, /)", doc = "Return True, as a float with a whole value does.")
  static boolean isInteger(Object self) {
    return true;
  }

  @Method(
      value = "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      doc =
          """
          Return the integer as an array of length bytes.

          byteorder is 'big' (most significant byte first) or 'little'; signed allows negative
          integers, in two's complement.\
          """)
  static PyBytes toBytes(Object self, long length, String byteorder, boolean signed) {
    boolean little = isLittle(byteorder);
    if (length < 0) {
      throw Errors.valueError("length argument must be non-negative");
    }
    int sign = IntArithmetic.signum(self);
    if (sign < 0 && !signed) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    byte[] minimal = Convert.big(self).toByteArray();
    int from = !signed && minimal.length > 1 && minimal[0] == 0 ? 1 : 0;
    if (minimal.length - from > length && (sign != 0 || length > 0)) {
      if (sign != 0) {
        throw Errors.overflowError("int too big to convert");
      }
    }
    byte[] bytes = new byte[(int) length];
    byte fill = (byte) (sign < 0 ? -1 : 0);
    for (int i = 0; i < bytes.length; i++) {
      int source = minimal.length - 1 - i;
      byte b = source >= from ? minimal[source] : fill;
      bytes[little ? i : bytes.length - 1 - i] = b;
    }
    return new PyBytes(bytes);
  }

  private static boolean isLittle(String byteorder) {
    return switch (byteorder) {
      case "little" -> true;
      case "big" -> false;
      default -> throw Errors.valueError("byteorder must be either 'little' or 'big'");
    };
  }

  @ClassMethod(
      value = "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
      doc =
          """
          Return the integer that an array of bytes represents.

          byteorder is 'big' (most significant byte first) or 'little'; signed reads two's
          complement.\
          """)
  static Object fromBytes(PyType cls, Object bytes, String byteorder, boolean signed) {
    boolean little = isLittle(byteorder);
    byte[] data = bytesOf(bytes);
    byte[] big = data;
    if (little) {
      big = new byte[data.length];
      for (int i = 0; i < data.length; i++) {
        big[i] = data[data.length - 1 - i];
      }
    }
    Object value = 0L;
    if (big.length > 0) {
      value = Convert.fromBigInteger(signed ? new BigInteger(big) : new BigInteger(1, big));
    }
    return cls == TYPE ? value : Calls.call1(cls, value);
  }

  /** What {@code bytes(o)} gives, for everything but text and numbers. */
  private static byte[] bytesOf(Object o) {
    byte[] data = ByteSource.orNull(o);
    if (data != null) {
      return data;
    }
    PyType type = Types.of(o);
    boolean made =
        type.special(Special.BYTES) != null
            || (type.special(Special.ITER) != null && Convert.strOrNull(o) == null);
    if (!made) {
      throw Errors.typeError("cannot convert '%s' object to bytes", type.name());
    }
    return ByteSource.of(PyBytes.TYPE.call1(o));
  }

  // ---- attributes

  @Getter(value = "real", doc = "the real part of a complex number")
  static Object real(Object self) {
    return self;
  }

  @Getter(value = "imag", doc = "the imaginary part of a complex number")
  static Object imag(Object self) {
    return 0L;
  }

  @Getter(value = "numerator", doc = "the numerator of a rational number in lowest terms")
  static Object numerator(Object self) {
    return self;
  }

  @Getter(value = "denominator", doc = "the denominator of a rational number in lowest terms")
  static Object denominator(Object self) {
    return 1L;
  }
}
