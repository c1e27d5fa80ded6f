package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code _io._BufferedIOBase}: streams of bytes that never give less than was asked for. */
@BuiltinType(
    name = "_BufferedIOBase",
    module = "_io",
    base = PyIOBase.class,
    doc = "Base class of buffered streams of bytes.")
public class PyBufferedIOBase extends PyIOBase {
  public static final PyType TYPE = PyType.builtin(PyBufferedIOBaseBinding.INSTANCE, PyIOBase.TYPE);

  protected PyBufferedIOBase(PyType type) {
    super(type);
  }

  @New("_BufferedIOBase(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBufferedIOBase(cls);
  }

  @Override
  public final int finalizedAs() {
    return 2;
  }

  @Method(value = "detach(self, /)", doc = "Separate the raw stream from the buffer.")
  Object detach() {
    throw IoErrors.unsupported("detach");
  }

  @Method(value = "read(self, size=-1, /)", doc = "Up to size bytes.")
  Object read(Object size) {
    throw IoErrors.unsupported("read");
  }

  @Method(value = "read1(self, size=-1, /)", doc = "Up to size bytes, with at most one raw read.")
  Object read1(Object size) {
    throw IoErrors.unsupported("read1");
  }

  @Method(value = "write(self, b, /)", doc = "Write bytes; how many were written.")
  Object write(Object b) {
    throw IoErrors.unsupported("write");
  }

  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    return into(buffer, "read");
  }

  @Method(
      value = "readinto1(self, buffer, /)",
      doc = "Read into a buffer, with at most one raw read.")
  Object readinto1(Object buffer) {
    return into(buffer, "read1");
  }

  private Object into(Object buffer, String method) {
    int room = capacity(buffer);
    Object data = Ops.callMethod(this, method, (long) room);
    if (!(data instanceof PyBytes)) {
      throw Errors.typeError("read() should return bytes, not '%s'", Types.name(data));
    }
    byte[] bytes = ByteSource.of(data);
    if (bytes.length > room) {
      throw Errors.valueError(
          "read() returned too much data: %d bytes requested, %d returned",
          (long) room, (long) bytes.length);
    }
    store(buffer, bytes, bytes.length);
    return (long) bytes.length;
  }
}
