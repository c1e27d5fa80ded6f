package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyModule;

/** {@code asyncio.base_events}. */
@BuiltinModule(name = "asyncio.base_events", doc = "Event loops.")
public final class BaseEventsModule {
  private final Interpreter interpreter;

  BaseEventsModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "__getattr__(name, /)", doc = "The logger, made when somebody asks.")
  Object getAttribute(String name) {
    if (name.equals("logger")) {
      return asyncioLogger(interpreter);
    }
    throw Errors.of(
        ExceptionTypes.ATTRIBUTE_ERROR, "module 'asyncio.base_events' has no attribute '%s'", name);
  }

  /** What loops log with: the logger {@code asyncio}, or what somebody has put in its place. */
  static Object logger(Interpreter interpreter) {
    Object module = interpreter.sysModules.get("asyncio.base_events");
    Object replaced = module instanceof PyModule m ? m.dict().get("logger") : null;
    return replaced == null ? asyncioLogger(interpreter) : replaced;
  }

  /** {@code logging} takes long to import, so that happens when there is something to log. */
  private static Object asyncioLogger(Interpreter interpreter) {
    return Ops.callMethod(interpreter.importModule("logging"), "getLogger", "asyncio");
  }
}
