package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** One entry of a traceback: a frame, where it stood, and the entry below it. */
@BuiltinType(name = "traceback", doc = "Create a new traceback object.", subclassable = false)
public final class PyTraceback extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTracebackBinding.INSTANCE);

  /** The entry of the frame that was called from here, or null. */
  public PyTraceback next;

  public final Frame frame;

  /** Index in the positions of the frame's code. */
  public final int at;

  public PyTraceback(PyTraceback next, Frame frame, int at) {
    super(TYPE);
    this.next = next;
    this.frame = frame;
    this.at = at;
  }
}
