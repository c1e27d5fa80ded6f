package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code threading.Lock}. Waiting releases the interpreter's lock and can be interrupted by
 * signals.
 */
@BuiltinType(name = "lock", module = "_thread", subclassable = false, weakReferences = true)
public final class PyLock extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyLockBinding.INSTANCE);

  private final LockState state = new LockState();

  public PyLock() {
    super(TYPE);
  }

  @New("lock()")
  static Object create(PyType cls) {
    return new PyLock();
  }

  @Method(value = "acquire(self, /, blocking=True, timeout=-1)", doc = "Lock the lock.")
  boolean acquire(boolean blocking, Object timeout) {
    long nanos = LockState.nanos(blocking, timeout);
    return state.acquire(ThreadState.current(), nanos);
  }

  @Method(value = "acquire_lock(self, /, blocking=True, timeout=-1)", doc = "Lock the lock.")
  boolean acquireLock(boolean blocking, Object timeout) {
    return acquire(blocking, timeout);
  }

  @Method(value = "release(self, /)", doc = "Release the lock.")
  void release() {
    if (!state.isHeld()) {
      throw Errors.runtimeError("release unlocked lock");
    }
    state.release();
  }

  @Method(value = "release_lock(self, /)", doc = "Release the lock.")
  void releaseLock() {
    release();
  }

  @Method(value = "locked(self, /)", doc = "Whether the lock is locked.")
  boolean locked() {
    return state.isHeld();
  }

  @Method(value = "locked_lock(self, /)", doc = "Whether the lock is locked.")
  boolean lockedLock() {
    return locked();
  }

  @Method(value = "__enter__(self, /)", doc = "Lock the lock.")
  boolean enter() {
    return state.acquire(ThreadState.current(), -1);
  }

  @Method(value = "__exit__(self, /, *args)", doc = "Release the lock.")
  void exit(Object[] args) {
    release();
  }

  @Method(value = "_at_fork_reinit(self, /)", doc = "Make it a new lock.")
  void reinitialize() {
    if (state.isHeld()) {
      state.release();
    }
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<"
        + (locked() ? "locked" : "unlocked")
        + " _thread.lock object at "
        + Identity.address(this)
        + ">";
  }
}
