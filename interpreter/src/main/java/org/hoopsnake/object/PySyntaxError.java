package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code SyntaxError} and its subclasses, which know where in the source they are. */
@BuiltinType(name = "SyntaxError", doc = "The source is not Python.", base = PyBaseException.class)
public final class PySyntaxError extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.SYNTAX_ERROR;

  @Member(value = "msg", writable = true)
  public Object message = PyNone.NONE;

  @Member(value = "filename", writable = true)
  public Object filename = PyNone.NONE;

  @Member(value = "lineno", writable = true)
  public Object line = PyNone.NONE;

  @Member(value = "offset", writable = true)
  public Object offset = PyNone.NONE;

  @Member(value = "end_lineno", writable = true)
  public Object endLine = PyNone.NONE;

  @Member(value = "end_offset", writable = true)
  public Object endOffset = PyNone.NONE;

  @Member(value = "text", writable = true)
  public Object text = PyNone.NONE;

  @Member(value = "print_file_and_line", writable = true)
  public Object printFileAndLine = PyNone.NONE;

  @Member(value = "_metadata", writable = true)
  public Object metadata = PyNone.NONE;

  public PySyntaxError(PyType type, Object... args) {
    super(type, args);
    take();
  }

  /** For Java code; lines and columns count from 1, {@code text} is the source line or null. */
  public static PySyntaxError at(
      PyType type,
      String message,
      String filename,
      long line,
      long offset,
      String text,
      long endLine,
      long endOffset) {
    return new PySyntaxError(
        type, message, new PyTuple(filename, line, offset, orNone(text), endLine, endOffset));
  }

  @New("SyntaxError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    PySyntaxError made = new PySyntaxError(cls);
    made.args = new PyTuple(args);
    return made;
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initFields(Object[] values, PyDict kwargs) {
    init(values, kwargs);
    take();
  }

  private void take() {
    Object[] values = args.items;
    if (values.length >= 1) {
      message = values[0];
    }
    if (values.length != 2) {
      return;
    }
    Object[] info = Ops.toArray(values[1]);
    if (info.length < 4) {
      throw Errors.typeError("function takes at least 4 arguments (%d given)", info.length);
    }
    if (info.length > 7) {
      throw Errors.typeError("function takes at most 7 arguments (%d given)", info.length);
    }
    filename = info[0];
    line = info[1];
    offset = info[2];
    text = info[3];
    endLine = info.length > 4 ? info[4] : PyNone.NONE;
    endOffset = info.length > 5 ? info[5] : PyNone.NONE;
    metadata = info.length > 6 ? info[6] : PyNone.NONE;
    if (info.length == 5) {
      throw Errors.typeError("end_offset must be provided when end_lineno is provided");
    }
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    String name = filename instanceof String s ? s.substring(s.lastIndexOf('/') + 1) : null;
    boolean hasLine = line instanceof Long;
    String shown = Ops.str(message);
    if (name != null && hasLine) {
      return shown + " (" + name + ", line " + line + ")";
    }
    if (name != null) {
      return shown + " (" + name + ")";
    }
    return hasLine ? shown + " (line " + line + ")" : shown;
  }
}
