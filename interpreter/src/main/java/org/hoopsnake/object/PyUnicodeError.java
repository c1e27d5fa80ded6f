package org.hoopsnake.object;

import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Setter;

/**
 * What the three Unicode errors share: which codec, what it was given, from where to where it
 * failed, and why. Positions are code points of a string or bytes of bytes.
 */
public abstract class PyUnicodeError extends PyBaseException {
  public static final PyType TYPE =
      PyType.plain(
          "builtins", "UnicodeError", "Unicode related error.", ExceptionTypes.VALUE_ERROR);

  Object encoding;
  Object object;
  long start;
  long end;
  Object reason;

  PyUnicodeError(PyType type, Object... args) {
    super(type, args);
  }

  /** Makes a UnicodeDecodeError. */
  public static PyUnicodeError decoding(
      String encoding, byte[] input, int start, int end, String reason) {
    PyBytes object = new PyBytes(input);
    PyUnicodeError made =
        new PyUnicodeDecodeError(
            PyUnicodeDecodeError.TYPE, encoding, object, (long) start, (long) end, reason);
    made.fill(encoding, object, start, end, reason);
    return made;
  }

  /** Makes a UnicodeEncodeError. */
  public static PyUnicodeError encoding(
      String encoding, String input, int start, int end, String reason) {
    PyUnicodeError made =
        new PyUnicodeEncodeError(
            PyUnicodeEncodeError.TYPE, encoding, input, (long) start, (long) end, reason);
    made.fill(encoding, input, start, end, reason);
    return made;
  }

  final void fill(Object encoding, Object object, long start, long end, Object reason) {
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  /** Takes the constructor's arguments: encoding, object, start, end, reason. */
  final void fill(Object[] args, boolean bytes) {
    int shift = args.length == 5 ? 1 : 0;
    if (shift == 1) {
      Convert.toStr(args[0], "argument 1");
    }
    Object of = args[shift];
    if (bytes) {
      byte[] content = ByteSource.orNull(of);
      if (content == null) {
        throw Errors.typeError("a bytes-like object is required, not '%s'", Types.name(of));
      }
      of = of instanceof PyBytes ? of : new PyBytes(content);
    } else {
      Convert.toStr(of, "argument " + (shift + 1));
    }
    long from = Convert.toLong(args[shift + 1]);
    long to = Convert.toLong(args[shift + 2]);
    Convert.toStr(args[shift + 3], "argument " + (shift + 4));
    fill(shift == 1 ? args[0] : null, of, from, to, args[shift + 3]);
  }

  static void checkCount(Object[] args, int count) {
    if (args.length != count) {
      throw Errors.typeError(
          "function takes exactly %d arguments (%d given)", (long) count, (long) args.length);
    }
  }

  final int length() {
    return object instanceof PyBytes b ? b.value.length : CodePoints.length((String) object());
  }

  private Object object() {
    String text = Convert.strOrNull(object);
    return text == null ? object : text;
  }

  /** The start, clamped into the object as the C API does. */
  public final int clampedStart() {
    return (int) Math.max(0, Math.min(start, length() - 1L));
  }

  /** The end, clamped into the object. */
  public final int clampedEnd() {
    return (int) Math.max(Math.min(1, length()), Math.min(end, length()));
  }

  /** The string that could not be encoded. */
  public final String text() {
    return Convert.strOrNull(object);
  }

  static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  /** The error for an object that has been replaced by something of another type. */
  static PyException wrongObject(String wanted) {
    return Errors.typeError("UnicodeError 'object' attribute must be a %s", wanted);
  }

  final String textMessage(String verb) {
    String why = Ops.str(reason);
    String what =
        encoding == null ? "can't " + verb : "'" + Ops.str(encoding) + "' codec can't " + verb;
    String text = text();
    if (text == null) {
      throw wrongObject("string");
    }
    int length = CodePoints.length(text);
    if (end == start + 1 && start >= 0 && start < length) {
      StringBuilder shown = new StringBuilder();
      int c = text.codePointAt(CodePoints.toOffset(text, (int) start));
      StrRepr.appendEscape(shown, c);
      return what + " character '" + shown + "' in position " + start + ": " + why;
    }
    return what + " characters in position " + start + "-" + (end - 1) + ": " + why;
  }

  @Getter("object")
  Object getObject() {
    return orNone(object);
  }

  @Setter("object")
  void setObject(Object value) {
    object = value;
  }

  @Getter("start")
  long getStart() {
    return start;
  }

  @Setter("start")
  void setStart(Object value) {
    start = Convert.toLong(value);
  }

  @Getter("end")
  long getEnd() {
    return end;
  }

  @Setter("end")
  void setEnd(Object value) {
    end = Convert.toLong(value);
  }

  @Getter("reason")
  Object getReason() {
    return orNone(reason);
  }

  @Setter("reason")
  void setReason(Object value) {
    reason = value;
  }
}
