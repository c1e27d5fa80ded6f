package org.hoopsnake.grammar;

import java.util.function.IntUnaryOperator;

/**
 * Reads a number again, slowly, to say what is wrong with it. Used only where a number begins with
 * zero or is followed by a letter, a digit or an underscore.
 */
final class NumberCheck {
  private final IntUnaryOperator text;
  private int at;
  private String error;
  private String warning;
  private int offset;
  private int endOffset;

  NumberCheck(IntUnaryOperator text) {
    this.text = text;
  }

  /** The message, or null if the number is well formed. */
  String error() {
    return error;
  }

  String warning() {
    return warning;
  }

  /** Where the error is: 1 is the number's first character. */
  int offset() {
    return offset;
  }

  int endOffset() {
    return endOffset;
  }

  void run() {
    int c = next();
    if (c == '0') {
      c = next();
      switch (c) {
        case 'x', 'X' -> based(16, "hexadecimal");
        case 'o', 'O' -> based(8, "octal");
        case 'b', 'B' -> based(2, "binary");
        default -> zero(c);
      }
    } else if (c == '.') {
      fraction(next());
    } else {
      c = digits(c);
      if (error == null) {
        tail(c);
      }
    }
  }

  private int next() {
    return text.applyAsInt(at++);
  }

  private void failAt(int column, String message) {
    error = message;
    offset = column;
    endOffset = column;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void based(int radix, String name) {
    int c = next();
    do {
      if (c == '_') {
        c = next();
      }
      if (Character.digit(c, radix) < 0 || c >= 128) {
        if (isDigit(c)) {
          failAt(at, "invalid digit '%c' in %s literal".formatted(c, name));
        } else {
          failAt(at - 1, "invalid " + name + " literal");
        }
        return;
      }
      do {
        c = next();
      } while (c >= 0 && c < 128 && Character.digit(c, radix) >= 0);
    } while (c == '_');
    if (isDigit(c)) {
      failAt(at, "invalid digit '%c' in %s literal".formatted(c, name));
      return;
    }
    end(c, name);
  }

  private void zero(int first) {
    int c = first;
    while (true) {
      if (c == '_') {
        c = next();
        if (!isDigit(c)) {
          failAt(at - 1, "invalid decimal literal");
          return;
        }
      }
      if (c != '0') {
        break;
      }
      c = next();
    }
    int zerosEnd = at;
    boolean nonzero = false;
    if (isDigit(c)) {
      nonzero = true;
      c = digits(c);
      if (error != null) {
        return;
      }
    }
    if (c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J' || !nonzero) {
      tail(c);
    } else {
      failAt(
          1,
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for"
              + " octal integers");
      endOffset = zerosEnd;
    }
  }

  private int digits(int first) {
    int c = first;
    while (true) {
      do {
        c = next();
      } while (isDigit(c));
      if (c != '_') {
        return c;
      }
      c = next();
      if (!isDigit(c)) {
        failAt(at - 1, "invalid decimal literal");
        return c;
      }
    }
  }

  private void tail(int c) {
    if (c == '.') {
      fraction(next());
    } else {
      exponent(c);
    }
  }

  private void fraction(int first) {
    int c = first;
    if (isDigit(c)) {
      c = digits(c);
      if (error != null) {
        return;
      }
    }
    exponent(c);
  }

  private void exponent(int first) {
    int c = first;
    if (c == 'e' || c == 'E') {
      int start = at;
      c = next();
      if (c == '+' || c == '-') {
        c = next();
        if (!isDigit(c)) {
          failAt(at - 1, "invalid decimal literal");
          return;
        }
      } else if (!isDigit(c)) {
        at = start;
        end(first, "decimal");
        return;
      }
      c = digits(c);
      if (error != null) {
        return;
      }
    }
    if (c == 'j' || c == 'J') {
      end(next(), "imaginary");
    } else {
      end(c, "decimal");
    }
  }

  /** {@code c} is the first character behind the number. */
  private void end(int c, String name) {
    boolean keyword =
        switch (c) {
          case 'a' -> follows("nd");
          case 'e' -> follows("lse");
          case 'f' -> follows("or");
          case 'i' -> "fns".indexOf(text.applyAsInt(at)) >= 0; // CPython looks no further
          case 'o' -> follows("r");
          case 'n' -> follows("ot");
          default -> false;
        };
    if (keyword) {
      warning = "invalid " + name + " literal";
    } else if (c >= 0 && c < 128 && PythonLexerBase.isNameCharacter(c)) {
      failAt(at - 1, "invalid " + name + " literal");
    }
  }

  /** Whether the rest of a keyword follows, and no more. */
  private boolean follows(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (text.applyAsInt(at + i) != rest.charAt(i)) {
        return false;
      }
    }
    return !PythonLexerBase.isNameCharacter(text.applyAsInt(at + rest.length()));
  }
}
