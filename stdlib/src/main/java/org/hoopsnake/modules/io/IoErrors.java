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
              ExceptionTypes.VALUE_ERROR)
          .withWeakReferences();

  private IoErrors() {}

  /** The system's words for an error number. */
  public static String words(int errno) {
    return ErrorWords.of(errno);
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
      case WouldBlockException w -> 11;
      case java.net.SocketTimeoutException t -> 110;
      default -> fromWords(e);
    };
  }

  private static int fromWords(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason != null) {
      for (int errno = 1; errno < ErrorWords.count(); errno++) {
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
      if (reason.contains("too long")) {
        return 36;
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
