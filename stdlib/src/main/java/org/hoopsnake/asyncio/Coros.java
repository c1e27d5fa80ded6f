package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyStopIteration;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.runtime.CoroutineMarks;

/** What is a coroutine, what is awaitable, and how a task drives its coroutine. */
final class Coros {
  private Coros() {}

  /**
   * Lets the coroutine of a task go on, raising {@code thrown} in it if that is not null. Returns
   * what it yields; null when it has returned, with its value in the task's {@code result}. Raises
   * what it raises.
   */
  static Object resume(ThreadState thread, PyTask task, PyBaseException thrown) {
    Object coroutine = task.coroutine;
    if (coroutine instanceof PyGenerator g) {
      Object yielded =
          g.advance(thread, PyNone.NONE, thrown == null ? null : new PyException(thrown));
      if (yielded == null) {
        task.result = g.takeResult();
      }
      return yielded;
    }
    try {
      return thrown == null
          ? Ops.callMethod(coroutine, "send", PyNone.NONE)
          : Ops.callMethod(coroutine, "throw", thrown);
    } catch (PyException e) {
      if (e.value instanceof PyStopIteration stop) {
        task.result = stop.value;
        return null;
      }
      throw e;
    }
  }

  /** {@code asyncio.iscoroutine()}: a coroutine object, or one of a class that behaves like it. */
  static boolean isCoroutine(Object o) {
    if (o instanceof PyCoroutine) {
      return true;
    }
    if (!(o instanceof PyObject p) || p instanceof PyFuture) {
      return false;
    }
    if (Types.of(o).special(Special.AWAIT) == null) {
      return false;
    }
    Object abc = Interpreter.current().importModule("collections.abc");
    return Ops.isInstance(o, Ops.getAttr(abc, "Coroutine"));
  }

  static boolean isGenerator(Object o) {
    return o instanceof PyGenerator && !(o instanceof PyCoroutine);
  }

  /** {@code inspect.isawaitable()}. */
  static boolean isAwaitable(Object o) {
    if (o instanceof PyCoroutine || o instanceof PyFuture) {
      return true;
    }
    if (o instanceof PyGenerator g) {
      return g.isIterableCoroutine();
    }
    return Types.of(o).special(Special.AWAIT) != null;
  }

  /** {@code inspect.iscoroutinefunction()}, or marked as one. */
  static boolean isCoroutineFunction(Object o) {
    Object f = o;
    while (f instanceof PyBoundMethod m) {
      f = m.function;
    }
    if (f instanceof PyFunction function && (function.code.flags & Code.COROUTINE) != 0) {
      return true;
    }
    if (!(f instanceof PyObject)) {
      return false;
    }
    if (CoroutineMarks.isNativeCoroutineFunction(f)) {
      return true;
    }
    Object marker = Ops.getAttrOrNull(f, "_is_coroutine");
    if (marker != null && marker == CoroutinesModule.MARKER) {
      return true;
    }
    Object inspect = Interpreter.current().sysModules.get("inspect");
    if (inspect == null) {
      return false;
    }
    Object test = Ops.getAttrOrNull(inspect, "iscoroutinefunction");
    return test != null && Ops.truth(Calls.call1(test, o));
  }

  /** {@code coroutine.close()}. */
  static void close(Object coroutine) {
    Ops.callMethod(coroutine, "close");
  }
}
