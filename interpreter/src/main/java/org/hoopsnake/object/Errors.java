package org.hoopsnake.object;

/** Makes the exceptions that the interpreter itself raises: {@code throw Errors.typeError(…)}. */
public final class Errors {
  private Errors() {}

  /** An exception of that type with one string argument, formatted as by String.format. */
  public static PyException of(PyType type, String format, Object... values) {
    String message = values.length == 0 ? format : String.format(format, values);
    return new PyException((PyBaseException) type.call1(message));
  }

  /** The arguments of a type that takes none, which says so with its own name. */
  static void refuseArguments(String name, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      throw typeError("%s takes no arguments", name);
    }
  }

  public static PyException typeError(String format, Object... values) {
    return simple(ExceptionTypes.TYPE_ERROR, format, values);
  }

  public static PyException valueError(String format, Object... values) {
    return simple(ExceptionTypes.VALUE_ERROR, format, values);
  }

  public static PyException indexError(String format, Object... values) {
    return simple(ExceptionTypes.INDEX_ERROR, format, values);
  }

  public static PyException runtimeError(String format, Object... values) {
    return simple(ExceptionTypes.RUNTIME_ERROR, format, values);
  }

  public static PyException overflowError(String format, Object... values) {
    return simple(ExceptionTypes.OVERFLOW_ERROR, format, values);
  }

  public static PyException zeroDivisionError(String format, Object... values) {
    return simple(ExceptionTypes.ZERO_DIVISION_ERROR, format, values);
  }

  public static PyException systemError(String format, Object... values) {
    return simple(ExceptionTypes.SYSTEM_ERROR, format, values);
  }

  public static PyException recursionError(String format, Object... values) {
    return simple(ExceptionTypes.RECURSION_ERROR, format, values);
  }

  public static PyException notImplementedError(String format, Object... values) {
    return simple(ExceptionTypes.NOT_IMPLEMENTED_ERROR, format, values);
  }

  public static PyException memoryError() {
    return new PyException(new PyBaseException(ExceptionTypes.MEMORY_ERROR));
  }

  /**
   * What a program sees of an exception that is Java's own: of an end of the stack or of the heap,
   * and of a mistake of ours, which is a SystemError.
   */
  public static PyException ofHost(Throwable error) {
    return switch (error) {
      case PyException e -> e;
      case OutOfMemoryError e -> memoryError();
      case StackOverflowError e -> recursionError("maximum recursion depth exceeded");
      default -> internalError(error);
    };
  }

  private static PyException internalError(Throwable error) {
    boolean shown = Interpreter.current().showJavaTraces;
    StringBuilder message = new StringBuilder("internal error: ").append(error);
    message.append("\nPlease report this at https://github.com/hoopsnake/hoopsnake/issues");
    message.append(shown ? "" : " (-X dev shows where it happened)");
    if (shown) {
      for (StackTraceElement element : error.getStackTrace()) {
        message.append("\n    at ").append(element);
      }
    }
    return new PyException(new PyBaseException(ExceptionTypes.SYSTEM_ERROR, message.toString()));
  }

  public static PyException keyError(Object key) {
    return new PyException(new PyBaseException(ExceptionTypes.KEY_ERROR, key));
  }

  /** Types whose instances are plain {@link PyBaseException}s. */
  private static PyException simple(PyType type, String format, Object... values) {
    String message = values.length == 0 ? format : String.format(format, values);
    return new PyException(new PyBaseException(type, message));
  }

  /** An AttributeError that knows the object and the name, for suggestions. */
  public static PyException attributeError(Object o, String name, String format, Object... values) {
    String message = values.length == 0 ? format : String.format(format, values);
    return attributeErrorOf(message, name, o);
  }

  /** An AttributeError that does not know what was asked for. */
  static PyException bareAttributeError(String format, Object... values) {
    return attributeErrorOf(String.format(format, values), null, null);
  }

  private static PyException attributeErrorOf(String message, String name, Object o) {
    PyAttributeError e = new PyAttributeError(ExceptionTypes.ATTRIBUTE_ERROR, message);
    e.name = name;
    e.obj = o;
    return new PyException(e);
  }

  private static PyException nameErrorOf(PyType type, String message, String name) {
    PyNameError e = new PyNameError(type, message);
    e.name = name == null ? PyNone.NONE : name;
    return new PyException(e);
  }

  public static PyException nameError(String name, String format, Object... values) {
    String message = values.length == 0 ? format : String.format(format, values);
    return nameErrorOf(ExceptionTypes.NAME_ERROR, message, name);
  }

  public static PyException unboundLocalError(String format, Object... values) {
    String message = values.length == 0 ? format : String.format(format, values);
    return nameErrorOf(ExceptionTypes.UNBOUND_LOCAL_ERROR, message, null);
  }

  public static PyException stopIteration() {
    return new PyException(new PyStopIteration(ExceptionTypes.STOP_ITERATION));
  }

  /** The end of a generator; what carries a value has no context, whatever is being handled. */
  public static PyException stopIteration(Object value) {
    return value == PyNone.NONE
        ? stopIteration()
        : new PyException(new PyStopIteration(ExceptionTypes.STOP_ITERATION, value))
            .raisedFor(null);
  }
}
