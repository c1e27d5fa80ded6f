package org.hoopsnake.object;

import java.util.function.IntUnaryOperator;

/** Codecs of one byte a character: ASCII, Latin-1, and those that a table describes. */
public final class SingleByte {
  private SingleByte() {}

  static String decodeAscii(byte[] in, String errors) {
    int i = 0;
    while (i < in.length && in[i] >= 0) {
      i++;
    }
    if (i == in.length) {
      return Latin1.text(in);
    }
    StringBuilder out = new StringBuilder(in.length);
    i = 0;
    while (i < in.length) {
      if (in[i] >= 0) {
        out.append((char) in[i++]);
        continue;
      }
      CodecErrors.Fix fix =
          CodecErrors.decoding("ascii", in, i, i + 1, "ordinal not in range(128)", errors);
      out.append(fix.replacement());
      i = fix.position();
    }
    return out.toString();
  }

  static byte[] encodeAscii(String s, String errors) {
    return encode(s, "ascii", errors, "ordinal not in range(128)", c -> c < 0x80 ? c : -1);
  }

  static byte[] encodeLatin1(String s, String errors) {
    return encode(s, "latin-1", errors, "ordinal not in range(256)", c -> c < 0x100 ? c : -1);
  }

  /**
   * Encodes by a function from code point to byte, or -1 where there is none. What a handler gives
   * as text is encoded by the same function.
   */
  public static byte[] encode(
      String s, String codec, String errors, String reason, IntUnaryOperator table) {
    ByteSink out = new ByteSink(s.length());
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      int b = table.applyAsInt(c);
      if (b >= 0) {
        out.add(b);
        i += Character.charCount(c);
        continue;
      }
      int end = i;
      int count = 0;
      while (end < s.length() && table.applyAsInt(s.codePointAt(end)) < 0) {
        end += Character.charCount(s.codePointAt(end));
        count++;
      }
      int index = CodePoints.toIndex(s, i);
      CodecErrors.Fix fix = CodecErrors.encoding(codec, s, index, index + count, reason, errors);
      if (fix.bytes() != null) {
        out.add(fix.bytes());
      } else {
        String text = fix.replacement();
        for (int k = 0, r; k < text.length(); k += Character.charCount(r)) {
          r = text.codePointAt(k);
          int coded = table.applyAsInt(r);
          if (coded < 0) {
            throw new PyException(PyUnicodeError.encoding(codec, s, index, index + count, reason));
          }
          out.add(coded);
        }
      }
      i = CodePoints.toOffset(s, fix.position());
    }
    return out.toByteArray();
  }
}
