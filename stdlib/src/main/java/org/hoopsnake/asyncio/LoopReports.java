package org.hoopsnake.asyncio;

import java.util.Arrays;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;

/**
 * Errors that have nobody to be raised in, and what a loop does with them: the handler that
 * somebody set, else the logger {@code asyncio}. {@code logging} takes long to import, so that
 * happens when there is something to log.
 */
final class LoopReports {
  private final PyBaseEventLoop loop;
  private Object handler = PyNone.NONE;

  LoopReports(PyBaseEventLoop loop) {
    this.loop = loop;
  }

  Object handler() {
    return handler;
  }

  void setHandler(Object callable) {
    if (callable != PyNone.NONE && !Ops.isCallable(callable)) {
      throw Errors.typeError("A callable object or None is expected, got %s", Ops.repr(callable));
    }
    handler = callable;
  }

  /** Logs with the logger {@code asyncio}. */
  void log(String level, Object... args) {
    Ops.callMethod(logger(), level, args);
  }

  private Object logger() {
    return BaseEventsModule.logger(loop.asyncio.interpreter);
  }

  private void logError(String message, Object exceptionInfo) {
    Calls.call(
        Ops.getAttr(logger(), "error"),
        new Object[] {message, exceptionInfo},
        new String[] {"exc_info"});
  }

  /** A callback of the loop raised an exception. */
  void callbackFailed(PyException error, Object callback, Object[] args, Object entry) {
    if (AsyncioErrors.endsTheLoop(error.value)) {
      throw error;
    }
    PyHandle handle =
        switch (entry) {
          case PyHandle h -> h;
          case DoneEntry done -> done.handle(loop);
          default ->
              new PyHandle(
                  callback,
                  args == null ? Calls.NO_ARGS : args,
                  loop,
                  entry instanceof PyTask t ? t.taskContext : PyNone.NONE);
        };
    PyDict context = new PyDict();
    context.put(
        "message", "Exception in callback " + FutureText.callback(callback, args, loop.debug));
    context.put("exception", error.value);
    context.put("handle", handle);
    if (handle.sourceTraceback != null) {
      context.put("source_traceback", handle.sourceTraceback);
    }
    Ops.callMethod(loop, "call_exception_handler", context);
  }

  /** {@code call_exception_handler}. */
  void report(Object context) {
    if (handler == PyNone.NONE) {
      try {
        Ops.callMethod(loop, "default_exception_handler", context);
      } catch (PyException e) {
        if (AsyncioErrors.endsTheLoop(e.value)) {
          throw e;
        }
        logError("Exception in default exception handler", info(e.value));
      }
      return;
    }
    try {
      callHandler(context);
    } catch (PyException e) {
      if (AsyncioErrors.endsTheLoop(e.value)) {
        throw e;
      }
      handlerFailed(e.value, context);
    }
  }

  private void callHandler(Object context) {
    Object thing = null;
    for (String key : new String[] {"task", "future", "handle"}) {
      Object value =
          context instanceof PyDict about ? about.get(key) : Ops.callMethod(context, "get", key);
      if (value != null && value != PyNone.NONE) {
        thing = value;
        break;
      }
    }
    Object getContext = thing == null ? null : Ops.getAttrOrNull(thing, "get_context");
    Object in = getContext == null ? PyNone.NONE : Calls.call0(getContext);
    Object run = in == PyNone.NONE ? null : Ops.getAttrOrNull(in, "run");
    if (run != null) {
      Calls.call3(run, handler, loop, context);
    } else {
      Calls.call2(handler, loop, context);
    }
  }

  private void handlerFailed(PyBaseException error, Object context) {
    PyDict outer = new PyDict();
    outer.put("message", "Unhandled error in exception handler");
    outer.put("exception", error);
    outer.put("context", context);
    try {
      Ops.callMethod(loop, "default_exception_handler", outer);
    } catch (PyException e) {
      if (AsyncioErrors.endsTheLoop(e.value)) {
        throw e;
      }
      logError(
          "Exception in default exception handler while handling an unexpected error in custom"
              + " exception handler",
          info(e.value));
    }
  }

  private static Object info(PyBaseException error) {
    return new PyTuple(
        error.type(), error, error.traceback == null ? PyNone.NONE : error.traceback);
  }

  /** {@code default_exception_handler}. */
  void logContext(PyDict context) {
    Object message = context.get("message");
    if (message == null || !Ops.truth(message)) {
      message = "Unhandled exception in event loop";
    }
    Object info = context.get("exception") instanceof PyBaseException e ? info(e) : Boolean.FALSE;
    if (context.get("source_traceback") == null
        && loop.calls.current instanceof PyHandle h
        && h.sourceTraceback != null) {
      context.put("handle_traceback", h.sourceTraceback);
    }
    StringBuilder text = new StringBuilder(Ops.str(message));
    Object[] keys = context.keys();
    Arrays.sort(keys, (a, b) -> Ops.str(a).compareTo(Ops.str(b)));
    for (Object key : keys) {
      if (key.equals("message") || key.equals("exception")) {
        continue;
      }
      text.append('\n').append(Ops.str(key)).append(": ").append(detail(key, context.get(key)));
    }
    logError(text.toString(), info);
  }

  private static String detail(Object key, Object value) {
    if (key.equals("source_traceback")) {
      return "Object created at (most recent call last):\n" + traceback(value);
    }
    if (key.equals("handle_traceback")) {
      return "Handle created at (most recent call last):\n" + traceback(value);
    }
    return Ops.repr(value);
  }

  private static String traceback(Object entries) {
    Object module = ThreadState.current().interpreter.importModule("traceback");
    Object lines = Ops.callMethod(module, "format_list", entries);
    StringBuilder text = new StringBuilder();
    Ops.forEach(lines, line -> text.append(Ops.str(line)));
    return text.toString().stripTrailing();
  }
}
