package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** The exceptions of {@code asyncio.exceptions} and {@code asyncio.queues}. */
final class AsyncioErrors {
  private static final String MODULE = "asyncio.exceptions";

  static final PyType CANCELLED =
      PyType.plain(
          MODULE, "CancelledError", "The Future or Task was cancelled.", PyBaseException.TYPE);
  static final PyType INVALID_STATE =
      PyType.plain(
          MODULE,
          "InvalidStateError",
          "The operation is not possible in the present state.",
          ExceptionTypes.EXCEPTION);
  static final PyType BROKEN_BARRIER =
      PyType.plain(
          MODULE,
          "BrokenBarrierError",
          "The barrier was aborted or reset.",
          ExceptionTypes.RUNTIME_ERROR);
  static final PyType SENDFILE_NOT_AVAILABLE =
      PyType.plain(
          MODULE,
          "SendfileNotAvailableError",
          "The system cannot send that file to that socket by itself.",
          ExceptionTypes.RUNTIME_ERROR);
  static final PyType QUEUE_EMPTY =
      PyType.plain(
          "asyncio.queues",
          "QueueEmpty",
          "Raised by Queue.get_nowait() on an empty queue.",
          ExceptionTypes.EXCEPTION);
  static final PyType QUEUE_FULL =
      PyType.plain(
          "asyncio.queues",
          "QueueFull",
          "Raised by Queue.put_nowait() on a full queue.",
          ExceptionTypes.EXCEPTION);
  static final PyType QUEUE_SHUT_DOWN =
      PyType.plain(
          "asyncio.queues",
          "QueueShutDown",
          "Raised by put and get after Queue.shutdown().",
          ExceptionTypes.EXCEPTION);

  private AsyncioErrors() {}

  static PyBaseException make(PyType type, Object... args) {
    return type.isSubtype(ExceptionTypes.OS_ERROR)
        ? (PyBaseException) Calls.call(type, args, Calls.NO_KW)
        : new PyBaseException(type, args);
  }

  static PyException error(PyType type, Object... args) {
    return new PyException(make(type, args));
  }

  /** A CancelledError with the message given to {@code cancel()}, if there was one. */
  static PyBaseException cancelled(Object message) {
    return message == null || message == PyNone.NONE ? make(CANCELLED) : make(CANCELLED, message);
  }

  static PyException invalidState(String message) {
    return error(INVALID_STATE, message);
  }

  static boolean isCancelled(PyBaseException exception) {
    return exception != null && exception.type().isSubtype(CANCELLED);
  }

  /** KeyboardInterrupt and SystemExit end the loop; everything else stays inside it. */
  static boolean endsTheLoop(PyBaseException exception) {
    return exception.type().isSubtype(ExceptionTypes.KEYBOARD_INTERRUPT)
        || exception.type().isSubtype(ExceptionTypes.SYSTEM_EXIT);
  }
}
