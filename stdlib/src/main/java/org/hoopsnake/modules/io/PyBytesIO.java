package org.hoopsnake.modules.io;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMemoryView;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * {@code io.BytesIO}: a stream in memory. Its content is a bytearray, which is what {@code
 * getbuffer} gives a view of: while one exists the size cannot change.
 */
@BuiltinType(
    name = "BytesIO",
    module = "_io",
    base = PyBufferedIOBase.class,
    doc = "A stream of bytes in memory.")
public final class PyBytesIO extends PyBufferedIOBase {
  public static final PyType TYPE =
      PyType.builtin(PyBytesIOBinding.INSTANCE, PyBufferedIOBase.TYPE);

  private PyByteArray content = new PyByteArray(new byte[0]);
  private long position;
  private boolean closed;

  private PyBytesIO(PyType type) {
    super(type);
  }

  @New("BytesIO(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBytesIO(cls);
  }

  @Init("__init__(self, /, initial_bytes=None)")
  void init(Object initialBytes) {
    content =
        new PyByteArray(
            initialBytes == PyNone.NONE ? new byte[0] : ByteSource.of(initialBytes).clone());
    position = 0;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void open() {
    if (closed) {
      throw IoErrors.closed();
    }
  }

  private int left() {
    return (int) Math.max(0, content.size() - position);
  }

  private byte[] take(int count) {
    byte[] all = content.toByteArray();
    int from = (int) Math.min(position, all.length);
    position += count;
    return Arrays.copyOfRange(all, from, from + count);
  }

  /** Reads up to some bytes; for the text stream above. */
  byte[] readOnce(int count) {
    open();
    return take(Math.min(left(), count));
  }

  @Override
  @Method(value = "read(self, size=-1, /)", doc = "Up to size bytes.")
  Object read(Object size) {
    long count = size(size);
    open();
    return new PyBytes(take((int) (count < 0 ? left() : Math.min(left(), count))));
  }

  @Override
  @Method(value = "read1(self, size=-1, /)", doc = "Up to size bytes.")
  Object read1(Object size) {
    return read(size);
  }

  @Override
  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    open();
    byte[] bytes = take(Math.min(left(), capacity(buffer)));
    store(buffer, bytes, bytes.length);
    return (long) bytes.length;
  }

  private byte[] line(long limit) {
    int end = (int) Math.min(position, content.size());
    int stop = limit < 0 ? content.size() : (int) Math.min(content.size(), position + limit);
    while (end < stop) {
      if (content.get(end++) == '\n') {
        break;
      }
    }
    return take((int) Math.max(0, end - position));
  }

  @Override
  @Method(value = "readline(self, size=-1, /)", doc = "One line.")
  Object readline(Object size) {
    long limit = size(size);
    open();
    return new PyBytes(line(limit));
  }

  @Override
  @Method(value = "readlines(self, size=None, /)", doc = "The lines as a list.")
  Object readlines(Object hint) {
    long limit = size(hint);
    open();
    PyList lines = new PyList();
    long total = 0;
    for (byte[] line = line(-1); line.length > 0; line = line(-1)) {
      lines.add(new PyBytes(line));
      total += line.length;
      if (limit > 0 && total >= limit) {
        break;
      }
    }
    return lines;
  }

  @Override
  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    open();
    return this;
  }

  @Override
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    open();
    byte[] line = line(-1);
    if (line.length == 0) {
      throw Errors.stopIteration();
    }
    return new PyBytes(line);
  }

  /** Writes all of the bytes. */
  void write(byte[] bytes) {
    open();
    if (bytes.length == 0) {
      return;
    }
    int at = Math.toIntExact(position);
    if (at > content.size()) {
      content.append(new byte[at - content.size()]);
    }
    content.splice(at, Math.min(bytes.length, content.size() - at), bytes);
    position += bytes.length;
  }

  @Override
  @Method(value = "write(self, b, /)", doc = "Write bytes; how many were written.")
  Object write(Object b) {
    open();
    byte[] bytes = ByteSource.of(b);
    write(bytes);
    return (long) bytes.length;
  }

  @Override
  @Method(value = "writelines(self, lines, /)", doc = "Write all items of an iterable.")
  void writelines(Object lines) {
    open();
    Ops.forEach(lines, this::write);
  }

  @Override
  @Method(value = "seek(self, pos, whence=0, /)", doc = "Change the position.")
  Object seek(Object offset, Object whence) {
    open();
    long by = Convert.toLong(offset);
    long how = Convert.toLong(whence);
    if (how == 0 && by < 0) {
      throw Errors.valueError("negative seek value %d", by);
    }
    position =
        switch ((int) how) {
          case 0 -> by;
          case 1 -> Math.max(0, position + by);
          case 2 -> Math.max(0, content.size() + by);
          default -> throw Errors.valueError("invalid whence (%d, should be 0, 1 or 2)", how);
        };
    return position;
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    open();
    return position;
  }

  @Override
  @Method(value = "truncate(self, size=None, /)", doc = "Cut the content at a position.")
  Object truncate(Object to) {
    open();
    long size = to == PyNone.NONE ? position : Convert.toLong(to);
    if (size < 0) {
      throw Errors.valueError("negative size value %d", size);
    }
    if (size < content.size()) {
      content.splice((int) size, content.size() - (int) size, new byte[0]);
    }
    return size;
  }

  @Method(value = "getvalue(self, /)", doc = "All of the content.")
  Object getvalue() {
    open();
    return new PyBytes(content.toByteArray());
  }

  @Method(value = "getbuffer(self, /)", doc = "A view of the content.")
  Object getbuffer() {
    open();
    return PyMemoryView.of(content);
  }

  @Override
  @Method(value = "flush(self, /)", doc = "Nothing to do.")
  void flush() {
    open();
  }

  @Override
  @Method(value = "close(self, /)", doc = "Let go of the content.")
  void close() {
    closed = true;
    content = new PyByteArray(new byte[0]);
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return closed;
  }

  @Override
  @Method(value = "readable(self, /)", doc = "True.")
  boolean readable() {
    open();
    return true;
  }

  @Override
  @Method(value = "writable(self, /)", doc = "True.")
  boolean writable() {
    open();
    return true;
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "True.")
  boolean seekable() {
    open();
    return true;
  }

  @Override
  @Method(value = "isatty(self, /)", doc = "False.")
  boolean isatty() {
    open();
    return false;
  }

  @Method(value = "__getstate__(self, /)", doc = "Helper for pickle.")
  Object getState() {
    PyDict attributes = attributesCopy();
    return new PyTuple(getvalue(), position, attributes.size() == 0 ? PyNone.NONE : attributes);
  }

  @Method(value = "__setstate__(self, state, /)", doc = "Helper for pickle.")
  void setState(Object state) {
    if (!(state instanceof PyTuple tuple) || tuple.items.length < 3) {
      throw Errors.of(
          ExceptionTypes.TYPE_ERROR,
          "BytesIO.__setstate__ argument should be 3-tuple, got %s",
          org.hoopsnake.object.Types.name(state));
    }
    init(tuple.items[0]);
    position = Convert.toLong(tuple.items[1]);
    if (tuple.items[2] instanceof PyDict attributes) {
      for (Object key : attributes.keys()) {
        Ops.setAttr(this, Ops.str(key), attributes.get(key));
      }
    }
  }
}
