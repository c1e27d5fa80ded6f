package org.hoopsnake.asyncio;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.Special;
import org.hoopsnake.runtime.Finalization;

/**
 * "Task exception was never retrieved": finds the futures that failed and were dropped before
 * anybody looked.
 *
 * <p>CPython knows when the last reference goes; Java does not say. So a future that fails is put
 * on a list; whoever retrieves its exception takes it off. When the loop has nothing to do, and
 * when it stops, and there is something new on the list, a garbage collection finds out which of
 * them nobody can reach any more. A future that is gone is reported through a twin, which shares
 * everything with it and nobody can tell from it. Programs that retrieve their exceptions never pay
 * for this, and large heaps are looked at only in the end.
 */
final class UnretrievedExceptions {
  /** While the loop waits again and again, a collection is tried that often. */
  private static final long IDLE_INTERVAL_NANOS = 200_000_000;

  private static final Clock REAL = new SystemClock();

  private final Interpreter interpreter;
  private long lastCollection;
  private List<PyFuture> fresh = new ArrayList<>();
  private final Set<Suspect> suspects = new LinkedHashSet<>();

  UnretrievedExceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A failed future that may be dropped, and its twin. */
  final class Suspect extends WeakReference<PyFuture> {
    private final PyFuture twin;

    private Suspect(PyFuture future) {
      super(future);
      twin = twin(future);
    }

    /** Somebody has retrieved the exception. */
    void cleared() {
      suspects.remove(this);
      clear();
    }
  }

  /** A class whose {@code __del__} is in Python takes over what is to be said of its instances. */
  private static boolean saysItself(PyFuture future) {
    return future.type().special(Special.DEL) != null;
  }

  private static PyFuture twin(PyFuture future) {
    PyFuture twin;
    if (future instanceof PyTask task) {
      PyTask t = new PyTask(future.type());
      t.copyIdentity(task);
      twin = t;
    } else {
      twin = new PyFuture(future.type());
    }
    twin.slots = future.slots;
    twin.shape = future.shape;
    twin.loop = future.loop;
    twin.state = future.state;
    twin.result = future.result;
    if (future.rare != null) {
      twin.rare().sourceTraceback = future.rare.sourceTraceback;
    }
    return twin;
  }

  /** A future has failed. */
  void suspect(PyFuture future) {
    if (saysItself(future)) {
      return;
    }
    if (fresh.size() >= 1000) {
      fresh.removeIf(f -> !f.logTraceback);
      if (fresh.size() >= 1000) {
        arm();
      }
    }
    fresh.add(future);
  }

  /** Lets go of the futures themselves; only their suspects are held from now on. */
  private boolean arm() {
    boolean any = false;
    for (PyFuture f : fresh) {
      if (f.logTraceback && f.rare().suspect == null) {
        Suspect s = new Suspect(f);
        f.rare().suspect = s;
        suspects.add(s);
        any = true;
      }
    }
    fresh = new ArrayList<>();
    return any;
  }

  /** Reports what was dropped. {@code idle}: the loop waits, else it has stopped. */
  void report(boolean idle) {
    if (fresh.isEmpty() && suspects.isEmpty()) {
      return;
    }
    boolean news = !fresh.isEmpty() && arm();
    if (suspects.isEmpty()
        || (idle && !news && REAL.monotonic() - lastCollection < IDLE_INTERVAL_NANOS)) {
      return;
    }
    if (!interpreter.finalizers().isCollectionCheap()) {
      return;
    }
    interpreter.finalizers().clearWeakReferences();
    lastCollection = REAL.monotonic();
    reportGone();
  }

  /** The program has asked for a garbage collection. */
  void collected() {
    if (!fresh.isEmpty() && arm()) {
      interpreter.finalizers().clearWeakReferences();
    }
    if (!suspects.isEmpty()) {
      reportGone();
    }
  }

  private void reportGone() {
    for (Suspect s : suspects.toArray(new Suspect[0])) {
      if (s.refersTo(null) && suspects.remove(s)) {
        report(s.twin);
      }
    }
  }

  /** A loop was closed: its tasks that are not done will never be, and nobody will look again. */
  void loopClosed(PyBaseEventLoop loop) {
    AsyncioState state = AsyncioState.of(interpreter);
    List<PyTask> pending = new ArrayList<>();
    for (PyTask t = state.firstTask(); t != null; t = t.next) {
      if (t.loop == loop) {
        pending.add(t);
      }
    }
    for (PyTask t : pending) {
      state.unregister(t);
      destroyed(t);
    }
    report(false);
  }

  /** The interpreter ends: everything is dropped now. */
  void interpreterEnds() {
    arm();
    for (Suspect s : suspects.toArray(new Suspect[0])) {
      suspects.remove(s);
      report(s.twin);
    }
    AsyncioState state = AsyncioState.of(interpreter);
    for (PyTask t = state.firstTask(); t != null; t = state.firstTask()) {
      state.unregister(t);
      destroyed(t);
    }
  }

  private static void destroyed(PyTask task) {
    if (task.isDone() || !task.logDestroyPending || saysItself(task)) {
      return;
    }
    if (task.coroutine instanceof PyGenerator coroutine) {
      Finalization.of(coroutine); // it goes with the task, and first, being the older
    }
    PyDict context = new PyDict();
    context.put("task", task);
    context.put("message", "Task was destroyed but it is pending!");
    addSource(task, context);
    Ops.callMethod(task.loop, "call_exception_handler", context);
  }

  private static void addSource(PyFuture future, PyDict context) {
    if (future.rare != null && future.rare.sourceTraceback != null) {
      context.put("source_traceback", future.rare.sourceTraceback);
    }
  }

  private static void report(PyFuture twin) {
    PyDict context = new PyDict();
    context.put("message", twin.type().name() + " exception was never retrieved");
    context.put("exception", twin.failure());
    context.put("future", twin);
    addSource(twin, context);
    Ops.callMethod(twin.loop, "call_exception_handler", context);
  }
}
