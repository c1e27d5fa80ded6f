package org.hoopsnake.runtime;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/** Exceptions where nobody can catch them: they go to {@code sys.unraisablehook}. */
public final class Unraisable {
  private Unraisable() {}

  /**
   * Reports an exception.
   *
   * @param message what was going on, without a colon; null for "Exception ignored in"
   * @param object what it was about, or null
   */
  public static void report(PyBaseException e, String message, Object object) {
    Interpreter interpreter = Interpreter.current();
    Object sys = interpreter.sysModules.get("sys");
    Object hook = sys instanceof PyModule m ? m.dict().get("unraisablehook") : null;
    Object kind = sys instanceof PyModule m ? m.dict().get("UnraisableHookArgs") : null;
    if (hook == null || hook == PyNone.NONE || kind == null) {
      TracebackPrinter.print(interpreter, e);
      return;
    }
    PyTuple fields =
        new PyTuple(
            e.type(),
            e,
            e.traceback == null ? PyNone.NONE : e.traceback,
            message == null ? PyNone.NONE : message,
            object == null ? PyNone.NONE : object);
    try {
      Calls.call1(hook, Calls.call1(kind, fields));
    } catch (PyException failed) {
      TracebackPrinter.print(interpreter, failed.value);
    }
  }
}
