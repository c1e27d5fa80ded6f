package org.hoopsnake.syntax;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.ast.Span;

/**
 * Decodes the escape sequences of one literal. Unknown ones stay as they are and leave a warning.
 */
final class Escapes {
  private final AstBuilder builder;
  private final String body;
  private final Token token;

  /** The token from which CPython counts where an escape stands. */
  private final Token anchor;

  private final StringBuilder text = new StringBuilder();

  /** Where the piece begins that has one warning at most; a doubled brace ends one. */
  private int piece;

  private boolean warned;
  private final List<Runnable> warnings = new ArrayList<>();

  Escapes(AstBuilder builder, String body, Token token, Token anchor) {
    this.builder = builder;
    this.body = body;
    this.token = token;
    this.anchor = anchor;
  }

  private void warn() {
    warnings.forEach(Runnable::run);
  }

  /** The value of a string. */
  String text() {
    return decode(false);
  }

  /** The value of the text of an f-string; {@code braces}: a doubled brace is one. */
  String format(boolean braces) {
    return decode(braces);
  }

  private String decode(boolean braces) {
    int length = body.length();
    int i = 0;
    while (i < length) {
      char c = body.charAt(i++);
      if (c != '\\') {
        text.append(c);
        if (braces && (c == '{' || c == '}') && i < length && body.charAt(i) == c) {
          i++;
          piece = i;
          warned = false;
        }
        continue;
      }
      if (i == length) {
        // Only before a field: f"\{x}"; the lexer has warned.
        text.append('\\');
        break;
      }
      c = body.charAt(i++);
      switch (c) {
        case '\n' -> {}
        case '\\', '\'', '"' -> text.append(c);
        case 'a' -> text.append('\007');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'v' -> text.append('\013');
        case '0', '1', '2', '3', '4', '5', '6', '7' -> i = octal(i - 1);
        case 'x' -> i = hexadecimal(i, 2, "truncated \\xXX escape");
        case 'u' -> i = hexadecimal(i, 4, "truncated \\uXXXX escape");
        case 'U' -> i = hexadecimal(i, 8, "truncated \\UXXXXXXXX escape");
        case 'N' -> i = named(i);
        default -> {
          if (c >= 128) {
            // CPython's decoder does not see a backslash before such a character.
          } else if (anchor == token || c != '{' && c != '}') {
            invalid("\\" + Character.toString(body.codePointAt(i - 1)), i - 2);
          } else {
            warned = true; // the lexer has
          }
          text.append('\\');
          // Read again: a brace may be doubled.
          i--;
        }
      }
    }
    warn();
    return text.toString();
  }

  private int octal(int from) {
    int i = from;
    int value = 0;
    while (i < body.length() && i < from + 3 && isOctal(body.charAt(i))) {
      value = value * 8 + body.charAt(i++) - '0';
    }
    if (value > 0377) {
      invalidOctal(body.substring(from, i), from - 1);
    }
    text.append((char) value);
    return i;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private int hexadecimal(int from, int digits, String truncated) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < body.length() ? hexDigit(body.charAt(i)) : -1;
      if (digit < 0) {
        throw undecodable(from - 2, i, truncated);
      }
      value = (value << 4) | digit;
    }
    if (Character.isValidCodePoint(value)) {
      text.appendCodePoint(value);
    } else {
      throw undecodable(from - 2, from + digits, "illegal Unicode character");
    }
    return from + digits;
  }

  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private int named(int from) {
    int close = from < body.length() && body.charAt(from) == '{' ? body.indexOf('}', from) : -1;
    if (close <= from + 1) {
      int end = from;
      if (from < body.length() && body.charAt(from) == '{') {
        end = close < 0 ? body.length() : from + 1;
      }
      throw undecodable(from - 2, end, "malformed \\N character escape");
    }
    String name = body.substring(from + 1, close);
    String value = UnicodeNames.lookup(name);
    if (value == null) {
      throw undecodable(from - 2, close + 1, "unknown Unicode character name");
    }
    text.append(value);
    return close + 1;
  }

  /** Positions are counted as Python's decoder does: characters beyond ASCII are ten bytes. */
  private SyntaxException undecodable(int from, int to, String reason) {
    int first = position(from);
    int last = position(to) - 1;
    String where =
        last == first
            ? "byte 0x5c in position " + first
            : "bytes in position " + first + "-" + last;
    return builder.wrong(
        "(unicode error) 'unicodeescape' codec can't decode " + where + ": " + reason,
        Spans.of(token));
  }

  private int position(int index) {
    int position = 0;
    for (int i = 0; i < index; ) {
      int c = body.codePointAt(i);
      position += c < 128 ? 1 : 10;
      i += Character.charCount(c);
    }
    return position;
  }

  /** The value of a bytes literal. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    int length = body.length();
    int i = 0;
    while (i < length) {
      char c = body.charAt(i++);
      if (c != '\\') {
        out.write(c);
        continue;
      }
      c = body.charAt(i++);
      switch (c) {
        case '\n' -> {}
        case '\\', '\'', '"' -> out.write(c);
        case 'a' -> out.write(7);
        case 'b' -> out.write('\b');
        case 'f' -> out.write('\f');
        case 'n' -> out.write('\n');
        case 'r' -> out.write('\r');
        case 't' -> out.write('\t');
        case 'v' -> out.write(11);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          text.setLength(0);
          i = octal(i - 1);
          out.write(text.charAt(0));
        }
        case 'x' -> {
          int high = i < length ? hexDigit(body.charAt(i)) : -1;
          int low = i + 1 < length ? hexDigit(body.charAt(i + 1)) : -1;
          if (high < 0 || low < 0) {
            throw builder.wrong(
                "(value error) invalid \\x escape at position " + (i - 2), Spans.of(token));
          }
          out.write((high << 4) | low);
          i += 2;
        }
        default -> {
          invalid("\\" + c, i - 2);
          out.write('\\');
          out.write(c);
        }
      }
    }
    warn();
    return out.toByteArray();
  }

  // ---------------------------------------------------------------- warnings

  private void invalid(String escape, int index) {
    warn(escape, "is an invalid escape sequence", index);
  }

  private void invalidOctal(String digits, int index) {
    warn("\\" + digits, "is an invalid octal escape sequence", index);
  }

  /** Only the first of a piece is reported, once the whole literal is known to be right. */
  private void warn(String escape, String problem, int index) {
    if (warned) {
      return;
    }
    warned = true;
    String advice = " Did you mean \"\\" + escape + "\"? A raw string is also an option.";
    String found = "\"" + escape + "\" " + problem + ".";
    Span place = place(index);
    warnings.add(
        () ->
            builder.warn(
                token,
                found + " Such sequences will not work in the future." + advice,
                found + advice,
                place));
  }

  /**
   * Where an escape stands, as CPython counts: from the anchor on, with quotes but no prefix, and
   * characters beyond ASCII ten wide.
   */
  private Span place(int index) {
    int line = anchor.getLine();
    int lineStart = piece;
    for (int i = piece; i < index; i++) {
      if (body.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = position(index) - position(lineStart);
    if (line == anchor.getLine()) {
      column += builder.byteColumn(anchor) + quotes(anchor.getText());
    }
    return builder.atBytes(line, column);
  }

  private static int quotes(String text) {
    int count = 0;
    char quote = text.charAt(0);
    while (count < text.length()
        && (quote == '"' || quote == '\'')
        && text.charAt(count) == quote) {
      count++;
    }
    return count;
  }
}
