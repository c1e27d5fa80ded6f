package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** The module binascii: bytes as text, in hexadecimal, base64, uuencode and quoted-printable. */
@BuiltinModule(name = "binascii", doc = "Conversion between bytes and their forms in ASCII.")
public final class BinasciiModule {
  @Constant("Error")
  static final PyType ERROR =
      PyType.plain("binascii", "Error", "Malformed data.", ExceptionTypes.VALUE_ERROR);

  @Constant("Incomplete")
  static final PyType INCOMPLETE =
      PyType.plain("binascii", "Incomplete", "Data that ends too early.", ExceptionTypes.EXCEPTION);

  static PyException error(String format, Object... values) {
    return Errors.of(ERROR, format, values);
  }

  /** The bytes of a bytes-like object or of a str in ASCII. */
  static byte[] asciiOf(Object data) {
    String text = Convert.strOrNull(data);
    if (text != null) {
      if (!text.chars().allMatch(c -> c < 128)) {
        throw Errors.valueError("string argument should contain only ASCII characters");
      }
      return Latin1.bytes(text);
    }
    byte[] bytes = ByteSource.orNull(data);
    if (bytes == null) {
      throw Errors.typeError(
          "argument should be bytes, buffer or ASCII string, not '%s'", Types.name(data));
    }
    return bytes;
  }

  // ---- hexadecimal

  @Function(
      value = "b2a_hex(data, sep=<unset>, bytes_per_sep=1)",
      doc = "Return the hexadecimal digits of bytes, in groups if a separator is given.")
  static Object b2aHex(Object data, Object sep, long bytesPerSep) {
    Object bytes = new PyBytes(ByteSource.of(data));
    Object text =
        sep == null ? Ops.callMethod(bytes, "hex") : Ops.callMethod(bytes, "hex", sep, bytesPerSep);
    return PyBytes.ofLatin1((String) text);
  }

  @Function(
      value = "hexlify(data, sep=<unset>, bytes_per_sep=1)",
      doc = "Return the hexadecimal digits of bytes, in groups if a separator is given.")
  static Object hexlify(Object data, Object sep, long bytesPerSep) {
    return b2aHex(data, sep, bytesPerSep);
  }

  @Function(value = "a2b_hex(hexstr, /)", doc = "Return the bytes of hexadecimal digits.")
  static PyBytes a2bHex(Object hexstr) {
    byte[] digits = asciiOf(hexstr);
    if (digits.length % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] bytes = new byte[digits.length / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(digits[2 * i], 16);
      int low = Character.digit(digits[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      bytes[i] = (byte) (16 * high + low);
    }
    return new PyBytes(bytes);
  }

  @Function(value = "unhexlify(hexstr, /)", doc = "Return the bytes of hexadecimal digits.")
  static PyBytes unhexlify(Object hexstr) {
    return a2bHex(hexstr);
  }

  // ---- base64, uuencode, quoted-printable

  @Function(value = "b2a_base64(data, /, *, newline=True)", doc = "Return a line of base64.")
  static PyBytes b2aBase64(Object data, boolean newline) {
    byte[] encoded = java.util.Base64.getEncoder().encode(ByteSource.of(data));
    return new PyBytes(newline ? withLineEnd(encoded) : encoded);
  }

  private static byte[] withLineEnd(byte[] line) {
    byte[] result = java.util.Arrays.copyOf(line, line.length + 1);
    result[line.length] = '\n';
    return result;
  }

  @Function(
      value = "a2b_base64(data, /, *, strict_mode=False)",
      doc = "Return the bytes of base64; characters that do not belong there are skipped.")
  static PyBytes a2bBase64(Object data, boolean strictMode) {
    return new PyBytes(new Base64Reader(asciiOf(data), strictMode).read());
  }

  @Function(value = "b2a_uu(data, /, *, backtick=False)", doc = "Return a line of uuencoded data.")
  static PyBytes b2aUu(Object data, boolean backtick) {
    return new PyBytes(TransferCodings.toUu(ByteSource.of(data), backtick));
  }

  @Function(value = "a2b_uu(data, /)", doc = "Return the bytes of a line of uuencoded data.")
  static PyBytes a2bUu(Object data) {
    return new PyBytes(TransferCodings.fromUu(asciiOf(data)));
  }

  @Function(
      value = "b2a_qp(data, quotetabs=False, istext=True, header=False)",
      doc = "Return bytes in quoted-printable form.")
  static PyBytes b2aQp(Object data, boolean quotetabs, boolean istext, boolean header) {
    return new PyBytes(
        TransferCodings.toQuotedPrintable(ByteSource.of(data), quotetabs, istext, header));
  }

  @Function(
      value = "a2b_qp(data, header=False)",
      doc = "Return the bytes of quoted-printable data.")
  static PyBytes a2bQp(Object data, boolean header) {
    return new PyBytes(TransferCodings.fromQuotedPrintable(asciiOf(data), header));
  }

  // ---- checksums

  @Function(value = "crc32(data, crc=0, /)", doc = "Return the CRC-32 checksum of bytes.")
  static long crc32(Object data, Object crc) {
    return Checksums.crc32(ByteSource.of(data), (int) Convert.toBigInteger(crc).longValue());
  }

  @Function(value = "crc_hqx(data, crc, /)", doc = "Return the CRC-CCITT checksum of bytes.")
  static long crcHqx(Object data, Object crc) {
    int value = (int) Convert.toBigInteger(crc).longValue() & 0xffff;
    for (byte b : ByteSource.of(data)) {
      value ^= (b & 0xff) << 8;
      for (int i = 0; i < 8; i++) {
        value = ((value << 1) ^ ((value & 0x8000) == 0 ? 0 : 0x1021)) & 0xffff;
      }
    }
    return value;
  }
}
