package org.hoopsnake.modules;

import java.util.List;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySimpleNamespace;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;
import org.hoopsnake.runtime.Imports;
import org.hoopsnake.runtime.Library;
import org.hoopsnake.runtime.Settings;

/** The values of the module {@code sys}. */
public final class SysValues {
  private static final long HEX_VERSION = 0x030e03f0L;

  private static final PyType VERSION_INFO =
      StructSequence.define(
          "sys",
          "version_info",
          "Version information as a named tuple.",
          5,
          "major",
          "minor",
          "micro",
          "releaselevel",
          "serial");

  private static final PyType FLAGS =
      StructSequence.define(
          "sys",
          "flags",
          "Flags of the command line.",
          18,
          "debug",
          "inspect",
          "interactive",
          "optimize",
          "dont_write_bytecode",
          "no_user_site",
          "no_site",
          "ignore_environment",
          "verbose",
          "bytes_warning",
          "quiet",
          "hash_randomization",
          "isolated",
          "dev_mode",
          "utf8_mode",
          "warn_default_encoding",
          "safe_path",
          "int_max_str_digits",
          "gil",
          "thread_inherit_context",
          "context_aware_warnings");

  private static final PyType FLOAT_INFO =
      StructSequence.define(
          "sys",
          "float_info",
          "What floats are like.",
          11,
          "max",
          "max_exp",
          "max_10_exp",
          "min",
          "min_exp",
          "min_10_exp",
          "dig",
          "mant_dig",
          "epsilon",
          "radix",
          "rounds");

  private static final PyType INT_INFO =
      StructSequence.define(
          "sys",
          "int_info",
          "What ints are like.",
          4,
          "bits_per_digit",
          "sizeof_digit",
          "default_max_str_digits",
          "str_digits_check_threshold");

  private static final PyType HASH_INFO =
      StructSequence.define(
          "sys",
          "hash_info",
          "What hashes of numbers are like.",
          9,
          "width",
          "modulus",
          "inf",
          "nan",
          "imag",
          "algorithm",
          "hash_bits",
          "seed_bits",
          "cutoff");

  private static final PyType THREAD_INFO =
      StructSequence.define(
          "sys", "thread_info", "What threads are like.", 3, "name", "lock", "version");

  static final PyType ASYNCGEN_HOOKS =
      StructSequence.define(
          "sys",
          "asyncgen_hooks",
          "The hooks of asynchronous generators.",
          2,
          "firstiter",
          "finalizer");

  static final PyType UNRAISABLE =
      StructSequence.define(
          "sys",
          "UnraisableHookArgs",
          "The argument of sys.unraisablehook.",
          5,
          "exc_type",
          "exc_value",
          "exc_traceback",
          "err_msg",
          "object");

  private SysValues() {}

  /** The module, filled. */
  public static PyModule create(Interpreter interpreter) {
    SysModule state = new SysModule(interpreter);
    PyModule module = new PyModule("sys", SysModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, SysModuleBinding.INSTANCE, state);
    for (PyModule part : List.of(MonitoringModule.create(), JitModule.create())) {
      String name = part.name();
      module.dict().put(name.substring(name.indexOf('.') + 1), part);
    }
    PyDict names = module.dict();
    for (String hook : List.of("displayhook", "excepthook", "unraisablehook", "breakpointhook")) {
      names.put("__" + hook + "__", names.get(hook));
    }
    names.put("UnraisableHookArgs", UNRAISABLE);
    version(names);
    limits(names);
    Settings settings = interpreter.settings(Settings.class);
    program(names, interpreter, settings == null ? Settings.embedded() : settings);
    return module;
  }

  private static void version(PyDict names) {
    PyTuple version = StructSequence.make(VERSION_INFO, 3L, 14L, 3L, "final", 0L);
    names.put("version_info", version);
    names.put("version", "3.14.3 (hoopsnake) [Java " + Runtime.version().feature() + "]");
    names.put("hexversion", HEX_VERSION);
    names.put("api_version", 1013L);
    names.put("copyright", "Copyright (c) the authors of Hoopsnake.");
    names.put("_git", new PyTuple("Hoopsnake", "", ""));
    PyDict implementation = new PyDict();
    implementation.put("name", "hoopsnake");
    implementation.put("cache_tag", PyNone.NONE);
    implementation.put("version", version);
    implementation.put("hexversion", HEX_VERSION);
    implementation.put("_multiarch", "x86_64-linux-gnu");
    implementation.put("supports_isolated_interpreters", true);
    names.put("implementation", new PySimpleNamespace(implementation));
  }

  private static void limits(PyDict names) {
    names.put("maxsize", Long.MAX_VALUE);
    names.put("maxunicode", 0x10FFFFL);
    names.put("byteorder", "little");
    names.put("float_repr_style", "short");
    names.put("abiflags", "");
    names.put(
        "float_info",
        StructSequence.make(
            FLOAT_INFO,
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L));
    names.put("int_info", StructSequence.make(INT_INFO, 30L, 4L, 4300L, 640L));
    names.put(
        "hash_info",
        StructSequence.make(
            HASH_INFO, 64L, (1L << 61) - 1, 314159L, 0L, 1000003L, "siphash13", 64L, 128L, 0L));
    names.put(
        "thread_info", StructSequence.make(THREAD_INFO, "pthread", "mutex+cond", PyNone.NONE));
  }

  private static Long flag(boolean set) {
    return set ? 1L : 0L;
  }

  private static PyList strings(List<String> strings) {
    return new PyList(strings.toArray());
  }

  private static void program(PyDict names, Interpreter interpreter, Settings settings) {
    Settings.Flags f = settings.flags();
    names.put(
        "flags",
        StructSequence.make(
            FLAGS,
            0L,
            flag(f.inspect()),
            flag(f.interactive()),
            (long) f.optimize(),
            flag(f.dontWriteBytecode()),
            0L,
            0L,
            flag(f.ignoreEnvironment()),
            (long) f.verbose(),
            0L,
            flag(f.quiet()),
            flag(f.hashSeed() == null || f.hashSeed() != 0),
            flag(f.isolated()),
            f.devMode(),
            1L,
            0L,
            f.safePath(),
            (long) interpreter.intMaxStrDigits,
            1L,
            0L,
            0L));
    names.put("argv", strings(settings.arguments()));
    names.put("orig_argv", strings(settings.originalArguments()));
    PyList path = strings(settings.path());
    path.add(Library.ROOT);
    names.put("path", path);
    names.put("executable", settings.executable());
    names.put("_base_executable", settings.executable());
    names.put("warnoptions", strings(settings.warnOptions()));
    PyDict options = new PyDict();
    for (String option : settings.implementationOptions()) {
      int equals = option.indexOf('=');
      options.put(
          equals < 0 ? option : option.substring(0, equals),
          equals < 0 ? (Object) true : option.substring(equals + 1));
    }
    names.put("_xoptions", options);
    names.put("dont_write_bytecode", f.dontWriteBytecode());
    names.put("pycache_prefix", PyNone.NONE);
    String prefix = Library.ROOT.substring(0, Library.ROOT.indexOf("/lib/"));
    for (String each : List.of("prefix", "base_prefix", "exec_prefix", "base_exec_prefix")) {
      names.put(each, prefix);
    }
    names.put("platlibdir", "lib");
    names.put("_stdlib_dir", Library.ROOT);
    names.put("_framework", "");
    names.put("_home", PyNone.NONE);
    String os =
        String.valueOf(interpreter.host.property("os.name")).toLowerCase(java.util.Locale.ROOT);
    names.put(
        "platform", os.startsWith("mac") ? "darwin" : os.startsWith("win") ? "win32" : "linux");
    names.put("modules", interpreter.sysModules);
    names.put("meta_path", Imports.finders());
    names.put("path_hooks", new PyList());
    names.put("path_importer_cache", new PyDict());
    if (interpreter.modules() instanceof Imports imports) {
      names.put("builtin_module_names", imports.nativeNames());
    }
    names.put("stdlib_module_names", StandardLibraryNames.frozenSet());
  }
}
