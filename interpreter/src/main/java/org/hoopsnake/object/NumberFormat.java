package org.hoopsnake.object;

import java.math.BigInteger;
import java.util.Locale;

/**
 * {@code format()} of int, float and complex: the format specification mini-language
 * (https://docs.python.org/3.14/library/string.html#format-specification-mini-language). Digits are
 * exact: they are those of the double itself, correctly rounded.
 */
public final class NumberFormat {
  private static final int DEFAULT_PRECISION = 6;

  private NumberFormat() {}

  /**
   * Formats a number.
   *
   * @param value Long, BigInteger, Boolean, Double or PyComplex
   */
  static String format(Object value, String spec, String typeName) {
    if (spec.isEmpty()) {
      return Ops.str(value);
    }
    return switch (value) {
      case Double d -> formatReal(d, FormatSpec.parse(spec, typeName, '\0', '>'), typeName);
      case PyComplex c -> formatComplex(c, FormatSpec.parse(spec, typeName, '\0', '>'), typeName);
      case Boolean b ->
          formatInt(b ? 1L : 0L, FormatSpec.parse(spec, typeName, 'd', '>'), typeName);
      default -> formatInt(value, FormatSpec.parse(spec, typeName, 'd', '>'), typeName);
    };
  }

  // ---- int

  private static String formatInt(Object value, FormatSpec spec, String typeName) {
    return switch (spec.type()) {
      case 'd', 'n', 'b', 'o', 'x', 'X' -> formatDigits(value, spec);
      case 'c' -> formatCharacter(value, spec);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' ->
          formatReal(IntArithmetic.toDouble(value), spec, typeName);
      default -> throw FormatSpec.unknownType(spec.type(), typeName);
    };
  }

  private static void refuse(boolean refused, String what) {
    if (refused) {
      throw Errors.valueError("%s not allowed in integer format specifier", what);
    }
  }

  private static String formatDigits(Object value, FormatSpec spec) {
    refuse(spec.precision() >= 0, "Precision");
    refuse(spec.coerceNegativeZero(), "Negative zero coercion (z)");
    boolean negative = IntArithmetic.signum(value) < 0;
    Object size = IntArithmetic.abs(value);
    String digits =
        switch (spec.type()) {
          case 'b' -> radix(size, 2);
          case 'o' -> radix(size, 8);
          case 'x' -> radix(size, 16);
          case 'X' -> radix(size, 16).toUpperCase(Locale.ROOT);
          default -> IntText.toString(size);
        };
    String prefix = "";
    if (spec.alternate() && "boxX".indexOf(spec.type()) >= 0) {
      prefix = "0" + (char) spec.type();
    }
    int group = "boxX".indexOf(spec.type()) >= 0 ? 4 : 3;
    return layOut(spec, sign(spec, negative) + prefix, digits, "", group);
  }

  private static String radix(Object value, int radix) {
    return value instanceof Long l ? Long.toString(l, radix) : ((BigInteger) value).toString(radix);
  }

  private static String formatCharacter(Object value, FormatSpec spec) {
    refuse(spec.precision() >= 0, "Precision");
    refuse(spec.coerceNegativeZero(), "Negative zero coercion (z)");
    if (spec.sign() != 0) {
      throw Errors.valueError("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw Errors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    long c = Convert.toLong(value, "long");
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw Errors.overflowError("%s arg not in range(0x110000)", "%c");
    }
    return layOut(spec, "", Character.toString((int) c), "", 3);
  }

  // ---- float

  /** A real number as {@code %} formats it, without sign and padding of its own. */
  static String real(double value, boolean alternate, int precision, char type) {
    FormatSpec spec =
        new FormatSpec(' ', '>', '\0', false, alternate, -1, '\0', precision, '\0', type);
    return formatReal(value, spec, "float");
  }

  private static String formatReal(double value, FormatSpec spec, String typeName) {
    Real real = real(value, spec, typeName, true);
    return layOut(spec, real.sign, real.whole, real.rest, 3);
  }

  /** The parts of a formatted real: sign, whole digits (or inf, nan), and point to percent sign. */
  private record Real(String sign, String whole, String rest) {}

  private static Real real(double value, FormatSpec spec, String typeName, boolean pointZero) {
    int type = spec.type();
    if (type != 0 && "eEfFgGn%".indexOf(type) < 0) {
      throw FormatSpec.unknownType(type, typeName);
    }
    double size = Math.abs(type == '%' ? value * 100 : value);
    boolean negative = Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value);
    String percent = type == '%' ? "%" : "";
    if (!Double.isFinite(size)) {
      String word = Double.isNaN(size) ? "nan" : "inf";
      boolean upper = type == 'E' || type == 'F' || type == 'G';
      String shown = upper ? word.toUpperCase(Locale.ROOT) : word;
      return new Real(sign(spec, negative), shown, percent);
    }
    String text = digits(size, spec, pointZero);
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (spec.coerceNegativeZero() && negative && isZero(text)) {
      negative = false;
    }
    String rest = group(text.substring(end), spec.fractionGrouping());
    return new Real(sign(spec, negative), text.substring(0, end), rest + percent);
  }

  private static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        break;
      }
      if (c >= '1' && c <= '9') {
        return false;
      }
    }
    return true;
  }

  /** The digits, point and exponent of a finite number that is not negative. */
  private static String digits(double size, FormatSpec spec, boolean pointZero) {
    int type = spec.type();
    int precision = spec.precision();
    if (type == 0 && precision < 0) {
      String text = FloatText.general(size, pointZero);
      return spec.alternate() ? withPoint(text) : text;
    }
    if (precision < 0) {
      precision = DEFAULT_PRECISION;
    }
    StringBuilder out = new StringBuilder();
    switch (type) {
      case 'f', 'F', '%' -> {
        FloatText.appendPlain(out, FloatText.fixed(size, precision), precision);
        if (precision == 0 && spec.alternate()) {
          out.append('.');
        }
      }
      case 'e', 'E' -> {
        FloatText.Digits d = FloatText.significant(size, precision + 1);
        FloatText.appendExponent(out, d.digits(), d.point() - 1, (char) type, spec.alternate());
      }
      default -> appendGeneral(out, size, Math.max(precision, 1), spec, pointZero);
    }
    return out.toString();
  }

  private static String withPoint(String text) {
    if (text.indexOf('.') >= 0) {
      return text;
    }
    int e = text.indexOf('e');
    return e < 0 ? text + "." : text.substring(0, e) + "." + text.substring(e);
  }

  /** The presentation types g, G, n, and none at all with a precision. */
  private static void appendGeneral(
      StringBuilder out, double size, int precision, FormatSpec spec, boolean pointZero) {
    boolean none = spec.type() == 0;
    FloatText.Digits d = FloatText.significant(size, precision);
    String digits = spec.alternate() ? d.digits() : FloatText.withoutZeros(d.digits());
    if (digits.isEmpty()) {
      digits = "0";
    }
    if (d.point() <= -4 || d.point() > precision - (none && pointZero ? 1 : 0)) {
      char e = spec.type() == 'G' ? 'E' : 'e';
      FloatText.appendExponent(out, digits, d.point() - 1, e, spec.alternate());
      return;
    }
    FloatText.appendPlain(out, new FloatText.Digits(digits, d.point()), 0);
    if (digits.length() <= d.point()) {
      if (spec.alternate()) {
        out.append('.');
      } else if (none && pointZero) {
        out.append(".0");
      }
    }
  }

  // ---- complex

  private static String formatComplex(PyComplex value, FormatSpec spec, String typeName) {
    if (spec.type() != 0 && "eEfFgGn".indexOf(spec.type()) < 0) {
      throw FormatSpec.unknownType(spec.type(), typeName);
    }
    if (spec.fill() == '0') {
      throw Errors.valueError("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align() == '=') {
      throw Errors.valueError("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean bare = spec.type() == 0;
    boolean onlyImaginary = bare && value.real == 0 && 1 / value.real > 0;
    FormatSpec inner =
        withType(spec, bare && spec.precision() >= 0 ? 'g' : spec.type(), spec.sign());
    String imaginary =
        grouped(
            real(
                value.imag,
                onlyImaginary ? inner : withType(inner, inner.type(), '+'),
                "complex",
                false),
            spec);
    if (onlyImaginary) {
      return spec.pad(imaginary + "j");
    }
    String both = grouped(real(value.real, inner, "complex", false), spec) + imaginary + "j";
    return spec.pad(bare ? "(" + both + ")" : both);
  }

  private static FormatSpec withType(FormatSpec s, int type, char sign) {
    return new FormatSpec(
        s.fill(),
        s.align(),
        sign,
        s.coerceNegativeZero(),
        s.alternate(),
        s.width(),
        s.grouping(),
        s.precision(),
        s.fractionGrouping(),
        type);
  }

  private static String grouped(Real real, FormatSpec spec) {
    return real.sign + separated(real.whole, spec.grouping(), 3, 0) + real.rest;
  }

  // ---- layout

  private static String sign(FormatSpec spec, boolean negative) {
    if (negative) {
      return "-";
    }
    return spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
  }

  /**
   * Puts the parts together and pads them.
   *
   * @param lead sign and prefix, before which or after which the padding goes
   * @param whole the digits that are grouped
   * @param rest what follows them
   * @param group the size of a group
   */
  private static String layOut(FormatSpec spec, String lead, String whole, String rest, int group) {
    boolean zeros = spec.fill() == '0' && spec.align() == '=';
    int fixed = lead.length() + rest.length();
    String digits = whole;
    if (spec.grouping() != 0 && isDigit(whole)) {
      digits = separated(whole, spec.grouping(), group, zeros ? spec.width() - fixed : 0);
    }
    if (spec.align() != '=') {
      return spec.pad(lead + digits + rest);
    }
    int padding = spec.width() - fixed - digits.length();
    if (padding <= 0) {
      return lead + digits + rest;
    }
    return lead + Character.toString(spec.fill()).repeat(padding) + digits + rest;
  }

  private static boolean isDigit(String text) {
    return !text.isEmpty() && Character.digit(text.charAt(0), 16) >= 0 && !text.equals("inf");
  }

  /** Digits in groups from the right, with leading zeros up to a width. */
  private static String separated(String digits, char separator, int group, int width) {
    if (separator == 0 || !isDigit(digits)) {
      return digits;
    }
    StringBuilder reversed = new StringBuilder();
    int count = 0;
    for (int i = digits.length() - 1; i >= 0 || reversed.length() < width; i--) {
      if (count == group) {
        reversed.append(separator);
        count = 0;
      }
      reversed.append(i >= 0 ? digits.charAt(i) : '0');
      count++;
    }
    return reversed.reverse().toString();
  }

  /** The digits after a point in groups from the left. */
  private static String group(String rest, char separator) {
    if (separator == 0 || !rest.startsWith(".")) {
      return rest;
    }
    StringBuilder out = new StringBuilder(".");
    int i = 1;
    for (; i < rest.length() && Character.isDigit(rest.charAt(i)); i++) {
      if (i > 1 && (i - 1) % 3 == 0) {
        out.append(separator);
      }
      out.append(rest.charAt(i));
    }
    return out.append(rest, i, rest.length()).toString();
  }
}
