package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Def;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNativeFunction;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.Types;

/** The functions that replace those of importlib's bootstrap. */
@BuiltinModule(name = "_frozen_importlib")
public final class NativeImport {
  private final Interpreter interpreter;

  NativeImport(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static void install(PyDict names, Interpreter interpreter) {
    NativeImport state = new NativeImport(interpreter);
    for (Def def : NativeImportBinding.INSTANCE.defs()) {
      names.put(
          def.name(),
          new PyNativeFunction(NativeImportBinding.INSTANCE, def, state, "_frozen_importlib"));
    }
  }

  @Function(value = "_gcd_import(name, package=None, level=0)", doc = "Import a module by name.")
  Object gcdImport(Object name, Object packageName, long level) {
    if (!(name instanceof String s)) {
      throw Errors.typeError("module name must be str, not %s", Types.name(name));
    }
    if (level < 0) {
      throw Errors.valueError("level must be >= 0");
    }
    if (level == 0) {
      if (s.isEmpty()) {
        throw Errors.valueError("Empty module name");
      }
      return interpreter.importModule(s);
    }
    if (!(packageName instanceof String base)) {
      throw Errors.typeError("__package__ not set to a string");
    }
    if (base.isEmpty()) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "attempted relative import with no known parent package");
    }
    PyDict globals = new PyDict();
    globals.put("__package__", base);
    Object module = interpreter.modules().importName(s, globals, PyNone.NONE, (int) level);
    return s.indexOf('.') < 0 ? module : interpreter.sysModules.get(absolute(s, base, level));
  }

  private static String absolute(String name, String base, long level) {
    String from = base;
    for (long i = 1; i < level; i++) {
      from = from.substring(0, from.lastIndexOf('.'));
    }
    return from + "." + name;
  }

  @Function(value = "_find_and_load(name, import_)", doc = "Import a module by name.")
  Object findAndLoad(String name, Object ignored) {
    return interpreter.importModule(name);
  }
}
