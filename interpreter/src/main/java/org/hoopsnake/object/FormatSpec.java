package org.hoopsnake.object;

/**
 * A parsed format specification: the part after the colon in {@code f"{x:>10,.2f}"}, as Python's
 * format specification mini-language defines it for {@code str}, {@code int}, {@code float} and
 * {@code complex}.
 *
 * @param fill the code point to pad with
 * @param align one of {@code < > = ^}
 * @param sign one of {@code + -} and space, or 0 where none was given
 * @param coerceNegativeZero whether {@code z} was given
 * @param alternate whether {@code #} was given
 * @param width the least width, or -1
 * @param grouping {@code ,} or {@code _} between the digits of the whole part, or 0
 * @param precision the number after the point, or -1
 * @param fractionGrouping {@code ,} or {@code _} between the digits of the fraction, or 0
 * @param type the code point of the presentation type, or the default that the caller named
 */
public record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean coerceNegativeZero,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    char fractionGrouping,
    int type) {

  /**
   * Parses a specification.
   *
   * @param typeName the type of the value to format, for the error message
   * @param defaultType what {@link #type} is where the specification names none
   * @param defaultAlign {@code <} for strings, {@code >} for numbers
   * @throws PyException a ValueError in CPython's words
   */
  public static FormatSpec parse(
      String spec, String typeName, char defaultType, char defaultAlign) {
    return new Parser(spec, typeName).parse(defaultType, defaultAlign);
  }

  /** The ValueError for a presentation type that the value's type does not know. */
  public static PyException unknownType(int type, String typeName) {
    return Errors.valueError(
        "Unknown format code %s for object of type '%s'", shown(type), typeName);
  }

  /** Pads text that is already formatted, by alignment, to the width asked for. */
  public String pad(String text) {
    int length = width < 0 ? 0 : CodePoints.length(text);
    if (length >= width) {
      return text;
    }
    int total = width - length;
    int left =
        switch (align) {
          case '>' -> total;
          case '^' -> total / 2;
          default -> 0;
        };
    StringBuilder out = new StringBuilder(text.length() + total);
    CodePoints.repeat(out, fill, left);
    out.append(text);
    CodePoints.repeat(out, fill, total - left);
    return out.toString();
  }

  /** Formats a string by a specification: {@code str.__format__}. */
  public static String formatString(String text, String spec, String typeName) {
    if (spec.isEmpty()) {
      return text;
    }
    FormatSpec parsed = parse(spec, typeName, 's', '<');
    if (parsed.type != 's') {
      throw unknownType(parsed.type, typeName);
    }
    if (parsed.sign != 0) {
      throw Errors.valueError(
          parsed.sign == ' '
              ? "Space not allowed in string format specifier"
              : "Sign not allowed in string format specifier");
    }
    if (parsed.coerceNegativeZero) {
      throw Errors.valueError("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (parsed.alternate) {
      throw Errors.valueError("Alternate form (#) not allowed in string format specifier");
    }
    if (parsed.align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    String shown = text;
    if (parsed.precision >= 0 && parsed.precision < CodePoints.length(text)) {
      shown = text.substring(0, text.offsetByCodePoints(0, parsed.precision));
    }
    return parsed.pad(shown);
  }

  private static String shown(int type) {
    return type > 32 && type < 128
        ? "'" + (char) type + "'"
        : "'\\x" + Integer.toHexString(type) + "'";
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  /** One pass over the specification, field by field. */
  private static final class Parser {
    private final String spec;
    private final String typeName;
    private int at;
    private int number;

    Parser(String spec, String typeName) {
      this.spec = spec;
      this.typeName = typeName;
    }

    FormatSpec parse(char defaultType, char defaultAlign) {
      int fill = ' ';
      boolean fillGiven = false;
      char align = defaultAlign;
      boolean alignGiven = false;
      if (!spec.isEmpty()) {
        int first = spec.codePointAt(0);
        int next = Character.charCount(first);
        if (next < spec.length() && isAlign(spec.charAt(next))) {
          fill = first;
          fillGiven = true;
          align = spec.charAt(next);
          alignGiven = true;
          at = next + 1;
        } else if (isAlign(first)) {
          align = (char) first;
          alignGiven = true;
          at = 1;
        }
      }
      char sign = 0;
      if (see('+') || see('-') || see(' ')) {
        sign = spec.charAt(at++);
      }
      boolean coerceNegativeZero = take('z');
      boolean alternate = take('#');
      if (!fillGiven && take('0')) {
        fill = '0';
        if (!alignGiven && defaultAlign == '>') {
          align = '=';
        }
      }
      int width = integer() ? number : -1;
      char grouping = separators();
      int precision = -1;
      char fractionGrouping = 0;
      if (take('.')) {
        boolean given = integer();
        precision = given ? number : -1;
        fractionGrouping = separators();
        if (!given && fractionGrouping == 0) {
          throw Errors.valueError("Format specifier missing precision");
        }
      }
      int type = defaultType;
      if (at < spec.length()) {
        type = spec.codePointAt(at);
        if (at + Character.charCount(type) < spec.length()) {
          throw Errors.valueError(
              "Invalid format specifier '%s' for object of type '%s'", spec, typeName);
        }
      }
      checkGrouping(grouping, type, "deEfFgG%");
      if (type == 'n') {
        checkGrouping(fractionGrouping, type, "");
      }
      return new FormatSpec(
          fill,
          align,
          sign,
          coerceNegativeZero,
          alternate,
          width,
          grouping,
          precision,
          fractionGrouping,
          type);
    }

    private static void checkGrouping(char grouping, int type, String allowed) {
      if (grouping == 0 || type == 0 || allowed.indexOf(type) >= 0) {
        return;
      }
      if (grouping == '_' && "boxX".indexOf(type) >= 0) {
        return;
      }
      throw Errors.valueError(
          "Cannot specify '%s' with %s.", String.valueOf(grouping), shown(type));
    }

    private boolean see(char c) {
      return at < spec.length() && spec.charAt(at) == c;
    }

    private boolean take(char c) {
      if (see(c)) {
        at++;
        return true;
      }
      return false;
    }

    private char separators() {
      char found = 0;
      if (take(',')) {
        found = ',';
      }
      if (see('_')) {
        if (found != 0) {
          throw Errors.valueError("Cannot specify both ',' and '_'.");
        }
        at++;
        found = '_';
      }
      if (found == '_' && see(',')) {
        throw Errors.valueError("Cannot specify both ',' and '_'.");
      }
      return found;
    }

    /** Reads digits, of any script, into {@link #number}. */
    private boolean integer() {
      int start = at;
      long value = 0;
      while (at < spec.length()) {
        int c = spec.codePointAt(at);
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        if (digit < 0) {
          break;
        }
        value = value * 10 + digit;
        if (value > Integer.MAX_VALUE) {
          throw Errors.valueError("Too many decimal digits in format string");
        }
        at += Character.charCount(c);
      }
      number = (int) value;
      return at > start;
    }
  }
}
