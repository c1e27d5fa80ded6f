package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.runtime.Imports;

/** The module {@code _imp}: what importlib asks of the interpreter. */
@BuiltinModule(name = "_imp", doc = "Support for importlib.")
public final class ImpModule {
  @Constant("check_hash_based_pycs")
  static final String CHECK_HASH_BASED_PYCS = "default";

  @Constant("pyc_magic_number_token")
  static final long MAGIC = 168627755;

  private final Interpreter interpreter;

  ImpModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "is_builtin(name, /)", doc = "1 where the module is built in, else 0.")
  long isBuiltin(String name) {
    return Imports.of(interpreter).isNative(name) ? 1 : 0;
  }

  @Function(value = "create_builtin(spec, /)", doc = "Make a module that is built in.")
  Object createBuiltin(Object spec) {
    String name = Ops.str(Ops.getAttr(spec, "name"));
    Object present = interpreter.sysModules.get(name);
    if (present != null) {
      return present;
    }
    return Imports.of(interpreter).isNative(name)
        ? Imports.of(interpreter).makeNative(name)
        : PyNone.NONE;
  }

  @Function(value = "exec_builtin(mod, /)", doc = "Nothing is left to do.")
  static long execBuiltin(Object module) {
    return 0;
  }

  @Function(value = "is_frozen(name, /)", doc = "No module is frozen.")
  static boolean isFrozen(String name) {
    return false;
  }

  @Function(value = "is_frozen_package(name, /)", doc = "No module is frozen.")
  static boolean isFrozenPackage(String name) {
    throw notFrozen(name);
  }

  @Function(value = "find_frozen(name, /, *, withdata=False)", doc = "No module is frozen.")
  static Object findFrozen(String name, boolean data) {
    return PyNone.NONE;
  }

  @Function(value = "get_frozen_object(name, data=None, /)", doc = "No module is frozen.")
  static Object getFrozenObject(String name, Object data) {
    throw notFrozen(name);
  }

  private static org.hoopsnake.object.PyException notFrozen(String name) {
    return Errors.of(ExceptionTypes.IMPORT_ERROR, "No such frozen object named %s", name);
  }

  @Function(value = "_frozen_module_names()", doc = "No module is frozen.")
  static Object frozenModuleNames() {
    return new PyList();
  }

  @Function(value = "_override_frozen_modules_for_tests(override, /)", doc = "Of no effect.")
  static void overrideFrozen(Object override) {}

  @Function(value = "_override_multi_interp_extensions_check(override, /)", doc = "Of no effect.")
  static long overrideMulti(Object override) {
    return 0;
  }

  @Function(value = "extension_suffixes()", doc = "There are no extension modules.")
  static Object extensionSuffixes() {
    return new PyList();
  }

  @Function(value = "acquire_lock()", doc = "Modules have locks of their own.")
  static void acquireLock() {}

  @Function(value = "release_lock()", doc = "Modules have locks of their own.")
  static void releaseLock() {}

  @Function(value = "lock_held()", doc = "Modules have locks of their own.")
  static boolean lockHeld() {
    return false;
  }

  @Function(value = "_fix_co_filename(code, path, /)", doc = "The name is right from the start.")
  static void fixFilename(Object code, Object path) {}

  @Function(value = "source_hash(key, source)", doc = "A hash of a source.")
  static Object sourceHash(long key, Object source) {
    long h = key;
    for (byte b : ((PyBytes) source).value) {
      h = h * 1099511628211L ^ b;
    }
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (h >> 8 * i);
    }
    return new PyBytes(bytes);
  }
}
