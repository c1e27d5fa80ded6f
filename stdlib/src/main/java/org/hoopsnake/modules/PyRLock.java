package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** {@code threading.RLock}: its owner may lock it again. */
@BuiltinType(name = "RLock", module = "_thread", weakReferences = true)
public final class PyRLock extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyRLockBinding.INSTANCE);

  private final LockState state = new LockState();
  private Thread owner;
  private long count;

  private PyRLock(PyType type) {
    super(type);
  }

  @New("RLock(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length > 0) {
      throw Errors.typeError("RLock() takes no arguments (%d given)", args.length);
    }
    return new PyRLock(cls);
  }

  static PyRLock unlocked() {
    return new PyRLock(TYPE);
  }

  private boolean owned() {
    return owner == Thread.currentThread();
  }

  @Method(value = "acquire(self, /, blocking=True, timeout=-1)", doc = "Lock the lock.")
  boolean acquire(boolean blocking, Object timeout) {
    return acquire(LockState.nanos(blocking, timeout));
  }

  private boolean acquire(long nanos) {
    if (owned()) {
      count++;
      return true;
    }
    if (!state.acquire(ThreadState.current(), nanos)) {
      return false;
    }
    owner = Thread.currentThread();
    count = 1;
    return true;
  }

  @Method(value = "release(self, /)", doc = "Release the lock.")
  void release() {
    if (!owned()) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    if (--count == 0) {
      owner = null;
      state.release();
    }
  }

  @Method(value = "locked(self, /)", doc = "Whether the lock is locked.")
  boolean locked() {
    return state.isHeld();
  }

  @Method(value = "__enter__(self, /)", doc = "Lock the lock.")
  boolean enter() {
    return acquire(-1);
  }

  @Method(value = "__exit__(self, /, *args)", doc = "Release the lock.")
  void exit(Object[] args) {
    release();
  }

  @Method(value = "_is_owned(self, /)", doc = "Whether this thread holds it.")
  boolean isOwned() {
    return owned();
  }

  @Method(value = "_recursion_count(self, /)", doc = "How often this thread holds it.")
  long recursionCount() {
    return owned() ? count : 0;
  }

  @Method(value = "_release_save(self, /)", doc = "Release it wholly.")
  Object releaseSave() {
    if (!owned()) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    PyTuple saved = new PyTuple(count, owner.threadId());
    count = 0;
    owner = null;
    state.release();
    return saved;
  }

  @Method(value = "_acquire_restore(self, state, /)", doc = "Lock it as often as it was.")
  void acquireRestore(Object saved) {
    state.acquire(ThreadState.current(), -1);
    owner = Thread.currentThread();
    count = (Long) ((PyTuple) saved).items[0];
  }

  @Method(value = "_at_fork_reinit(self, /)", doc = "Make it a new lock.")
  void reinitialize() {
    owner = null;
    count = 0;
    if (state.isHeld()) {
      state.release();
    }
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Thread by = owner;
    return "<"
        + (by == null ? "unlocked" : "locked")
        + " "
        + type().fullName()
        + " object owner="
        + (by == null ? 0 : by.threadId())
        + " count="
        + count
        + " at "
        + Identity.address(this)
        + ">";
  }
}
