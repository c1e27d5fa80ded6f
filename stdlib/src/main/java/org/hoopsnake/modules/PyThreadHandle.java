package org.hoopsnake.modules;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** What {@code threading.Thread} holds of a thread: it can be joined. */
@BuiltinType(name = "_ThreadHandle", module = "_thread", subclassable = false)
public final class PyThreadHandle extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyThreadHandleBinding.INSTANCE);

  private final CountDownLatch done = new CountDownLatch(1);
  Thread thread;
  private long ident;

  PyThreadHandle() {
    super(TYPE);
  }

  PyThreadHandle(Thread thread) {
    this();
    started(thread);
  }

  void started(Thread by) {
    thread = by;
    ident = by.threadId();
  }

  @New("_ThreadHandle()")
  static Object create(PyType cls) {
    return new PyThreadHandle();
  }

  @Getter("ident")
  long getIdent() {
    return ident;
  }

  @Method(value = "join(self, timeout=None, /)", doc = "Wait for the thread to end.")
  void join(Object timeout) {
    if (thread == null) {
      throw Errors.runtimeError("thread not started");
    }
    long nanos =
        timeout == PyNone.NONE ? -1 : Math.max(0, LockState.nanos(true, positive(timeout)));
    if (done.getCount() > 0 && thread == Thread.currentThread()) {
      throw Errors.runtimeError("Cannot join current thread");
    }
    ThreadState state = ThreadState.current();
    while (done.getCount() > 0) {
      try {
        state.interpreter.gil.<Boolean, InterruptedException>blocking(state, () -> await(nanos));
        return;
      } catch (InterruptedException e) {
        state.poll();
      }
    }
  }

  private static Object positive(Object timeout) {
    return timeout instanceof Double d && d < 0 || timeout instanceof Long n && n < 0
        ? (Object) 0L
        : timeout;
  }

  private boolean await(long nanos) throws InterruptedException {
    if (nanos < 0) {
      done.await();
      return true;
    }
    return done.await(nanos, TimeUnit.NANOSECONDS);
  }

  @Method(value = "is_done(self, /)", doc = "Whether the thread has ended.")
  boolean isDone() {
    return done.getCount() == 0;
  }

  @Method(value = "_set_done(self, /)", doc = "The thread has ended.")
  void setDone() {
    if (thread == null) {
      throw Errors.runtimeError("thread not started");
    }
    done.countDown();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<_ThreadHandle object at " + Identity.address(this) + ": ident=" + ident + ">";
  }
}
