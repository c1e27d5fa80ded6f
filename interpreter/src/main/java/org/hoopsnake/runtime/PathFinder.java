package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** Finds modules on {@code sys.path} or a package's {@code __path__}. */
@BuiltinType(
    name = "PathFinder",
    module = "_frozen_importlib_external",
    doc = "Finds modules on sys.path and package paths.",
    raw = true,
    weakReferences = true)
final class PathFinder {
  static final PyType TYPE = PyType.builtin(PathFinderBinding.INSTANCE);

  private PathFinder() {}

  @ClassMethod(value = "find_spec(cls, fullname, path=None, target=None)", doc = "Find a module.")
  static Object findSpec(PyType cls, String name, Object path, Object target) {
    Interpreter interpreter = Interpreter.current();
    PyModuleSpec spec = find(interpreter, name, path);
    return spec == null ? PyNone.NONE : spec;
  }

  @ClassMethod(value = "invalidate_caches(cls)", doc = "Nothing is cached.")
  static void invalidateCaches(PyType cls) {}

  static PyModuleSpec find(Interpreter interpreter, String name, Object path) {
    Object entries = path;
    if (path == PyNone.NONE) {
      Object sys = interpreter.sysModules.get("sys");
      entries = sys instanceof PyModule m ? m.dict().get("path") : null;
    }
    if (entries == null) {
      return null;
    }
    return new ModuleSearch(interpreter).find(name, Ops.toArray(entries));
  }
}
