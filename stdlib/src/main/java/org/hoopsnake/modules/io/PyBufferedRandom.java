package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** {@code io.BufferedRandom}: a raw stream with a buffer for both directions. */
@BuiltinType(
    name = "BufferedRandom",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A buffer for a raw stream.")
public final class PyBufferedRandom extends BufferedSource {
  public static final PyType TYPE =
      PyType.builtin(PyBufferedRandomBinding.INSTANCE, PyBufferedIOBase.TYPE);

  private PyBufferedRandom(PyType type) {
    super(type);
  }

  /** A buffer for a raw stream. */
  static PyBufferedRandom on(Object raw, long bufferSize) {
    PyBufferedRandom made = new PyBufferedRandom(TYPE);
    made.init(raw, bufferSize);
    return made;
  }

  @New("BufferedRandom(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBufferedRandom(cls);
  }

  @Init("__init__(self, /, raw, buffer_size=131072)")
  void init(Object raw, long bufferSize) {
    if (!Ops.truth(Ops.callMethod(raw, "seekable"))) {
      throw IoErrors.unsupported("File or stream is not seekable.");
    }
    initialise(raw, bufferSize, true, true);
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
