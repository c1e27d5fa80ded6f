package org.hoopsnake.object;

import java.math.BigInteger;

/**
 * Ints from text and to text: {@code int("…", base)} and {@code str(int)}, with CPython's limit on
 * the number of decimal digits ({@code sys.set_int_max_str_digits}).
 */
public final class IntText {
  /** No text shorter than this is checked against the limit. */
  private static final int CHECKED_DIGITS = 640;

  private static final String ADVICE = "; use sys.set_int_max_str_digits() to increase the limit";

  private IntText() {}

  /** The decimal digits. */
  public static String toString(Object v) {
    if (v instanceof Long l) {
      return l.toString();
    }
    BigInteger b = (BigInteger) v;
    int limit = limit();
    if (limit == 0 || b.bitLength() < CHECKED_DIGITS * 3) {
      return b.toString();
    }
    // A text of that many bits has at least this many digits; it is not made where it is too long.
    if ((long) (b.bitLength() * 0.30102) > limit + 1) {
      throw tooLong(limit, "");
    }
    String text = b.toString();
    if (text.length() - (b.signum() < 0 ? 1 : 0) > limit) {
      throw tooLong(limit, "");
    }
    return text;
  }

  private static int limit() {
    return Interpreter.current().intMaxStrDigits;
  }

  private static PyException tooLong(int limit, String detail) {
    return Errors.valueError(
        "Exceeds the limit (%d digits) for integer string conversion%s%s", limit, detail, ADVICE);
  }

  /**
   * Parses a literal as {@code int()} does.
   *
   * @param text the text
   * @param base 0 (by prefix) or 2 to 36
   * @param shown the repr of the text, for the error
   */
  public static Object parse(String text, int base, Object shown) {
    Object result = parseOrNull(text, base);
    if (result != null) {
      return result;
    }
    String repr = Ops.repr(shown);
    if (repr.codePointCount(0, repr.length()) > 200) {
      repr = repr.substring(0, repr.offsetByCodePoints(0, 200));
    }
    throw Errors.valueError("invalid literal for int() with base %d: %s", base, repr);
  }

  /** The value, or null where the text is not an int. */
  public static Object parseOrNull(String text, int base) {
    int end = text.length();
    int at = 0;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    while (end > at && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      negative = text.charAt(at++) == '-';
    }
    int radix = base;
    int prefixed = at + 1 < end && text.charAt(at) == '0' ? prefix(text.charAt(at + 1)) : 0;
    boolean onlyZero = false;
    if (base == 0) {
      radix = prefixed == 0 ? 10 : prefixed;
      onlyZero = prefixed == 0 && at < end && digit(text, at, 10) == 0;
    }
    if (prefixed == radix && prefixed != 0) {
      at += 2;
      if (at < end && text.charAt(at) == '_') {
        at++;
      }
    }
    StringBuilder digits = new StringBuilder(end - at);
    boolean afterDigit = false;
    boolean zero = true;
    while (at < end) {
      int c = text.codePointAt(at);
      if (c == '_') {
        if (!afterDigit) {
          return null;
        }
        afterDigit = false;
        at++;
        continue;
      }
      int value = digit(text, at, radix);
      if (value < 0) {
        return null;
      }
      zero &= value == 0;
      digits.append(Character.forDigit(value, radix));
      afterDigit = true;
      at += Character.charCount(c);
    }
    if (!afterDigit || (onlyZero && !zero)) {
      return null;
    }
    return value(digits, radix, negative);
  }

  private static Object value(StringBuilder digits, int radix, boolean negative) {
    int length = digits.length();
    if (length <= 12) {
      long value = Long.parseLong(digits, 0, length, radix);
      return negative ? -value : value;
    }
    if (length > CHECKED_DIGITS && (radix & (radix - 1)) != 0) {
      int limit = limit();
      if (limit > 0 && length > limit) {
        throw tooLong(limit, ": value has " + length + " digits");
      }
    }
    BigInteger value = new BigInteger(digits.toString(), radix);
    return Convert.fromBigInteger(negative ? value.negate() : value);
  }

  private static int prefix(char c) {
    return switch (c) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  private static int digit(String text, int at, int radix) {
    int c = text.codePointAt(at);
    if (c < 128) {
      return Character.digit(c, radix);
    }
    // Decimal digits of every script count, but not full-width letters.
    int value =
        Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
    return value < radix ? value : -1;
  }

  /** White space as {@code str.isspace} has it. */
  static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r')
        || (c >= 0x1c && c <= 0x1f)
        || c == 0x85
        || Character.isSpaceChar(c);
  }
}
