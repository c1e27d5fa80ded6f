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

/** {@code io.BufferedWriter}: a raw stream with a buffer to write to. */
@BuiltinType(
    name = "BufferedWriter",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A buffer for a raw stream.")
public final class PyBufferedWriter extends Buffered {
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
  @Method(value = "detach(self, /)", doc = "Separate the raw stream from the buffer.")
  Object detach() {
    return detachRaw();
  }

  @Override
  @Method(value = "flush(self, /)", doc = "Write out what is buffered.")
  void flush() {
    flushAll();
  }

  @Override
  @Method(value = "close(self, /)", doc = "Flush and close the stream.")
  void close() {
    closeAll();
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "Whether the position can be changed.")
  boolean seekable() {
    return Ops.truth(ofRaw("seekable"));
  }

  @Override
  @Method(value = "fileno(self, /)", doc = "The file descriptor.")
  Object fileno() {
    return ofRaw("fileno");
  }

  @Override
  @Method(value = "isatty(self, /)", doc = "Whether the stream is a terminal.")
  boolean isatty() {
    return Ops.truth(ofRaw("isatty"));
  }

  @Override
  @Method(value = "seek(self, target, whence=0, /)", doc = "Change the position.")
  Object seek(Object target, Object whence) {
    return seekTo(target, whence);
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    return tellPosition();
  }

  @Override
  @Method(value = "truncate(self, pos=None, /)", doc = "Cut the stream at a position.")
  Object truncate(Object pos) {
    return truncateTo(pos);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return describe();
  }

  @Getter("raw")
  Object getRaw() {
    return raw == null ? PyNone.NONE : raw;
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return isClosed();
  }

  @Getter("name")
  Object getName() {
    return Ops.getAttr(raw(), "name");
  }

  @Getter("mode")
  Object getMode() {
    return Ops.getAttr(raw(), "mode");
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
