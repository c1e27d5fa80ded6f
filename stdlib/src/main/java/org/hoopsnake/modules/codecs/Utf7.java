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

  /**
   * Decodes; with {@code last} false it stops before a shifted section that has no end yet.
   *
   * @return the text, and how many bytes of the input it stands for
   */
  static PyTuple decode(byte[] in, String errors, boolean last) {
    return new Decoder(in, errors).decode(last);
  }

  private static final class Decoder {
    private final byte[] in;
    private final String errors;
    private final StringBuilder out;
    private int at;

    // The shifted section being read: where it starts, here and in the output, and its bits.
    private boolean shifted;
    private int start;
    private int outStart;
    private int bits;
    private int count;

    /** Half of a pair, whose other half must follow in the same section; 0 for none. */
    private char high;

    Decoder(byte[] in, String errors) {
      this.in = in;
      this.errors = errors;
      this.out = new StringBuilder(in.length);
    }

    PyTuple decode(boolean last) {
      do {
        while (at < in.length) {
          char c = (char) (in[at] & 255);
          if (shifted) {
            shifted(c);
          } else {
            direct(c);
          }
        }
        if (!shifted) {
          break;
        }
        if (!last) {
          out.setLength(outStart);
          return new PyTuple(out.toString(), (long) start);
        }
        shifted = false;
        if (high != 0 || count >= 6 || bits != 0) {
          fix("unterminated shift sequence");
        }
      } while (at < in.length);
      return new PyTuple(out.toString(), (long) at);
    }

    private void direct(char c) {
      if (c != '+') {
        start = at++;
        if (c < 0x80) {
          out.append(c);
        } else {
          fix("unexpected special character");
        }
        return;
      }
      start = at++;
      if (at < in.length && in[at] == '-') {
        at++;
        out.append('+');
      } else if (at < in.length && DIGITS.indexOf(in[at]) < 0) {
        at++;
        fix("ill-formed sequence");
      } else {
        shifted = true;
        outStart = out.length();
        bits = 0;
        count = 0;
        high = 0;
      }
    }

    private void shifted(char c) {
      int digit = DIGITS.indexOf(c);
      if (digit >= 0) {
        at++;
        digit(digit);
        return;
      }
      shifted = false;
      if (count >= 6) {
        at++;
        fix("partial character in shift sequence");
        return;
      }
      if (bits != 0) {
        at++;
        fix("non-zero padding bits in shift sequence");
        return;
      }
      if (high != 0 && c < 0x80) {
        out.append(high);
      }
      high = 0;
      if (c == '-') {
        at++;
      }
    }

    private void digit(int digit) {
      bits = bits << 6 | digit;
      count += 6;
      if (count < 16) {
        return;
      }
      count -= 16;
      char made = (char) (bits >> count);
      bits &= (1 << count) - 1;
      if (high != 0) {
        out.append(high);
        high = 0;
        if (Character.isLowSurrogate(made)) {
          out.append(made);
          return;
        }
      }
      if (Character.isHighSurrogate(made)) {
        high = made;
      } else {
        out.append(made);
      }
    }

    /** Has the error handler say what stands for the bytes since the start. */
    private void fix(String reason) {
      CodecErrors.Fix fix = CodecErrors.decoding("utf7", in, start, at, reason, errors);
      out.append(fix.replacement());
      at = fix.position();
    }
  }
}
