package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A complex number. */
@BuiltinType(
    name = "complex",
    doc =
        """
        Make a complex number from text or numbers.

        The text is such as '1+2j'; of numbers, the result is real + imag*1j.\
        """)
public final class PyComplex extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyComplexBinding.INSTANCE);

  private static final long IMAG_HASH = 1000003;

  @Member(value = "real", doc = "the real part of a complex number")
  public final double real;

  @Member(value = "imag", doc = "the imaginary part of a complex number")
  public final double imag;

  public PyComplex(double real, double imag) {
    this(TYPE, real, imag);
  }

  private PyComplex(PyType type, double real, double imag) {
    super(type);
    this.real = real;
    this.imag = imag;
  }

  // ---- making

  @New(value = "complex(real=<unset>, imag=<unset>)", doc = "Create and return a new object.")
  static Object create(PyType cls, Object real, Object imag) {
    if (imag == null) {
      return createFromOne(cls, real);
    }
    boolean plain = !(imag instanceof PyComplex);
    if (real == null) {
      PyComplex second = part(imag, "imag");
      return new PyComplex(cls, plain ? 0 : -second.imag + 0.0, second.real);
    }
    boolean both = hasComplex(real);
    PyComplex first = part(real, "real");
    PyComplex second = part(imag, "imag");
    return new PyComplex(
        cls,
        plain ? first.real : first.real - second.imag,
        both ? first.imag + second.real : second.real);
  }

  private static Object createFromOne(PyType cls, Object x) {
    if (x == null) {
      return new PyComplex(cls, 0, 0);
    }
    if (x instanceof PyComplex c && c.type() == TYPE && cls == TYPE) {
      return c;
    }
    String text = Convert.strOrNull(x);
    if (text != null) {
      return parse(cls, text);
    }
    PyComplex value = numberOrNull(x);
    if (value == null) {
      throw Errors.typeError(
          "complex() argument must be a string or a number, not %s", Types.of(x).nameWithModule());
    }
    return new PyComplex(cls, value.real, value.imag);
  }

  /** One of two arguments; a complex one is deprecated, and only of the first it is computed. */
  private static PyComplex part(Object x, String name) {
    PyComplex value =
        x instanceof PyComplex || name.equals("real") ? numberOrNull(x) : realOrNull(x);
    if (value == null || hasComplex(x)) {
      String message =
          "complex() argument '"
              + name
              + "' must be a real number, not "
              + Types.of(x).nameWithModule();
      if (value == null) {
        throw Errors.typeError("%s", message);
      }
      Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, message);
    }
    return value;
  }

  private static boolean hasComplex(Object x) {
    return Types.of(x).special(Special.COMPLEX) != null;
  }

  /**
   * The complex value of a number: by {@code __complex__}, {@code __float__}, {@code __index__}.
   */
  public static PyComplex numberOrNull(Object x) {
    if (x instanceof PyComplex c) {
      return c;
    }
    if (x instanceof Double d) {
      return new PyComplex(d, 0);
    }
    PyType type = Types.of(x);
    Object method = type.special(Special.COMPLEX);
    if (method != null) {
      Object result = Calls.bound0(method, x);
      if (result instanceof PyComplex c) {
        return c;
      }
      throw Errors.typeError("__complex__ returned non-complex (type %s)", Types.name(result));
    }
    return realOrNull(x);
  }

  private static PyComplex realOrNull(Object x) {
    PyType type = Types.of(x);
    return type.special(Special.FLOAT) != null || type.special(Special.INDEX) != null
        ? new PyComplex(Convert.toDouble(x), 0)
        : null;
  }

  @ClassMethod(
      value = "from_number(cls, number, /)",
      doc = "Make a complex number from a number, but not from text.")
  static Object fromNumber(PyType cls, Object number) {
    if (number instanceof PyComplex c && c.type() == TYPE && cls == TYPE) {
      return c;
    }
    PyComplex value = numberOrNull(number);
    if (value == null) {
      throw Errors.typeError("must be real number, not %s", Types.name(number));
    }
    return new PyComplex(cls, value.real, value.imag);
  }

  private static Object parse(PyType cls, String text) {
    int from = 0;
    int to = text.length();
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      boolean between =
          i > 0
              && i + 1 < to
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      if (!between) {
        throw Errors.valueError("could not convert string to complex: %s", StrRepr.repr(text));
      }
    }
    while (from < to && IntText.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && IntText.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (to - from >= 2 && text.charAt(from) == '(' && text.charAt(to - 1) == ')') {
      return parseBare(cls, text.substring(from + 1, to - 1).strip());
    }
    return parseBare(cls, text.substring(from, to));
  }

  private static Object parseBare(PyType cls, String text) {
    int length = text.length();
    StringBuilder first = new StringBuilder();
    int at = FloatText.scan(text, 0, length, first);
    if (at == length && at > 0) {
      return new PyComplex(cls, FloatText.value(first), 0);
    }
    double real = 0;
    StringBuilder second = first;
    if (at < length && at > 0 && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      real = FloatText.value(first);
      second = new StringBuilder();
      int end = FloatText.scan(text, at, length, second);
      if (end == at) {
        second.append(text.charAt(at)).append('1');
        end = at + 1;
      }
      at = end;
    } else if (at == 0) {
      if (at < length && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
        second.append(text.charAt(at++));
      }
      second.append('1');
    }
    if (at != length - 1 || (text.charAt(at) != 'j' && text.charAt(at) != 'J')) {
      throw Errors.valueError("complex() arg is a malformed string");
    }
    return new PyComplex(cls, real, FloatText.value(second));
  }

  // ---- text, truth, hash

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String imaginary = FloatText.general(imag, false) + "j";
    if (real == 0 && 1 / real > 0) {
      return imaginary;
    }
    boolean signed = imaginary.charAt(0) == '-';
    return "(" + FloatText.general(real, false) + (signed ? "" : "+") + imaginary + ")";
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    long h = FloatArithmetic.hash(real) + IMAG_HASH * FloatArithmetic.hash(imag);
    return h == -1 ? -2 : h;
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  boolean bool() {
    return real != 0 || imag != 0;
  }

  @Method(
      value = "__format__(self, format_spec, /)",
      doc = "Convert to a string according to format_spec.")
  String format(String spec) {
    return NumberFormat.format(this, spec, Types.name(this));
  }

  // ---- comparison

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    Object equal = op.isEquality() ? eq(value) : PyNotImplemented.NOT_IMPLEMENTED;
    return op == CompareOperator.NOT_EQ && equal instanceof Boolean b ? (Object) !b : equal;
  }

  private Object eq(Object value) {
    if (value instanceof PyComplex c) {
      return real == c.real && imag == c.imag;
    }
    if (value instanceof Double d) {
      return real == d && imag == 0;
    }
    if (value instanceof PyFloatObject f) {
      return real == f.value && imag == 0;
    }
    Object number = Convert.intOrNull(value);
    if (number == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return imag == 0 && FloatArithmetic.equal(real, number);
  }

  // ---- arithmetic

  /** A real operand as a Double, a complex one as it is; null for everything else. */
  private static Object operand(Object value) {
    if (value instanceof PyComplex || value instanceof Double) {
      return value;
    }
    if (value instanceof PyFloatObject f) {
      return f.value;
    }
    Object number = Convert.intOrNull(value);
    return number == null ? null : (Object) IntArithmetic.toDouble(number);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> new PyComplex(real + c.real, imag + c.imag);
      case Double d -> new PyComplex(real + d, imag);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  Object radd(Object value) {
    return add(value);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object sub(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> new PyComplex(real - c.real, imag - c.imag);
      case Double d -> new PyComplex(real - d, imag);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object rsub(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> new PyComplex(c.real - real, c.imag - imag);
      case Double d -> new PyComplex(d - real, -imag);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> ComplexArithmetic.multiply(this, c);
      case Double d -> new PyComplex(real * d, imag * d);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object value) {
    return value instanceof PyComplex c ? ComplexArithmetic.multiply(c, this) : mul(value);
  }

  @Method(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  Object truediv(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> ComplexArithmetic.divide(this, c);
      case Double d -> ComplexArithmetic.divide(this, d);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  Object rtruediv(Object value) {
    return switch (operand(value)) {
      case PyComplex c -> ComplexArithmetic.divide(c, this);
      case Double d -> ComplexArithmetic.divide(d, this);
      case null, default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  Object pow(Object value, Object mod) {
    return power(this, value, mod);
  }

  @Method(value = "__rpow__(self, value, mod=None, /)", doc = "Return pow(value, self, mod).")
  Object rpow(Object value, Object mod) {
    return power(value, this, mod);
  }

  /** NotImplemented where one of the first two is no number. */
  public static Object power(Object base, Object exponent, Object mod) {
    Object x = operand(base);
    Object y = operand(exponent);
    if (x == null || y == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (mod != PyNone.NONE) {
      throw Errors.valueError("complex modulo");
    }
    return ComplexArithmetic.power(numberOrNull(x), numberOrNull(y));
  }

  @Method(value = "__neg__(self, /)", doc = "-self")
  PyComplex neg() {
    return new PyComplex(-real, -imag);
  }

  @Method(value = "__pos__(self, /)", doc = "+self")
  PyComplex pos() {
    return type() == TYPE ? this : new PyComplex(real, imag);
  }

  @Method(value = "__abs__(self, /)", doc = "abs(self)")
  double abs() {
    double size = Math.hypot(real, imag);
    if (Double.isInfinite(size) && Double.isFinite(real) && Double.isFinite(imag)) {
      throw Errors.overflowError("absolute value too large");
    }
    return size;
  }

  // ---- ordinary methods

  @Method(
      value = "conjugate(self, /)",
      doc = "Return the complex conjugate: (3-4j).conjugate() == 3+4j.")
  PyComplex conjugate() {
    return new PyComplex(real, -imag);
  }

  @Method(value = "__complex__(self, /)", doc = "Return self as a plain complex number.")
  PyComplex complex() {
    return pos();
  }

  @Method(value = "__getnewargs__(self, /)")
  PyTuple getNewArgs() {
    return new PyTuple(real, imag);
  }
}
