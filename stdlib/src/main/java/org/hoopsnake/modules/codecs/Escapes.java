package org.hoopsnake.modules.codecs;

import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.CodecErrors;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.StrRepr;

/** The escapes of string and bytes literals as codecs. */
final class Escapes {
  private Escapes() {}

  static byte[] encode(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c >= ' ' && c < 0x7F) {
            out.append((char) c);
          } else {
            StrRepr.appendEscape(out, c);
          }
        }
      }
    }
    return Latin1.bytes(out.toString());
  }

  static byte[] encodeRaw(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c < 0x100) {
        out.append((char) c);
      } else {
        StrRepr.appendEscape(out, c);
      }
    }
    return Latin1.bytes(out.toString());
  }

  static PyTuple decode(byte[] in, String errors, boolean last) {
    StringBuilder out = new StringBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      int c = in[i] & 255;
      if (c != '\\') {
        out.append((char) c);
        i++;
        continue;
      }
      int start = i++;
      String reason;
      int end;
      if (i >= in.length) {
        if (!last) {
          i = start;
          break;
        }
        reason = "\\ at end of string";
        end = i;
      } else {
        int e = in[i++] & 255;
        switch (e) {
          case '\n' -> {
            continue;
          }
          case '\\', '\'', '"' -> {
            out.append((char) e);
            continue;
          }
          case 'b', 't', 'n', 'f', 'r', 'v', 'a' -> {
            out.append("\b\t\n\f\r\u000B\u0007".charAt("btnfrva".indexOf(e)));
            continue;
          }
          case '0', '1', '2', '3', '4', '5', '6', '7' -> {
            int value = e - '0';
            for (int k = 0; k < 2 && i < in.length && in[i] >= '0' && in[i] <= '7'; k++) {
              value = value * 8 + in[i++] - '0';
            }
            out.append((char) value);
            continue;
          }
          case 'x', 'u', 'U' -> {
            int digits = e == 'x' ? 2 : e == 'u' ? 4 : 8;
            end = i;
            long value = 0;
            while (end < in.length && end < i + digits && Character.digit(in[end], 16) >= 0) {
              value = value * 16 + Character.digit(in[end++], 16);
            }
            if (end == i + digits && value <= 0x10FFFF) {
              out.appendCodePoint((int) value);
              i = end;
              continue;
            }
            if (end == in.length && end < i + digits && !last) {
              i = start;
              return new PyTuple(out.toString(), (long) i);
            }
            reason =
                end == i + digits
                    ? "illegal Unicode character"
                    : e == 'x'
                        ? "truncated \\xXX escape"
                        : e == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
          }
          case 'N' -> {
            end = i;
            int close = Latin1.text(in).indexOf('}', i);
            if (i < in.length && in[i] == '{' && close > i + 1) {
              int named = named(Latin1.text(in, i + 1, close - i - 1));
              if (named >= 0) {
                out.appendCodePoint(named);
                i = close + 1;
                continue;
              }
              end = close + 1;
              reason = "unknown Unicode character name";
            } else {
              if (close < 0 && i < in.length && in[i] == '{') {
                end = in.length;
              }
              reason = "malformed \\N character escape";
            }
          }
          default -> {
            out.append('\\').append((char) e);
            continue;
          }
        }
      }
      CodecErrors.Fix fix = CodecErrors.decoding("unicodeescape", in, start, end, reason, errors);
      out.append(fix.replacement());
      i = fix.position();
    }
    return new PyTuple(out.toString(), (long) i);
  }

  private static int named(String name) {
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  static PyTuple decodeRaw(byte[] in, String errors, boolean last) {
    StringBuilder out = new StringBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      if (in[i] != '\\' || i + 1 >= in.length) {
        if (in[i] == '\\' && !last) {
          break;
        }
        out.append((char) (in[i++] & 255));
        continue;
      }
      int e = in[i + 1] & 255;
      if (e != 'u' && e != 'U') {
        out.append('\\').append((char) e);
        i += 2;
        continue;
      }
      int digits = e == 'u' ? 4 : 8;
      int end = i + 2;
      long value = 0;
      while (end < in.length && end < i + 2 + digits && Character.digit(in[end], 16) >= 0) {
        value = value * 16 + Character.digit(in[end++], 16);
      }
      if (end == i + 2 + digits && value <= 0x10FFFF) {
        out.appendCodePoint((int) value);
        i = end;
        continue;
      }
      if (end == in.length && end < i + 2 + digits && !last) {
        break;
      }
      String reason =
          end == i + 2 + digits
              ? "\\Uxxxxxxxx out of range"
              : e == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
      CodecErrors.Fix fix = CodecErrors.decoding("rawunicodeescape", in, i, end, reason, errors);
      out.append(fix.replacement());
      i = fix.position();
    }
    return new PyTuple(out.toString(), (long) i);
  }

  static byte[] encodeBytes(byte[] in) {
    String repr = StrRepr.bytes(in, in.length);
    String body = repr.substring(2, repr.length() - 1);
    // The repr picks its quotes by what is inside; here the single quote is always escaped.
    return Latin1.bytes(repr.charAt(1) == '"' ? body.replace("'", "\\'") : body);
  }

  static byte[] decodeBytes(byte[] in, String errors) {
    ByteSink out = new ByteSink(in.length);
    int i = 0;
    while (i < in.length) {
      int c = in[i++] & 255;
      if (c != '\\') {
        out.add(c);
        continue;
      }
      if (i >= in.length) {
        throw Errors.valueError("Trailing \\ in string");
      }
      int e = in[i++] & 255;
      int simple = "btnfrva\\'\"".indexOf(e);
      if (simple >= 0) {
        out.add("\b\t\n\f\r\u000B\u0007\\'\"".charAt(simple));
      } else if (e >= '0' && e <= '7') {
        int value = e - '0';
        for (int k = 0; k < 2 && i < in.length && in[i] >= '0' && in[i] <= '7'; k++) {
          value = value * 8 + in[i++] - '0';
        }
        out.add(value);
      } else if (e == 'x') {
        int high = i < in.length ? Character.digit(in[i], 16) : -1;
        int low = i + 1 < in.length ? Character.digit(in[i + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
          out.add(high << 4 | low);
          i += 2;
        } else {
          switch (errors) {
            case "strict" -> throw Errors.valueError("invalid \\x escape at position %d", i - 2L);
            case "replace" -> out.add('?');
            case "ignore" -> {}
            default ->
                throw Errors.valueError("decoding error; unknown error handling code: %s", errors);
          }
          if (high >= 0) {
            i++;
          }
        }
      } else if (e != '\n') {
        out.add('\\');
        out.add(e);
      }
    }
    return out.toByteArray();
  }
}
