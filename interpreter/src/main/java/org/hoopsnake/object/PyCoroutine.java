package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;

/**
 * A coroutine object. Most awaits never make one (see {@link Coroutines#awaitFrame}); those that
 * are made are kept in a list of their interpreter until they start, for the warning that they
 * never did ({@link UnawaitedCoroutines}).
 */
@BuiltinType(name = "coroutine", doc = "", subclassable = false, weakReferences = true)
public final class PyCoroutine extends PyGenerator {
  public static final PyType TYPE = PyType.builtin(PyCoroutineBinding.INSTANCE);

  PyCoroutine previousUnstarted;
  PyCoroutine nextUnstarted;
  private Object origin;

  /** Where it was driven by hand and may have to be closed when it is dropped. */
  private Finalizers.Sentinel sentinel;

  public PyCoroutine(Frame frame, String name, String qualname) {
    super(TYPE, frame, name, qualname);
    ThreadState ts = frame.thread;
    ts.interpreter.unawaited.add(this);
    if (ts.originDepth > 0) {
      origin = Coroutines.origin(ts);
    }
  }

  /** The coroutine object of a frame that runs without one. */
  static PyCoroutine lookedAt(Frame frame) {
    return new PyCoroutine(frame);
  }

  private PyCoroutine(Frame frame) {
    super(TYPE, frame, frame.code.name, frame.code.qualname);
    state = frame.ended ? CLOSED : SUSPENDED;
  }

  @Override
  String kind() {
    return "coroutine";
  }

  @Override
  void started() {
    frame.thread.interpreter.unawaited.remove(this);
  }

  @Override
  Object closedResult(PyException thrown) {
    throw Errors.runtimeError("cannot reuse already awaited coroutine");
  }

  /** Nothing refers to it any more: it is warned about if it has never run. */
  public void dropped() {
    if (state == CREATED) {
      frame.thread.interpreter.unawaited.dropped(this);
    }
  }

  @Method(value = "__await__(self, /)", doc = "Return an iterator to be used in await expression.")
  Object await() {
    return new PyCoroutineWrapper(this);
  }

  @Method(
      value = "send(self, value, /)",
      doc = "Goes on with a value; returns what is awaited next.")
  Object sendMethod(Object value) {
    Object item = send(value);
    suspendedByHand();
    return item;
  }

  @Method(
      value = "throw(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Raises an exception inside.")
  Object throwIn(Object type, Object value, Object traceback) {
    Object item = throwMethod(type, value, traceback);
    suspendedByHand();
    return item;
  }

  /**
   * Nobody but who drives it knows of it: where it has begun something, it is watched. Tasks are
   * held by their loops, and close their coroutines themselves.
   */
  private void suspendedByHand() {
    for (Frame f = leaf; sentinel == null && f != null && f != frame.awaiter; f = f.awaiter) {
      if (f.code.guarded) {
        sentinel = frame.thread.interpreter.finalizers().watch(this);
      }
    }
  }

  @Override
  void ended() {
    if (sentinel != null) {
      frame.thread.interpreter.finalizers().forget(sentinel);
      sentinel = null;
    }
  }

  @Method(value = "close(self, /)", doc = "Raises GeneratorExit inside.")
  Object closeCoroutine() {
    return close();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String reprCoroutine() {
    return repr();
  }

  @Getter("__name__")
  String name() {
    return getName();
  }

  @Setter("__name__")
  void name(Object value) {
    setName(value);
  }

  @Getter("__qualname__")
  String qualname() {
    return getQualname();
  }

  @Setter("__qualname__")
  void qualname(Object value) {
    setQualname(value);
  }

  @Getter("cr_frame")
  Object crFrame() {
    return getFrame();
  }

  @Getter("cr_code")
  Object crCode() {
    return getCode();
  }

  @Getter("cr_running")
  boolean crRunning() {
    return isRunning();
  }

  @Getter("cr_suspended")
  boolean crSuspended() {
    return isSuspended();
  }

  @Getter("cr_await")
  Object crAwait() {
    return isRunning() ? PyNone.NONE : delegate();
  }

  @Getter("cr_origin")
  Object crOrigin() {
    return origin == null ? PyNone.NONE : origin;
  }
}
