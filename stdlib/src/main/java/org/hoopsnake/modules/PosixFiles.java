package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/** The functions of {@code posix} that take paths. */
@BuiltinModule(name = "posix")
public final class PosixFiles {
  private static final PosixFilePermission[] PERMISSIONS = {
    PosixFilePermission.OTHERS_EXECUTE,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_READ,
  };

  private final Interpreter interpreter;

  PosixFiles(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Path path(String function, Object path) {
    String name = PosixPaths.name(function, path);
    if (name.isEmpty()) {
      throw IoErrors.of(2, path);
    }
    return PosixPaths.path(interpreter, name);
  }

  @Function(value = "getcwd()", doc = "The current directory.")
  String getcwd() {
    return interpreter.host.currentDirectory().toString();
  }

  @Function(value = "getcwdb()", doc = "The current directory as bytes.")
  Object getcwdb() {
    return PosixPaths.like(org.hoopsnake.object.PyBytes.EMPTY, getcwd());
  }

  @Function(value = "chdir(path)", doc = "Change the current directory.")
  void chdir(Object path) {
    Path to = path("chdir", path);
    if (!Files.exists(to)) {
      throw IoErrors.of(2, path);
    }
    if (!Files.isDirectory(to)) {
      throw IoErrors.of(20, path);
    }
    try {
      interpreter.host.setCurrentDirectory(to.toRealPath());
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(
      value = "stat(path, *, dir_fd=None, follow_symlinks=True)",
      doc = "The status of a file.")
  Object stat(Object path, Object dirFd, boolean follow) {
    if (path instanceof Long fd) {
      return new PosixDescriptors(interpreter).fstat((int) (long) fd);
    }
    try {
      return FileStatus.of(path("stat", path), follow);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(value = "lstat(path, *, dir_fd=None)", doc = "The status of a file or link.")
  Object lstat(Object path, Object dirFd) {
    try {
      return FileStatus.of(path("lstat", path), false);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(
      value = "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
      doc = "Whether a file can be used that way.")
  boolean access(Object path, long mode, Object dirFd, boolean effective, boolean follow) {
    Path p = path("access", path);
    return Files.exists(p)
        && ((mode & 4) == 0 || Files.isReadable(p))
        && ((mode & 2) == 0 || Files.isWritable(p))
        && ((mode & 1) == 0 || Files.isExecutable(p));
  }

  private List<Path> entries(Object path, Path folder) {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(all::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      throw IoErrors.of(e instanceof IOException io ? io : (IOException) e.getCause(), path);
    }
    return all;
  }

  @Function(value = "listdir(path=None)", doc = "The names in a directory.")
  Object listdir(Object path) {
    Object given = path == PyNone.NONE ? "." : path;
    PyList names = new PyList();
    for (Path entry : entries(given, path("listdir", given))) {
      names.add(PosixPaths.like(PosixPaths.fspath(given), entry.getFileName().toString()));
    }
    return names;
  }

  @Function(value = "scandir(path=None)", doc = "An iterator of the entries of a directory.")
  Object scandir(Object path) {
    Object given = path == PyNone.NONE ? "." : path;
    Object shown = PosixPaths.fspath(given);
    String folder = PosixPaths.name("scandir", given);
    List<PyDirEntry> all = new ArrayList<>();
    for (Path entry : entries(given, path("scandir", given))) {
      String name = entry.getFileName().toString();
      String full = folder.endsWith("/") ? folder + name : folder + "/" + name;
      all.add(new PyDirEntry(PosixPaths.like(shown, name), PosixPaths.like(shown, full), entry));
    }
    return new PyScandirIterator(all);
  }

  @Function(value = "mkdir(path, mode=511, *, dir_fd=None)", doc = "Make a directory.")
  void mkdir(Object path, long mode, Object dirFd) {
    Path p = path("mkdir", path);
    try {
      Files.createDirectory(p);
      if (mode != 0777 && mode != 0755) {
        setMode(p, mode & ~022);
      }
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(value = "rmdir(path, *, dir_fd=None)", doc = "Remove an empty directory.")
  void rmdir(Object path, Object dirFd) {
    Path p = path("rmdir", path);
    if (Files.exists(p, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
      throw IoErrors.of(20, path);
    }
    delete(p, path);
  }

  private static void delete(Path p, Object path) {
    try {
      Files.delete(p);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(value = "unlink(path, *, dir_fd=None)", doc = "Remove a file.")
  void unlink(Object path, Object dirFd) {
    Path p = path("unlink", path);
    if (Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
      throw IoErrors.of(21, path);
    }
    delete(p, path);
  }

  @Function(value = "remove(path, *, dir_fd=None)", doc = "Remove a file.")
  void remove(Object path, Object dirFd) {
    unlink(path, dirFd);
  }

  @Function(value = "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", doc = "Rename a file.")
  void rename(Object from, Object to, Object fromFd, Object toFd) {
    move("rename", from, to);
  }

  @Function(
      value = "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      doc = "Rename a file.")
  void replace(Object from, Object to, Object fromFd, Object toFd) {
    move("replace", from, to);
  }

  private void move(String function, Object from, Object to) {
    Path source = path(function, from);
    Path target = path(function, to);
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw IoErrors.of(e, from, to);
    }
  }

  @Function(
      value = "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
      doc = "Make a hard link.")
  void link(Object from, Object to, Object fromFd, Object toFd, boolean follow) {
    try {
      Files.createLink(path("link", to), path("link", from));
    } catch (IOException e) {
      throw IoErrors.of(e, from, to);
    }
  }

  @Function(
      value = "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
      doc = "Make a symbolic link.")
  void symlink(Object from, Object to, boolean directory, Object dirFd) {
    try {
      Path target = interpreter.host.files().getPath(PosixPaths.name("symlink", from));
      Files.createSymbolicLink(path("symlink", to), target);
    } catch (IOException e) {
      throw IoErrors.of(e, from, to);
    }
  }

  @Function(value = "readlink(path, *, dir_fd=None)", doc = "What a symbolic link says.")
  Object readlink(Object path, Object dirFd) {
    Path p = path("readlink", path);
    if (Files.exists(p, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(p)) {
      throw IoErrors.of(22, path);
    }
    try {
      return PosixPaths.like(PosixPaths.fspath(path), Files.readSymbolicLink(p).toString());
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  private static void setMode(Path path, long mode) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < PERMISSIONS.length; i++) {
      if ((mode >> i & 1) != 0) {
        permissions.add(PERMISSIONS[i]);
      }
    }
    Files.setPosixFilePermissions(path, permissions);
  }

  @Function(
      value = "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
      doc = "Change the permissions of a file.")
  void chmod(Object path, long mode, Object dirFd, boolean follow) {
    try {
      setMode(path("chmod", path), mode);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Function(
      value = "utime(path, times=None, *, ns=<unset>, dir_fd=None, follow_symlinks=True)",
      doc = "Set the access and modification times of a file.")
  void utime(Object path, Object times, Object ns, Object dirFd, boolean follow) {
    Path p = path("utime", path);
    long accessed = interpreter.host.clock().wall();
    long modified = accessed;
    if (ns instanceof PyTuple t) {
      accessed = (Long) Ops.index(t.items[0]);
      modified = (Long) Ops.index(t.items[1]);
    } else if (times instanceof PyTuple t) {
      accessed = nanos(t.items[0]);
      modified = nanos(t.items[1]);
    } else if (times != PyNone.NONE) {
      throw Errors.typeError("utime: 'times' must be either a tuple of two ints or None");
    }
    try {
      Files.setAttribute(p, "lastAccessTime", FileTime.from(accessed, TimeUnit.NANOSECONDS));
      Files.setLastModifiedTime(p, FileTime.from(modified, TimeUnit.NANOSECONDS));
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  private static long nanos(Object seconds) {
    return seconds instanceof Double d
        ? (long) Math.floor(d * 1e9)
        : (Long) Ops.index(seconds) * 1_000_000_000L;
  }

  @Function(value = "truncate(path, length)", doc = "Cut a file.")
  void truncate(Object path, long length) {
    try (var channel =
        java.nio.channels.FileChannel.open(
            path("truncate", path), java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(length);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }
}
