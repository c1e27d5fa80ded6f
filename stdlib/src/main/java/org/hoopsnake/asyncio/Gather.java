package org.hoopsnake.asyncio;

import java.util.IdentityHashMap;
import java.util.Map;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.gather}: the future it returns. Cancelling it cancels the children; it is done
 * when they are.
 */
@BuiltinType(
    name = "_GatheringFuture",
    module = "asyncio.tasks",
    base = PyFuture.class,
    doc = "The future that gather() returns.",
    subclassable = false)
public final class Gather extends PyFuture {
  public static final PyType TYPE = PyType.builtin(GatherBinding.INSTANCE, PyFuture.TYPE);

  /** In the order of the arguments; one future may stand there more than once. */
  private Object[] children;

  /** The number of different children. */
  private int expected;

  private int finished;
  private boolean cancelRequested;
  private final boolean returnExceptions;

  private Gather(PyBaseEventLoop loop, boolean returnExceptions) {
    super(TYPE, loop);
    this.returnExceptions = returnExceptions;
  }

  private Gather(Object loop, boolean returnExceptions) {
    super(TYPE);
    initialize(loop);
    this.returnExceptions = returnExceptions;
  }

  static Object of(Object[] awaitables, boolean returnExceptions) {
    ThreadState thread = ThreadState.current();
    if (awaitables.length == 0) {
      Object empty = Loops.createFuture(Loops.get(thread));
      if (empty instanceof PyFuture f) {
        f.setResult(new PyList());
      } else {
        Ops.callMethod(empty, "set_result", new PyList());
      }
      return empty;
    }
    Object loop = Loops.runningOrNull(thread);
    Object waiter = Tasks.currentOrNull(thread);
    ChildDone whenDone = new ChildDone(waiter instanceof PyFuture f ? f : null);
    Object[] children = new Object[awaitables.length];
    Object[] done = null;
    int doneCount = 0;
    int count = 0;
    Seen seen = awaitables.length > 1 ? new Seen() : null;
    for (int i = 0; i < awaitables.length; i++) {
      Object given = awaitables[i];
      if (given instanceof PyFuture f && f.callback == whenDone) {
        children[i] = given; // it was given before
        continue;
      }
      Object known = seen == null ? null : seen.get(given);
      if (known != null) {
        children[i] = known;
        continue;
      }
      Object child = Tasks.ensureFuture(given, loop);
      if (loop == null) {
        loop = Loops.ofFuture(child);
      }
      if (child != given) {
        Tasks.setLogDestroyPending(child, false);
      }
      count++;
      if (Loops.isDone(child)) {
        if (done == null) {
          done = new Object[awaitables.length];
        }
        done[doneCount++] = child;
      } else {
        Loops.addDoneCallback(child, whenDone);
      }
      if (seen != null && !(given instanceof PyFuture f && f.callback == whenDone)) {
        seen.put(given, child);
      }
      children[i] = child;
    }
    Gather outer =
        loop instanceof PyBaseEventLoop l && l.plain
            ? new Gather(l, returnExceptions)
            : new Gather(loop, returnExceptions);
    outer.children = children;
    outer.expected = count;
    outer.finished = whenDone.early;
    whenDone.outer = outer;
    for (int i = 0; i < doneCount; i++) {
      outer.childDone(done[i]);
    }
    return outer;
  }

  /** Which awaitables were given already; most have identity for equality. */
  private static final class Seen {
    private final Map<Object, Object> byIdentity = new IdentityHashMap<>();
    private PyDict byEquality;

    Object get(Object given) {
      if (plain(given)) {
        return byIdentity.get(given);
      }
      return byEquality == null ? null : byEquality.get(given);
    }

    void put(Object given, Object child) {
      if (plain(given)) {
        byIdentity.put(given, child);
      } else {
        if (byEquality == null) {
          byEquality = new PyDict();
        }
        byEquality.put(given, child);
      }
    }

    private static boolean plain(Object given) {
      return given instanceof PyObject p && !p.type().heap;
    }
  }

  /** The one callback that all children have. */
  private static final class ChildDone extends NativeCallback {
    private final PyFuture waiter;
    private Gather outer;

    /** How many were done before the outer future was there. */
    private int early;

    ChildDone(PyFuture waiter) {
      this.waiter = waiter;
    }

    @Override
    String qualname() {
      return "gather.<locals>._done_callback";
    }

    @Override
    PyFuture waiter() {
      return waiter;
    }

    @Override
    void done(Object child) {
      if (outer == null) {
        early++;
        markRetrieved(child);
      } else {
        outer.childDone(child);
      }
    }
  }

  private static void markRetrieved(Object child) {
    if (!Loops.isCancelled(child)) {
      Loops.exception(child);
    }
  }

  private static PyBaseException cancelledError(Object child) {
    return child instanceof PyFuture f
        ? f.makeCancelledError()
        : (PyBaseException) Ops.callMethod(child, "_make_cancelled_error");
  }

  private void childDone(Object child) {
    finished++;
    if (isDone()) {
      markRetrieved(child);
      return;
    }
    if (!returnExceptions) {
      if (Loops.isCancelled(child)) {
        setException(cancelledError(child));
        return;
      }
      if (Loops.exception(child) instanceof PyBaseException e) {
        setException(e);
        return;
      }
    }
    if (finished == expected) {
      allDone();
    }
  }

  private void allDone() {
    Object[] results = new Object[children.length];
    Object last = null;
    for (int i = 0; i < results.length; i++) {
      last = children[i];
      results[i] = resultOf(last);
    }
    if (cancelRequested) {
      setException(cancelledError(last));
    } else {
      setResult(new PyList(results));
    }
  }

  private static Object resultOf(Object child) {
    if (child instanceof PyFuture f && Loops.isPlainFuture(f) && f.state == FINISHED) {
      return f.result;
    }
    if (Loops.isCancelled(child)) {
      Object message = Ops.getAttr(child, "_cancel_message");
      return AsyncioErrors.make(AsyncioErrors.CANCELLED, message == PyNone.NONE ? "" : message);
    }
    Object exception = Loops.exception(child);
    return exception != null ? exception : Loops.result(child);
  }

  @Override
  boolean cancel(Object message) {
    if (isDone()) {
      return false;
    }
    boolean any = false;
    for (Object child : children) {
      any |= cancelChild(child, message);
    }
    if (any) {
      cancelRequested = true;
    }
    return any;
  }

  private static boolean cancelChild(Object child, Object message) {
    if (child instanceof PyFuture f && Loops.isPlainFuture(f)) {
      return f.cancel(message);
    }
    return Ops.truth(
        org.hoopsnake.object.Calls.call(
            Ops.getAttr(child, "cancel"),
            new Object[] {message == null ? PyNone.NONE : message},
            new String[] {"msg"}));
  }
}
