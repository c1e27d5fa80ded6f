package org.hoopsnake.modules;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/**
 * The module {@code marshal} for plain values, in CPython's format without references. Code objects
 * have no bytecode here and are not marshalled.
 */
@BuiltinModule(name = "marshal", doc = "A compact format of plain values.")
public final class MarshalModule {
  @Constant("version")
  static final long VERSION = 5;

  private static final int FLAG_REF = 0x80;
  private static final int DIGIT_BITS = 15;

  @Function(value = "dumps(value, version=5, /, *, allow_code=True)", doc = "The bytes of a value.")
  static Object dumps(Object value, long version, boolean code) {
    Writer writer = new Writer();
    writer.write(value);
    return new PyBytes(writer.out.toByteArray());
  }

  @Function(value = "dump(value, file, version=5, /, *, allow_code=True)", doc = "Write a value.")
  static Object dump(Object value, Object file, long version, boolean code) {
    return Ops.callMethod(file, "write", dumps(value, version, code));
  }

  @Function(value = "loads(bytes, /, *, allow_code=True)", doc = "The value of bytes.")
  static Object loads(PyBytes bytes, boolean code) {
    try {
      return read(ByteBuffer.wrap(bytes.value).order(ByteOrder.LITTLE_ENDIAN), new ArrayList<>());
    } catch (BufferUnderflowException e) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "marshal data too short");
    }
  }

  @Function(value = "load(file, /, *, allow_code=True)", doc = "Read a value.")
  static Object load(Object file, boolean code) {
    return loads((PyBytes) Ops.callMethod(file, "read"), code);
  }

  private static final class Writer {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void number(long n, int bytes) {
      for (int i = 0; i < bytes; i++) {
        out.write((int) (n >> 8 * i));
      }
    }

    private void bytes(char tag, byte[] bytes) {
      out.write(tag);
      number(bytes.length, 4);
      out.writeBytes(bytes);
    }

    void write(Object value) {
      switch (value) {
        case PyNone n -> out.write('N');
        case PyEllipsis e -> out.write('.');
        case Boolean b -> out.write(b ? 'T' : 'F');
        case Long n when n == (int) (long) n -> {
          out.write('i');
          number(n, 4);
        }
        case Long n -> big(BigInteger.valueOf(n));
        case BigInteger n -> big(n);
        case Double d -> {
          out.write('g');
          number(Double.doubleToRawLongBits(d), 8);
        }
        case String s -> bytes('u', s.getBytes(StandardCharsets.UTF_8));
        case PyBytes b -> bytes('s', b.value);
        case PyTuple t -> sequence('(', t.items);
        case PyList l -> sequence('[', l.toArray());
        case PyDict d -> {
          out.write('{');
          for (Object key : d.keys()) {
            write(key);
            write(d.get(key));
          }
          out.write('0');
        }
        default -> throw Errors.valueError("unmarshallable object");
      }
    }

    private void sequence(char tag, Object[] items) {
      out.write(tag);
      number(items.length, 4);
      for (Object item : items) {
        write(item);
      }
    }

    private void big(BigInteger n) {
      out.write('l');
      BigInteger left = n.abs();
      int digits = (left.bitLength() + DIGIT_BITS - 1) / DIGIT_BITS;
      number(n.signum() < 0 ? -digits : digits, 4);
      for (int i = 0; i < digits; i++) {
        number(left.intValue() & 0x7fff, 2);
        left = left.shiftRight(DIGIT_BITS);
      }
    }
  }

  private static Object read(ByteBuffer in, List<Object> references) {
    int tag = in.get() & 0xff;
    int place = -1;
    if ((tag & FLAG_REF) != 0) {
      place = references.size();
      references.add(null);
    }
    Object value = read((char) (tag & 0x7f), in, references);
    if (place >= 0) {
      references.set(place, value);
    }
    return value;
  }

  private static Object read(char tag, ByteBuffer in, List<Object> references) {
    return switch (tag) {
      case 'N' -> PyNone.NONE;
      case '.' -> PyEllipsis.ELLIPSIS;
      case 'T' -> true;
      case 'F' -> false;
      case 'i' -> (long) in.getInt();
      case 'l' -> big(in);
      case 'g' -> in.getDouble();
      case 's' -> new PyBytes(bytes(in, in.getInt()));
      case 'u', 't' -> new String(bytes(in, in.getInt()), StandardCharsets.UTF_8);
      case 'a', 'A' -> new String(bytes(in, in.getInt()), StandardCharsets.US_ASCII);
      case 'z', 'Z' -> new String(bytes(in, in.get() & 0xff), StandardCharsets.US_ASCII);
      case 'r' -> references.get(in.getInt());
      case ')' -> new PyTuple(items(in, in.get() & 0xff, references));
      case '(' -> new PyTuple(items(in, in.getInt(), references));
      case '[' -> new PyList(items(in, in.getInt(), references));
      case '{' -> dict(in, references);
      default -> throw Errors.valueError("bad marshal data (unknown type code)");
    };
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static Object[] items(ByteBuffer in, int count, List<Object> references) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = read(in, references);
    }
    return items;
  }

  private static Object dict(ByteBuffer in, List<Object> references) {
    PyDict dict = new PyDict();
    while (in.get(in.position()) != '0') {
      Object key = read(in, references);
      dict.put(key, read(in, references));
    }
    in.get();
    return dict;
  }

  private static Object big(ByteBuffer in) {
    int count = in.getInt();
    BigInteger n = BigInteger.ZERO;
    for (int i = 0; i < Math.abs(count); i++) {
      n = n.or(BigInteger.valueOf(in.getShort() & 0x7fff).shiftLeft(DIGIT_BITS * i));
    }
    n = count < 0 ? n.negate() : n;
    return n.bitLength() < 64 ? (Object) n.longValue() : n;
  }
}
