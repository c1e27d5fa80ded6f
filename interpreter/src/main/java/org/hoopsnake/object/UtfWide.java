package org.hoopsnake.object;

/** UTF-16 and UTF-32 in both byte orders. */
public final class UtfWide {
  private UtfWide() {}

  /**
   * What was decoded.
   *
   * @param order -1 little endian, 1 big endian, 0 not known yet
   */
  public record Decoded(String text, int consumed, int order) {}

  /**
   * Decodes.
   *
   * @param width 2 or 4 bytes
   * @param order -1 little endian, 1 big endian, 0 by the byte order mark
   * @param last whether no more input follows
   */
  public static Decoded decode(byte[] in, int width, int order, String errors, boolean last) {
    int i = 0;
    int found = order;
    if (order == 0 && in.length >= width) {
      if (unit(in, 0, width, true) == 0xFEFF) {
        found = -1;
        i = width;
      } else if (unit(in, 0, width, false) == 0xFEFF) {
        found = 1;
        i = width;
      }
    }
    boolean little = found <= 0;
    String name = "utf-" + width * 8 + (little ? "-le" : "-be");
    StringBuilder out = new StringBuilder(in.length / width);
    while (i < in.length) {
      int left = in.length - i;
      String reason = null;
      int bad = width;
      if (left < width) {
        if (!last) {
          break;
        }
        reason = "truncated data";
        bad = left;
      } else {
        int c = unit(in, i, width, little);
        if (width == 4) {
          if (c >= 0xD800 && c < 0xE000) {
            reason = "code point in surrogate code point range(0xd800, 0xe000)";
          } else if (c < 0 || c > 0x10FFFF) {
            reason = "code point not in range(0x110000)";
          }
        } else if (c >= 0xDC00 && c < 0xE000) {
          reason = "illegal encoding";
        } else if (c >= 0xD800 && c < 0xDC00) {
          if (left < 4) {
            if (!last) {
              break;
            }
            reason = "unexpected end of data";
            bad = left;
          } else {
            int low = unit(in, i + 2, 2, little);
            if (low >= 0xDC00 && low < 0xE000) {
              out.append((char) c).append((char) low);
              i += 4;
              continue;
            }
            reason = "illegal UTF-16 surrogate";
          }
        }
        if (reason == null) {
          out.appendCodePoint(c);
          i += width;
          continue;
        }
      }
      CodecErrors.Fix fix = CodecErrors.decoding(name, in, i, i + bad, reason, errors);
      out.append(fix.replacement());
      i = fix.position();
    }
    return new Decoded(out.toString(), i, found);
  }

  private static int unit(byte[] in, int at, int width, boolean little) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      value = (value << 8) | (in[at + (little ? width - 1 - i : i)] & 255);
    }
    return value;
  }

  /** Encodes; order 0 writes a byte order mark and little endian. */
  public static byte[] encode(String s, int width, int order, String errors) {
    boolean little = order <= 0;
    String name = "utf-" + width * 8 + (order == 0 ? "" : little ? "-le" : "-be");
    ByteSink out = new ByteSink((s.length() + 1) * width);
    if (order == 0) {
      out.addUnit(0xFEFF, width, true);
    }
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (c < 0xD800 || c > 0xDFFF) {
        add(out, c, width, little);
        i += Character.charCount(c);
        continue;
      }
      int end = i;
      while (end < s.length() && s.codePointAt(end) >= 0xD800 && s.codePointAt(end) <= 0xDFFF) {
        end++;
      }
      int index = CodePoints.toIndex(s, i);
      CodecErrors.Fix fix =
          CodecErrors.encoding(name, s, index, index + (end - i), "surrogates not allowed", errors);
      if (fix.bytes() != null) {
        out.add(fix.bytes());
      } else {
        fix.replacement().codePoints().forEach(r -> add(out, r, width, little));
      }
      i = CodePoints.toOffset(s, fix.position());
    }
    return out.toByteArray();
  }

  private static void add(ByteSink out, int c, int width, boolean little) {
    if (width == 2 && c > 0xFFFF) {
      out.addUnit(Character.highSurrogate(c), 2, little);
      out.addUnit(Character.lowSurrogate(c), 2, little);
    } else {
      out.addUnit(c, width, little);
    }
  }
}
