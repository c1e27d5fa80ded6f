package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** {@code io.BufferedWriter}: a raw stream with a buffer to write to. */
@BuiltinType(
    name = "BufferedWriter",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A buffer for a raw stream.")
public final class PyBufferedWriter extends BufferedStream {
  public static final PyType TYPE =
      PyType.builtin(PyBufferedWriterBinding.INSTANCE, PyBufferedIOBase.TYPE);

  private PyBufferedWriter(PyType type) {
    super(type);
  }

  /** A buffer for a raw stream. */
  static PyBufferedWriter on(Object raw, long bufferSize) {
    PyBufferedWriter made = new PyBufferedWriter(TYPE);
    made.init(raw, bufferSize);
    return made;
  }

  @New("BufferedWriter(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBufferedWriter(cls);
  }

  @Init("__init__(self, /, raw, buffer_size=131072)")
  void init(Object raw, long bufferSize) {

    initialise(raw, bufferSize, false, true);
  }

  @Override
  @Method(value = "writable(self, /)", doc = "Whether the stream can be written.")
  boolean writable() {
    return Ops.truth(ofRaw("writable"));
  }

  @Override
  @Method(value = "write(self, buffer, /)", doc = "Write bytes; how many were written.")
  Object write(Object b) {
    return writeBytes(b);
  }
}
