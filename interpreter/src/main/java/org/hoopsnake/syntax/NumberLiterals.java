package org.hoopsnake.syntax;

import java.math.BigInteger;
import java.util.HexFormat;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;

/** The values of numeric literals. */
final class NumberLiterals {
  /** The longest decimal literal that is converted, as in {@code sys.int_info}. */
  private static final int MAX_DIGITS = 4300;

  private final AstBuilder builder;

  NumberLiterals(AstBuilder builder) {
    this.builder = builder;
  }

  Expr constant(Token token) {
    String text = token.getText();
    return new Expr.Constant(value(text, Spans.of(token)), null, Spans.of(token));
  }

  private Object value(String literal, Span span) {
    String text = literal.indexOf('_') < 0 ? literal : literal.replace("_", "");
    if (text.length() > 2 && text.charAt(0) == '0') {
      switch (text.charAt(1)) {
        case 'x', 'X' -> {
          return integer(text.substring(2), 16);
        }
        case 'o', 'O' -> {
          return integer(text.substring(2), 8);
        }
        case 'b', 'B' -> {
          return integer(text.substring(2), 2);
        }
        default -> {}
      }
    }
    char last = text.charAt(text.length() - 1);
    if (last == 'j' || last == 'J') {
      return new Expr.Complex(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return Double.parseDouble(text);
      }
    }
    if (text.length() > MAX_DIGITS) {
      throw builder.wrong(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + text.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider"
              + " hexadecimal for huge integer literals to avoid decimal conversion limits.",
          span);
    }
    return integer(text, 10);
  }

  /** In linear time, unlike BigInteger's own constructor. */
  private static BigInteger hexadecimal(String digits) {
    return new BigInteger(
        1, HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits));
  }

  private static Object integer(String digits, int radix) {
    if (digits.length() < (radix == 2 ? 63 : radix == 8 ? 21 : radix == 16 ? 16 : 19)) {
      return Long.parseLong(digits, radix);
    }
    BigInteger value =
        radix == 16 && digits.length() > MAX_DIGITS
            ? hexadecimal(digits)
            : new BigInteger(digits, radix);
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
