package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code _io._RawIOBase}: streams of bytes without a buffer. */
@BuiltinType(
    name = "_RawIOBase",
    module = "_io",
    base = PyIOBase.class,
    doc = "Base class of raw streams of bytes.")
public class PyRawIOBase extends PyIOBase {
  public static final PyType TYPE = PyType.builtin(PyRawIOBaseBinding.INSTANCE, PyIOBase.TYPE);

  protected PyRawIOBase(PyType type) {
    super(type);
  }

  @New("_RawIOBase(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyRawIOBase(cls);
  }

  @Override
  public final int finalizedAs() {
    return 3;
  }

  @Method(
      value = "read(self, size=-1, /)",
      doc = "Up to size bytes, None where none are there yet.")
  Object read(Object size) {
    long count = size(size);
    if (count < 0) {
      return Ops.callMethod(this, "readall");
    }
    PyByteArray buffer = new PyByteArray(new byte[Math.toIntExact(count)]);
    Object got = Ops.callMethod(this, "readinto", buffer);
    if (got == PyNone.NONE) {
      return got;
    }
    long n = Convert.toLong(got);
    byte[] bytes = buffer.toByteArray();
    if (n < 0 || n > bytes.length) {
      throw Errors.valueError(
          "readinto returned %d outside buffer size %d", n, (long) bytes.length);
    }
    return new PyBytes(java.util.Arrays.copyOf(bytes, (int) n));
  }

  @Method(value = "readall(self, /)", doc = "All bytes up to the end.")
  Object readall() {
    ByteSink all = new ByteSink(8192);
    boolean some = false;
    while (true) {
      Object part = Ops.callMethod(this, "read", (long) IoModule.DEFAULT_BUFFER_SIZE);
      if (part == PyNone.NONE) {
        return some ? new PyBytes(all.toByteArray()) : part;
      }
      if (!(part instanceof PyBytes)) {
        throw Errors.typeError("read() should return bytes");
      }
      byte[] bytes = ByteSource.of(part);
      if (bytes.length == 0) {
        return new PyBytes(all.toByteArray());
      }
      some = true;
      all.add(bytes);
    }
  }

  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    throw Errors.notImplementedError("");
  }

  @Method(value = "write(self, b, /)", doc = "Write bytes; how many were written.")
  Object write(Object b) {
    throw Errors.notImplementedError("");
  }
}
