package org.hoopsnake.object;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats to text and from text: exact, and shortest where no precision is asked for. */
public final class FloatText {
  /** Below this, {@code Double.toString} may give two digits where one is enough. */
  private static final double TINY = 1e-300;

  private FloatText() {}

  /**
   * Decimal digits.
   *
   * @param digits at least one, without leading zeros unless the value is zero
   * @param point where the point stands, counted from before the first digit
   */
  record Digits(String digits, int point) {}

  /** {@code repr(x)}: the shortest text that reads back as the same float. */
  public static String repr(double x) {
    double size = Math.abs(x);
    if (size < 1e16 && x == (long) x) {
      String whole = Long.toString((long) x) + ".0";
      return x == 0 && 1 / x < 0 ? "-0.0" : whole;
    }
    if (size >= 1e-3 && size < 1e7) {
      return Double.toString(x);
    }
    return general(x, true);
  }

  /** As {@link #repr}, but a whole number has no {@code .0} unless that is asked for. */
  static String general(double x, boolean pointZero) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }
    StringBuilder out = new StringBuilder();
    if (Double.doubleToRawLongBits(x) < 0) {
      out.append('-');
    }
    Digits d = shortest(Math.abs(x));
    if (d.point > 16 || d.point <= -4) {
      appendExponent(out, d.digits, d.point - 1, 'e', false);
    } else {
      appendPlain(out, d, 0);
      if (pointZero && d.point >= d.digits.length()) {
        out.append(".0");
      }
    }
    return out.toString();
  }

  /** The shortest digits that read back as x, which is finite and not negative. */
  static Digits shortest(double x) {
    if (x == 0) {
      return new Digits("0", 1);
    }
    String text = Double.toString(x);
    int e = text.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10);
    String mantissa = e < 0 ? text : text.substring(0, e);
    int dot = mantissa.indexOf('.');
    String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int from = 0;
    while (all.charAt(from) == '0') {
      from++;
    }
    int to = all.length();
    while (all.charAt(to - 1) == '0') {
      to--;
    }
    Digits d = new Digits(all.substring(from, to), dot - from + exponent);
    return x < TINY && d.digits.length() == 2 ? oneDigit(x, d) : d;
  }

  private static Digits oneDigit(double x, Digits two) {
    BigDecimal rounded = new BigDecimal(x).round(new MathContext(1, RoundingMode.HALF_EVEN));
    return rounded.doubleValue() == x
        ? new Digits(rounded.unscaledValue().toString(), 1 - rounded.scale())
        : two;
  }

  /** Digits of x, which is finite and not negative, rounded to that many places. */
  static Digits fixed(double x, int places) {
    long scaled = FloatArithmetic.scaled(x, places);
    String text =
        scaled >= 0
            ? Long.toString(scaled)
            : new BigDecimal(x).setScale(places, RoundingMode.HALF_EVEN).unscaledValue().toString();
    return new Digits(text, text.length() - places);
  }

  /** Digits of x, which is finite and not negative, rounded to that many significant digits. */
  static Digits significant(double x, int precision) {
    if (x == 0) {
      return new Digits("0".repeat(precision), 1);
    }
    Digits quick = quickSignificant(x, precision);
    if (quick != null) {
      return quick;
    }
    BigDecimal rounded =
        new BigDecimal(x).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    int point = digits.length() - rounded.scale();
    if (digits.length() < precision) {
      digits += "0".repeat(precision - digits.length());
    }
    return new Digits(digits, point);
  }

  /** The same where a long is enough; else null. */
  private static Digits quickSignificant(double x, int precision) {
    int places = precision - 1 - (int) Math.floor(Math.log10(x));
    long scaled = places < 0 ? -1 : FloatArithmetic.scaled(x, places);
    if (scaled < 0) {
      return null;
    }
    String text = Long.toString(scaled);
    int point = text.length() - places;
    if (text.length() == precision) {
      return new Digits(text, point);
    }
    // One digit more, where x is rounded up to a power of ten; it is dropped if that is exact.
    return text.length() == precision + 1 && text.endsWith("0")
        ? new Digits(text.substring(0, precision), point)
        : null;
  }

  /** Digits without the zeros at their end. */
  static String withoutZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** Appends digits with a plain point, and zeros up to that many places. */
  static void appendPlain(StringBuilder out, Digits d, int places) {
    int length = d.digits.length();
    if (d.point <= 0) {
      out.append('0');
    } else if (length <= d.point) {
      out.append(d.digits).repeat('0', d.point - length);
    } else {
      out.append(d.digits, 0, d.point);
    }
    int fraction = Math.max(length - d.point, 0);
    if (fraction > 0 || places > 0) {
      out.append('.');
      if (d.point < 0) {
        out.repeat('0', Math.min(-d.point, fraction));
      }
      if (fraction > 0) {
        out.append(d.digits, Math.max(d.point, 0), length);
      }
      out.repeat('0', Math.max(places - fraction, 0));
    }
  }

  /** Appends digits with an exponent of at least two digits. */
  static void appendExponent(
      StringBuilder out, String digits, int exponent, char e, boolean pointAlways) {
    out.append(digits.charAt(0));
    if (digits.length() > 1 || pointAlways) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append(e).append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }

  // ---- reading

  /** {@code float("…")}; null where the text is not a float. */
  public static Double parseOrNull(String text) {
    int end = text.length();
    int start = 0;
    while (start < end && IntText.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && IntText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder plain = new StringBuilder(end - start);
    return scan(text, start, end, plain) == end && start < end ? value(plain) : null;
  }

  /** The value of a text that {@link #scan} has accepted. */
  static double value(CharSequence plain) {
    String s = plain.toString();
    int first = s.charAt(0) == '-' || s.charAt(0) == '+' ? 1 : 0;
    boolean negative = s.charAt(0) == '-';
    return switch (s.charAt(first)) {
      case 'i' -> negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case 'n' -> Math.copySign(Double.NaN, negative ? -1 : 1);
      default -> Double.parseDouble(s);
    };
  }

  /**
   * Reads the longest float that starts at a position.
   *
   * @param plain takes it in ASCII, without underscores
   * @return where it ends; {@code from} where there is none
   */
  static int scan(String text, int from, int to, StringBuilder plain) {
    int at = from;
    if (at < to && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      plain.append(text.charAt(at++));
    }
    for (String word : new String[] {"infinity", "inf", "nan"}) {
      if (text.regionMatches(true, at, word, 0, word.length()) && at + word.length() <= to) {
        plain.append(word);
        return at + word.length();
      }
    }
    int whole = digits(text, at, to, plain);
    int after = whole;
    boolean any = whole > at;
    if (after < to && text.charAt(after) == '.') {
      plain.append('.');
      int fraction = digits(text, after + 1, to, plain);
      any |= fraction > after + 1;
      after = fraction;
    }
    if (!any) {
      plain.setLength(0);
      return from;
    }
    if (after < to && (text.charAt(after) == 'e' || text.charAt(after) == 'E')) {
      int length = plain.length();
      plain.append('e');
      int sign = after + 1;
      if (sign < to && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
        plain.append(text.charAt(sign++));
      }
      int exponent = digits(text, sign, to, plain);
      if (exponent == sign) {
        plain.setLength(length);
      } else {
        after = exponent;
      }
    }
    return after;
  }

  /** Reads digits that single underscores may separate. */
  private static int digits(String text, int from, int to, StringBuilder plain) {
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      if (c == '_' && at > from && at + 1 < to && isDigit(text.codePointAt(at + 1))) {
        at++;
        continue;
      }
      if (!isDigit(c)) {
        break;
      }
      plain.append((char) ('0' + Character.digit(c, 10)));
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isDigit(int c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  // ---- hexadecimal

  /** {@code x.hex()}. */
  static String toHex(double x) {
    if (!Double.isFinite(x)) {
      return general(x, false);
    }
    long bits = Double.doubleToRawLongBits(x);
    String sign = bits < 0 ? "-" : "";
    if (x == 0) {
      return sign + "0x0.0p+0";
    }
    int biased = (int) ((bits >> 52) & 0x7ff);
    long fraction = bits & ((1L << 52) - 1);
    int exponent = biased == 0 ? -1022 : biased - 1023;
    return String.format(
        Locale.ROOT,
        "%s0x%d.%013xp%s%d",
        sign,
        biased == 0 ? 0 : 1,
        fraction,
        exponent < 0 ? "-" : "+",
        Math.abs(exponent));
  }

  /** {@code float.fromhex(text)}. */
  static double fromHex(String text) {
    String s = text.strip().toLowerCase(Locale.ROOT);
    int at = s.startsWith("-") || s.startsWith("+") ? 1 : 0;
    boolean negative = s.startsWith("-");
    String body = s.substring(at);
    double size =
        switch (body) {
          case "inf", "infinity" -> Double.POSITIVE_INFINITY;
          case "nan" -> Double.NaN;
          default -> hexDigits(body);
        };
    return negative ? -size : size;
  }

  private static double hexDigits(String body) {
    int at = body.startsWith("0x") ? 2 : 0;
    int dots = 0;
    int digits = 0;
    int end = at;
    for (; end < body.length(); end++) {
      char c = body.charAt(end);
      if (c == '.') {
        dots++;
      } else if (c < 128 && Character.digit(c, 16) >= 0) {
        digits++;
      } else {
        break;
      }
    }
    String exponent = end < body.length() ? body.substring(end) : "p0";
    if (digits == 0 || dots > 1 || !exponent.matches("p[+-]?[0-9]+")) {
      throw Errors.valueError("invalid hexadecimal floating-point string");
    }
    double value = Double.parseDouble("0x" + body.substring(at, end) + exponent);
    if (Double.isInfinite(value)) {
      throw Errors.overflowError("hexadecimal value too large to represent as a float");
    }
    return value;
  }
}
