package org.hoopsnake.syntax;

import java.nio.charset.StandardCharsets;

/**
 * The first byte of a text that is not UTF-8: its index, its line and where that begins and ends,
 * and what Python's decoder says about it.
 */
record Utf8Problem(int at, int line, int lineStart, int lineEnd, String words) {
  static Utf8Problem find(byte[] bytes, int start) {
    Utf8Problem found = findOrNull(bytes, start);
    if (found == null) {
      throw new IllegalStateException("the source is valid UTF-8");
    }
    return found;
  }

  static Utf8Problem findOrNull(byte[] bytes, int start) {
    int line = 1;
    int lineStart = start;
    int i = start;
    while (i < bytes.length) {
      int length = validLength(bytes, i);
      if (length == 0) {
        int lineEnd = i;
        while (lineEnd < bytes.length && bytes[lineEnd] != '\n') {
          lineEnd++;
        }
        return new Utf8Problem(i, line, lineStart, lineEnd, words(bytes, i, i - lineStart));
      }
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
      i += length;
    }
    return null;
  }

  /** Text with a replacement character for each stretch of bytes that is none, as Python has it. */
  static String replaced(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      int length = validLength(bytes, i);
      if (length == 0) {
        text.append('\uFFFD');
        i += badLength(bytes, i);
      } else {
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return text.toString();
  }

  private static String words(byte[] bytes, int at, int position) {
    int bad = badLength(bytes, at);
    String where =
        bad == 1
            ? "byte 0x%02x in position %d".formatted(bytes[at] & 0xFF, position)
            : "bytes in position %d-%d".formatted(position, position + bad - 1);
    return "decode " + where + ": " + reason(bytes, at);
  }

  private static int expectedLength(int b) {
    if (b < 0x80) {
      return 1;
    }
    if (b < 0xC2) {
      return 0;
    }
    return b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
  }

  /** Whether the byte may stand at this place of a sequence that begins with {@code first}. */
  private static boolean continues(int first, int index, int b) {
    int low = 0x80;
    int high = 0xBF;
    if (index == 1) {
      switch (first) {
        case 0xE0 -> low = 0xA0;
        case 0xED -> high = 0x9F;
        case 0xF0 -> low = 0x90;
        case 0xF4 -> high = 0x8F;
        default -> {}
      }
    }
    return b >= low && b <= high;
  }

  private static int goodBytes(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int good = 1;
    while (good < length
        && at + good < bytes.length
        && continues(first, good, bytes[at + good] & 0xFF)) {
      good++;
    }
    return good;
  }

  private static int validLength(byte[] bytes, int at) {
    int length = expectedLength(bytes[at] & 0xFF);
    return length > 0 && goodBytes(bytes, at, length) == length ? length : 0;
  }

  private static int badLength(byte[] bytes, int at) {
    int length = expectedLength(bytes[at] & 0xFF);
    return length == 0 ? 1 : goodBytes(bytes, at, length);
  }

  private static String reason(byte[] bytes, int at) {
    int length = expectedLength(bytes[at] & 0xFF);
    if (length == 0) {
      return "invalid start byte";
    }
    return at + goodBytes(bytes, at, length) >= bytes.length
        ? "unexpected end of data"
        : "invalid continuation byte";
  }
}
