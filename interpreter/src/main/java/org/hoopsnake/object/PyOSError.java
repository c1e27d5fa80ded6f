package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/**
 * {@code OSError} and its subclasses. Calling OSError with an error number makes the subclass that
 * stands for it. The arguments are taken apart in {@code __new__}, or in {@code __init__} where a
 * Python subclass overrides that alone.
 */
@BuiltinType(name = "OSError", doc = "The operating system failed.", base = PyBaseException.class)
public final class PyOSError extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.OS_ERROR;

  /** Null where there is none. */
  public Object errno;

  public Object strerror;
  public Object filename;
  public Object filename2;
  private Object written;

  private PyOSError(PyType type) {
    super(type);
  }

  /** For Java code: the exception of the subclass that stands for {@code errno}. */
  public static PyOSError of(long errno, String strerror, Object filename, Object filename2) {
    PyOSError made = new PyOSError(subclass(errno));
    made.take(
        filename == null
            ? new Object[] {errno, strerror}
            : filename2 == null
                ? new Object[] {errno, strerror, filename}
                : new Object[] {errno, strerror, filename, PyNone.NONE, filename2});
    return made;
  }

  /**
   * The type that stands for an error number
   * (https://docs.python.org/3.14/library/exceptions.html#os-exceptions).
   */
  public static PyType subclass(long errno) {
    return switch ((int) errno) {
      case 11, 114, 115 -> ExceptionTypes.BLOCKING_IO_ERROR;
      case 32, 108 -> ExceptionTypes.BROKEN_PIPE_ERROR;
      case 10 -> ExceptionTypes.CHILD_PROCESS_ERROR;
      case 103 -> ExceptionTypes.CONNECTION_ABORTED_ERROR;
      case 111 -> ExceptionTypes.CONNECTION_REFUSED_ERROR;
      case 104 -> ExceptionTypes.CONNECTION_RESET_ERROR;
      case 17 -> ExceptionTypes.FILE_EXISTS_ERROR;
      case 2 -> ExceptionTypes.FILE_NOT_FOUND_ERROR;
      case 4 -> ExceptionTypes.INTERRUPTED_ERROR;
      case 21 -> ExceptionTypes.IS_A_DIRECTORY_ERROR;
      case 20 -> ExceptionTypes.NOT_A_DIRECTORY_ERROR;
      case 13, 1 -> ExceptionTypes.PERMISSION_ERROR;
      case 3 -> ExceptionTypes.PROCESS_LOOKUP_ERROR;
      case 110 -> ExceptionTypes.TIMEOUT_ERROR;
      default -> ExceptionTypes.OS_ERROR;
    };
  }

  private static boolean takenByInit(PyType type) {
    return type.special(Special.INIT) != TYPE.special(Special.INIT)
        && type.special(Special.NEW) == TYPE.special(Special.NEW);
  }

  @New("OSError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (takenByInit(cls)) {
      return new PyOSError(cls);
    }
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("%s() takes no keyword arguments", cls.name());
    }
    PyType type = cls;
    if (cls == TYPE && args.length >= 2 && args.length <= 5 && args[0] instanceof Long n) {
      type = subclass(n);
    }
    PyOSError made = new PyOSError(type);
    made.take(args);
    return made;
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initFields(Object[] values, PyDict kwargs) {
    if (takenByInit(type())) {
      refuseKeywords(kwargs);
      take(values);
    }
  }

  private void take(Object[] values) {
    Object[] kept = values;
    if (values.length >= 2 && values.length <= 5) {
      errno = values[0];
      strerror = values[1];
      Object file = values.length > 2 ? values[2] : PyNone.NONE;
      if (file != PyNone.NONE) {
        if (type() == ExceptionTypes.BLOCKING_IO_ERROR && file instanceof Long) {
          written = file;
        } else {
          filename = file;
          if (values.length == 5 && values[4] != PyNone.NONE) {
            filename2 = values[4];
          }
          kept = new Object[] {values[0], values[1]};
        }
      }
    }
    args = new PyTuple(kept);
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    if (filename != null) {
      String text =
          "[Errno "
              + Ops.str(orNone(errno))
              + "] "
              + Ops.str(orNone(strerror))
              + ": "
              + Ops.repr(filename);
      return filename2 == null ? text : text + " -> " + Ops.repr(filename2);
    }
    if (errno != null && strerror != null) {
      return "[Errno " + Ops.str(errno) + "] " + Ops.str(strerror);
    }
    return super.str();
  }

  @Override
  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    PyTuple values = args;
    if (values.items.length == 2 && filename != null) {
      values =
          filename2 == null
              ? new PyTuple(values.items[0], values.items[1], filename)
              : new PyTuple(values.items[0], values.items[1], filename, PyNone.NONE, filename2);
    }
    PyDict state = attributesCopy();
    return state.size() == 0 ? new PyTuple(type(), values) : new PyTuple(type(), values, state);
  }

  @Getter("errno")
  Object getErrno() {
    return orNone(errno);
  }

  @Setter("errno")
  void setErrno(Object to) {
    errno = to;
  }

  @Getter("strerror")
  Object getStrerror() {
    return orNone(strerror);
  }

  @Setter("strerror")
  void setStrerror(Object to) {
    strerror = to;
  }

  @Getter("filename")
  Object getFilename() {
    return orNone(filename);
  }

  @Setter("filename")
  void setFilename(Object to) {
    filename = to;
  }

  @Getter("filename2")
  Object getFilename2() {
    return orNone(filename2);
  }

  @Setter("filename2")
  void setFilename2(Object to) {
    filename2 = to;
  }

  @Getter("characters_written")
  Object getCharactersWritten() {
    if (written == null) {
      throw Errors.attributeError(this, "characters_written", "characters_written");
    }
    return written;
  }

  @Setter("characters_written")
  void setCharactersWritten(Object to) {
    written = Ops.index(to);
  }

  @Deleter("characters_written")
  void deleteCharactersWritten() {
    getCharactersWritten();
    written = null;
  }
}
