package org.hoopsnake.runtime;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;

/**
 * Ties modules of the bundled library to what we have in Java, right after they were executed:
 * importlib's bootstrap gets our PyModuleSpec and our import, so that there is one import system;
 * inspect learns which functions in Java make coroutines, linecache what was typed.
 */
final class LibraryHooks {
  private LibraryHooks() {}

  static void executed(String name, PyModule module, Interpreter interpreter) {
    switch (name) {
      case "importlib._bootstrap" -> bootstrap(module.dict(), interpreter);
      case "linecache" -> SourceLines.of(interpreter).tell(module);
      case "inspect" -> CoroutineMarks.install(module.dict());
      case "importlib._bootstrap_external" -> external(module, interpreter);
      default -> {}
    }
  }

  private static void bootstrap(PyDict names, Interpreter interpreter) {
    names.put("ModuleSpec", PyModuleSpec.TYPE);
    for (String needed : new String[] {"_thread", "_warnings", "_weakref"}) {
      interpreter.importModule(needed);
    }
    NativeImport.install(names, interpreter);
  }

  /** {@code sys.path_hooks} gets what pkgutil and others look for there. */
  private static void external(PyModule module, Interpreter interpreter) {
    Object sys = interpreter.sysModules.get("sys");
    Object hooks = Ops.getAttr(sys, "path_hooks");
    if (hooks instanceof PyList list && list.size() == 0) {
      Object loaders = Ops.callMethod(module, "_get_supported_file_loaders");
      Object finder = Ops.getAttr(module, "FileFinder");
      list.add(Calls.call(Ops.getAttr(finder, "path_hook"), Ops.toArray(loaders), Calls.NO_KW));
    }
  }
}
