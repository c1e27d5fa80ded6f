package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNativeFunction;

/** Whether loops start in debug mode: {@code -X dev} or {@code PYTHONASYNCIODEBUG}. */
final class DebugMode {
  private DebugMode() {}

  /** What {@code asyncio.coroutines._is_debug_mode} says, which tests and debuggers replace. */
  static boolean atStart(Interpreter interpreter) {
    Object module = interpreter.sysModules.get("asyncio.coroutines");
    Object function = module == null ? null : Ops.getAttrOrNull(module, "_is_debug_mode");
    boolean replaced = function != null && !(function instanceof PyNativeFunction);
    return replaced ? Ops.truth(Calls.call0(function)) : isOn(interpreter);
  }

  static boolean isOn(Interpreter interpreter) {
    Object flags = null;
    if (interpreter.sysModules.get("sys") instanceof Object sys) {
      flags = Ops.getAttrOrNull(sys, "flags");
    }
    if (flags != null && isSet(flags, "dev_mode")) {
      return true;
    }
    if (flags != null && isSet(flags, "ignore_environment")) {
      return false;
    }
    String value = interpreter.host.environment().get("PYTHONASYNCIODEBUG");
    return value != null && !value.isEmpty();
  }

  private static boolean isSet(Object flags, String name) {
    Object value = Ops.getAttrOrNull(flags, name);
    return value != null && Ops.truth(value);
  }
}
