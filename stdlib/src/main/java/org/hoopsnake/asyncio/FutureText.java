package org.hoopsnake.asyncio;

import java.util.List;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.ReprGuard;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** How futures, tasks, callbacks and coroutines look in reprs and log messages. */
final class FutureText {
  private FutureText() {}

  /** {@code repr()} of a future or task; {@code ...} where it holds itself. */
  static String repr(PyFuture future) {
    ReprGuard open = ThreadState.current().reprs;
    if (!open.enter(future)) {
      return "...";
    }
    try {
      return "<" + future.type().name() + " " + details(future) + ">";
    } finally {
      open.leave();
    }
  }

  private static String details(PyFuture future) {
    StringBuilder text = new StringBuilder();
    PyTask task = future instanceof PyTask t ? t : null;
    boolean cancelling = task != null && task.cancelling() != 0 && !task.isDone();
    text.append(
        cancelling
            ? "cancelling"
            : switch (future.state) {
              case PyFuture.PENDING -> "pending";
              case PyFuture.CANCELLED -> "cancelled";
              default -> "finished";
            });
    if (task != null) {
      text.append(" name=").append(Ops.repr(Ops.callMethod(task, "get_name")));
      if (task.coroutine != null) {
        text.append(" coro=<").append(coroutine(task.coroutine)).append('>');
      }
      if (task.waitingFor != null) {
        text.append(" wait_for=").append(Ops.repr(task.waitingFor));
      }
    }
    if (future.state == PyFuture.FAILED) {
      text.append(" exception=").append(Ops.repr(future.failure()));
    } else if (future.state == PyFuture.FINISHED) {
      text.append(" result=").append(shortRepr(future.result));
    }
    List<PyFuture.Callback> callbacks = future.callbacks();
    if (!callbacks.isEmpty()) {
      text.append(" cb=[").append(callbacks(callbacks)).append(']');
    }
    if (future.rare != null && future.rare.sourceTraceback != null) {
      text.append(" created at ").append(SourceTraceback.place(future.rare.sourceTraceback));
    }
    return text.toString();
  }

  private static String callbacks(List<PyFuture.Callback> all) {
    int n = all.size();
    String first = callback(all.get(0).function(), Calls.NO_ARGS, false);
    if (n == 1) {
      return first;
    }
    String last = callback(all.get(n - 1).function(), Calls.NO_ARGS, false);
    return n == 2 ? first + ", " + last : first + ", <" + (n - 2) + " more>, " + last;
  }

  /** Of long values, as {@code reprlib.repr} shortens them. */
  private static String shortRepr(Object value) {
    if (value instanceof Long
        || value instanceof Boolean
        || value == PyNone.NONE
        || (value instanceof String s && s.length() <= 20)) {
      return Ops.repr(value);
    }
    if (value instanceof PyFuture) {
      String whole = Ops.repr(value);
      return middle(whole, 30);
    }
    Object reprlib = Interpreter.current().importModule("reprlib");
    return Ops.str(Ops.callMethod(reprlib, "repr", value));
  }

  private static String middle(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int before = (limit - 3) / 2;
    int after = limit - 3 - before;
    return text.substring(0, before) + "..." + text.substring(text.length() - after);
  }

  /** A callback with its arguments (in debug mode) and where it is defined. */
  static String callback(Object function, Object[] args, boolean debug) {
    String name = call(function, args == null ? Calls.NO_ARGS : args, debug, "");
    String source = source(function);
    return source == null ? name : name + " at " + source;
  }

  private static String call(Object function, Object[] args, boolean debug, String suffix) {
    String shown = arguments(args, debug);
    if (isPartial(function)) {
      Object[] inner = Ops.toArray(Ops.getAttr(function, "args"));
      return call(Ops.getAttr(function, "func"), inner, debug, shown + suffix);
    }
    return name(function) + shown + suffix;
  }

  private static String arguments(Object[] args, boolean debug) {
    if (!debug) {
      return "()";
    }
    StringBuilder text = new StringBuilder("(");
    for (Object arg : args) {
      if (text.length() > 1) {
        text.append(", ");
      }
      text.append(shortRepr(arg));
    }
    return text.append(')').toString();
  }

  private static String name(Object function) {
    for (String attribute : new String[] {"__qualname__", "__name__"}) {
      Object name = Ops.getAttrOrNull(function, attribute);
      if (name != null && Ops.truth(name)) {
        return Ops.str(name);
      }
    }
    return Ops.repr(function);
  }

  private static boolean isPartial(Object function) {
    return function instanceof PyObject
        && Types.of(function).fullName().equals("functools.partial");
  }

  private static String source(Object callable) {
    Object function = callable;
    while (true) {
      if (isPartial(function)) {
        function = Ops.getAttr(function, "func");
        continue;
      }
      Object wrapped =
          function instanceof PyFunction || function instanceof PyBoundMethod
              ? Ops.getAttrOrNull(function, "__wrapped__")
              : null;
      if (wrapped == null) {
        break;
      }
      function = wrapped;
    }
    if (function instanceof PyFunction f) {
      return f.code.filename + ":" + f.code.firstLine;
    }
    return null;
  }

  /** A coroutine, and where it stands. */
  static String coroutine(Object coroutine) {
    String name = coroutineName(coroutine);
    if (!(coroutine instanceof PyGenerator g)) {
      return foreignCoroutine(coroutine, name);
    }
    Code code = g.frame.code;
    return g.isClosed()
        ? name + " done, defined at " + code.filename + ":" + code.firstLine
        : name + " running at " + code.filename + ":" + g.frame.line();
  }

  private static String coroutineName(Object coroutine) {
    for (String attribute : new String[] {"__qualname__", "__name__"}) {
      Object name = Ops.getAttrOrNull(coroutine, attribute);
      if (name != null && Ops.truth(name)) {
        return Ops.str(name) + "()";
      }
    }
    return "<" + Types.name(coroutine) + " without __name__>()";
  }

  private static String foreignCoroutine(Object coroutine, String name) {
    Object code = attribute(coroutine, "cr_code", "gi_code");
    if (code == null) {
      Object running = attribute(coroutine, "cr_running", "gi_running");
      return running != null && Ops.truth(running) ? name + " running" : name;
    }
    Object file = Ops.getAttr(code, "co_filename");
    String where = Ops.truth(file) ? Ops.str(file) : "<empty co_filename>";
    Object frame = attribute(coroutine, "gi_frame", "cr_frame");
    return frame != null
        ? name + " running at " + where + ":" + Ops.str(Ops.getAttr(frame, "f_lineno"))
        : name + " done, defined at " + where + ":" + Ops.str(Ops.getAttr(code, "co_firstlineno"));
  }

  private static Object attribute(Object o, String... names) {
    for (String name : names) {
      Object value = Ops.getAttrOrNull(o, name);
      if (value != null && !(value instanceof PyModule) && Ops.truth(value)) {
        return value;
      }
    }
    return null;
  }
}
