package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;

/**
 * What {@code sysconfig} asks of the build. There was no C compiler: no flags, no libraries, no
 * headers; what remains says how the interpreter behaves.
 */
@BuiltinModule(name = "_sysconfig", doc = "How the interpreter was built.")
public final class SysconfigModule {
  /**
   * The name that {@code sysconfig} makes up for Linux; the module has the variables of a build.
   */
  static final String DATA = "_sysconfigdata__linux_x86_64-linux-gnu";

  @Function(value = "config_vars()", doc = "Variables of the build that extensions care about.")
  static Object configVars() {
    PyDict variables = new PyDict();
    variables.put("Py_GIL_DISABLED", 0L);
    variables.put("Py_DEBUG", 0L);
    return variables;
  }

  static PyModule data() {
    PyDict variables = new PyDict();
    variables.put("SOABI", "hoopsnake-314");
    variables.put("EXT_SUFFIX", ".hoopsnake-314.so");
    variables.put("ABIFLAGS", "");
    variables.put("Py_ENABLE_SHARED", 0L);
    variables.put("WITH_DOC_STRINGS", 1L);
    variables.put("HAVE_GETRANDOM", 0L);
    PyModule module = new PyModule(DATA, "Variables of the build.");
    module.dict().put("build_time_vars", variables);
    return module;
  }
}
