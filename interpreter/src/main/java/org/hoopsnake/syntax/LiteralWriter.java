package org.hoopsnake.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.Expr;

/** Writes constants as Python writes their repr. */
final class LiteralWriter {
  /** More digits than this are not read back as decimal. */
  private static final int MAX_DIGITS = 4300;

  private LiteralWriter() {}

  static String literal(Object value) {
    return switch (value) {
      case Long number -> number.toString();
      case BigInteger number -> {
        String digits = number.toString();
        yield digits.length() > MAX_DIGITS ? "0x" + number.toString(16) : digits;
      }
      case Double number -> real(number);
      case Expr.Complex number -> imaginary(number.imag());
      case String text -> quoted(text);
      case Bytes bytes -> quoted(bytes.value());
      case Boolean truth -> truth ? "True" : "False";
      case Expr.NoneValue _ -> "None";
      case Expr.EllipsisValue _ -> "...";
      default -> throw new IllegalArgumentException("no constant is " + value.getClass());
    };
  }

  /** The shortest decimal that reads back as the same number. */
  static String real(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "1e309" : "-1e309";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - decimal.scale() - 1;
    StringBuilder out = new StringBuilder(value < 0 ? "-" : "");
    if (exponent < -4 || exponent >= 16) {
      out.append(digits.charAt(0));
      if (digits.length() > 1) {
        out.append('.').append(digits, 1, digits.length());
      }
      out.append('e').append(exponent < 0 ? '-' : '+');
      int magnitude = Math.abs(exponent);
      return out.append(magnitude < 10 ? "0" : "").append(magnitude).toString();
    }
    if (exponent < 0) {
      return out.append("0.").append("0".repeat(-exponent - 1)).append(digits).toString();
    }
    if (digits.length() <= exponent + 1) {
      return out.append(digits)
          .append("0".repeat(exponent + 1 - digits.length()))
          .append(".0")
          .toString();
    }
    return out.append(digits, 0, exponent + 1)
        .append('.')
        .append(digits, exponent + 1, digits.length())
        .toString();
  }

  private static String imaginary(double value) {
    String text = real(value);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "j";
  }

  /** A string literal; single quotes unless only the text's own quotes are single. */
  static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    escape(out, text, quote);
    return out.append(quote).toString();
  }

  static void escape(StringBuilder out, String text, char quote) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c == quote) {
            out.append('\\').append(quote);
          } else if (isPrintable(c)) {
            out.appendCodePoint(c);
          } else if (c < 0x100) {
            out.append("\\x%02x".formatted(c));
          } else if (c < 0x10000) {
            out.append("\\u%04x".formatted(c));
          } else {
            out.append("\\U%08x".formatted(c));
          }
        }
      }
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String quoted(byte[] bytes) {
    boolean single = false;
    boolean twofold = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twofold |= b == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
    for (byte b : bytes) {
      int c = b & 0xFF;
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c == quote) {
            out.append('\\').append(quote);
          } else if (c >= 32 && c < 127) {
            out.append((char) c);
          } else {
            out.append("\\x%02x".formatted(c));
          }
        }
      }
    }
    return out.append(quote).toString();
  }
}
