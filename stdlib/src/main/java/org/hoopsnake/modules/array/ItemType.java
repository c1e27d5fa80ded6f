package org.hoopsnake.modules.array;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.Sequences;
import org.hoopsnake.object.Types;

/**
 * A type code of arrays: the size of an item, and how it is stored. The sizes, the order of bytes
 * and the words for values that do not fit are those of 64-bit Linux.
 */
enum ItemType {
  SIGNED_CHAR('b', 1, 1),
  UNSIGNED_CHAR('B', 1, 0),
  UNICODE('u', 4, 20),
  WIDE('w', 4, 20),
  SHORT('h', 2, 4),
  UNSIGNED_SHORT('H', 2, 2),
  INT('i', 4, 8),
  UNSIGNED_INT('I', 4, 6),
  LONG('l', 8, 12),
  UNSIGNED_LONG('L', 8, 10),
  LONG_LONG('q', 8, 12),
  UNSIGNED_LONG_LONG('Q', 8, 10),
  FLOAT('f', 4, 14),
  DOUBLE('d', 8, 16);

  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);

  final char code;
  final int size;

  /** The machine format of pickles (https://docs.python.org/3/library/array.html). */
  final int machineFormat;

  ItemType(char code, int size, int machineFormat) {
    this.code = code;
    this.size = size;
    this.machineFormat = machineFormat;
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  /** The type of a code; ValueError for no such code. */
  static ItemType of(int code) {
    for (ItemType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw Errors.valueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
  }

  boolean isText() {
    return this == UNICODE || this == WIDE;
  }

  /** What memoryviews call it. */
  String format() {
    return isText() ? "w" : String.valueOf(code);
  }

  /** The item at an index. */
  Object get(byte[] bytes, int index) {
    int at = index * size;
    return switch (this) {
      case SIGNED_CHAR -> (long) bytes[at];
      case UNSIGNED_CHAR -> (long) (bytes[at] & 255);
      case SHORT -> (long) (short) SHORTS.get(bytes, at);
      case UNSIGNED_SHORT -> (long) ((short) SHORTS.get(bytes, at) & 0xffff);
      case INT -> (long) (int) INTS.get(bytes, at);
      case UNSIGNED_INT -> (int) INTS.get(bytes, at) & 0xffffffffL;
      case LONG, LONG_LONG -> (long) LONGS.get(bytes, at);
      case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> unsigned((long) LONGS.get(bytes, at));
      case FLOAT -> (double) Float.intBitsToFloat((int) INTS.get(bytes, at));
      case DOUBLE -> Double.longBitsToDouble((long) LONGS.get(bytes, at));
      case UNICODE, WIDE -> character((int) INTS.get(bytes, at));
    };
  }

  private static Object unsigned(long value) {
    return value >= 0 ? (Object) value : UNSIGNED_LIMIT.add(BigInteger.valueOf(value));
  }

  private static String character(int c) {
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw Errors.valueError(
          "character U+%x is not in range [U+0000; U+10ffff]", Integer.toUnsignedLong(c));
    }
    return Character.toString(c);
  }

  /** Stores a value at an index. */
  void set(byte[] bytes, int index, Object value) {
    put(bytes, index * size, value);
  }

  private void put(byte[] bytes, int at, Object value) {
    switch (this) {
      case SIGNED_CHAR -> {
        long n = shortValue(value);
        bytes[at] = (byte) within(n, Byte.MIN_VALUE, Byte.MAX_VALUE, "signed char");
      }
      case UNSIGNED_CHAR ->
          bytes[at] = (byte) within(number(value), 0, 255, "unsigned byte integer");
      case SHORT -> SHORTS.set(bytes, at, (short) shortValue(value));
      case UNSIGNED_SHORT -> {
        long n = within(number(value), Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
        SHORTS.set(bytes, at, (short) within(n, 0, 0xffff, "unsigned short"));
      }
      case INT ->
          INTS.set(
              bytes,
              at,
              (int) within(number(value), Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer"));
      case UNSIGNED_INT -> {
        BigInteger n = nonNegative(value, "can't convert negative value to unsigned int");
        if (n.bitLength() > 64) {
          throw tooLarge("unsigned long");
        }
        if (n.bitLength() > 32) {
          throw Errors.overflowError("unsigned int is greater than maximum");
        }
        INTS.set(bytes, at, n.intValue());
      }
      case LONG -> LONGS.set(bytes, at, number(value));
      case UNSIGNED_LONG -> {
        BigInteger n = nonNegative(value, "can't convert negative value to unsigned int");
        if (n.bitLength() > 64) {
          throw tooLarge("unsigned long");
        }
        LONGS.set(bytes, at, n.longValue());
      }
      case LONG_LONG -> {
        if (!(integer(value) instanceof Long n)) {
          throw Errors.overflowError("int too big to convert");
        }
        LONGS.set(bytes, at, (long) n);
      }
      case UNSIGNED_LONG_LONG -> {
        BigInteger n = nonNegative(value, "can't convert negative int to unsigned");
        if (n.bitLength() > 64) {
          throw Errors.overflowError("int too big to convert");
        }
        LONGS.set(bytes, at, n.longValue());
      }
      case FLOAT -> INTS.set(bytes, at, Float.floatToRawIntBits((float) Convert.toDouble(value)));
      case DOUBLE -> LONGS.set(bytes, at, Double.doubleToRawLongBits(Convert.toDouble(value)));
      case UNICODE, WIDE -> INTS.set(bytes, at, codePoint(value));
    }
  }

  private static int codePoint(Object value) {
    String text = Convert.strOrNull(value);
    if (text == null) {
      throw Errors.typeError("array item must be a unicode character, not %s", Types.name(value));
    }
    int length = CodePoints.length(text);
    if (length != 1) {
      throw Errors.typeError(
          "array item must be a unicode character, not a string of length %d", length);
    }
    return text.codePointAt(0);
  }

  private static Object integer(Object value) {
    if (!Sequences.isIndex(value)) {
      throw Errors.typeError("'%s' object cannot be interpreted as an integer", Types.name(value));
    }
    return Convert.toIndex(value);
  }

  private static long number(Object value) {
    if (integer(value) instanceof Long n) {
      return n;
    }
    throw tooLarge("long");
  }

  private static long shortValue(Object value) {
    return within(number(value), Short.MIN_VALUE, Short.MAX_VALUE, "signed short integer");
  }

  private static BigInteger nonNegative(Object value, String negative) {
    BigInteger n = Convert.big(integer(value));
    if (n.signum() < 0) {
      throw Errors.overflowError(negative);
    }
    return n;
  }

  private static long within(long value, long least, long most, String name) {
    if (value < least) {
      throw Errors.overflowError("%s is less than minimum", name);
    }
    if (value > most) {
      throw Errors.overflowError("%s is greater than maximum", name);
    }
    return value;
  }

  private static PyException tooLarge(String type) {
    return Errors.overflowError("Python int too large to convert to C %s", type);
  }
}
