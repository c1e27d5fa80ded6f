package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code io.BufferedRWPair}: one stream to read and another to write, as one. */
@BuiltinType(
    name = "BufferedRWPair",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A reader and a writer as one stream.")
public final class PyBufferedRWPair extends PyBufferedIOBase {
  public static final PyType TYPE =
      PyType.builtin(PyBufferedRWPairBinding.INSTANCE, PyBufferedIOBase.TYPE);

  private Object reader = PyNone.NONE;
  private Object writer = PyNone.NONE;

  private PyBufferedRWPair(PyType type) {
    super(type);
  }

  @New("BufferedRWPair(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBufferedRWPair(cls);
  }

  @Init("__init__(self, /, reader, writer, buffer_size=131072)")
  void init(Object from, Object to, long bufferSize) {
    reader = PyBufferedReader.on(from, bufferSize);
    writer = PyBufferedWriter.on(to, bufferSize);
  }

  @Override
  @Method("read(self, size=-1, /)")
  Object read(Object size) {
    return Ops.callMethod(reader, "read", size);
  }

  @Method("peek(self, size=0, /)")
  Object peek(Object size) {
    return Ops.callMethod(reader, "peek", size);
  }

  @Override
  @Method("read1(self, size=-1, /)")
  Object read1(Object size) {
    return Ops.callMethod(reader, "read1", size);
  }

  @Override
  @Method("readinto(self, buffer, /)")
  Object readinto(Object buffer) {
    return Ops.callMethod(reader, "readinto", buffer);
  }

  @Override
  @Method("readinto1(self, buffer, /)")
  Object readinto1(Object buffer) {
    return Ops.callMethod(reader, "readinto1", buffer);
  }

  @Override
  @Method("write(self, buffer, /)")
  Object write(Object b) {
    return Ops.callMethod(writer, "write", b);
  }

  @Override
  @Method("flush(self, /)")
  void flush() {
    Ops.callMethod(writer, "flush");
  }

  @Override
  @Method("readable(self, /)")
  boolean readable() {
    return Ops.truth(Ops.callMethod(reader, "readable"));
  }

  @Override
  @Method("writable(self, /)")
  boolean writable() {
    return Ops.truth(Ops.callMethod(writer, "writable"));
  }

  @Override
  @Method("close(self, /)")
  void close() {
    try {
      Ops.callMethod(writer, "close");
    } finally {
      Ops.callMethod(reader, "close");
    }
  }

  @Override
  @Method("isatty(self, /)")
  boolean isatty() {
    return Ops.truth(Ops.callMethod(writer, "isatty"))
        || Ops.truth(Ops.callMethod(reader, "isatty"));
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return Ops.truth(Ops.getAttr(writer, "closed"));
  }
}
