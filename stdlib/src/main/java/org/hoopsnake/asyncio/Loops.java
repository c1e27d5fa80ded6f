package org.hoopsnake.asyncio;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** Which loop runs, which loop a future belongs to, and what is a future at all. */
final class Loops {
  private Loops() {}

  /** {@code get_running_loop()}: the session's where none runs and there is a session. */
  static Object running(ThreadState thread) {
    Object loop = runningOrNull(thread);
    if (loop == null) {
      throw Errors.runtimeError("no running event loop");
    }
    return loop;
  }

  static Object runningOrNull(ThreadState thread) {
    Object loop = thread.runningLoop;
    return loop != null || thread.sessionLoop == null ? loop : thread.sessionLoop.get();
  }

  static void setRunning(ThreadState thread, Object loop) {
    AsyncioState state = AsyncioState.of(thread);
    if (loop == null || loop == PyNone.NONE) {
      thread.runningLoop = null;
      state.runningLoops.remove(thread);
    } else {
      thread.runningLoop = loop;
      state.runningLoops.put(thread, loop);
    }
  }

  /** {@code get_event_loop()}: the running loop, or the one the policy has. */
  static Object get(ThreadState thread) {
    Object loop = runningOrNull(thread);
    if (loop != null) {
      return loop;
    }
    AsyncioState state = AsyncioState.of(thread);
    if (state.policy != null) {
      return Ops.callMethod(state.policy, "get_event_loop");
    }
    return PyEventLoopPolicy.loopOf(thread);
  }

  /** {@code set_event_loop()}. */
  static void set(ThreadState thread, Object loop) {
    AsyncioState state = AsyncioState.of(thread);
    if (state.policy != null) {
      Ops.callMethod(state.policy, "set_event_loop", loop);
    } else {
      PyEventLoopPolicy.setLoopOf(thread, loop);
    }
  }

  /** {@code new_event_loop()}. */
  static Object make(ThreadState thread) {
    AsyncioState state = AsyncioState.of(thread);
    return state.policy != null
        ? Ops.callMethod(state.policy, "new_event_loop")
        : PyBaseEventLoop.make();
  }

  static boolean isRunning(Object loop) {
    return loop instanceof PyBaseEventLoop l && l.plain
        ? l.isRunning()
        : Ops.truth(Ops.callMethod(loop, "is_running"));
  }

  /** A future of ours whose methods no Python class overrides. */
  static boolean isPlainFuture(PyFuture future) {
    return !future.type().heap;
  }

  /** {@code asyncio.isfuture()}. */
  static boolean isFuture(Object o) {
    if (o instanceof PyFuture f && isPlainFuture(f)) {
      return true;
    }
    if (!(o instanceof PyObject)) {
      return false;
    }
    Object cls = Ops.getAttrOrNull(o, "__class__");
    if (cls == null || Ops.getAttrOrNull(cls, "_asyncio_future_blocking") == null) {
      return false;
    }
    Object marker = Ops.getAttrOrNull(o, "_asyncio_future_blocking");
    return marker != null && marker != PyNone.NONE;
  }

  /** The loop of a future of whatever kind. */
  static Object ofFuture(Object future) {
    if (future instanceof PyFuture f && isPlainFuture(f)) {
      f.checkInitialized();
      return f.loop;
    }
    Object getLoop = Ops.getAttrOrNull(future, "get_loop");
    return getLoop != null
        ? org.hoopsnake.object.Calls.call0(getLoop)
        : Ops.getAttr(future, "_loop");
  }

  static boolean isDone(Object future) {
    return future instanceof PyFuture f && isPlainFuture(f)
        ? f.isDone()
        : Ops.truth(Ops.callMethod(future, "done"));
  }

  static boolean isCancelled(Object future) {
    return future instanceof PyFuture f && isPlainFuture(f)
        ? f.isCancelled()
        : Ops.truth(Ops.callMethod(future, "cancelled"));
  }

  /** {@code future.cancel()} of whatever future. */
  static boolean cancel(Object future) {
    return future instanceof PyFuture f && isPlainFuture(f)
        ? f.cancel(null)
        : Ops.truth(Ops.callMethod(future, "cancel"));
  }

  /** {@code future.result()}. */
  static Object result(Object future) {
    return future instanceof PyFuture f && isPlainFuture(f)
        ? f.take()
        : Ops.callMethod(future, "result");
  }

  /** {@code future.exception()} of a future that was not cancelled; null for None. */
  static Object exception(Object future) {
    Object e =
        future instanceof PyFuture f && isPlainFuture(f)
            ? f.exceptionMethod()
            : Ops.callMethod(future, "exception");
    return e == PyNone.NONE ? null : e;
  }

  static void addDoneCallback(Object future, NativeCallback callback) {
    if (future instanceof PyFuture f && isPlainFuture(f)) {
      f.addCallback(callback);
    } else {
      Ops.callMethod(future, "add_done_callback", callback);
    }
  }

  static void removeDoneCallback(Object future, NativeCallback callback) {
    if (future instanceof PyFuture f && isPlainFuture(f)) {
      f.removeCallback(callback);
    } else {
      Ops.callMethod(future, "remove_done_callback", callback);
    }
  }

  /** A new future of that loop. */
  static Object createFuture(Object loop) {
    return loop instanceof PyBaseEventLoop l && l.plain
        ? PyFuture.of(l)
        : Ops.callMethod(loop, "create_future");
  }

  /** {@code loop.time()}. */
  static double time(Object loop) {
    if (loop instanceof PyBaseEventLoop l && l.nativeTime) {
      return l.time();
    }
    Object t = Ops.callMethod(loop, "time");
    return number(t);
  }

  /** A time and so many seconds; what is no number of them is told as by {@code +}. */
  static double after(double time, Object seconds) {
    return seconds instanceof Double d ? time + d : number(Ops.binary(Operator.ADD, time, seconds));
  }

  /** A Python number as a double. */
  static double number(Object value) {
    if (value instanceof Double d) {
      return d;
    }
    if (value instanceof Long n) {
      return n;
    }
    return org.hoopsnake.object.Convert.toDouble(value);
  }

  static String typeName(Object o) {
    return Types.of(o).name();
  }
}
