package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/** The module {@code _tracemalloc}: allocations are not traced. */
@BuiltinModule(name = "_tracemalloc", doc = "Allocations are not traced.")
public final class TracemallocModule {
  @Function(value = "is_tracing()", doc = "They are not.")
  static boolean isTracing() {
    return false;
  }

  @Function(value = "start(nframe=1, /)", doc = "Not available.")
  static void start(long frames) {
    throw Errors.notImplementedError("hoopsnake cannot trace allocations");
  }

  @Function(value = "stop()", doc = "Nothing to stop.")
  static void stop() {}

  @Function(value = "clear_traces()", doc = "Nothing to clear.")
  static void clearTraces() {}

  @Function(value = "reset_peak()", doc = "Nothing to reset.")
  static void resetPeak() {}

  @Function(value = "_get_traces()", doc = "There are none.")
  static Object getTraces() {
    return new PyList();
  }

  @Function(value = "_get_object_traceback(obj, /)", doc = "There is none.")
  static Object getObjectTraceback(Object object) {
    return PyNone.NONE;
  }

  @Function(value = "get_traceback_limit()", doc = "The default.")
  static long getTracebackLimit() {
    return 1;
  }

  @Function(value = "get_tracemalloc_memory()", doc = "None is used.")
  static long getMemory() {
    return 0;
  }

  @Function(value = "get_traced_memory()", doc = "None is traced.")
  static Object getTracedMemory() {
    return new PyTuple(0L, 0L);
  }
}
