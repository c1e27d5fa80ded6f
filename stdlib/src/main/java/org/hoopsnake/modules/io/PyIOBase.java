package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Finalizers;
import org.hoopsnake.object.Guard;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMemoryView;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.runtime.Unraisable;

/**
 * {@code _io._IOBase}: what all streams share. Streams written in Python inherit from it, so that
 * its methods call each other as Python methods.
 */
@BuiltinType(
    name = "_IOBase",
    module = "_io",
    doc = "Base class of all streams.",
    weakReferences = true)
public class PyIOBase extends PyObject implements Finalizers.Ordered {
  public static final PyType TYPE = PyType.builtin(PyIOBaseBinding.INSTANCE).withDict();

  private boolean baseClosed;

  /** Null where closing it would let go of nothing. */
  private Guard guard;

  private boolean finalizing;

  protected PyIOBase(PyType type) {
    super(type);
    if (type.heap || holdsResource()) {
      guard = Interpreter.current().finalizers().guard(this);
    }
  }

  /** Whether something stays behind when it is dropped without being closed. */
  boolean holdsResource() {
    return false;
  }

  /** It lives as long as the interpreter, or need not be closed any more. */
  final void closeNoMore() {
    if (guard != null && !type().heap) {
      guard.release();
      guard = null;
    }
  }

  /** This stream closes {@code inner}, so that one guard does for both. */
  final void guards(Object inner) {
    if (inner instanceof PyIOBase stream && stream.guard != null && guard != null) {
      if (!type().heap && !stream.type().heap) {
        guard.release();
        guard = stream.guard;
        guard.passTo(this);
        stream.guard = null;
      }
    }
  }

  /** This stream does not close {@code inner} any more. */
  final void guardsNoMore(Object inner) {
    if (inner instanceof PyIOBase stream && stream.guard == null && guard != null) {
      stream.guard = guard;
      guard.passTo(stream);
      guard = null;
    }
  }

  @Override
  public int finalizedAs() {
    return 1;
  }

  @Method(value = "__del__(self, /)", doc = "Called when the stream is dropped.")
  void drop() {
    try {
      if (isClosed()) {
        return;
      }
    } catch (PyException e) {
      return; // never opened, or separated from its buffer
    }
    finalizing = true;
    try {
      Ops.callMethod(this, "close");
    } catch (PyException e) {
      Unraisable.report(e.value, "Exception ignored while finalizing file " + Ops.repr(this), null);
    }
  }

  /** While it is closed because it was dropped: says so of whatever holds the resource. */
  final void warnWhereDropped(Object holder) {
    if (!finalizing) {
      return;
    }
    switch (holder) {
      case PyFileIO file -> file.warnDropped(this);
      case Buffered buffer -> warnWhereDropped(buffer.rawOrNull());
      case null, default -> {}
    }
  }

  @New("_IOBase(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, org.hoopsnake.object.PyDict kwargs) {
    return new PyIOBase(cls);
  }

  /** Whether the stream is closed, as its {@code closed} attribute says. */
  public boolean isClosed() {
    return Ops.truth(Ops.getAttr(this, "closed"));
  }

  /** Raises ValueError where the stream is closed. */
  protected final void checkOpen() {
    if (isClosed()) {
      throw IoErrors.closed();
    }
  }

  /** The number of bytes or characters that an optional argument asks for; -1 for all. */
  protected static long size(Object size) {
    if (size == null || size == PyNone.NONE) {
      return -1;
    }
    if (size instanceof Long n) {
      return n;
    }
    if (Convert.intOrNull(size) == null
        && org.hoopsnake.object.Types.of(size).special(org.hoopsnake.object.Special.INDEX)
            == null) {
      throw Errors.typeError(
          "argument should be integer or None, not '%s'", org.hoopsnake.object.Types.name(size));
    }
    return Convert.toLong(size);
  }

  /** Writes bytes into a writable buffer: what all forms of {@code readinto} end with. */
  public static void store(Object buffer, byte[] from, int count) {
    switch (buffer) {
      case PyByteArray array -> array.write(0, from, 0, count);
      case PyMemoryView view -> view.writeBytes(from, count);
      case ByteSource.ByteBufferSource source -> source.writeBuffer(0, from, 0, count);
      default -> throw notWritable(buffer);
    }
  }

  /** The size of a writable buffer. */
  public static int capacity(Object buffer) {
    if (buffer instanceof PyByteArray array) {
      return array.size();
    }
    if (buffer instanceof PyMemoryView view && !view.isReadonly()) {
      return view.nbytes();
    }
    if (buffer instanceof ByteSource.ByteBufferSource source) {
      return source.bufferBytes().length;
    }
    throw notWritable(buffer);
  }

  private static PyException notWritable(Object buffer) {
    return Errors.typeError(
        "readinto() argument must be read-write bytes-like object, not %s",
        org.hoopsnake.object.Types.name(buffer));
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    checkOpen();
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    Object line = Ops.callMethod(this, "readline");
    if (Ops.len(line) == 0) {
      throw Errors.stopIteration();
    }
    return line;
  }

  @Method(value = "seek(self, offset, whence=0, /)", doc = "Change the position.")
  Object seek(Object offset, Object whence) {
    throw IoErrors.unsupported("seek");
  }

  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    return Ops.callMethod(this, "seek", 0L, 1L);
  }

  @Method(value = "truncate(self, size=None, /)", doc = "Cut the stream at a position.")
  Object truncate(Object size) {
    throw IoErrors.unsupported("truncate");
  }

  @Method(value = "fileno(self, /)", doc = "The file descriptor.")
  Object fileno() {
    throw IoErrors.unsupported("fileno");
  }

  @Method(value = "isatty(self, /)", doc = "Whether the stream is a terminal.")
  boolean isatty() {
    checkOpen();
    return false;
  }

  @Method(value = "flush(self, /)", doc = "Write out what is buffered.")
  void flush() {
    if (baseClosed) {
      throw IoErrors.closed();
    }
  }

  @Method(value = "close(self, /)", doc = "Flush and close the stream.")
  void close() {
    if (!baseClosed) {
      try {
        Ops.callMethod(this, "flush");
      } finally {
        baseClosed = true;
      }
    }
  }

  @Getter("closed")
  boolean getClosed() {
    return baseClosed;
  }

  @Method(value = "seekable(self, /)", doc = "Whether the position can be changed.")
  boolean seekable() {
    return false;
  }

  @Method(value = "readable(self, /)", doc = "Whether the stream can be read.")
  boolean readable() {
    return false;
  }

  @Method(value = "writable(self, /)", doc = "Whether the stream can be written.")
  boolean writable() {
    return false;
  }

  @Method("_checkClosed(self, /)")
  void checkClosed() {
    checkOpen();
  }

  @Method("_checkSeekable(self, /)")
  Object checkSeekable() {
    return check("seekable", "File or stream is not seekable.");
  }

  @Method("_checkReadable(self, /)")
  Object checkReadable() {
    return check("readable", "File or stream is not readable.");
  }

  @Method("_checkWritable(self, /)")
  Object checkWritable() {
    return check("writable", "File or stream is not writable.");
  }

  private Object check(String method, String message) {
    if (Ops.callMethod(this, method) != Boolean.TRUE) {
      throw IoErrors.unsupported(message);
    }
    return true;
  }

  @Method(value = "__enter__(self, /)", doc = "Enter a with block.")
  Object enter() {
    checkOpen();
    return this;
  }

  @Method(value = "__exit__(self, /, *args)", doc = "Close the stream.")
  void exit(Object[] args) {
    Ops.callMethod(this, "close");
  }

  @Method(value = "readline(self, size=-1, /)", doc = "One line of bytes.")
  Object readline(Object size) {
    long limit = size(size);
    boolean peeks = Ops.getAttrOrNull(this, "peek") != null;
    ByteSink line = new ByteSink(64);
    while (limit < 0 || line.size() < limit) {
      long want = 1;
      if (peeks) {
        byte[] ahead = ByteSource.of(Ops.callMethod(this, "peek", 1L));
        if (ahead.length > 0) {
          int end = 0;
          while (end < ahead.length && ahead[end] != '\n') {
            end++;
          }
          want = Math.min(end + 1, ahead.length);
          if (limit >= 0) {
            want = Math.min(want, limit - line.size());
          }
        }
      }
      Object part = Ops.callMethod(this, "read", want);
      if (!(part instanceof PyBytes b)) {
        throw Errors.of(
            org.hoopsnake.object.ExceptionTypes.OS_ERROR,
            "read() should have returned a bytes object, not '%s'",
            org.hoopsnake.object.Types.name(part));
      }
      if (b.value.length == 0) {
        break;
      }
      line.add(b.value);
      if (b.value[b.value.length - 1] == '\n') {
        break;
      }
    }
    return new PyBytes(line.toByteArray());
  }

  @Method(value = "readlines(self, hint=-1, /)", doc = "The lines as a list.")
  Object readlines(Object hint) {
    long limit = size(hint);
    PyList lines = new PyList();
    long total = 0;
    Object it = Ops.iter(this);
    for (Object line = Ops.next(it); line != null; line = Ops.next(it)) {
      lines.add(line);
      total += Ops.len(line);
      if (limit > 0 && total > limit) {
        break;
      }
    }
    return lines;
  }

  @Method(value = "writelines(self, lines, /)", doc = "Write all items of an iterable.")
  void writelines(Object lines) {
    checkOpen();
    Ops.forEach(lines, line -> Ops.callMethod(this, "write", line));
  }
}
