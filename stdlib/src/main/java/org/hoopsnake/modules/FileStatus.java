package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;

/** {@code os.stat_result}, from the attributes that Java shows. */
final class FileStatus {
  static final PyType TYPE =
      StructSequence.define(
          "os",
          "stat_result",
          "The status of a file.",
          10,
          "st_mode",
          "st_ino",
          "st_dev",
          "st_nlink",
          "st_uid",
          "st_gid",
          "st_size",
          "_integer_atime",
          "_integer_mtime",
          "_integer_ctime",
          "st_atime",
          "st_mtime",
          "st_ctime",
          "st_atime_ns",
          "st_mtime_ns",
          "st_ctime_ns",
          "st_blksize",
          "st_blocks",
          "st_rdev");

  private FileStatus() {}

  static PyTuple of(Path path, boolean follow) throws IOException {
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    Descriptors.current().settle(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> all = Files.readAttributes(path, "unix:*", options);
      return make(
          number(all, "mode"),
          number(all, "ino"),
          number(all, "dev"),
          number(all, "nlink"),
          number(all, "uid"),
          number(all, "gid"),
          number(all, "size"),
          nanos(all, "lastAccessTime"),
          nanos(all, "lastModifiedTime"),
          nanos(all, "ctime"));
    }
    BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
    long type = basic.isDirectory() ? 0040755 : basic.isSymbolicLink() ? 0120777 : 0100644;
    long modified = basic.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long accessed = basic.lastAccessTime().to(TimeUnit.NANOSECONDS);
    return make(type, 0, 0, 1, 0, 0, basic.size(), accessed, modified, modified);
  }

  /** The status of something that is no file with a path. */
  static PyTuple ofStream(long mode) {
    return make(mode, 0, 0, 1, 0, 0, 0, 0, 0, 0);
  }

  private static long number(Map<String, Object> all, String name) {
    return all.get(name) instanceof Number n ? n.longValue() : 0;
  }

  private static long nanos(Map<String, Object> all, String name) {
    return all.get(name) instanceof FileTime t ? t.to(TimeUnit.NANOSECONDS) : 0;
  }

  private static PyTuple make(
      long mode,
      long inode,
      long device,
      long links,
      long user,
      long group,
      long size,
      long accessed,
      long modified,
      long changed) {
    return StructSequence.make(
        TYPE,
        mode,
        inode,
        device,
        links,
        user,
        group,
        size,
        Math.floorDiv(accessed, 1_000_000_000L),
        Math.floorDiv(modified, 1_000_000_000L),
        Math.floorDiv(changed, 1_000_000_000L),
        accessed / 1e9,
        modified / 1e9,
        changed / 1e9,
        accessed,
        modified,
        changed,
        4096L,
        (size + 511) / 512,
        0L);
  }
}
