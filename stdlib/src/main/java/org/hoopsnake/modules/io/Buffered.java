package org.hoopsnake.modules.io;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * The buffer between a raw stream and its users: reads ahead into one array, collects writes in
 * another. Only one of them is in use at a time; {@link #rewind} and {@link #flushWrites} change
 * over.
 *
 * <p>A raw stream that is a {@link PyFileIO} is called directly; any other by its Python methods.
 * The raw stream gives up the interpreter's lock while it blocks, so that a second thread may come
 * in: {@link #guard} keeps the raw calls of two threads apart, and nothing here holds on to a
 * position across one.
 */
abstract class Buffered extends PyBufferedIOBase {
  private final ReentrantLock guard = new ReentrantLock();

  Object raw;
  private PyFileIO file;
  private byte[] ahead = {};
  private int position;
  private int limit;
  private byte[] behind = {};
  private int waiting;
  private int size;
  private boolean writes;

  Buffered(PyType type) {
    super(type);
  }

  final void initialise(Object stream, long bufferSize, boolean reads, boolean writes) {
    if (!(stream instanceof PyFileIO)) {
      if (reads) {
        require(stream, "readable", "File or stream is not readable.");
      }
      if (writes) {
        require(stream, "writable", "File or stream is not writable.");
      }
    } else {
      PyFileIO direct = (PyFileIO) stream;
      if (reads && !direct.readable()) {
        throw IoErrors.unsupported("File or stream is not readable.");
      }
      if (writes && !direct.writable()) {
        throw IoErrors.unsupported("File or stream is not writable.");
      }
    }
    if (bufferSize <= 0) {
      throw Errors.valueError("buffer size must be strictly positive");
    }
    size = (int) Math.min(bufferSize, 1 << 26);
    raw = stream;
    file = stream instanceof PyFileIO f && f.type() == PyFileIO.TYPE ? f : null;
    this.writes = writes;
    position = limit = waiting = 0;
    guards(stream);
  }

  private static void require(Object stream, String method, String message) {
    if (!Ops.truth(Ops.callMethod(stream, method))) {
      throw IoErrors.unsupported(message);
    }
  }

  private void attached() {
    if (raw == null) {
      throw Errors.valueError(
          size == 0 ? "I/O operation on uninitialized object" : "raw stream has been detached");
    }
  }

  final Object raw() {
    attached();
    return raw;
  }

  final Object rawOrNull() {
    return raw;
  }

  @Override
  final boolean holdsResource() {
    return true;
  }

  @Override
  public final boolean isClosed() {
    return file != null && raw == file ? file.isClosed() : Ops.truth(Ops.getAttr(raw(), "closed"));
  }

  private void open(String message) {
    if (isClosed()) {
      throw Errors.valueError(message);
    }
  }

  private void lock() {
    if (!guard.tryLock()) {
      ThreadState state = ThreadState.current();
      state.interpreter.gil.<Void, RuntimeException>blocking(
          state,
          () -> {
            guard.lock();
            return null;
          });
    }
  }

  // ---- the raw stream

  /** Reads some bytes; 0 at the end, -1 where none are there yet. */
  private int rawRead(byte[] into, int offset, int count) {
    if (file != null) {
      return file.readSome(into, offset, count);
    }
    PyByteArray buffer = new PyByteArray(new byte[count]);
    Object result = Ops.callMethod(raw, "readinto", buffer);
    if (result == PyNone.NONE) {
      return -1;
    }
    long got = Convert.toLong(result);
    if (got < 0 || got > count) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "raw readinto() returned invalid length %d (should have been between 0 and %d)",
          got,
          (long) count);
    }
    System.arraycopy(buffer.toByteArray(), 0, into, offset, (int) got);
    return (int) got;
  }

  private int rawWrite(byte[] from, int offset, int count) {
    if (file != null) {
      int written = file.writeSome(from, offset, count);
      if (written == PyFileIO.WOULD_BLOCK) {
        throw wouldBlock();
      }
      return written;
    }
    Object result =
        Ops.callMethod(raw, "write", new PyBytes(Arrays.copyOfRange(from, offset, offset + count)));
    if (result == PyNone.NONE) {
      throw wouldBlock();
    }
    long written = Convert.toLong(result);
    if (written < 0 || written > count) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "raw write() returned invalid length %d (should have been between 0 and %d)",
          written,
          (long) count);
    }
    return (int) written;
  }

  private static PyException wouldBlock() {
    return new PyException(
        (PyBaseException)
            Calls.call(
                ExceptionTypes.BLOCKING_IO_ERROR,
                new Object[] {11L, "write could not complete without blocking", 0L},
                Calls.NO_KW));
  }

  private long rawSeek(long offset, long whence) {
    if (file != null) {
      return file.seekTo(offset, whence);
    }
    long at = Convert.toLong(Ops.callMethod(raw, "seek", offset, whence));
    if (at < 0) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "Raw stream returned invalid position %d", at);
    }
    return at;
  }

  private long rawTell() {
    return file != null ? file.seekTo(0, 1) : Convert.toLong(Ops.callMethod(raw, "tell"));
  }

  // ---- reading

  private int available() {
    return limit - position;
  }

  private int fill() {
    lock();
    try {
      if (position < limit) {
        return limit - position;
      }
      if (ahead.length == 0) {
        ahead = new byte[size];
      }
      int got = rawRead(ahead, 0, ahead.length);
      position = 0;
      limit = Math.max(got, 0);
      return got;
    } finally {
      guard.unlock();
    }
  }

  private byte[] take(int count) {
    byte[] taken = Arrays.copyOfRange(ahead, position, position + count);
    position += count;
    return taken;
  }

  final Object readBytes(Object size) {
    attached();
    long count = size(size);
    if (count < -1) {
      throw Errors.valueError("read length must be non-negative or -1");
    }
    open("read of closed file");
    flushWrites();
    if (count == -1) {
      return readAll();
    }
    if (count <= available()) {
      return new PyBytes(take((int) count));
    }
    ByteSink out = new ByteSink((int) Math.min(count, 1 << 16));
    while (out.size() < count) {
      if (available() == 0) {
        int got = fill();
        if (got < 0 && out.size() == 0) {
          return PyNone.NONE;
        }
        if (got <= 0) {
          break;
        }
      }
      int part = (int) Math.min(available(), count - out.size());
      out.add(ahead, position, part);
      position += part;
    }
    return new PyBytes(out.toByteArray());
  }

  private Object readAll() {
    byte[] first = take(available());
    byte[] rest;
    if (file != null) {
      rest = file.readRest();
      if (rest == null) {
        return first.length == 0 ? PyNone.NONE : new PyBytes(first);
      }
    } else if (Ops.getAttrOrNull(raw, "readall") != null) {
      Object all = Ops.callMethod(raw, "readall");
      if (all == PyNone.NONE) {
        return first.length == 0 ? all : new PyBytes(first);
      }
      if (!(all instanceof PyBytes)) {
        throw Errors.typeError("readall() should return bytes");
      }
      rest = ByteSource.of(all);
    } else {
      ByteSink sink = new ByteSink(size);
      while (true) {
        Object part = Ops.callMethod(raw, "read");
        if (part == PyNone.NONE) {
          if (first.length == 0 && sink.size() == 0) {
            return part;
          }
          break;
        }
        if (!(part instanceof PyBytes)) {
          throw Errors.typeError("read() should return bytes");
        }
        byte[] bytes = ByteSource.of(part);
        if (bytes.length == 0) {
          break;
        }
        sink.add(bytes);
      }
      rest = sink.toByteArray();
    }
    if (first.length == 0) {
      return new PyBytes(rest);
    }
    ByteSink out = new ByteSink(first.length + rest.length);
    out.add(first);
    out.add(rest);
    return new PyBytes(out.toByteArray());
  }

  /** Up to some bytes with at most one raw read; empty at the end. */
  final byte[] readOnce(int count) {
    open("read of closed file");
    flushWrites();
    if (available() == 0 && fill() <= 0) {
      return new byte[0];
    }
    return take(Math.min(available(), count));
  }

  final Object read1Bytes(Object size) {
    attached();
    long count = size(size);
    if (count < 0) {
      count = this.size;
    }
    open("read of closed file");
    return count == 0 ? PyBytes.EMPTY : new PyBytes(readOnce((int) Math.min(count, 1 << 30)));
  }

  final Object peekBytes() {
    attached();
    open("peek of closed file");
    flushWrites();
    if (available() == 0) {
      fill();
    }
    return new PyBytes(Arrays.copyOfRange(ahead, position, limit));
  }

  final Object readInto(Object buffer, boolean once) {
    attached();
    open("readinto of closed file");
    int room = capacity(buffer);
    if (once) {
      byte[] got = room == 0 ? new byte[0] : readOnce(room);
      store(buffer, got, got.length);
      return (long) got.length;
    }
    Object got = readBytes((long) room);
    if (got == PyNone.NONE) {
      return got;
    }
    byte[] bytes = ((PyBytes) got).value;
    store(buffer, bytes, bytes.length);
    return (long) bytes.length;
  }

  final Object readLineBytes(Object size) {
    attached();
    long most = size(size);
    open("readline of closed file");
    flushWrites();
    ByteSink out = null;
    while (true) {
      if (available() == 0 && fill() <= 0) {
        break;
      }
      int end = position;
      int stop =
          most < 0
              ? limit
              : (int) Math.min(limit, position + most - (out == null ? 0 : out.size()));
      while (end < stop && ahead[end] != '\n') {
        end++;
      }
      boolean done = end < stop;
      int count = (done ? end + 1 : end) - position;
      if (out == null && (done || most >= 0 && count == most)) {
        return new PyBytes(take(count));
      }
      if (out == null) {
        out = new ByteSink(count + 64);
      }
      out.add(ahead, position, count);
      position += count;
      if (done || most >= 0 && out.size() >= most) {
        break;
      }
    }
    return out == null ? PyBytes.EMPTY : new PyBytes(out.toByteArray());
  }

  // ---- writing

  final Object writeBytes(Object b) {
    attached();
    byte[] bytes = ByteSource.of(b);
    open("write to closed file");
    write(bytes);
    return (long) bytes.length;
  }

  /** Writes all of the bytes, into the buffer or through it. */
  final void write(byte[] bytes) {
    rewind();
    if (waiting + bytes.length > size) {
      flushWrites();
    }
    if (bytes.length >= size) {
      writeThrough(bytes, bytes.length);
      return;
    }
    if (behind.length < waiting + bytes.length) {
      int wanted = Math.max(waiting + bytes.length, Math.min(size, behind.length * 2 + 512));
      behind = Arrays.copyOf(behind, wanted);
    }
    System.arraycopy(bytes, 0, behind, waiting, bytes.length);
    waiting += bytes.length;
  }

  /** Writes out what waits. */
  final void flushWrites() {
    if (waiting == 0) {
      return;
    }
    byte[] out = behind;
    int count = waiting;
    behind = new byte[out.length];
    waiting = 0;
    int done = 0;
    lock();
    try {
      while (done < count) {
        done += rawWrite(out, done, count - done);
      }
    } catch (PyException e) {
      restore(out, done, count);
      throw e;
    } finally {
      guard.unlock();
    }
  }

  /** What could not be written waits again, before whatever came in meanwhile. */
  private void restore(byte[] out, int done, int count) {
    int left = count - done;
    byte[] all = new byte[Math.max(out.length, left + waiting)];
    System.arraycopy(out, done, all, 0, left);
    System.arraycopy(behind, 0, all, left, waiting);
    behind = all;
    waiting += left;
  }

  private void writeThrough(byte[] from, int count) {
    lock();
    try {
      int done = 0;
      while (done < count) {
        done += rawWrite(from, done, count - done);
      }
    } finally {
      guard.unlock();
    }
  }

  /** Gives back what was read ahead, so that the raw position is that of the stream. */
  private void rewind() {
    if (position < limit) {
      rawSeek(position - limit, 1);
    }
    position = limit = 0;
  }

  final void flushAll() {
    attached();
    open("flush of closed file");
    flushWrites();
    if (position < limit && isSeekable()) {
      rewind();
    }
    if (file == null) {
      Ops.callMethod(raw, "flush");
    }
  }

  // ---- the position

  private boolean isSeekable() {
    return file != null ? file.isSeekable() : Ops.truth(Ops.callMethod(raw, "seekable"));
  }

  final Object seekTo(Object offset, Object whence) {
    attached();
    long how = Convert.toLong(whence);
    if (how < 0 || how > 2) {
      throw Errors.valueError("whence value %d unsupported", how);
    }
    open("seek of closed file");
    if (!isSeekable()) {
      throw IoErrors.unsupported("File or stream is not seekable.");
    }
    long by = Convert.toLong(offset);
    flushWrites();
    if (how != 2 && limit > 0) {
      long here = rawTell() - available();
      long to = how == 0 ? by : here + by;
      long place = position + (to - here);
      if (place >= 0 && place <= limit) {
        position = (int) place;
        return to;
      }
    }
    if (how == 1) {
      by -= available();
    }
    long at = rawSeek(by, how);
    position = limit = 0;
    return at;
  }

  final Object tellPosition() {
    attached();
    return rawTell() - available() + waiting;
  }

  final Object truncateTo(Object to) {
    attached();
    open("truncate of closed file");
    if (!writes) {
      throw IoErrors.unsupported("truncate");
    }
    flushWrites();
    Object size = to == PyNone.NONE ? tellPosition() : to;
    return Ops.callMethod(raw, "truncate", size);
  }

  // ---- the rest

  final void closeAll() {
    attached();
    if (isClosed()) {
      return;
    }
    PyException failed = null;
    try {
      Ops.callMethod(this, "flush");
    } catch (PyException e) {
      failed = e;
    }
    warnWhereDropped(raw);
    closeNoMore();
    Ops.callMethod(raw, "close");
    if (failed != null) {
      throw failed;
    }
  }

  final Object detachRaw() {
    attached();
    Ops.callMethod(this, "flush");
    Object detached = raw;
    guardsNoMore(detached);
    raw = null;
    file = null;
    return detached;
  }

  final Object ofRaw(String method) {
    return Ops.callMethod(raw(), method);
  }

  final String describe() {
    Object name = raw == null ? null : Ops.getAttrOrNull(raw, "name");
    String type = (type().moduleName().equals("_io") ? "_io." : "") + type().name();
    return name == null ? "<" + type + ">" : "<" + type + " name=" + Ops.repr(name) + ">";
  }
}
