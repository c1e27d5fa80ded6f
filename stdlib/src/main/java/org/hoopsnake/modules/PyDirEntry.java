package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code os.DirEntry}: what {@code scandir} yields. */
@BuiltinType(name = "DirEntry", module = "posix", subclassable = false)
public final class PyDirEntry extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDirEntryBinding.INSTANCE);

  @Member("name")
  final Object name;

  @Member("path")
  final Object path;

  private final Path real;

  PyDirEntry(Object name, Object path, Path real) {
    super(TYPE);
    this.name = name;
    this.path = path;
    this.real = real;
  }

  private static LinkOption[] options(boolean follow) {
    return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }

  @Method(value = "is_dir(self, /, *, follow_symlinks=True)", doc = "It is a directory.")
  boolean isDirectory(boolean follow) {
    return Files.isDirectory(real, options(follow));
  }

  @Method(value = "is_file(self, /, *, follow_symlinks=True)", doc = "It is a regular file.")
  boolean isFile(boolean follow) {
    return Files.isRegularFile(real, options(follow));
  }

  @Method(value = "is_symlink(self, /)", doc = "It is a symbolic link.")
  boolean isLink() {
    return Files.isSymbolicLink(real);
  }

  @Method(value = "is_junction(self, /)", doc = "There are no junctions here.")
  boolean isJunction() {
    return false;
  }

  @Method(value = "stat(self, /, *, follow_symlinks=True)", doc = "Its status.")
  Object stat(boolean follow) {
    try {
      return FileStatus.of(real, follow);
    } catch (IOException e) {
      throw IoErrors.of(e, path);
    }
  }

  @Method(value = "inode(self, /)", doc = "Its inode number.")
  Object inode() {
    return ((PyTuple) stat(false)).items[1];
  }

  @Method(value = "__fspath__(self, /)", doc = "Its path.")
  Object fspath() {
    return path;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<DirEntry " + Ops.repr(name) + ">";
  }
}
