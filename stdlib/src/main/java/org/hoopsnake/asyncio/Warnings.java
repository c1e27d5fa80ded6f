package org.hoopsnake.asyncio;

import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyType;

/** {@code warnings.warn} from Java. */
final class Warnings {
  private Warnings() {}

  static void warn(PyType category, String message) {
    warn(category, message, 1);
  }

  static void warn(PyType category, String message, int stackLevel) {
    Object warnings = Interpreter.current().importModule("warnings");
    Ops.callMethod(warnings, "warn", message, category, (long) stackLevel);
  }
}
