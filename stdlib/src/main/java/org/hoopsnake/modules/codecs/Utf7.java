package org.hoopsnake.modules.codecs;

import org.hoopsnake.object.CodecErrors;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.PyTuple;

/** UTF-7 (RFC 2152). */
final class Utf7 {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String DIRECT = "'(),-./:? \t\r\n!\"#$%&*;<=>@[]^_`{|}";

  private Utf7() {}

  private static boolean isDirect(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || DIRECT.indexOf(c) >= 0);
  }

  static byte[] encode(String s) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int count = 0;
    boolean shifted = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (shifted && isDirect(c)) {
        if (count > 0) {
          out.append(DIGITS.charAt((bits << (6 - count)) & 0x3F));
          count = 0;
        }
        shifted = false;
        if (DIGITS.indexOf(c) >= 0 || c == '-') {
          out.append('-');
        }
      } else if (!shifted && c == '+') {
        out.append("+-");
        continue;
      } else if (!shifted && !isDirect(c)) {
        out.append('+');
        shifted = true;
      }
      if (!shifted) {
        out.append(c);
        continue;
      }
      bits = bits << 16 | c;
      count += 16;
      while (count >= 6) {
        count -= 6;
        out.append(DIGITS.charAt((bits >> count) & 0x3F));
      }
      bits &= (1 << count) - 1;
    }
    if (count > 0) {
      out.append(DIGITS.charAt((bits << (6 - count)) & 0x3F));
    }
    if (shifted) {
      out.append('-');
    }
    return Latin1.bytes(out.toString());
  }

  static PyTuple decode(byte[] in, String errors, boolean last) {
    StringBuilder out = new StringBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      int c = in[i] & 255;
      if (c != '+') {
        if (c >= 0x80) {
          CodecErrors.Fix fix =
              CodecErrors.decoding("utf7", in, i, i + 1, "unexpected special character", errors);
          out.append(fix.replacement());
          i = fix.position();
        } else {
          out.append((char) c);
          i++;
        }
        continue;
      }
      int end = i + 1;
      while (end < in.length && DIGITS.indexOf(in[end]) >= 0) {
        end++;
      }
      if (end == in.length) {
        if (!last) {
          break;
        }
        CodecErrors.Fix fix =
            CodecErrors.decoding("utf7", in, i, end, "unterminated shift sequence", errors);
        out.append(fix.replacement());
        i = fix.position();
        continue;
      }
      if (end == i + 1 && in[end] == '-') {
        out.append('+');
      }
      int bits = 0;
      int count = 0;
      for (int k = i + 1; k < end; k++) {
        bits = bits << 6 | DIGITS.indexOf(in[k]);
        count += 6;
        if (count >= 16) {
          count -= 16;
          out.append((char) (bits >> count));
          bits &= (1 << count) - 1;
        }
      }
      i = in[end] == '-' ? end + 1 : end;
    }
    return new PyTuple(out.toString(), (long) i);
  }
}
