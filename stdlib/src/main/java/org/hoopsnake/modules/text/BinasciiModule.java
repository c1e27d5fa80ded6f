package org.hoopsnake.modules.text;

import java.util.Base64;
import java.util.zip.CRC32;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyType;

/** {@code binascii}: binary data as text. */
@BuiltinModule(name = "binascii", doc = "Conversions between binary data and ASCII.")
public final class BinasciiModule {
  @Constant("Error")
  static final PyType ERROR = PyType.plain("binascii", "Error", "", ExceptionTypes.VALUE_ERROR);

  @Constant("Incomplete")
  static final PyType INCOMPLETE =
      PyType.plain("binascii", "Incomplete", "", ExceptionTypes.EXCEPTION);

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static PyException error(String format, Object... values) {
    return Errors.of(ERROR, format, values);
  }

  private static byte[] ascii(Object data) {
    String text = Convert.strOrNull(data);
    if (text == null) {
      byte[] bytes = ByteSource.orNull(data);
      if (bytes == null) {
        throw Errors.typeError(
            "argument should be bytes, buffer or ASCII string, not '%s'",
            org.hoopsnake.object.Types.name(data));
      }
      return bytes;
    }
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw Errors.valueError("string argument should contain only ASCII characters");
    }
    return Latin1.bytes(text);
  }

  private static Object hex(Object data, Object sep, int group) {
    PyBytes bytes = new PyBytes(ByteSource.of(data));
    Object text =
        sep == null
            ? Ops.callMethod(bytes, "hex")
            : Ops.callMethod(bytes, "hex", sep, (long) group);
    return PyBytes.ofLatin1(Convert.strOrNull(text));
  }

  @Function(value = "hexlify(data, sep=<unset>, bytes_per_sep=1)", doc = "Hexadecimal digits.")
  static Object hexlify(Object data, Object sep, int group) {
    return hex(data, sep, group);
  }

  @Function(value = "b2a_hex(data, sep=<unset>, bytes_per_sep=1)", doc = "Hexadecimal digits.")
  static Object b2aHex(Object data, Object sep, int group) {
    return hex(data, sep, group);
  }

  private static Object unhex(Object data) {
    byte[] in = ascii(data);
    if (in.length % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] out = new byte[in.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(in[2 * i], 16);
      int low = Character.digit(in[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return new PyBytes(out);
  }

  @Function(value = "unhexlify(hexstr, /)", doc = "The bytes of hexadecimal digits.")
  static Object unhexlify(Object data) {
    return unhex(data);
  }

  @Function(value = "a2b_hex(hexstr, /)", doc = "The bytes of hexadecimal digits.")
  static Object a2bHex(Object data) {
    return unhex(data);
  }

  @Function(value = "b2a_base64(data, /, *, newline=True)", doc = "A line of base64.")
  static Object b2aBase64(Object data, boolean newline) {
    String text = Base64.getEncoder().encodeToString(ByteSource.of(data));
    return PyBytes.ofLatin1(newline ? text + "\n" : text);
  }

  @Function(value = "a2b_base64(data, /, *, strict_mode=False)", doc = "The bytes of base64.")
  static Object a2bBase64(Object data, boolean strict) {
    byte[] in = ascii(data);
    ByteSink out = new ByteSink(in.length);
    int bits = 0;
    int digits = 0;
    int pads = 0;
    if (strict && in.length > 0 && in[0] == '=') {
      throw error("Leading padding not allowed");
    }
    for (int i = 0; i < in.length; i++) {
      int c = in[i] & 255;
      if (c == '=') {
        pads++;
        if (digits % 4 >= 2 && digits % 4 + pads >= 4) {
          if (strict && i + 1 < in.length) {
            throw error("Excess data after padding");
          }
          return new PyBytes(out.toByteArray());
        }
        if (strict && digits % 4 < 2) {
          throw error("Discontinuous padding not allowed");
        }
        continue;
      }
      int value = c < 0x80 ? ALPHABET.indexOf(c) : -1;
      if (value < 0) {
        if (strict) {
          throw error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && pads > 0) {
        throw error("Discontinuous padding not allowed");
      }
      pads = 0;
      bits = bits << 6 | value;
      digits++;
      switch (digits % 4) {
        case 2 -> out.add(bits >> 4);
        case 3 -> out.add(bits >> 2);
        case 0 -> {
          out.add(bits);
          bits = 0;
        }
        default -> {}
      }
    }
    if (digits % 4 == 1) {
      throw error(
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a"
              + " multiple of 4",
          (long) digits);
    }
    if (digits % 4 != 0) {
      throw error("Incorrect padding");
    }
    return new PyBytes(out.toByteArray());
  }

  @Function(value = "crc32(data, crc=0, /)", doc = "The CRC-32 checksum.")
  static long crc32(Object data, Object crc) {
    long start = Convert.toBigInteger(crc).longValue() & 0xFFFFFFFFL;
    byte[] in = ByteSource.of(data);
    if (start == 0) {
      CRC32 sum = new CRC32();
      sum.update(in);
      return sum.getValue();
    }
    int value = (int) ~start;
    for (byte b : in) {
      value ^= b & 255;
      for (int k = 0; k < 8; k++) {
        value = (value & 1) != 0 ? value >>> 1 ^ 0xEDB88320 : value >>> 1;
      }
    }
    return ~value & 0xFFFFFFFFL;
  }

  @Function(value = "crc_hqx(data, crc, /)", doc = "The CRC-CCITT checksum.")
  static long crcHqx(Object data, Object crc) {
    int value = Convert.toBigInteger(crc).intValue() & 0xFFFF;
    for (byte b : ByteSource.of(data)) {
      value ^= (b & 255) << 8;
      for (int k = 0; k < 8; k++) {
        value = (value & 0x8000) != 0 ? value << 1 ^ 0x1021 : value << 1;
      }
      value &= 0xFFFF;
    }
    return value;
  }

  @Function(value = "b2a_uu(data, /, *, backtick=False)", doc = "A line of uuencoded data.")
  static Object b2aUu(Object data, boolean backtick) {
    byte[] in = ByteSource.of(data);
    if (in.length > 45) {
      throw error("At most 45 bytes at once");
    }
    StringBuilder out = new StringBuilder();
    out.append(uu(in.length, backtick));
    for (int i = 0; i < in.length; i += 3) {
      int bits = 0;
      for (int k = 0; k < 3; k++) {
        bits = bits << 8 | (i + k < in.length ? in[i + k] & 255 : 0);
      }
      for (int shift = 18; shift >= 0; shift -= 6) {
        out.append(uu(bits >> shift & 63, backtick));
      }
    }
    return PyBytes.ofLatin1(out.append('\n').toString());
  }

  private static char uu(int value, boolean backtick) {
    return value == 0 && backtick ? '`' : (char) (' ' + value);
  }

  @Function(value = "a2b_uu(data, /)", doc = "The bytes of a line of uuencoded data.")
  static Object a2bUu(Object data) {
    byte[] in = ascii(data);
    int length = in.length == 0 ? 0 : in[0] - ' ' & 63;
    ByteSink out = new ByteSink(length);
    int bits = 0;
    int count = 0;
    for (int i = 1; out.size() < length; i++) {
      int c = i < in.length ? in[i] & 255 : '\n';
      int value;
      if (c == '\n' || c == '\r') {
        value = 0;
      } else if (c < ' ' || c > '`') {
        throw error("Illegal char");
      } else {
        value = c - ' ' & 63;
      }
      bits = bits << 6 | value;
      count += 6;
      if (count >= 8) {
        count -= 8;
        out.add(bits >> count);
      }
    }
    return new PyBytes(out.toByteArray());
  }

  @Function(value = "a2b_qp(data, header=False)", doc = "The bytes of quoted-printable data.")
  static Object a2bQp(Object data, boolean header) {
    byte[] in = ascii(data);
    ByteSink out = new ByteSink(in.length);
    int i = 0;
    while (i < in.length) {
      int c = in[i];
      if (c == '=') {
        if (i + 1 >= in.length) {
          break;
        }
        int next = in[i + 1];
        int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
        if (next == '\n' || next == '\r') {
          while (i < in.length && in[i] != '\n') {
            i++;
          }
          i++;
        } else if (Character.digit(next, 16) >= 0 && low >= 0) {
          out.add(Character.digit(next, 16) << 4 | low);
          i += 3;
        } else {
          out.add('=');
          i++;
          if (next == '=') {
            i++;
          }
        }
      } else {
        out.add(header && c == '_' ? ' ' : c);
        i++;
      }
    }
    return new PyBytes(out.toByteArray());
  }

  @Function(
      value = "b2a_qp(data, quotetabs=False, istext=True, header=False)",
      doc = "Quoted-printable data.")
  static Object b2aQp(Object data, boolean quoteTabs, boolean isText, boolean header) {
    byte[] in = ByteSource.of(data);
    StringBuilder out = new StringBuilder();
    int line = 0;
    for (int i = 0; i < in.length; i++) {
      int c = in[i] & 255;
      boolean end = i + 1 == in.length;
      boolean newline = c == '\n' || c == '\r' && !end && in[i + 1] == '\n';
      if (newline && isText) {
        int last = out.length() - 1;
        if (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\t')) {
          char blank = out.charAt(last);
          out.setLength(last);
          out.append(String.format("=%02X", (int) blank));
        }
        if (c == '\r') {
          out.append('\r');
          i++;
        }
        out.append('\n');
        line = 0;
        continue;
      }
      boolean blank = c == ' ' || c == '\t';
      boolean quote =
          c > 126
              || c == '='
              || header && c == '_'
              || c == '.' && line == 0 && (end || in[i + 1] == '\n' || in[i + 1] == 0)
              || !isText && (c == '\r' || c == '\n')
              || blank && end
              || c < 33 && c != '\r' && c != '\n' && !blank
              || blank && quoteTabs && !(header && c == ' ');
      String piece = quote ? String.format("=%02X", c) : header && c == ' ' ? "_" : "" + (char) c;
      if (line + piece.length() >= 76 && !(end || in[i + 1] == '\n')
          || line + piece.length() > 76) {
        out.append("=\n");
        line = 0;
      }
      out.append(piece);
      line += piece.length();
    }
    return PyBytes.ofLatin1(out.toString());
  }
}
