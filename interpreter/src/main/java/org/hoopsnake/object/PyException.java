package org.hoopsnake.object;

/**
 * The Java throwable that carries a Python exception up the Java stack. It has no Java stack trace
 * and costs one small object. The same Python exception may be carried by several of these, one for
 * each time it is raised.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public final transient PyBaseException value;

  /** The frame that has already entered itself into the traceback, so that it does so once. */
  private transient Frame located;

  /** The arguments of the {@code throw()} that has it raised; null where they are the exception. */
  transient Object[] asGiven;

  /** {@code __context__} has been settled for this raise. */
  private boolean contextSet;

  public PyException(PyBaseException value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** Re-raises as it is: neither the context nor the place changes where it passes next. */
  public static PyException reraise(PyBaseException value) {
    PyException e = new PyException(value);
    e.contextSet = true;
    return e;
  }

  /**
   * A frame sees the exception pass: the first frame settles the implicit {@code __context__}, and
   * each enters itself into the traceback once, unless it runs Java.
   */
  public PyException passing(Frame frame) {
    if (!contextSet) {
      contextSet = true;
      setContext(frame.innermostHandled());
    }
    if (located != frame) {
      located = frame;
      if (!frame.code.body.isNative()) {
        value.traceback = new PyTraceback(value.traceback, frame, frame.at);
      }
    }
    return this;
  }

  /** The exception has been seen in that frame, or is raised there again. */
  boolean isKnownTo(Frame frame) {
    return located == frame;
  }

  /** The frame is marked as entered without entering it: for re-raises inside the same frame. */
  public PyException keepTraceback(Frame frame) {
    contextSet = true;
    located = frame;
    return this;
  }

  /**
   * {@code throw()} raises it where a frame is suspended: its context is what that frame itself
   * handles, or what it was before.
   */
  PyException thrownInto(Frame frame) {
    contextSet = true;
    setContext(frame.handled);
    return this;
  }

  /** Raised by Java for a frame, or for none, that will not be in the traceback. */
  PyException raisedFor(Frame frame) {
    contextSet = true;
    if (frame != null) {
      setContext(frame.innermostHandled());
    }
    return this;
  }

  private void setContext(PyBaseException handled) {
    if (handled == null || handled == value) {
      return;
    }
    // Break a cycle: if value is already in the chain of what is being handled, cut it out there.
    PyBaseException at = handled;
    PyBaseException slow = handled;
    boolean step = false;
    while (at.context != null) {
      if (at.context == value) {
        at.context = null;
        break;
      }
      at = at.context;
      if (step) {
        slow = slow.context;
        if (slow == at) {
          break;
        }
      }
      step = !step;
    }
    value.context = handled;
  }

  public boolean is(PyType type) {
    return value.type().isSubtype(type);
  }

  @Override
  public String getMessage() {
    return Ops.repr(value);
  }
}
