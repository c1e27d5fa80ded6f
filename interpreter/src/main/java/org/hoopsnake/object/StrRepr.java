package org.hoopsnake.object;

/** The reprs of {@code str} and of bytes. */
public final class StrRepr {
  private static final String HEX = "0123456789abcdef";

  private StrRepr() {}

  /** {@code repr(s)}. */
  public static String repr(String s) {
    return quoted(s, false);
  }

  /** {@code ascii(s)}. */
  public static String ascii(String s) {
    return quoted(s, true);
  }

  /** Escapes what is not ASCII in a text that is already a repr: {@code ascii(o)}. */
  public static String escapeNonAscii(String repr) {
    StringBuilder out = null;
    for (int i = 0, c; i < repr.length(); i += Character.charCount(c)) {
      c = repr.codePointAt(i);
      if (c >= 0x80 && out == null) {
        out = new StringBuilder(repr.length() + 16).append(repr, 0, i);
      }
      if (out != null) {
        if (c < 0x80) {
          out.append((char) c);
        } else {
          appendEscape(out, c);
        }
      }
    }
    return out == null ? repr : out.toString();
  }

  private static String quoted(String s, boolean asciiOnly) {
    char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(s.length() + 2);
    out.append(quote);
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 0x7F) {
        out.append((char) c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (!asciiOnly && c > 0x7F && Characters.isPrintable(c)) {
        out.appendCodePoint(c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.append(quote).toString();
  }

  /** Appends the escape \xhh, \\uhhhh or \Uhhhhhhhh of a code point. */
  public static void appendEscape(StringBuilder out, int c) {
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 15));
    }
  }

  /** The repr of bytes: {@code b'...'}. */
  public static String bytes(byte[] b, int length) {
    boolean single = false;
    boolean twice = false;
    for (int i = 0; i < length; i++) {
      single |= b[i] == '\'';
      twice |= b[i] == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    StringBuilder out = new StringBuilder(length + 3).append('b').append(quote);
    for (int i = 0; i < length; i++) {
      int c = b[i] & 255;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 0x7F) {
        out.append((char) c);
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else {
        out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.append(quote).toString();
  }
}
