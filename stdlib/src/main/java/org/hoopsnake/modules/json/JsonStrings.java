package org.hoopsnake.modules.json;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;

/** The strings of JSON, read and written. */
final class JsonStrings {
  private static final String HEX = "0123456789abcdef";

  private JsonStrings() {}

  /** The JSONDecodeError at an offset of chars. */
  static PyException error(String message, String text, int offset) {
    Object decoder = Interpreter.current().importModule("json.decoder");
    Object type = Ops.getAttr(decoder, "JSONDecodeError");
    long index = CodePoints.toIndex(text, Math.min(offset, text.length()));
    return new PyException((PyBaseException) Calls.call3(type, message, text, index));
  }

  /** What was read, and the offset behind the closing quote. */
  record Scanned(String text, int end) {}

  /** Reads a string whose first char, behind the quote, is at an offset. */
  static Scanned scan(String s, int begin, boolean strict) {
    int n = s.length();
    int at = begin;
    StringBuilder out = null;
    while (true) {
      int start = at;
      char c = 0;
      while (at < n) {
        c = s.charAt(at);
        if (c == '"' || c == '\\') {
          break;
        }
        if (c < ' ' && strict) {
          throw error("Invalid control character at", s, at);
        }
        at++;
      }
      if (at >= n) {
        throw error("Unterminated string starting at", s, begin - 1);
      }
      if (c == '"') {
        if (out == null) {
          return new Scanned(s.substring(start, at), at + 1);
        }
        return new Scanned(out.append(s, start, at).toString(), at + 1);
      }
      if (out == null) {
        out = new StringBuilder();
      }
      out.append(s, start, at);
      int escape = at++;
      if (at >= n) {
        throw error("Unterminated string starting at", s, begin - 1);
      }
      char e = s.charAt(at++);
      switch (e) {
        case '"', '\\', '/' -> out.append(e);
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          int value = 0;
          for (int k = 0; k < 4; k++) {
            char h = at + k < n ? s.charAt(at + k) : 0;
            int digit = h < 0x80 ? Character.digit(h, 16) : -1;
            if (digit < 0) {
              throw error("Invalid \\uXXXX escape", s, escape + 1);
            }
            value = value * 16 + digit;
          }
          at += 4;
          out.append((char) value);
        }
        default -> throw error("Invalid \\escape", s, escape);
      }
    }
  }

  /** The text as a JSON string. */
  static String quote(String s, boolean ascii) {
    StringBuilder out = new StringBuilder(s.length() + 2);
    quote(out, s, ascii);
    return out.toString();
  }

  static void quote(StringBuilder out, String s, boolean ascii) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && (!ascii || c < 0x7F)) {
        continue;
      }
      out.append(s, plain, i);
      plain = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          out.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
          }
        }
      }
    }
    out.append(s, plain, s.length()).append('"');
  }
}
