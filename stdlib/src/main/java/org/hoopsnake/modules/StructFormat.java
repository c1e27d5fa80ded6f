package org.hoopsnake.modules;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/**
 * A format of the module struct, parsed: where each value stands and how it is stored
 * (https://docs.python.org/3.14/library/struct.html#format-strings). Native sizes and alignment are
 * those of 64-bit Linux.
 */
final class StructFormat {
  /** One value: its code, its offset and its size in bytes. */
  private record Field(char code, int offset, int size) {}

  private final List<Field> fields = new ArrayList<>();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private boolean standard;
  private int size;

  StructFormat(String format) {
    int at = 0;
    if (!format.isEmpty()) {
      switch (format.charAt(0)) {
        case '@' -> at = 1;
        case '=', '<' -> {
          at = 1;
          standard = true;
        }
        case '>', '!' -> {
          at = 1;
          standard = true;
          order = ByteOrder.BIG_ENDIAN;
        }
        default -> {}
      }
    }
    parse(format, at);
  }

  static PyException error(String format, Object... values) {
    return Errors.of(StructModule.ERROR, format, values);
  }

  private void parse(String format, int from) {
    int at = from;
    long total = 0;
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = c - '0';
        while (at < format.length() && Character.isDigit(format.charAt(at))) {
          count = count * 10 + (format.charAt(at++) - '0');
          checkTotal(count);
        }
        if (at == format.length()) {
          throw error("repeat count given without format specifier");
        }
        c = format.charAt(at++);
      }
      int width = width(c);
      int alignment =
          standard || "xcspbB?".indexOf(c) >= 0 ? 1 : "FD".indexOf(c) >= 0 ? width / 2 : width;
      total = (total + alignment - 1) / alignment * alignment;
      checkTotal(total + count * width);
      if (c == 's' || c == 'p') {
        fields.add(new Field(c, (int) total, (int) count));
      } else if (c != 'x') {
        for (int i = 0; i < count; i++) {
          fields.add(new Field(c, (int) (total + (long) i * width), width));
        }
      }
      total += count * width;
    }
    size = (int) total;
  }

  private static void checkTotal(long total) {
    if (total > Integer.MAX_VALUE || total < 0) {
      throw error("total struct size too long");
    }
  }

  private int width(char code) {
    return switch (code) {
      case 'x', 'c', 's', 'p', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> standard ? 4 : 8;
      case 'q', 'Q', 'd', 'F' -> 8;
      case 'D' -> 16;
      case 'n', 'N', 'P' -> {
        if (standard) {
          throw error("bad char in struct format");
        }
        yield 8;
      }
      default -> throw error("bad char in struct format");
    };
  }

  /** The number of bytes. */
  int size() {
    return size;
  }

  /** The number of values. */
  int count() {
    return fields.size();
  }

  // ---- packing

  /** Stores values into bytes that are zero. */
  byte[] pack(Object[] values, int from) {
    byte[] bytes = new byte[size];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    for (int i = 0; i < fields.size(); i++) {
      pack(buffer, fields.get(i), values[from + i]);
    }
    return bytes;
  }

  private void pack(ByteBuffer buffer, Field field, Object value) {
    int at = field.offset;
    switch (field.code) {
      case 'c' -> {
        byte[] one = value instanceof PyBytes b ? b.value : null;
        if (one == null || one.length != 1) {
          throw error("char format requires a bytes object of length 1");
        }
        buffer.put(at, one[0]);
      }
      case 's', 'p' -> packText(buffer, field, value);
      case '?' -> buffer.put(at, (byte) (Ops.truth(value) ? 1 : 0));
      case 'e' -> buffer.putShort(at, half(number(value)));
      case 'f' -> buffer.putFloat(at, single(number(value)));
      case 'd' -> buffer.putDouble(at, number(value));
      case 'F', 'D' -> {
        PyComplex c = PyComplex.numberOrNull(value);
        if (c == null) {
          throw error("required argument is not a complex");
        }
        if (field.code == 'F') {
          buffer.putFloat(at, single(c.real)).putFloat(at + 4, single(c.imag));
        } else {
          buffer.putDouble(at, c.real).putDouble(at + 8, c.imag);
        }
      }
      default -> packInt(buffer, field, value);
    }
  }

  private static void packText(ByteBuffer buffer, Field field, Object value) {
    byte[] text =
        value instanceof PyBytes || value instanceof PyByteArray ? ByteSource.of(value) : null;
    if (text == null) {
      throw error("argument for '%s' must be a bytes object", String.valueOf(field.code));
    }
    if (field.code == 's') {
      buffer.put(field.offset, text, 0, Math.min(text.length, field.size));
    } else if (field.size > 0) {
      int length = Math.min(Math.min(text.length, field.size - 1), 255);
      buffer.put(field.offset, (byte) length).put(field.offset + 1, text, 0, length);
    }
  }

  private static double number(Object value) {
    if (!(value instanceof Double)
        && Types.of(value).special(Special.FLOAT) == null
        && Types.of(value).special(Special.INDEX) == null) {
      throw error("required argument is not a float");
    }
    return Convert.toDouble(value);
  }

  private static float single(double value) {
    return (float) value;
  }

  private static short half(double value) {
    float narrow = (float) value;
    // To nearest by way of float could round twice; nudge the float away from a false tie.
    if (narrow != value && Double.isFinite(value)) {
      int bits = Float.floatToRawIntBits(narrow);
      boolean above = Math.abs((double) narrow) > Math.abs(value);
      narrow = Float.intBitsToFloat(above ? (bits - 1) | 1 : bits | 1);
    }
    short result = Float.floatToFloat16(narrow);
    if (Double.isFinite(value) && Float.isInfinite(Float.float16ToFloat(result))) {
      throw Errors.overflowError("float too large to pack with e format");
    }
    return result;
  }

  private void packInt(ByteBuffer buffer, Field field, Object value) {
    Object index = Convert.intOrNull(value);
    if (index == null) {
      if (Types.of(value).special(Special.INDEX) == null) {
        throw error("required argument is not an integer");
      }
      index = Ops.index(value);
    }
    boolean signed = Character.isLowerCase(field.code);
    int bits = 8 * field.size;
    BigInteger big = Convert.big(index);
    if (field.code == 'P' ? big.bitLength() > 64 : !fits(big, bits, signed)) {
      throw outOfRange(field.code, bits, signed);
    }
    long n = big.longValue();
    switch (field.size) {
      case 1 -> buffer.put(field.offset, (byte) n);
      case 2 -> buffer.putShort(field.offset, (short) n);
      case 4 -> buffer.putInt(field.offset, (int) n);
      default -> buffer.putLong(field.offset, n);
    }
  }

  private static boolean fits(BigInteger value, int bits, boolean signed) {
    return signed ? value.bitLength() < bits : value.signum() >= 0 && value.bitLength() <= bits;
  }

  private static PyException outOfRange(char code, int bits, boolean signed) {
    if (code == 'P') {
      return error("int too large to convert");
    }
    BigInteger limit = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
    return error(
        "'%s' format requires %s <= number <= %s",
        String.valueOf(code),
        signed ? limit.negate() : BigInteger.ZERO,
        limit.subtract(BigInteger.ONE));
  }

  // ---- unpacking

  /** Reads all values from bytes at an offset. */
  Object[] unpack(byte[] bytes, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unpack(buffer, bytes, offset + fields.get(i).offset, fields.get(i));
    }
    return values;
  }

  private static Object unpack(ByteBuffer buffer, byte[] bytes, int at, Field field) {
    return switch (field.code) {
      case 'c' -> new PyBytes(new byte[] {bytes[at]});
      case 's' -> new PyBytes(java.util.Arrays.copyOfRange(bytes, at, at + field.size));
      case 'p' -> {
        if (field.size == 0) {
          yield PyBytes.EMPTY;
        }
        int length = Math.min(bytes[at] & 0xff, field.size - 1);
        yield new PyBytes(java.util.Arrays.copyOfRange(bytes, at + 1, at + 1 + length));
      }
      case '?' -> bytes[at] != 0;
      case 'e' -> (double) Float.float16ToFloat(buffer.getShort(at));
      case 'f' -> (double) buffer.getFloat(at);
      case 'd' -> buffer.getDouble(at);
      case 'F' -> new PyComplex(buffer.getFloat(at), buffer.getFloat(at + 4));
      case 'D' -> new PyComplex(buffer.getDouble(at), buffer.getDouble(at + 8));
      default -> unpackInt(buffer, at, field);
    };
  }

  private static Object unpackInt(ByteBuffer buffer, int at, Field field) {
    boolean signed = Character.isLowerCase(field.code);
    return switch (field.size) {
      case 1 -> signed ? (long) buffer.get(at) : (long) (buffer.get(at) & 0xff);
      case 2 -> signed ? (long) buffer.getShort(at) : (long) (buffer.getShort(at) & 0xffff);
      case 4 -> signed ? (long) buffer.getInt(at) : Integer.toUnsignedLong(buffer.getInt(at));
      default -> {
        long n = buffer.getLong(at);
        yield signed || n >= 0 ? (Object) n : new BigInteger(Long.toUnsignedString(n));
      }
    };
  }
}
