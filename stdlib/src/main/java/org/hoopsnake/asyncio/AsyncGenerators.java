package org.hoopsnake.asyncio;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.Warnings;

/** The asynchronous generators that a loop iterates, so that it can close them in the end. */
final class AsyncGenerators {
  private final PyBaseEventLoop loop;
  private List<WeakReference<Object>> alive = new ArrayList<>();
  private int pruneAt = 64;
  private boolean shutdownCalled;

  /** What the thread calls when one is iterated for the first time. */
  final NativeCallback firstIterHook = new FirstIter();

  /** What it calls when one is dropped before its end. */
  final NativeCallback finalizerHook = new Finalizer();

  AsyncGenerators(PyBaseEventLoop loop) {
    this.loop = loop;
  }

  private void add(Object generator) {
    if (alive.size() >= pruneAt) {
      alive.removeIf(r -> isOver(r.get()));
      pruneAt = Math.max(64, 2 * alive.size());
    }
    alive.add(new WeakReference<>(generator));
  }

  private static boolean isOver(Object generator) {
    return generator == null || Ops.getAttrOrNull(generator, "ag_frame") == PyNone.NONE;
  }

  private void discard(Object generator) {
    alive.removeIf(r -> r.get() == generator);
  }

  Object shutdown() {
    return new Shutdown().coroutine();
  }

  private final class FirstIter extends NativeCallback {
    @Override
    String qualname() {
      return "BaseEventLoop._asyncgen_firstiter_hook";
    }

    @Override
    void done(Object generator) {
      if (shutdownCalled) {
        Warnings.warn(
            ExceptionTypes.RESOURCE_WARNING,
            "asynchronous generator "
                + Ops.repr(generator)
                + " was scheduled after loop.shutdown_asyncgens() call");
      }
      add(generator);
    }
  }

  private final class Finalizer extends NativeCallback {
    @Override
    String qualname() {
      return "BaseEventLoop._asyncgen_finalizer_hook";
    }

    @Override
    void done(Object generator) {
      discard(generator);
      if (!loop.isClosed()) {
        loop.callSoonThreadsafe(
            Ops.getAttr(loop, "create_task"),
            new Object[] {Ops.callMethod(generator, "aclose")},
            null);
      }
    }
  }

  private static final Code SHUTDOWN =
      Routine.code("BaseEventLoop.shutdown_asyncgens", "base_events");

  /** {@code loop.shutdown_asyncgens}. */
  private final class Shutdown extends Routine {
    private List<Object> closing;

    Shutdown() {
      super(SHUTDOWN);
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        return start();
      }
      rethrow(error);
      PyList results = (PyList) value;
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i) instanceof PyBaseException e && isException(e)) {
          report(e, closing.get(i));
        }
      }
      return PyNone.NONE;
    }

    private Object start() {
      shutdownCalled = true;
      closing = new ArrayList<>();
      for (WeakReference<Object> r : alive) {
        Object generator = r.get();
        if (!isOver(generator)) {
          closing.add(generator);
        }
      }
      alive = new ArrayList<>();
      if (closing.isEmpty()) {
        return PyNone.NONE;
      }
      Object[] closes = new Object[closing.size()];
      for (int i = 0; i < closes.length; i++) {
        closes[i] = Ops.callMethod(closing.get(i), "aclose");
      }
      return await(Gather.of(closes, true));
    }

    private void report(PyBaseException error, Object generator) {
      PyDict context = new PyDict();
      context.put(
          "message",
          "an error occurred during closing of asynchronous generator " + Ops.repr(generator));
      context.put("exception", error);
      context.put("asyncgen", generator);
      loop.reports.report(context);
    }
  }

  private static boolean isException(PyBaseException e) {
    return e.type().isSubtype(ExceptionTypes.EXCEPTION);
  }
}
