package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** {@code io.BufferedReader}: a raw stream with a buffer to read from. */
@BuiltinType(
    name = "BufferedReader",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A buffer for a raw stream.")
public final class PyBufferedReader extends BufferedSource {
  public static final PyType TYPE =
      PyType.builtin(PyBufferedReaderBinding.INSTANCE, PyBufferedIOBase.TYPE);

  private PyBufferedReader(PyType type) {
    super(type);
  }

  /** A buffer for a raw stream. */
  static PyBufferedReader on(Object raw, long bufferSize) {
    PyBufferedReader made = new PyBufferedReader(TYPE);
    made.init(raw, bufferSize);
    return made;
  }

  @New("BufferedReader(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBufferedReader(cls);
  }

  @Init("__init__(self, /, raw, buffer_size=131072)")
  void init(Object raw, long bufferSize) {

    initialise(raw, bufferSize, true, false);
  }
}
