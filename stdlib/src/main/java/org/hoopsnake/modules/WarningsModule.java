package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;

/**
 * The module {@code _warnings}: two functions that hand over to {@code warnings}. It lacks the
 * rest, so that {@code warnings} keeps to its own filters, which are in Python: a program that
 * warns pays for importing them, no other does.
 */
@BuiltinModule(name = "_warnings", doc = "Warnings.")
public final class WarningsModule {
  private final Interpreter interpreter;

  WarningsModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Object forward(String function, Object[] args, PyDict kwargs) {
    return Calls.call(
        Ops.getAttr(interpreter.importModule("warnings"), function),
        Keywords.values(args, kwargs),
        Keywords.names(kwargs));
  }

  @Function(value = "warn(*args, **kwargs)", doc = "Issue a warning.")
  Object warn(Object[] args, PyDict kwargs) {
    return forward("warn", args, kwargs);
  }

  @Function(value = "warn_explicit(*args, **kwargs)", doc = "Issue a warning about a place.")
  Object warnExplicit(Object[] args, PyDict kwargs) {
    return forward("warn_explicit", args, kwargs);
  }
}
