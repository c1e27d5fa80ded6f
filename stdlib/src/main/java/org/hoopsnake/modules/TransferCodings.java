package org.hoopsnake.modules;

import org.hoopsnake.object.ByteSink;

/** Uuencode and quoted-printable: the transfer codings of old mail. */
final class TransferCodings {
  private static final int UU_LINE = 45;
  private static final int QP_LINE = 76;
  private static final String HEX = "0123456789ABCDEF";

  private TransferCodings() {}

  // ---- uuencode

  private static int uu(int bits, boolean backtick) {
    return bits == 0 && backtick ? '`' : bits + ' ';
  }

  static byte[] toUu(byte[] data, boolean backtick) {
    if (data.length > UU_LINE) {
      throw BinasciiModule.error("At most 45 bytes at once");
    }
    ByteSink out = new ByteSink(2 + (data.length + 2) / 3 * 4);
    out.add(uu(data.length, backtick));
    for (int i = 0; i < data.length; i += 3) {
      int group = (at(data, i) << 16) | (at(data, i + 1) << 8) | at(data, i + 2);
      for (int shift = 18; shift >= 0; shift -= 6) {
        out.add(uu((group >> shift) & 0x3f, backtick));
      }
    }
    out.add('\n');
    return out.toByteArray();
  }

  private static int at(byte[] data, int i) {
    return i < data.length ? data[i] & 0xff : 0;
  }

  static byte[] fromUu(byte[] data) {
    int length = data.length == 0 ? 0 : (data[0] - ' ') & 0x3f;
    byte[] result = new byte[length];
    int at = 1;
    int bits = 0;
    int left = 0;
    int done = 0;
    for (; done < length; at++) {
      // A line may have lost the spaces at its end, which stand for zeros.
      boolean cut = at >= data.length || data[at] == '\n' || data[at] == '\r';
      int value = cut ? 0 : data[at] - ' ';
      if (value < 0 || value > 64) {
        throw BinasciiModule.error("Illegal char");
      }
      left = (left << 6) | (value & 0x3f);
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        result[done++] = (byte) (left >> bits);
        left &= (1 << bits) - 1;
      }
    }
    for (; at < data.length; at++) {
      int c = data[at];
      if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
        throw BinasciiModule.error("Trailing garbage");
      }
    }
    return result;
  }

  // ---- quoted-printable

  static byte[] toQuotedPrintable(byte[] data, boolean tabs, boolean text, boolean header) {
    ByteSink out = new ByteSink(data.length * 2);
    int firstBreak = indexOf(data, '\n', 0);
    boolean crlf = firstBreak > 0 && data[firstBreak - 1] == '\r';
    int column = 0;
    for (int i = 0; i < data.length; i++) {
      int c = data[i] & 0xff;
      boolean ends = i + 1 == data.length;
      boolean lineBreak = text && isBreak(data, i);
      if (lineBreak) {
        if (crlf) {
          out.add('\r');
        }
        out.add('\n');
        column = 0;
        i += c == '\r' ? 1 : 0;
        continue;
      }
      boolean quoted = mustQuote(data, i, column, tabs, text, header);
      int width = quoted ? 3 : 1;
      boolean last = ends || (text && isBreak(data, i + 1));
      if (column + width >= (last ? QP_LINE + 1 : QP_LINE)) {
        out.add('=');
        if (crlf) {
          out.add('\r');
        }
        out.add('\n');
        column = 0;
      }
      if (quoted) {
        out.add('=');
        out.add(HEX.charAt(c >> 4));
        out.add(HEX.charAt(c & 15));
      } else {
        out.add(header && c == ' ' ? '_' : c);
      }
      column += width;
    }
    return out.toByteArray();
  }

  private static boolean isBreak(byte[] data, int i) {
    return i < data.length
        && (data[i] == '\n' || (data[i] == '\r' && i + 1 < data.length && data[i + 1] == '\n'));
  }

  private static boolean mustQuote(
      byte[] data, int i, int column, boolean tabs, boolean text, boolean header) {
    int c = data[i] & 0xff;
    boolean ends = i + 1 == data.length;
    if (c > 126 || c == '=' || (header && c == '_')) {
      return true;
    }
    if (c == '.' && column == 0) {
      return ends || data[i + 1] == '\n' || data[i + 1] == '\r' || data[i + 1] == 0;
    }
    if (c == ' ' || c == '\t') {
      boolean atEnd = ends || isBreak(data, i + 1);
      return tabs || (atEnd && !(header && c == ' '));
    }
    if (!text && (c == '\r' || c == '\n')) {
      return true;
    }
    return c < 33 && c != '\r' && c != '\n';
  }

  private static int indexOf(byte[] data, char wanted, int from) {
    for (int i = from; i < data.length; i++) {
      if (data[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  static byte[] fromQuotedPrintable(byte[] data, boolean header) {
    ByteSink out = new ByteSink(data.length);
    int i = 0;
    while (i < data.length) {
      int c = data[i];
      if (c == '=') {
        i++;
        if (i >= data.length) {
          break;
        }
        if (data[i] == '\n' || data[i] == '\r') {
          int end = indexOf(data, '\n', i);
          i = end < 0 ? data.length : end + 1;
        } else if (data[i] == '=') {
          out.add('=');
          i++;
        } else if (i + 1 < data.length && hex(data[i]) >= 0 && hex(data[i + 1]) >= 0) {
          out.add(16 * hex(data[i]) + hex(data[i + 1]));
          i += 2;
        } else {
          out.add('=');
        }
      } else {
        out.add(header && c == '_' ? ' ' : c);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static int hex(byte c) {
    return c > 0 ? Character.digit(c, 16) : -1;
  }
}
