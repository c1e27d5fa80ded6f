package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** The module {@code faulthandler}: the JVM has its own handling of crashes. */
@BuiltinModule(name = "faulthandler", doc = "Tracebacks for debugging.")
public final class FaulthandlerModule {
  private boolean enabled;

  @Function(value = "enable(*args, **kwargs)", doc = "Remember that it is enabled.")
  void enable(Object[] args, PyDict kwargs) {
    enabled = true;
  }

  @Function(value = "disable()", doc = "Remember that it is disabled.")
  boolean disable() {
    boolean before = enabled;
    enabled = false;
    return before;
  }

  @Function(value = "is_enabled()", doc = "Whether it is enabled.")
  boolean isEnabled() {
    return enabled;
  }

  @Function(
      value = "dump_traceback(file=None, all_threads=True)",
      doc = "Print where this thread is.")
  static void dumpTraceback(Object file, boolean all) {
    Object out =
        file == PyNone.NONE
            ? Interpreter.current().modules().module("sys").dict().get("stderr")
            : file;
    StringBuilder text = new StringBuilder("Stack (most recent call first):\n");
    for (Frame f = ThreadState.current().frame; f != null; f = f.caller()) {
      text.append("  File \"").append(f.code.filename).append("\", line ").append(f.line());
      text.append(" in ").append(f.code.name).append('\n');
    }
    Ops.callMethod(out, "write", text.toString());
  }

  @Function(value = "cancel_dump_traceback_later()", doc = "Nothing to cancel.")
  static void cancelDumpTracebackLater() {}
}
