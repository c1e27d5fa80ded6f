package org.hoopsnake.modules.io;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyOSError;
import org.hoopsnake.object.PyType;

/** OSErrors: from Java's exceptions, and from error numbers with the system's words for them. */
public final class IoErrors {
  /** {@code io.UnsupportedOperation}. */
  public static final PyType UNSUPPORTED_OPERATION =
      PyType.plain(
          "io",
          "UnsupportedOperation",
          "The stream cannot do that.",
          ExceptionTypes.OS_ERROR,
          ExceptionTypes.VALUE_ERROR);

  private IoErrors() {}

  /** The system's words for an error number. */
  public static String words(int errno) {
    return switch (errno) {
      case 1 -> "Operation not permitted";
      case 2 -> "No such file or directory";
      case 3 -> "No such process";
      case 4 -> "Interrupted system call";
      case 5 -> "Input/output error";
      case 9 -> "Bad file descriptor";
      case 10 -> "No child processes";
      case 11 -> "Resource temporarily unavailable";
      case 13 -> "Permission denied";
      case 17 -> "File exists";
      case 20 -> "Not a directory";
      case 21 -> "Is a directory";
      case 22 -> "Invalid argument";
      case 24 -> "Too many open files";
      case 26 -> "Text file busy";
      case 27 -> "File too large";
      case 28 -> "No space left on device";
      case 29 -> "Illegal seek";
      case 30 -> "Read-only file system";
      case 32 -> "Broken pipe";
      case 36 -> "File name too long";
      case 39 -> "Directory not empty";
      case 40 -> "Too many levels of symbolic links";
      case 98 -> "Address already in use";
      case 104 -> "Connection reset by peer";
      case 110 -> "Connection timed out";
      case 111 -> "Connection refused";
      default -> "Unknown error " + errno;
    };
  }

  /** The OSError of an error number; {@code filename} may be None. */
  public static PyException of(int errno, Object filename) {
    return new PyException(
        PyOSError.of(errno, words(errno), filename == PyNone.NONE ? null : filename, null));
  }

  /** The OSError of a failed rename or link. */
  public static PyException of(IOException e, Object from, Object to) {
    int errno = errno(e);
    return new PyException(PyOSError.of(errno, words(errno), from, to));
  }

  /** The OSError that stands for a Java exception. */
  public static PyException of(IOException e, Object filename) {
    return of(errno(e), filename);
  }

  /** The error number that a Java exception stands for. */
  public static int errno(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> 2;
      case AccessDeniedException a -> 13;
      case FileAlreadyExistsException f -> 17;
      case NotDirectoryException n -> 20;
      case DirectoryNotEmptyException d -> 39;
      case ClosedChannelException c -> 9;
      default -> fromWords(e);
    };
  }

  private static int fromWords(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason != null) {
      for (int errno = 1; errno < 112; errno++) {
        if (reason.contains(words(errno))) {
          return errno;
        }
      }
      if (reason.contains("Connection reset")) {
        return 104;
      }
      if (reason.contains("Stream closed")) {
        return 9;
      }
    }
    return 5;
  }

  /** The OSError for a channel that was not opened for what was asked of it. */
  static PyException wrongDirection(RuntimeException e) {
    if (e instanceof NonReadableChannelException || e instanceof NonWritableChannelException) {
      return of(9, PyNone.NONE);
    }
    throw e;
  }

  /** {@code io.UnsupportedOperation}. */
  public static PyException unsupported(String what) {
    return Errors.of(UNSUPPORTED_OPERATION, what);
  }

  /** The ValueError of a closed stream. */
  public static PyException closed() {
    return Errors.valueError("I/O operation on closed file.");
  }

  /** A system exception with the filename taken along. */
  static PyException isDirectory(Object filename) {
    return of(21, filename);
  }
}
