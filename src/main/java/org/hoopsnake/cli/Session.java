package org.hoopsnake.cli;

import org.hoopsnake.host.Host;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyThread;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.runtime.Settings;
import org.hoopsnake.runtime.TracebackPrinter;
import org.hoopsnake.stdlib.Bootstrap;

/**
 * The life of one interpreter: made, given its main thread, and ended as CPython ends, with an exit
 * status (https://docs.python.org/3.14/c-api/init.html#c.Py_FinalizeEx tells the order).
 */
public final class Session {
  /** What a shell says of a program that an interrupt has ended. */
  private static final int INTERRUPTED = 130;

  /** What a shell says of a program whose reader has gone. */
  private static final int BROKEN_PIPE = 141;

  private final Host host;
  private final ThreadState main;
  private final boolean showJavaTraces;

  private Session(Host host, Settings settings) {
    this.host = host;
    this.main = Bootstrap.interpreter(host, settings);
    this.showJavaTraces = settings.flags().devMode();
    main.interpreter.showJavaTraces = showJavaTraces;
  }

  /** What a session does on its main thread. */
  public interface Body {
    void run(ThreadState main);
  }

  /** Runs {@code body} in a new interpreter, on a thread of its own; the exit status. */
  public static int run(Host host, Settings settings, Body body) {
    Session session = new Session(host, settings);
    int[] status = {1};
    PyThread thread =
        new PyThread(session.main, "MainThread", () -> status[0] = session.live(body));
    host.onSignal("INT", () -> session.interrupt(thread));
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return status[0];
  }

  /** A new module {@code __main__}, registered. */
  public static PyModule mainModule(Interpreter interpreter) {
    PyModule main = new PyModule("__main__", null);
    main.dict().put("__builtins__", interpreter.importModule("builtins"));
    interpreter.sysModules.put("__main__", main);
    return main;
  }

  /** Ctrl-C: the main thread raises KeyboardInterrupt at its next poll, and stops waiting. */
  private void interrupt(Thread mainThread) {
    main.interpreter.gil.callOnMain(
        () -> {
          Thread.interrupted();
          main.interpreter.interrupted();
        });
    mainThread.interrupt();
  }

  private int live(Body body) {
    int status;
    try {
      Bootstrap.initialize(main);
      status = guarded(() -> body.run(main));
    } catch (RuntimeException | Error e) {
      internalError(e);
      return 1;
    }
    int ending = guarded(this::shutDown);
    int flushed = flush();
    return status != 0 ? status : ending != 0 ? ending : flushed;
  }

  /** Runs something; an exception that nobody catches becomes an exit status. */
  private int guarded(Runnable action) {
    try {
      action.run();
      return 0;
    } catch (PyException e) {
      return uncaught(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return uncaught(Errors.ofHost(e));
    } catch (Error e) {
      internalError(e);
      return 1;
    }
  }

  private int uncaught(PyException e) {
    PyBaseException value = e.value;
    if (value.type().isSubtype(ExceptionTypes.SYSTEM_EXIT)) {
      return exitStatus(Ops.getAttr(value, "code"));
    }
    if (e.is(ExceptionTypes.BROKEN_PIPE_ERROR) && flush() == BROKEN_PIPE) {
      return BROKEN_PIPE;
    }
    showUncaught(value);
    return e.is(ExceptionTypes.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
  }

  private int exitStatus(Object code) {
    if (code == PyNone.NONE) {
      return 0;
    }
    if (code instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (code instanceof Long n) {
      return (int) (n & 0xff);
    }
    flush();
    Console.error(host, Ops.str(code));
    return 1;
  }

  /** Waits for threads, runs what atexit has registered, warns of what was never awaited. */
  private void shutDown() {
    Interpreter interpreter = main.interpreter;
    if (interpreter.sysModules.get("threading") != null) {
      Ops.callMethod(interpreter.importModule("threading"), "_shutdown");
    }
    if (interpreter.sysModules.get("atexit") != null) {
      Ops.callMethod(interpreter.importModule("atexit"), "_run_exitfuncs");
    }
    interpreter.atEnd.forEach(Runnable::run);
    if (!interpreter.unawaited.isEmpty()) {
      interpreter.importModule("warnings"); // which reports them
    }
    noMoreImports(interpreter);
    interpreter.unawaited.reportAll();
    interpreter.finalizers().end();
  }

  /** What runs from here on cannot import: it is told that Python is likely shutting down. */
  private static void noMoreImports(Interpreter interpreter) {
    Ops.setAttr(interpreter.importModule("sys"), "meta_path", PyNone.NONE);
    interpreter.sysModules.remove("tracemalloc");
  }

  private int flush() {
    Object sys = main.interpreter.importModule("sys");
    int status = 0;
    for (String name : new String[] {"stdout", "stderr"}) {
      Object stream = Ops.getAttrOrNull(sys, name);
      if (stream == null || stream == PyNone.NONE) {
        continue;
      }
      try {
        Object closed = Ops.getAttrOrNull(stream, "closed");
        if (closed == null || !Ops.truth(closed)) {
          Ops.callMethod(stream, "flush");
        }
      } catch (PyException e) {
        status = e.is(ExceptionTypes.BROKEN_PIPE_ERROR) ? BROKEN_PIPE : 120;
      }
    }
    return status;
  }

  private void internalError(Throwable e) {
    Console.error(
        host,
        "SystemError: internal error: "
            + e
            + "\nPlease report this at https://github.com/hoopsnake/hoopsnake/issues"
            + (showJavaTraces ? "" : " (-X dev shows where it happened)"));
    if (showJavaTraces) {
      StringBuilder trace = new StringBuilder();
      for (StackTraceElement element : e.getStackTrace()) {
        trace.append("    at ").append(element).append('\n');
      }
      Console.error(host, trace.toString());
    }
  }

  /** {@code sys.excepthook}, and if that fails the plain printer. */
  private void showUncaught(PyBaseException value) {
    Interpreter interpreter = main.interpreter;
    Object traceback = value.traceback == null ? PyNone.NONE : value.traceback;
    try {
      Object hook = Ops.getAttr(interpreter.importModule("sys"), "excepthook");
      Calls.call3(hook, value.type(), value, traceback);
    } catch (PyException inner) {
      Console.error(host, "Error in sys.excepthook:");
      TracebackPrinter.print(interpreter, inner.value);
      Console.error(host, "\nOriginal exception was:");
      TracebackPrinter.print(interpreter, value);
    }
  }
}
