package org.hoopsnake.object;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8. Input without faults goes through the JVM's own coder, which is many times faster than any
 * loop here; only where its result shows a replacement character is the input read with care.
 */
public final class Utf8 {
  private Utf8() {}

  /** What was decoded, and how many bytes that took. */
  record Decoded(String text, int consumed) {}

  static Decoded decode(byte[] in, int from, int to, String errors, boolean last) {
    String fast = new String(in, from, to - from, StandardCharsets.UTF_8);
    if (fast.indexOf('\uFFFD') < 0) {
      return new Decoded(fast, to - from);
    }
    return decodeSlowly(in, from, to, errors, last);
  }

  private static Decoded decodeSlowly(byte[] in, int from, int to, String errors, boolean last) {
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      int first = in[i] & 255;
      if (first < 0x80) {
        out.append((char) first);
        i++;
        continue;
      }
      int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
      String reason = null;
      int good = 1;
      if (length == 0) {
        reason = "invalid start byte";
      } else {
        while (good < length) {
          if (i + good >= to) {
            reason = "unexpected end of data";
            break;
          }
          if (!continues(first, good, in[i + good] & 255)) {
            reason = "invalid continuation byte";
            break;
          }
          good++;
        }
      }
      if (reason == null) {
        int c = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
        for (int k = 1; k < length; k++) {
          c = (c << 6) | (in[i + k] & 0x3F);
        }
        out.appendCodePoint(c);
        i += length;
        continue;
      }
      if (!last && i + good >= to && reason.startsWith("unexpected")) {
        break;
      }
      byte[] input = in;
      int base = 0;
      if (from != 0 || to != in.length) {
        input = java.util.Arrays.copyOfRange(in, from, to);
        base = from;
      }
      CodecErrors.Fix fix =
          CodecErrors.decoding("utf-8", input, i - base, i - base + good, reason, errors);
      out.append(fix.replacement());
      i = base + fix.position();
    }
    return new Decoded(out.toString(), i - from);
  }

  private static boolean continues(int first, int index, int b) {
    if (b < 0x80 || b > 0xBF) {
      return false;
    }
    if (index > 1) {
      return true;
    }
    return switch (first) {
      case 0xE0 -> b >= 0xA0;
      case 0xED -> b < 0xA0;
      case 0xF0 -> b >= 0x90;
      case 0xF4 -> b < 0x90;
      default -> true;
    };
  }

  static byte[] encode(String s, String errors) {
    if (!hasLoneSurrogate(s)) {
      return s.getBytes(StandardCharsets.UTF_8);
    }
    ByteSink out = new ByteSink(s.length() + 16);
    int i = 0;
    while (i < s.length()) {
      int start = i;
      while (i < s.length() && !isLone(s, i)) {
        i += Character.charCount(s.codePointAt(i));
      }
      out.add(s.substring(start, i).getBytes(StandardCharsets.UTF_8));
      if (i == s.length()) {
        break;
      }
      int bad = i;
      while (i < s.length() && isLone(s, i)) {
        i++;
      }
      int index = CodePoints.toIndex(s, bad);
      CodecErrors.Fix fix =
          CodecErrors.encoding(
              "utf-8", s, index, index + (i - bad), "surrogates not allowed", errors);
      if (fix.bytes() != null) {
        out.add(fix.bytes());
      } else {
        if (hasLoneSurrogate(fix.replacement())) {
          throw new PyException(
              PyUnicodeError.encoding(
                  "utf-8", s, index, index + (i - bad), "surrogates not allowed"));
        }
        out.add(fix.replacement().getBytes(StandardCharsets.UTF_8));
      }
      i = CodePoints.toOffset(s, fix.position());
    }
    return out.toByteArray();
  }

  private static boolean isLone(String s, int i) {
    return Character.isSurrogate(s.charAt(i)) && s.codePointAt(i) < 0x10000;
  }

  public static boolean hasLoneSurrogate(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0xD800 && c < 0xE000) {
        if (isLone(s, i)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
