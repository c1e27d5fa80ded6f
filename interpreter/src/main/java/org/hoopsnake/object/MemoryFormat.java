package org.hoopsnake.object;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How an item of a memoryview or an array is laid out: one native format character of the {@code
 * struct} module, little endian.
 */
record MemoryFormat(String code, int size) {
  static final MemoryFormat BYTE = new MemoryFormat("B", 1);

  static MemoryFormat parse(String text) {
    String code = text.startsWith("@") ? text.substring(1) : text;
    int size =
        code.length() != 1
            ? 0
            : switch (code.charAt(0)) {
              case 'b', 'B', 'c', '?' -> 1;
              case 'h', 'H', 'e' -> 2;
              case 'i', 'I', 'f' -> 4;
              case 'l', 'L', 'q', 'Q', 'd', 'n', 'N', 'P' -> 8;
              default -> 0;
            };
    if (size == 0) {
      throw Errors.valueError(
          "memoryview: destination format must be a native single character format prefixed with an"
              + " optional '@'");
    }
    return new MemoryFormat(text, size);
  }

  private char kind() {
    return code.charAt(code.length() - 1);
  }

  boolean isByte() {
    return size == 1 && kind() != '?';
  }

  boolean isInteger() {
    return "efd".indexOf(kind()) < 0;
  }

  private static ByteBuffer wrap(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  Object unpack(byte[] bytes) {
    ByteBuffer in = wrap(bytes);
    return switch (kind()) {
      case 'b' -> (long) in.get();
      case 'B' -> (long) (in.get() & 255);
      case 'c' -> new PyBytes(bytes);
      case '?' -> in.get() != 0;
      case 'h' -> (long) in.getShort();
      case 'H' -> (long) (in.getShort() & 0xFFFF);
      case 'e' -> (double) Float.float16ToFloat(in.getShort());
      case 'i' -> (long) in.getInt();
      case 'I' -> in.getInt() & 0xFFFFFFFFL;
      case 'f' -> (double) in.getFloat();
      case 'd' -> in.getDouble();
      case 'l', 'q', 'n' -> in.getLong();
      default -> unsigned(in.getLong());
    };
  }

  private static Object unsigned(long value) {
    return value >= 0 ? (Object) value : new BigInteger(Long.toUnsignedString(value));
  }

  byte[] pack(Object value) {
    byte[] bytes = new byte[size];
    ByteBuffer out = wrap(bytes);
    switch (kind()) {
      case 'c' -> {
        if (!(value instanceof PyBytes b)) {
          throw invalidType();
        }
        if (b.value.length != 1) {
          throw invalidValue();
        }
        out.put(b.value[0]);
      }
      case '?' -> out.put((byte) (Ops.truth(value) ? 1 : 0));
      case 'e' -> out.putShort(Float.floatToFloat16((float) real(value)));
      case 'f' -> out.putFloat((float) real(value));
      case 'd' -> out.putDouble(real(value));
      default -> {
        long whole = whole(value);
        for (int i = 0; i < size; i++) {
          out.put((byte) (whole >> 8 * i));
        }
      }
    }
    return bytes;
  }

  private double real(Object value) {
    PyType type = Types.of(value);
    if (type.special(Special.FLOAT) == null && type.special(Special.INDEX) == null) {
      throw invalidType();
    }
    return Convert.toDouble(value);
  }

  private long whole(Object value) {
    if (!BytesText.isIndex(value)) {
      throw invalidType();
    }
    BigInteger whole = Convert.toBigInteger(value);
    boolean unsigned = Character.isUpperCase(kind());
    int bits = size * 8 - (unsigned ? 0 : 1);
    if (unsigned && whole.signum() < 0 || whole.bitLength() > bits) {
      throw invalidValue();
    }
    return whole.longValue();
  }

  private PyException invalidType() {
    return Errors.typeError("memoryview: invalid type for format '%s'", code);
  }

  private PyException invalidValue() {
    return Errors.valueError("memoryview: invalid value for format '%s'", code);
  }
}
