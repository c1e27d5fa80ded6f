package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;

/** What CPython's {@code site} adds for people at a prompt. */
@BuiltinModule(name = "builtins")
public final class SiteFunctions {
  @Function(value = "help(*args)", doc = "The interactive help of pydoc.")
  static Object help(Object[] args) {
    return Ops.callMethod(Interpreter.current().importModule("pydoc"), "help", args);
  }
}
