package org.hoopsnake.modules.io;

import java.math.BigInteger;
import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/**
 * {@code io.TextIOWrapper}: text over a buffered stream of bytes.
 *
 * <p>Text that is written is encoded at once, so that an error comes where it was caused, and
 * collected in {@link #pending} until there is a chunk of it. What is read is decoded chunk by
 * chunk; {@link #decoded} holds the last chunk and {@link #at} how many of its chars are used.
 * {@link #snapshot} holds the bytes that this chunk came from: {@code tell} decodes them again,
 * byte by byte, to find the place that the used chars end at.
 */
@BuiltinType(
    name = "TextIOWrapper",
    module = "_io",
    base = PyTextIOBase.class,
    doc = "Text over a buffered stream of bytes.")
public final class PyTextIOWrapper extends PyTextIOBase {
  public static final PyType TYPE =
      PyType.builtin(PyTextIOWrapperBinding.INSTANCE, PyTextIOBase.TYPE);
  private static final BigInteger LOW = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private Object buffer;
  private Buffered direct;
  private String encoding;
  private String errors;
  private TextCoder coder;
  private String newline;
  private boolean lineBuffering;
  private boolean writeThrough;
  private boolean universal;
  private String lineEnd;
  private String written;
  private Newlines newlines;
  private ByteSink pending = new ByteSink(256);
  private long chunkSize = 8192;

  private String decoded = "";
  private int at;
  private byte[] snapshot;
  private long snapshotFlags;
  private boolean snapshotCr;
  private boolean telling = true;
  private boolean seekable;
  private boolean hasDecoded;

  private PyTextIOWrapper(PyType type) {
    super(type);
  }

  /** Text over a stream of bytes. */
  static PyTextIOWrapper on(
      Object buffer, String encoding, String errors, String newline, boolean lineBuffering) {
    PyTextIOWrapper made = new PyTextIOWrapper(TYPE);
    made.setUp(buffer, encoding, errors, newline, lineBuffering, false);
    return made;
  }

  @New("TextIOWrapper(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTextIOWrapper(cls);
  }

  @Init(
      "__init__(self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
          + " write_through=False)")
  void init(
      Object buffer,
      Object encoding,
      Object errors,
      Object newline,
      boolean lineBuffering,
      boolean writeThrough) {
    setUp(
        buffer,
        textOrNone(encoding, "TextIOWrapper() argument 'encoding'"),
        textOrNone(errors, "TextIOWrapper() argument 'errors'"),
        textOrNone(newline, "TextIOWrapper() argument 'newline'"),
        lineBuffering,
        writeThrough);
  }

  static String textOrNone(Object value, String where) {
    return value == PyNone.NONE ? null : Convert.toStrOrNone(value, where);
  }

  private void setUp(
      Object stream, String codec, String handler, String newline, boolean lines, boolean through) {
    checkNewline(newline);
    encoding = codec == null || codec.equals("locale") ? "UTF-8" : codec;
    errors = handler == null ? "strict" : handler;
    coder = TextCoder.of(encoding, errors);
    setNewline(newline);
    buffer = stream;
    direct = stream instanceof Buffered b ? b : null;
    lineBuffering = lines;
    writeThrough = through;
    guards(stream);
    Ops.callMethod(stream, "readable");
    boolean writable = Ops.truth(Ops.callMethod(stream, "writable"));
    seekable = Ops.truth(Ops.callMethod(stream, "seekable"));
    telling = seekable;
    if (seekable && writable && Convert.toLong(Ops.callMethod(stream, "tell")) != 0) {
      coder.resetEncoder(false);
    }
  }

  static void checkNewline(String newline) {
    if (newline != null) {
      switch (newline) {
        case "", "\n", "\r", "\r\n" -> {}
        default -> throw Errors.valueError("illegal newline value: %s", newline);
      }
    }
  }

  private void setNewline(String value) {
    newline = value;
    universal = value == null || value.isEmpty();
    lineEnd = universal ? null : value;
    newlines = universal ? new Newlines(value == null) : null;
    written = value == null || value.isEmpty() || value.equals("\n") ? null : value;
  }

  private void attached() {
    if (buffer == null) {
      throw Errors.valueError(
          coder == null
              ? "I/O operation on uninitialized object"
              : "underlying buffer has been detached");
    }
  }

  @Override
  public boolean isClosed() {
    attached();
    return direct != null ? direct.isClosed() : Ops.truth(Ops.getAttr(buffer, "closed"));
  }

  private void open() {
    if (isClosed()) {
      throw IoErrors.closed();
    }
  }

  // ---- writing

  @Override
  @Method(value = "write(self, text, /)", doc = "Write text; how many characters were written.")
  Object write(Object text) {
    String s = Convert.strOrNull(text);
    if (s == null) {
      throw Errors.typeError("write() argument must be str, not %s", Types.name(text));
    }
    write(s);
    return (long) CodePoints.length(s);
  }

  /** Writes text. */
  public void write(String text) {
    open();
    if (direct == null ? !Ops.truth(Ops.callMethod(buffer, "writable")) : !canWrite()) {
      throw IoErrors.unsupported("not writable");
    }
    boolean flush = lineBuffering && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
    String out = written == null ? text : text.replace("\n", written);
    byte[] bytes = coder.encode(out);
    pending.add(bytes);
    if (flush || writeThrough || pending.size() > chunkSize) {
      flushPending();
    }
    if (flush) {
      flushBuffer();
    }
    if (snapshot != null) {
      forgetDecoded();
      coder.restore(new byte[0], 0);
    }
  }

  private boolean canWrite() {
    return direct instanceof PyBufferedWriter || direct instanceof PyBufferedRandom;
  }

  private void flushPending() {
    if (pending.size() == 0) {
      return;
    }
    byte[] bytes = pending.toByteArray();
    pending = new ByteSink(256);
    if (direct != null && direct.type() != null && !direct.type().heap) {
      direct.write(bytes);
    } else {
      Ops.callMethod(buffer, "write", new PyBytes(bytes));
    }
  }

  private void flushBuffer() {
    if (direct != null && !direct.type().heap) {
      direct.flushAll();
    } else {
      Ops.callMethod(buffer, "flush");
    }
  }

  @Override
  @Method(value = "flush(self, /)", doc = "Write out what is buffered.")
  void flush() {
    open();
    telling = seekable;
    flushPending();
    flushBuffer();
  }

  // ---- reading

  private void forgetDecoded() {
    decoded = "";
    at = 0;
    snapshot = null;
  }

  private void needReadable() {
    boolean can =
        direct != null
            ? direct instanceof PyBufferedReader || direct instanceof PyBufferedRandom
            : Ops.truth(Ops.callMethod(buffer, "readable"));
    if (!can) {
      throw IoErrors.unsupported("not readable");
    }
  }

  private String decode(byte[] bytes, boolean last) {
    hasDecoded = true;
    String text = coder.decode(bytes, last);
    return newlines == null ? text : newlines.decode(text, last);
  }

  /** Reads and decodes the next chunk; false at the end. */
  private boolean readChunk() {
    byte[] waiting = coder.waiting();
    snapshotFlags = coder.flags();
    snapshotCr = newlines != null && newlines.isPending();
    byte[] bytes = nextBytes();
    snapshot = bytes;
    if (waiting.length > 0) {
      snapshot = Arrays.copyOf(waiting, waiting.length + bytes.length);
      System.arraycopy(bytes, 0, snapshot, waiting.length, bytes.length);
    }
    decoded = decode(bytes, bytes.length == 0);
    at = 0;
    return bytes.length > 0;
  }

  private byte[] nextBytes() {
    if (direct != null && !direct.type().heap) {
      return direct.readOnce((int) chunkSize);
    }
    if (buffer instanceof PyBytesIO memory && memory.type() == PyBytesIO.TYPE) {
      return memory.readOnce((int) chunkSize);
    }
    String method = Ops.getAttrOrNull(buffer, "read1") != null ? "read1" : "read";
    Object part = Ops.callMethod(buffer, method, chunkSize);
    byte[] bytes = ByteSource.orNull(part);
    if (bytes == null) {
      throw Errors.typeError(
          "underlying %s() should have returned a bytes-like object, not '%s'",
          method, Types.name(part));
    }
    return bytes;
  }

  @Override
  @Method(value = "read(self, size=-1, /)", doc = "Up to size characters.")
  Object read(Object size) {
    long count = size(size);
    open();
    needReadable();
    flushPending();
    if (count < 0) {
      return readAll();
    }
    StringBuilder out = new StringBuilder();
    long left = count;
    while (true) {
      int chars = decoded.length() - at;
      if (chars > left) {
        chars = CodePoints.isFlat(decoded) ? (int) left : within(left);
      }
      out.append(decoded, at, at + chars);
      left -= decoded.codePointCount(at, at + chars);
      at += chars;
      if (left <= 0 || !readChunk() && decoded.isEmpty()) {
        return out.toString();
      }
    }
  }

  private int within(long codePoints) {
    int have = decoded.codePointCount(at, decoded.length());
    return have <= codePoints
        ? decoded.length() - at
        : decoded.offsetByCodePoints(at, (int) codePoints) - at;
  }

  private String readAll() {
    Object rest = Ops.callMethod(buffer, "read");
    if (rest == PyNone.NONE) {
      throw new PyException(
          org.hoopsnake.object.PyOSError.of(11, "Read returned None.", null, null));
    }
    byte[] bytes = ByteSource.orNull(rest);
    if (bytes == null) {
      throw Errors.typeError(
          "underlying read() should have returned a bytes-like object, not '%s'", Types.name(rest));
    }
    String first = decoded.substring(at);
    forgetDecoded();
    return first.concat(decode(bytes, true));
  }

  @Override
  @Method(value = "readline(self, size=-1, /)", doc = "One line.")
  Object readline(Object size) {
    long limit = size(size);
    open();
    return readLine(limit);
  }

  private String readLine(long limit) {
    needReadable();
    flushPending();
    StringBuilder line = null;
    boolean carriage = false;
    while (true) {
      if (at >= decoded.length()) {
        boolean more = readChunk();
        if (!more && decoded.isEmpty()) {
          snapshot = null;
          return line == null ? "" : line.toString();
        }
        if (decoded.isEmpty()) {
          continue;
        }
      }
      int end = lineEnd(carriage);
      boolean found = end >= 0;
      if (!found) {
        end = decoded.length();
      }
      if (limit >= 0) {
        long have = line == null ? 0 : line.codePointCount(0, line.length());
        if (decoded.codePointCount(at, end) + have > limit) {
          end = decoded.offsetByCodePoints(at, (int) (limit - have));
          found = true;
        } else if (decoded.codePointCount(at, end) + have == limit) {
          found = true;
        }
      }
      if (found && line == null) {
        String whole = decoded.substring(at, end);
        at = end;
        return whole;
      }
      if (line == null) {
        line = new StringBuilder();
      }
      line.append(decoded, at, end);
      at = end;
      if (found) {
        return line.toString();
      }
      carriage = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
    }
  }

  /** Where the line ends that starts in the chunk, or -1; {@code carriage}: a CR went before. */
  private int lineEnd(boolean carriage) {
    if (lineEnd == null && newline == null || "\n".equals(lineEnd)) {
      int found = decoded.indexOf('\n', at);
      return found < 0 ? -1 : found + 1;
    }
    if (lineEnd == null) {
      for (int i = at; i < decoded.length(); i++) {
        char c = decoded.charAt(i);
        if (c == '\n') {
          return i + 1;
        }
        if (c == '\r') {
          return i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        }
      }
      return -1;
    }
    if (carriage && lineEnd.equals("\r\n") && decoded.charAt(at) == '\n') {
      return at + 1;
    }
    int found = decoded.indexOf(lineEnd, at);
    return found < 0 ? -1 : found + lineEnd.length();
  }

  @Override
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    open();
    telling = false;
    Object line = type() == TYPE ? readLine(-1) : Ops.callMethod(this, "readline");
    if (Ops.len(line) == 0) {
      forgetDecoded();
      telling = seekable;
      throw Errors.stopIteration();
    }
    return line;
  }

  // ---- the position

  private long position() {
    return Convert.toLong(Ops.callMethod(buffer, "tell"));
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position, an opaque number.")
  Object tell() {
    open();
    if (!seekable) {
      throw IoErrors.unsupported("underlying stream is not seekable");
    }
    if (!telling) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
    }
    flush();
    long here = position();
    if (snapshot == null) {
      return here;
    }
    long start = here - snapshot.length;
    if (at == 0) {
      return cookie(start, 0, 0);
    }
    TextCoder trial = coder.fresh();
    trial.restore(new byte[0], snapshotFlags);
    Newlines lines = newlines == null ? null : new Newlines(newline == null);
    if (lines != null) {
      lines.setPending(snapshotCr);
    }
    int chars = 0;
    for (int i = 0; i < snapshot.length; i++) {
      String text = trial.decode(new byte[] {snapshot[i]}, false);
      chars += (lines == null ? text : lines.decode(text, false)).length();
      boolean settled = trial.waiting().length == 0 && (lines == null || !lines.isPending());
      if (chars == at && settled && trial.flags() == 0) {
        return start + i + 1;
      }
    }
    return cookie(start, snapshot.length, at);
  }

  private Object cookie(long start, int feed, int skip) {
    BigInteger value =
        BigInteger.valueOf(start)
            .or(BigInteger.valueOf(snapshotFlags << 1 | (snapshotCr ? 1 : 0)).shiftLeft(64))
            .or(BigInteger.valueOf(feed).shiftLeft(96))
            .or(BigInteger.valueOf(skip).shiftLeft(128));
    return Convert.fromBigInteger(value);
  }

  @Override
  @Method(value = "seek(self, cookie, whence=0, /)", doc = "Go to a position that tell gave.")
  Object seek(Object cookie, Object whence) {
    open();
    if (!seekable) {
      throw IoErrors.unsupported("underlying stream is not seekable");
    }
    BigInteger to = Convert.toBigInteger(cookie);
    long how = Convert.toLong(whence);
    if (how == 1) {
      if (to.signum() != 0) {
        throw IoErrors.unsupported("can't do nonzero cur-relative seeks");
      }
      to = Convert.toBigInteger(tell());
    } else if (how == 2) {
      if (to.signum() != 0) {
        throw IoErrors.unsupported("can't do nonzero end-relative seeks");
      }
      flush();
      forgetDecoded();
      resetDecoder(0, false);
      Object end = Ops.callMethod(buffer, "seek", 0L, 2L);
      coder.resetEncoder(Convert.toLong(end) == 0);
      return end;
    } else if (how != 0) {
      throw Errors.valueError("invalid whence (%d, should be 0, 1 or 2)", how);
    }
    if (to.signum() < 0) {
      throw Errors.valueError("negative seek position %s", to);
    }
    flush();
    long start = to.and(LOW).longValue();
    long state = to.shiftRight(64).intValue();
    int feed = to.shiftRight(96).intValue();
    int skip = to.shiftRight(128).intValue();
    Ops.callMethod(buffer, "seek", start);
    forgetDecoded();
    resetDecoder(state >> 1, (state & 1) != 0);
    if (skip > 0) {
      byte[] bytes = ByteSource.of(Ops.callMethod(buffer, "read", (long) feed));
      snapshotFlags = state >> 1;
      snapshotCr = (state & 1) != 0;
      String text = decode(bytes, false);
      if (text.length() < skip) {
        throw Errors.of(ExceptionTypes.OS_ERROR, "can't restore logical file position");
      }
      snapshot = bytes;
      decoded = text;
      at = skip;
    }
    coder.resetEncoder(start == 0);
    return Convert.fromBigInteger(to);
  }

  private void resetDecoder(long flags, boolean cr) {
    if (hasDecoded || flags != 0) {
      coder.restore(new byte[0], flags);
    }
    if (newlines != null) {
      newlines.reset();
      newlines.setPending(cr);
    }
  }

  @Override
  @Method(value = "truncate(self, pos=None, /)", doc = "Cut the stream at a position.")
  Object truncate(Object pos) {
    flush();
    return Ops.callMethod(buffer, "truncate", pos);
  }

  // ---- the rest

  @Method(
      value =
          "reconfigure(self, /, *, encoding=None, errors=None, newline=<unset>,"
              + " line_buffering=None, write_through=None)",
      doc = "Change how text is encoded, and when it is written out.")
  void reconfigure(
      Object newEncoding, Object newErrors, Object newNewline, Object lines, Object through) {
    attached();
    if (hasDecoded
        && (newEncoding != PyNone.NONE || newErrors != PyNone.NONE || newNewline != null)) {
      throw IoErrors.unsupported(
          "It is not possible to set the encoding or newline of stream after the first read");
    }
    String codec = textOrNone(newEncoding, "reconfigure() argument 'encoding'");
    String handler = textOrNone(newErrors, "reconfigure() argument 'errors'");
    if (newNewline != null) {
      checkNewline(textOrNone(newNewline, "reconfigure() argument 'newline'"));
    }
    flush();
    if (codec != null || handler != null) {
      String nextErrors = handler != null ? handler : codec != null ? "strict" : errors;
      String nextEncoding = codec == null ? encoding : codec.equals("locale") ? "UTF-8" : codec;
      TextCoder next = TextCoder.of(nextEncoding, nextErrors);
      if (!seekable || position() != 0) {
        next.resetEncoder(false);
      }
      coder = next;
      encoding = nextEncoding;
      errors = nextErrors;
    }
    if (newNewline != null) {
      setNewline(textOrNone(newNewline, "reconfigure() argument 'newline'"));
    }
    if (lines != PyNone.NONE) {
      lineBuffering = Ops.truth(lines);
    }
    if (through != PyNone.NONE) {
      writeThrough = Ops.truth(through);
    }
  }

  @Override
  @Method(value = "detach(self, /)", doc = "Separate the buffer from the text stream.")
  Object detach() {
    attached();
    Ops.callMethod(this, "flush");
    Object detached = buffer;
    guardsNoMore(detached);
    buffer = null;
    direct = null;
    return detached;
  }

  @Override
  @Method(value = "close(self, /)", doc = "Flush and close the stream.")
  void close() {
    if (isClosed()) {
      return;
    }
    PyException failed = null;
    try {
      Ops.callMethod(this, "flush");
    } catch (PyException e) {
      failed = e;
    }
    warnWhereDropped(buffer);
    closeNoMore();
    Ops.callMethod(buffer, "close");
    if (failed != null) {
      throw failed;
    }
  }

  @Override
  boolean holdsResource() {
    return true;
  }

  @Override
  @Method(value = "fileno(self, /)", doc = "The file descriptor.")
  Object fileno() {
    attached();
    return Ops.callMethod(buffer, "fileno");
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "Whether the position can be changed.")
  boolean seekable() {
    attached();
    return Ops.truth(Ops.callMethod(buffer, "seekable"));
  }

  @Override
  @Method(value = "readable(self, /)", doc = "Whether the stream can be read.")
  boolean readable() {
    attached();
    return Ops.truth(Ops.callMethod(buffer, "readable"));
  }

  @Override
  @Method(value = "writable(self, /)", doc = "Whether the stream can be written.")
  boolean writable() {
    attached();
    return Ops.truth(Ops.callMethod(buffer, "writable"));
  }

  @Override
  @Method(value = "isatty(self, /)", doc = "Whether the stream is a terminal.")
  boolean isatty() {
    attached();
    return Ops.truth(Ops.callMethod(buffer, "isatty"));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder out = new StringBuilder("<");
    out.append("_io.TextIOWrapper");
    Object name = buffer == null ? null : Ops.getAttrOrNull(buffer, "name");
    if (name != null) {
      out.append(" name=").append(Ops.repr(name));
    }
    Object mode = Ops.getAttrOrNull(this, "mode");
    if (mode != null) {
      out.append(" mode=").append(Ops.repr(mode));
    }
    return out.append(" encoding='").append(encoding).append("'>").toString();
  }

  @Override
  @Getter("encoding")
  Object getEncoding() {
    return encoding == null ? PyNone.NONE : encoding;
  }

  @Override
  @Getter("errors")
  Object getErrors() {
    return errors == null ? PyNone.NONE : errors;
  }

  @Override
  @Getter("newlines")
  Object getNewlines() {
    return newlines == null ? PyNone.NONE : newlines.seen();
  }

  @Getter("buffer")
  Object getBuffer() {
    return buffer == null ? PyNone.NONE : buffer;
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return isClosed();
  }

  @Getter("name")
  Object getName() {
    attached();
    return Ops.getAttr(buffer, "name");
  }

  @Getter("line_buffering")
  boolean getLineBuffering() {
    return lineBuffering;
  }

  @Getter("write_through")
  boolean getWriteThrough() {
    return writeThrough;
  }

  @Getter("_CHUNK_SIZE")
  long getChunkSize() {
    return chunkSize;
  }

  @Setter("_CHUNK_SIZE")
  void setChunkSize(Object value) {
    long size = Convert.toLong(value);
    if (size <= 0) {
      throw Errors.valueError("a strictly positive integer is required");
    }
    chunkSize = size;
  }
}
