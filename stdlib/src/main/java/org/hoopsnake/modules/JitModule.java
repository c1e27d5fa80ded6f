package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyModule;

/**
 * {@code sys._jit} (https://docs.python.org/3.14/library/sys.html#sys._jit). It asks about
 * CPython's own just-in-time compiler, which is not the JVM's.
 */
@BuiltinModule(name = "sys._jit", doc = "Whether Python's own just-in-time compiler is at work.")
public final class JitModule {
  static PyModule create() {
    PyModule module = new PyModule("sys._jit", JitModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, JitModuleBinding.INSTANCE, new JitModule());
    return module;
  }

  @Function(value = "is_available()", doc = "Whether there is such a compiler: no.")
  static boolean isAvailable() {
    return false;
  }

  @Function(value = "is_enabled()", doc = "Whether such a compiler is on: no.")
  static boolean isEnabled() {
    return false;
  }

  @Function(value = "is_active()", doc = "Whether the calling frame was compiled by it: no.")
  static boolean isActive() {
    return false;
  }
}
