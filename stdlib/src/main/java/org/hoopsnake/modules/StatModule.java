package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** The module {@code _stat}: what the mode of a file says. */
@BuiltinModule(name = "_stat", doc = "The meaning of the bits of st_mode.")
public final class StatModule {
  static final String NUMBERS =
      """
      S_IFDIR=16384 S_IFCHR=8192 S_IFBLK=24576 S_IFREG=32768 S_IFIFO=4096 S_IFLNK=40960
      S_IFSOCK=49152 S_IFDOOR=0 S_IFPORT=0 S_IFWHT=0 S_ISUID=2048 S_ISGID=1024 S_ISVTX=512
      S_ENFMT=1024 S_IREAD=256 S_IWRITE=128 S_IEXEC=64 S_IRWXU=448 S_IRUSR=256 S_IWUSR=128
      S_IXUSR=64 S_IRWXG=56 S_IRGRP=32 S_IWGRP=16 S_IXGRP=8 S_IRWXO=7 S_IROTH=4 S_IWOTH=2
      S_IXOTH=1 UF_SETTABLE=65535 UF_NODUMP=1 UF_IMMUTABLE=2 UF_APPEND=4 UF_OPAQUE=8
      UF_NOUNLINK=16 UF_COMPRESSED=32 UF_TRACKED=64 UF_DATAVAULT=128 UF_HIDDEN=32768
      SF_SETTABLE=4294901760 SF_ARCHIVED=65536 SF_IMMUTABLE=131072 SF_APPEND=262144
      SF_NOUNLINK=1048576 SF_SNAPSHOT=2097152 SF_FIRMLINK=8388608 SF_DATALESS=1073741824
      ST_MODE=0 ST_INO=1 ST_DEV=2 ST_NLINK=3 ST_UID=4 ST_GID=5 ST_SIZE=6 ST_ATIME=7 ST_MTIME=8
      ST_CTIME=9
      """;

  @Function(value = "S_IMODE(mode, /)", doc = "The bits that chmod can set.")
  static long permissions(long mode) {
    return mode & 07777;
  }

  @Function(value = "S_IFMT(mode, /)", doc = "The bits that tell the type.")
  static long format(long mode) {
    return mode & 0170000;
  }

  @Function(value = "S_ISDIR(mode, /)", doc = "It is a directory.")
  static boolean isDirectory(long mode) {
    return format(mode) == 0040000;
  }

  @Function(value = "S_ISCHR(mode, /)", doc = "It is a character device.")
  static boolean isCharacterDevice(long mode) {
    return format(mode) == 0020000;
  }

  @Function(value = "S_ISBLK(mode, /)", doc = "It is a block device.")
  static boolean isBlockDevice(long mode) {
    return format(mode) == 0060000;
  }

  @Function(value = "S_ISREG(mode, /)", doc = "It is a regular file.")
  static boolean isRegular(long mode) {
    return format(mode) == 0100000;
  }

  @Function(value = "S_ISFIFO(mode, /)", doc = "It is a pipe.")
  static boolean isFifo(long mode) {
    return format(mode) == 0010000;
  }

  @Function(value = "S_ISLNK(mode, /)", doc = "It is a symbolic link.")
  static boolean isLink(long mode) {
    return format(mode) == 0120000;
  }

  @Function(value = "S_ISSOCK(mode, /)", doc = "It is a socket.")
  static boolean isSocket(long mode) {
    return format(mode) == 0140000;
  }

  @Function(value = "S_ISDOOR(mode, /)", doc = "There are no doors here.")
  static boolean isDoor(long mode) {
    return false;
  }

  @Function(value = "S_ISPORT(mode, /)", doc = "There are no event ports here.")
  static boolean isPort(long mode) {
    return false;
  }

  @Function(value = "S_ISWHT(mode, /)", doc = "There are no whiteouts here.")
  static boolean isWhiteout(long mode) {
    return false;
  }

  @Function(value = "filemode(mode, /)", doc = "The mode as ls shows it.")
  static String fileMode(long mode) {
    int type = (int) (format(mode) >> 12);
    char first =
        switch (type) {
          case 1 -> 'p';
          case 2 -> 'c';
          case 4 -> 'd';
          case 6 -> 'b';
          case 8 -> '-';
          case 10 -> 'l';
          case 12 -> 's';
          default -> '?';
        };
    StringBuilder text = new StringBuilder().append(first);
    for (int who = 6; who >= 0; who -= 3) {
      text.append((mode >> who & 4) != 0 ? 'r' : '-');
      text.append((mode >> who & 2) != 0 ? 'w' : '-');
      boolean execute = (mode >> who & 1) != 0;
      boolean special = (mode & (who == 6 ? 04000 : who == 3 ? 02000 : 01000)) != 0;
      char letter = who == 0 ? 't' : 's';
      text.append(
          special ? (execute ? letter : Character.toUpperCase(letter)) : execute ? 'x' : '-');
    }
    return text.toString();
  }
}
