package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** One entry of a traceback: a frame, where it stood, and the entry below it. */
@BuiltinType(name = "traceback", doc = "Create a new traceback object.", subclassable = false)
public final class PyTraceback extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTracebackBinding.INSTANCE);

  /** The entry of the frame that was called from here, or null. */
  public PyTraceback next;

  public final Frame frame;

  /** The line where a program has given its own, or 0. */
  private int givenLine;

  /** Index in the positions of the frame's code. */
  public final int at;

  public PyTraceback(PyTraceback next, Frame frame, int at) {
    super(TYPE);
    this.next = next;
    this.frame = frame;
    this.at = at;
  }

  @New("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")
  static Object create(PyType cls, Object next, Frame frame, int lasti, int line) {
    if (next != PyNone.NONE && !(next instanceof PyTraceback)) {
      throw Errors.typeError("expected traceback object or None, got '%s'", Types.name(next));
    }
    PyTraceback made =
        new PyTraceback(
            next instanceof PyTraceback t ? t : null, frame, frame.code.position(lasti));
    made.givenLine = line;
    return made;
  }

  /** The line, from 1. */
  public int line() {
    return givenLine != 0 ? givenLine : frame.code.positions[at].line();
  }

  @Getter("tb_frame")
  Frame getFrame() {
    return frame;
  }

  @Getter("tb_lineno")
  int getLine() {
    return line();
  }

  @Getter("tb_lasti")
  int getLastInstruction() {
    return frame.code.offset(at);
  }

  @Getter("tb_next")
  Object getNext() {
    return next == null ? PyNone.NONE : next;
  }

  @Setter("tb_next")
  void setNext(Object value) {
    if (value == PyNone.NONE) {
      next = null;
      return;
    }
    if (!(value instanceof PyTraceback t)) {
      throw Errors.typeError("expected traceback object, got '%s'", Types.name(value));
    }
    for (PyTraceback each = t; each != null; each = each.next) {
      if (each == this) {
        throw Errors.valueError("traceback loop detected");
      }
    }
    next = t;
  }

  @Method(value = "__dir__(self, /)", doc = "List the attributes.")
  Object dir() {
    return new PyList(new Object[] {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"});
  }
}
