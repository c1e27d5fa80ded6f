package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.modules.io.PipeEnd;
import org.hoopsnake.modules.io.Transfers;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.StructSequence;

/** The functions of {@code posix} that take file descriptors. */
@BuiltinModule(name = "posix")
public final class PosixDescriptors {
  private final Interpreter interpreter;

  PosixDescriptors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Descriptors all() {
    return Descriptors.of(interpreter);
  }

  @Function(value = "open(path, flags, mode=511, *, dir_fd=None)", doc = "Open a file.")
  long open(Object path, long flags, long mode, Object dirFd) {
    Set<Descriptors.Flag> how = EnumSet.noneOf(Descriptors.Flag.class);
    int access = (int) flags & 3;
    if (access != 1) {
      how.add(Descriptors.Flag.READ);
    }
    if (access != 0) {
      how.add(Descriptors.Flag.WRITE);
    }
    if ((flags & 0100) != 0) {
      how.add((flags & 0200) != 0 ? Descriptors.Flag.EXCLUSIVE : Descriptors.Flag.CREATE);
    }
    if ((flags & 01000) != 0) {
      how.add(Descriptors.Flag.TRUNCATE);
    }
    if ((flags & 02000) != 0) {
      how.add(Descriptors.Flag.APPEND);
    }
    return all().open(PosixPaths.name("open", path), path, how);
  }

  @Function(value = "close(fd)", doc = "Close a descriptor.")
  void close(int fd) {
    all().close(fd);
  }

  @Function(value = "closerange(fd_low, fd_high, /)", doc = "Close those that are open.")
  void closeRange(int low, int high) {
    for (int fd = low; fd < high; fd++) {
      try {
        all().close(fd);
      } catch (org.hoopsnake.object.PyException e) {
        continue; // not open: that is what closerange is for
      }
    }
  }

  @Function(value = "read(fd, length, /)", doc = "Read some bytes.")
  Object read(int fd, int length) {
    if (length < 0) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    OpenFile file = all().get(fd);
    byte[] buffer = new byte[length];
    try {
      int count = Transfers.read(file, buffer, 0, length);
      return new PyBytes(Arrays.copyOf(buffer, Math.max(count, 0)));
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "write(fd, data, /)", doc = "Write some bytes.")
  long write(int fd, Object data) {
    OpenFile file = all().get(fd);
    byte[] bytes = ByteSource.of(data);
    try {
      return bytes.length == 0 ? 0 : Transfers.write(file, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  private FileChannel channel(int fd) {
    FileChannel channel = all().get(fd).channel();
    if (channel == null) {
      throw IoErrors.of(29, PyNone.NONE);
    }
    return channel;
  }

  @Function(value = "lseek(fd, position, whence, /)", doc = "Move the position of a file.")
  long seek(int fd, long position, int whence) {
    FileChannel channel = channel(fd);
    try {
      long from = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
      if (from + position < 0) {
        throw IoErrors.of(22, PyNone.NONE);
      }
      return channel.position(from + position).position();
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "ftruncate(fd, length, /)", doc = "Cut a file.")
  void truncate(int fd, long length) {
    try {
      channel(fd).truncate(length);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "fsync(fd)", doc = "Have a file written to its disk.")
  void fsync(int fd) {
    try {
      channel(fd).force(true);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "fdatasync(fd)", doc = "Have a file's content written to its disk.")
  void fdatasync(int fd) {
    fsync(fd);
  }

  @Function(value = "fstat(fd)", doc = "The status of an open file.")
  Object fstat(int fd) {
    OpenFile file = all().get(fd);
    FileChannel channel = file.channel();
    if (channel == null) {
      return FileStatus.ofStream(file.mode());
    }
    try {
      PyTuple status = FileStatus.ofStream(0100644);
      Object[] values = status.items.clone();
      values[6] = channel.size();
      return StructSequence.make(FileStatus.TYPE, values);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "isatty(fd, /)", doc = "Whether it is a terminal.")
  boolean isatty(int fd) {
    return all().get(fd).isTerminal();
  }

  @Function(value = "dup(fd, /)", doc = "Another number for an open file.")
  long dup(int fd) {
    return all().add(all().get(fd));
  }

  @Function(value = "device_encoding(fd)", doc = "The encoding of a terminal, or None.")
  Object deviceEncoding(int fd) {
    return isatty(fd) ? "utf-8" : PyNone.NONE;
  }

  @Function(value = "get_inheritable(fd, /)", doc = "Children do not inherit descriptors.")
  boolean getInheritable(int fd) {
    all().get(fd);
    return fd <= 2;
  }

  @Function(value = "set_inheritable(fd, inheritable, /)", doc = "Of no effect.")
  void setInheritable(int fd, boolean inheritable) {
    all().get(fd);
  }

  @Function(value = "get_blocking(fd, /)", doc = "Whether reading and writing wait.")
  boolean getBlocking(int fd) {
    return all().get(fd).isBlocking();
  }

  @Function(value = "set_blocking(fd, blocking, /)", doc = "Say whether they shall wait.")
  void setBlocking(int fd, boolean blocking) {
    all().get(fd).setBlocking(blocking);
  }

  @Function(value = "dup2(fd, fd2, inheritable=True)", doc = "Have fd2 stand for what fd does.")
  long dup2(int fd, int to, boolean inheritable) {
    all().replace(to, all().get(fd));
    return to;
  }

  @Function(
      value = "pipe()",
      doc = "A pipe: the descriptors of its two ends, to read and to write.")
  Object pipe() {
    try {
      Pipe pipe = interpreter.host.network().channels().openPipe();
      PipeEnd source = PipeEnd.of(interpreter, pipe.source());
      PipeEnd sink = PipeEnd.of(interpreter, pipe.sink());
      return new PyTuple((long) all().add(source), (long) all().add(sink));
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "pipe2(flags, /)", doc = "A pipe, non-blocking where flags say so.")
  Object pipe2(long flags) {
    PyTuple ends = (PyTuple) pipe();
    for (Object fd : ends.items) {
      all().get((int) (long) fd).setBlocking((flags & 04000) == 0);
    }
    return ends;
  }
}
