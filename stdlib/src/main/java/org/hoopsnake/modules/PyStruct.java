package org.hoopsnake.modules;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyMemoryView;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** A compiled format of the module struct. */
@BuiltinType(
    name = "Struct",
    module = "_struct",
    doc = "Struct(format): packs values into bytes and unpacks them, by a format parsed once.",
    weakReferences = true)
public final class PyStruct extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyStructBinding.INSTANCE);

  private final String text;
  private final StructFormat format;

  private PyStruct(PyType cls, String text) {
    super(cls);
    this.text = text;
    this.format = new StructFormat(text);
  }

  @New("Struct(format)")
  static PyStruct create(PyType cls, Object format) {
    return new PyStruct(cls, formatText(format));
  }

  /** The Struct of a format, which may be one already. */
  static PyStruct of(Object format) {
    return format instanceof PyStruct s ? s : new PyStruct(TYPE, formatText(format));
  }

  private static String formatText(Object format) {
    String text = Convert.strOrNull(format);
    if (text != null) {
      // Raises the UnicodeEncodeError.
      Ops.callMethod(text, "encode", "ascii");
      return text;
    }
    if (!(format instanceof PyBytes bytes)) {
      throw Errors.typeError(
          "Struct() argument 1 must be a str or bytes object, not %s", Types.name(format));
    }
    return Latin1.text(bytes.value);
  }

  @Getter(value = "format", doc = "struct format string")
  String format() {
    return text;
  }

  @Getter(value = "size", doc = "struct size in bytes")
  long size() {
    return format.size();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return type().name() + "(" + Ops.repr(text) + ")";
  }

  @Method(value = "pack(self, /, *values)", doc = "Return the values packed into bytes.")
  PyBytes pack(Object[] values) {
    checkCount("pack", values.length);
    return new PyBytes(format.pack(values, 0));
  }

  private void checkCount(String function, int given) {
    if (given != format.count()) {
      throw StructFormat.error(
          "%s expected %d items for packing (got %d)", function, format.count(), given);
    }
  }

  @Method(
      value = "pack_into(self, /, *args)",
      doc = "pack_into(buffer, offset, *values): pack the values into a writable buffer.")
  void packInto(Object[] args) {
    if (args.length < 1) {
      throw StructFormat.error("pack_into expected buffer argument");
    }
    if (args.length < 2) {
      throw StructFormat.error("pack_into expected offset argument");
    }
    checkCount("pack_into", args.length - 2);
    Object buffer = args[0];
    boolean writable =
        buffer instanceof PyByteArray
            || (buffer instanceof PyMemoryView && !Ops.truth(Ops.getAttr(buffer, "readonly")))
            || buffer instanceof ByteSource.ByteBufferSource;
    if (!writable) {
      throw Errors.typeError(
          "argument must be read-write bytes-like object, not %s", Types.name(buffer));
    }
    int length = ByteSource.of(buffer).length;
    long offset = Convert.toLong(args[1]);
    int size = format.size();
    if (offset < 0) {
      if (offset + size > 0) {
        throw StructFormat.error("no space to pack %d bytes at offset %d", size, offset);
      }
      offset = fromEnd(offset, length);
    }
    if (length - offset < size) {
      throw StructFormat.error(
          "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d"
              + " (actual buffer size is %d)",
          size + offset, size, offset, length);
    }
    byte[] bytes = format.pack(args, 2);
    if (buffer instanceof ByteSource.ByteBufferSource source) {
      source.writeBuffer((int) offset, bytes, 0, size);
    } else {
      Ops.setItem(buffer, new PySlice(offset, offset + size, null), new PyBytes(bytes));
    }
  }

  private static long fromEnd(long offset, int length) {
    if (offset + length < 0) {
      throw StructFormat.error("offset %d out of range for %d-byte buffer", offset, length);
    }
    return offset + length;
  }

  @Method(value = "unpack(self, buffer, /)", doc = "Return the tuple of values in the buffer.")
  PyTuple unpack(Object buffer) {
    byte[] bytes = ByteSource.of(buffer);
    if (bytes.length != format.size()) {
      throw StructFormat.error("unpack requires a buffer of %d bytes", format.size());
    }
    return new PyTuple(format.unpack(bytes, 0));
  }

  @Method(
      value = "unpack_from(self, /, buffer, offset=0)",
      doc = "Return the tuple of values in the buffer from an offset on.")
  PyTuple unpackFrom(Object buffer, long given) {
    byte[] bytes = ByteSource.of(buffer);
    long offset = given;
    int size = format.size();
    if (offset < 0) {
      if (offset + size > 0) {
        throw StructFormat.error("not enough data to unpack %d bytes at offset %d", size, offset);
      }
      offset = fromEnd(offset, bytes.length);
    }
    if (bytes.length - offset < size) {
      throw StructFormat.error(
          "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d"
              + " (actual buffer size is %d)",
          size + offset, size, offset, bytes.length);
    }
    return new PyTuple(format.unpack(bytes, (int) offset));
  }

  @Method(
      value = "iter_unpack(self, buffer, /)",
      doc = "Return an iterator over the tuples of values that the buffer holds in a row.")
  PyObject iterUnpack(Object buffer) {
    if (format.size() == 0) {
      throw StructFormat.error("cannot iteratively unpack with a struct of length 0");
    }
    byte[] bytes = ByteSource.of(buffer);
    if (bytes.length % format.size() != 0) {
      throw StructFormat.error(
          "iterative unpacking requires a buffer of a multiple of %d bytes", format.size());
    }
    return new UnpackIterator(format, Arrays.copyOf(bytes, bytes.length));
  }

  /** Unpacks one struct after the other. */
  @BuiltinType(name = "unpack_iterator", module = "_struct", subclassable = false)
  static final class UnpackIterator extends PyIterator {
    public static final PyType TYPE = PyType.builtin(PyStructUnpackIteratorBinding.INSTANCE);

    private final StructFormat format;
    private final byte[] bytes;
    private int offset;

    UnpackIterator(StructFormat format, byte[] bytes) {
      super(TYPE);
      this.format = format;
      this.bytes = bytes;
    }

    @Override
    public Object next() {
      if (offset >= bytes.length) {
        return null;
      }
      PyTuple values = new PyTuple(format.unpack(bytes, offset));
      offset += format.size();
      return values;
    }

    @Method(value = "__length_hint__(self, /)", doc = "The number of structs left.")
    long lengthHint() {
      return (bytes.length - offset) / format.size();
    }
  }
}
