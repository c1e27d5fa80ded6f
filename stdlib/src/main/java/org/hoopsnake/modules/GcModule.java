package org.hoopsnake.modules;

import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.weakref.WeakReferences;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;

/** The module {@code gc}. Java collects; this keeps the settings, and can ask it to. */
@BuiltinModule(name = "gc", doc = "The garbage collector.")
public final class GcModule {
  private boolean enabled = true;
  private long debug;
  private Object[] thresholds = {2000L, 10L, 0L};

  static PyModule create() {
    PyModule module = new PyModule("gc", GcModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, GcModuleBinding.INSTANCE, new GcModule());
    module.dict().put("garbage", new PyList());
    module.dict().put("callbacks", new PyList());
    Constants.put(
        module.dict(),
        "DEBUG_STATS=1 DEBUG_COLLECTABLE=2 DEBUG_UNCOLLECTABLE=4 DEBUG_SAVEALL=32 DEBUG_LEAK=38");
    return module;
  }

  @Function(value = "enable()", doc = "Remember that it is enabled.")
  void enable() {
    enabled = true;
  }

  @Function(value = "disable()", doc = "Remember that it is disabled.")
  void disable() {
    enabled = false;
  }

  @Function(value = "isenabled()", doc = "Whether it is enabled.")
  boolean isEnabled() {
    return enabled;
  }

  @Function(value = "collect(generation=2)", doc = "Ask for a collection; 0, as none is counted.")
  static long collect(long generation) {
    ThreadState.current().suspended = null;
    Interpreter.current().finalizers().collect();
    WeakReferences.of(Interpreter.current()).collected();
    List.copyOf(Interpreter.current().afterCollection).forEach(Runnable::run);
    return 0;
  }

  @Function(value = "set_debug(flags, /)", doc = "Kept, and of no effect.")
  void setDebug(long flags) {
    debug = flags;
  }

  @Function(value = "get_debug()", doc = "The flags of set_debug().")
  long getDebug() {
    return debug;
  }

  @Function(value = "get_count()", doc = "Nothing is counted.")
  static Object getCount() {
    return new PyTuple(0L, 0L, 0L);
  }

  @Function(
      value = "set_threshold(threshold0, threshold1=10, threshold2=0, /)",
      doc = "Kept, and of no effect.")
  void setThreshold(Object first, Object second, Object third) {
    thresholds = new Object[] {first, second, third};
  }

  @Function(value = "get_threshold()", doc = "What set_threshold() was given.")
  Object getThreshold() {
    return new PyTuple(thresholds.clone());
  }

  @Function(value = "get_objects(generation=None)", doc = "Objects are not listed.")
  static Object getObjects(Object generation) {
    return new PyList();
  }

  @Function(value = "get_stats()", doc = "Three generations without events.")
  static Object getStats() {
    PyList all = new PyList();
    for (int i = 0; i < 3; i++) {
      PyDict stats = new PyDict();
      stats.put("collections", 0L);
      stats.put("collected", 0L);
      stats.put("uncollectable", 0L);
      all.add(stats);
    }
    return all;
  }

  @Function(value = "is_tracked(obj, /)", doc = "Whether the object can be part of a cycle.")
  static boolean isTracked(Object object) {
    return object instanceof PyObject;
  }

  @Function(value = "is_finalized(obj, /)", doc = "Whether its finaliser has run.")
  static boolean isFinalized(Object object) {
    return false;
  }

  @Function(value = "get_referrers(*objs)", doc = "Referrers are not known.")
  static Object getReferrers(Object[] objects) {
    return new PyList();
  }

  @Function(value = "get_referents(*objs)", doc = "Referents are not listed.")
  static Object getReferents(Object[] objects) {
    return new PyList();
  }

  @Function(value = "freeze()", doc = "Of no effect.")
  static void freeze() {}

  @Function(value = "unfreeze()", doc = "Of no effect.")
  static void unfreeze() {}

  @Function(value = "get_freeze_count()", doc = "Nothing is frozen.")
  static long getFreezeCount() {
    return 0;
  }
}
