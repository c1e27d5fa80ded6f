package org.hoopsnake.object;

/** Issues warnings from Java code, through Python's {@code warnings} module. */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category)}: the line that runs now is the one to blame. */
  public static void warn(PyType category, String message) {
    Object module = Interpreter.current().importModule("warnings");
    Calls.call2(Ops.getAttr(module, "warn"), message, category);
  }

  /** {@code warnings.warn_explicit}: for warnings about a source, which is not running. */
  public static void warnExplicit(PyType category, String message, String filename, int line) {
    Object module = Interpreter.current().importModule("warnings");
    Ops.callMethod(module, "warn_explicit", message, category, filename, (long) line);
  }
}
