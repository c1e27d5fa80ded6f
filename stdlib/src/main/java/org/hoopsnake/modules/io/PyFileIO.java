package org.hoopsnake.modules.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.EnumSet;
import java.util.Set;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.Warnings;
import org.hoopsnake.runtime.Unraisable;

/** {@code io.FileIO}: a file descriptor as a raw stream. */
@BuiltinType(name = "FileIO", module = "_io", base = PyRawIOBase.class, doc = "Open a file.")
public final class PyFileIO extends PyRawIOBase {
  public static final PyType TYPE = PyType.builtin(PyFileIOBinding.INSTANCE, PyRawIOBase.TYPE);

  /** What reading and writing answer where a non-blocking file is not ready. */
  static final int WOULD_BLOCK = -2;

  private int fd = -1;
  private OpenFile file;
  private boolean closeFd = true;
  private boolean reads;
  private boolean writes;
  private boolean created;
  private boolean appends;

  private PyFileIO(PyType type) {
    super(type);
  }

  /** A stream on a descriptor that is open already. */
  static PyFileIO onDescriptor(int fd, String mode, boolean closeFd) {
    PyFileIO made = new PyFileIO(TYPE);
    made.init((long) fd, mode, closeFd, PyNone.NONE);
    return made;
  }

  @New("FileIO(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyFileIO(cls);
  }

  @Init("__init__(self, /, file, mode='r', closefd=True, opener=None)")
  void init(Object name, String mode, boolean closefd, Object opener) {
    Set<Descriptors.Flag> flags = parseMode(mode);
    closeFd = closefd;
    Object number = Convert.intOrNull(name);
    if (number != null) {
      long n = Convert.toInt(number);
      if (n < 0) {
        throw Errors.valueError("negative file descriptor");
      }
      fd = (int) n;
      file = Descriptors.current().get(fd);
    } else {
      String path = pathName(name);
      if (!closefd) {
        throw Errors.valueError("Cannot use closefd=False with file name");
      }
      if (opener == PyNone.NONE) {
        fd = Descriptors.current().open(path, name, flags);
      } else {
        Object result = Calls.call2(opener, name, osFlags(flags));
        if (Convert.intOrNull(result) == null) {
          throw Errors.typeError("expected integer from opener");
        }
        fd = Convert.toInt(result);
        if (fd < 0) {
          throw Errors.valueError("opener returned %d", (long) fd);
        }
      }
      file = Descriptors.current().get(fd);
    }
    setOwnAttribute("name", name);
    if (appends && file.channel() != null) {
      seekTo(0, 2);
    }
  }

  private Set<Descriptors.Flag> parseMode(String mode) {
    Set<Descriptors.Flag> flags = EnumSet.noneOf(Descriptors.Flag.class);
    int kinds = 0;
    int pluses = 0;
    reads = writes = created = appends = false;
    for (int i = 0; i < mode.length(); i++) {
      switch (mode.charAt(i)) {
        case 'x' -> {
          kinds++;
          created = true;
          writes = true;
          flags.add(Descriptors.Flag.EXCLUSIVE);
        }
        case 'r' -> {
          kinds++;
          reads = true;
        }
        case 'w' -> {
          kinds++;
          writes = true;
          flags.add(Descriptors.Flag.CREATE);
          flags.add(Descriptors.Flag.TRUNCATE);
        }
        case 'a' -> {
          kinds++;
          writes = true;
          appends = true;
          flags.add(Descriptors.Flag.CREATE);
          flags.add(Descriptors.Flag.APPEND);
        }
        case 'b' -> {}
        case '+' -> pluses++;
        default -> throw Errors.valueError("invalid mode: %s", mode);
      }
    }
    if (kinds != 1 || pluses > 1) {
      throw Errors.valueError(
          "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    if (pluses == 1) {
      reads = writes = true;
    }
    if (reads) {
      flags.add(Descriptors.Flag.READ);
    }
    if (writes) {
      flags.add(Descriptors.Flag.WRITE);
    }
    return flags;
  }

  private static long osFlags(Set<Descriptors.Flag> flags) {
    boolean write = flags.contains(Descriptors.Flag.WRITE);
    long value = write ? (flags.contains(Descriptors.Flag.READ) ? 2 : 1) : 0;
    value |= flags.contains(Descriptors.Flag.CREATE) ? 0x40 : 0;
    value |= flags.contains(Descriptors.Flag.EXCLUSIVE) ? 0xC0 : 0;
    value |= flags.contains(Descriptors.Flag.TRUNCATE) ? 0x200 : 0;
    value |= flags.contains(Descriptors.Flag.APPEND) ? 0x400 : 0;
    return value | 0x80000;
  }

  /** The text of a path given as str, bytes or os.PathLike. */
  static String pathName(Object name) {
    Object path = name;
    String text = Convert.strOrNull(path);
    if (text == null && !(path instanceof PyBytes)) {
      Object method = Types.of(path).special(Special.FSPATH);
      if (method == null) {
        throw Errors.typeError(
            "expected str, bytes or os.PathLike object, not %s", Types.name(path));
      }
      path = Calls.bound0(method, path);
      text = Convert.strOrNull(path);
      if (text == null && !(path instanceof PyBytes)) {
        throw Errors.typeError(
            "expected %s.__fspath__() to return str or bytes, not %s",
            Types.name(name), Types.name(path));
      }
    }
    if (text == null) {
      text = org.hoopsnake.object.Codecs.decode(((PyBytes) path).value, "utf-8", "surrogateescape");
    }
    if (text.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null %s", path instanceof PyBytes ? "byte" : "byte");
    }
    return text;
  }

  private void checkFile() {
    if (fd < 0) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public boolean isClosed() {
    return fd < 0;
  }

  @Override
  boolean holdsResource() {
    return true;
  }

  /** {@code source}, itself or what stands around it, was dropped before it was closed. */
  void warnDropped(PyIOBase source) {
    if (fd >= 0 && closeFd) {
      try {
        Warnings.warn(
            ExceptionTypes.RESOURCE_WARNING, "unclosed file " + Ops.repr(source), 1, source);
      } catch (PyException e) {
        Unraisable.report(
            e.value, "Exception ignored while finalizing file " + Ops.repr(this), null);
      }
    }
  }

  @Method("_dealloc_warn(self, source, /)")
  void warnOf(Object source) {
    if (source instanceof PyIOBase stream) {
      warnDropped(stream);
    }
  }

  boolean reads() {
    return reads;
  }

  boolean writes() {
    return writes;
  }

  private Object name() {
    Object name = ownAttribute("name");
    return name == null ? PyNone.NONE : name;
  }

  /** Reads some bytes; 0 at the end, {@link #WOULD_BLOCK} where none are there yet. */
  int readSome(byte[] into, int offset, int count) {
    checkFile();
    if (!reads) {
      throw IoErrors.unsupported("File not open for reading");
    }
    if (count == 0) {
      return 0;
    }
    try {
      return Math.max(Transfers.read(file, into, offset, count), 0);
    } catch (WouldBlockException e) {
      return WOULD_BLOCK;
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    } catch (java.nio.channels.NonReadableChannelException e) {
      throw IoErrors.wrongDirection(e);
    }
  }

  /** Writes some bytes; how many, {@link #WOULD_BLOCK} where there is no room yet. */
  int writeSome(byte[] from, int offset, int count) {
    checkFile();
    if (!writes) {
      throw IoErrors.unsupported("File not open for writing");
    }
    if (count == 0) {
      return 0;
    }
    try {
      return Transfers.write(file, from, offset, count);
    } catch (WouldBlockException e) {
      return WOULD_BLOCK;
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    } catch (java.nio.channels.NonWritableChannelException e) {
      throw IoErrors.wrongDirection(e);
    }
  }

  long seekTo(long offset, long whence) {
    checkFile();
    FileChannel channel = file.channel();
    if (channel == null) {
      throw IoErrors.of(29, PyNone.NONE);
    }
    try {
      long to =
          switch ((int) whence) {
            case 0 -> offset;
            case 1 -> channel.position() + offset;
            case 2 -> channel.size() + offset;
            default -> -1;
          };
      if (to < 0) {
        throw IoErrors.of(22, PyNone.NONE);
      }
      channel.position(to);
      return to;
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  boolean isSeekable() {
    checkFile();
    return file.channel() != null;
  }

  boolean isTerminal() {
    checkFile();
    return file.isTerminal();
  }

  void cut(long size) {
    if (size < 0) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    FileChannel channel = file.channel();
    if (channel == null) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    try {
      long position = channel.position();
      if (size < channel.size()) {
        channel.truncate(size);
      } else if (size > channel.size()) {
        channel.write(java.nio.ByteBuffer.wrap(new byte[1]), size - 1);
      }
      channel.position(position);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Override
  @Method(value = "read(self, size=-1, /)", doc = "Up to size bytes.")
  Object read(Object size) {
    checkFile();
    if (!reads) {
      throw IoErrors.unsupported("File not open for reading");
    }
    long count = size(size);
    if (count < 0) {
      return readall();
    }
    byte[] into = new byte[(int) Math.min(count, Integer.MAX_VALUE - 16)];
    int got = readSome(into, 0, into.length);
    if (got == WOULD_BLOCK) {
      return PyNone.NONE;
    }
    return new PyBytes(got == into.length ? into : java.util.Arrays.copyOf(into, got));
  }

  @Override
  @Method(value = "readall(self, /)", doc = "All bytes up to the end.")
  Object readall() {
    byte[] rest = readRest();
    return rest == null ? PyNone.NONE : new PyBytes(rest);
  }

  /** All bytes up to the end, or up to where none are there yet; null where none were there. */
  byte[] readRest() {
    checkFile();
    int room = IoModule.DEFAULT_BUFFER_SIZE;
    ByteSink all = new ByteSink(16);
    byte[] buffer = new byte[room];
    while (true) {
      int got = readSome(buffer, 0, buffer.length);
      if (got == WOULD_BLOCK && all.size() == 0) {
        return null;
      }
      if (got <= 0) {
        return all.toByteArray();
      }
      all.add(buffer, 0, got);
    }
  }

  @Override
  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    byte[] into = new byte[capacity(buffer)];
    int got = readSome(into, 0, into.length);
    if (got == WOULD_BLOCK) {
      return PyNone.NONE;
    }
    store(buffer, into, got);
    return (long) got;
  }

  @Override
  @Method(value = "write(self, b, /)", doc = "Write bytes; how many were written.")
  Object write(Object b) {
    checkFile();
    if (!writes) {
      throw IoErrors.unsupported("File not open for writing");
    }
    byte[] bytes = ByteSource.of(b);
    int written = writeSome(bytes, 0, bytes.length);
    return written == WOULD_BLOCK ? PyNone.NONE : (Object) (long) written;
  }

  @Override
  @Method(value = "seek(self, pos, whence=0, /)", doc = "Change the position.")
  Object seek(Object offset, Object whence) {
    return seekTo(Convert.toLong(offset), Convert.toLong(whence));
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    return seekTo(0, 1);
  }

  @Override
  @Method(value = "truncate(self, size=None, /)", doc = "Cut the file at a position.")
  Object truncate(Object size) {
    checkFile();
    if (!writes) {
      throw IoErrors.unsupported("File not open for writing");
    }
    long at = size == PyNone.NONE ? seekTo(0, 1) : Convert.toLong(size);
    cut(at);
    return at;
  }

  @Override
  @Method(value = "close(self, /)", doc = "Close the file.")
  void close() {
    try {
      super.close();
    } finally {
      warnWhereDropped(this);
      closeNoMore();
      int closing = fd;
      fd = -1;
      if (closing >= 0 && closeFd) {
        Descriptors.current().close(closing);
      }
    }
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return fd < 0;
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "Whether the position can be changed.")
  boolean seekable() {
    return isSeekable();
  }

  @Override
  @Method(value = "readable(self, /)", doc = "Whether the file can be read.")
  boolean readable() {
    checkFile();
    return reads;
  }

  @Override
  @Method(value = "writable(self, /)", doc = "Whether the file can be written.")
  boolean writable() {
    checkFile();
    return writes;
  }

  @Override
  @Method(value = "fileno(self, /)", doc = "The file descriptor.")
  Object fileno() {
    checkFile();
    return (long) fd;
  }

  @Override
  @Method(value = "isatty(self, /)", doc = "Whether the file is a terminal.")
  boolean isatty() {
    return isTerminal();
  }

  @Method("_isatty_open_only(self, /)")
  boolean isattyOpenOnly() {
    return isTerminal();
  }

  @Getter("closefd")
  boolean getCloseFd() {
    return closeFd;
  }

  @Getter("_blksize")
  long blockSize() {
    return IoModule.DEFAULT_BUFFER_SIZE;
  }

  @Getter("mode")
  String getMode() {
    if (created) {
      return reads ? "xb+" : "xb";
    }
    if (appends) {
      return reads ? "ab+" : "ab";
    }
    return reads ? writes ? "rb+" : "rb" : "wb";
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String type = "_io." + type().name();
    if (type() != TYPE) {
      type = type().name();
    }
    if (fd < 0) {
      return "<" + type + " [closed]>";
    }
    Object name = name();
    return name == PyNone.NONE
        ? "<"
            + type
            + " fd="
            + fd
            + " mode='"
            + getMode()
            + "' closefd="
            + (closeFd ? "True" : "False")
            + ">"
        : "<"
            + type
            + " name="
            + Ops.repr(name)
            + " mode='"
            + getMode()
            + "' closefd="
            + (closeFd ? "True" : "False")
            + ">";
  }
}
