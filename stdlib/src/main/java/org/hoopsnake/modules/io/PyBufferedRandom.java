package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code io.BufferedRandom}: a raw stream with a buffer for both directions. */
@BuiltinType(
    name = "BufferedRandom",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A buffer for a raw stream.")
public final class PyBufferedRandom extends Buffered {
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
  @Method(value = "readable(self, /)", doc = "Whether the stream can be read.")
  boolean readable() {
    return Ops.truth(ofRaw("readable"));
  }

  @Override
  @Method(value = "read(self, size=-1, /)", doc = "Up to size bytes.")
  Object read(Object size) {
    return readBytes(size);
  }

  @Override
  @Method(value = "read1(self, size=-1, /)", doc = "Up to size bytes, with at most one raw read.")
  Object read1(Object size) {
    return read1Bytes(size);
  }

  @Method(value = "peek(self, size=0, /)", doc = "Bytes that will be read next.")
  Object peek(Object size) {
    return peekBytes();
  }

  @Override
  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    return readInto(buffer, false);
  }

  @Override
  @Method(
      value = "readinto1(self, buffer, /)",
      doc = "Read into a buffer, with at most one raw read.")
  Object readinto1(Object buffer) {
    return readInto(buffer, true);
  }

  @Override
  @Method(value = "readline(self, size=-1, /)", doc = "One line.")
  Object readline(Object size) {
    return readLineBytes(size);
  }

  @Override
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    if (type() != TYPE) {
      return super.next();
    }
    PyBytes line = (PyBytes) readLineBytes(null);
    if (line.value.length == 0) {
      throw Errors.stopIteration();
    }
    return line;
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
