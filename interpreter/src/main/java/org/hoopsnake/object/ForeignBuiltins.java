package org.hoopsnake.object;

/**
 * Stands for {@code __builtins__} that are no dict: nothing is in it, and names are asked of the
 * object itself each time.
 */
final class ForeignBuiltins extends PyDict {
  final Object mapping;

  private ForeignBuiltins(Object mapping) {
    this.mapping = mapping;
  }

  /** The builtins that code with these globals sees. */
  static PyDict of(PyDict globals) {
    Object found = globals.get("__builtins__");
    return switch (found) {
      case null -> Interpreter.current().builtins;
      case PyDict d -> d;
      case PyModule m -> m.dict();
      default -> new ForeignBuiltins(found);
    };
  }

  /** The value of a name, or null; asks what is no plain dict in the way of a mapping. */
  static Object find(PyDict builtins, String name) {
    if (builtins.type() == PyDict.TYPE && !(builtins instanceof ForeignBuiltins)) {
      return builtins.get(name);
    }
    try {
      return Ops.getItem(shown(builtins), name);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** What Python sees as the builtins. */
  static Object shown(PyDict builtins) {
    return builtins instanceof ForeignBuiltins f ? f.mapping : builtins;
  }
}
