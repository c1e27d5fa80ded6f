package org.hoopsnake.object;

/** Issues warnings from Java code, as Python's {@code warnings.warn} does. */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category)}: the line that runs now is the one to blame. */
  public static void warn(PyType category, String message) {
    warn(category, message, 1);
  }

  /** {@code warnings.warn(message, category, stacklevel)}. */
  public static void warn(PyType category, String message, int stackLevel) {
    warn(category, message, stackLevel, PyNone.NONE);
  }

  /** {@code warnings.warn(message, category, stacklevel, source)}. */
  public static void warn(PyType category, String message, int stackLevel, Object source) {
    Interpreter.current().warnings().warn(message, category, stackLevel, source, Calls.NO_ARGS);
  }

  /** {@code warnings.warn_explicit}: for warnings about a source, which is not running. */
  public static void warnExplicit(PyType category, String message, String filename, int line) {
    Interpreter.current()
        .warnings()
        .warnExplicit(message, category, filename, line, null, PyNone.NONE, null, PyNone.NONE);
  }
}
