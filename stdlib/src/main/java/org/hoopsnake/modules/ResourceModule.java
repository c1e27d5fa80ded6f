package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;

/** The module {@code resource}: what the process has used. A JVM knows and sets no limits. */
@BuiltinModule(name = "resource", doc = "Use of resources.")
public final class ResourceModule {
  private static final String NUMBERS =
      """
      RLIMIT_CPU=0 RLIMIT_FSIZE=1 RLIMIT_DATA=2 RLIMIT_STACK=3 RLIMIT_CORE=4 RLIMIT_NOFILE=7
      RLIMIT_OFILE=7 RLIMIT_AS=9 RLIMIT_RSS=5 RLIMIT_NPROC=6 RLIMIT_MEMLOCK=8 RLIMIT_MSGQUEUE=12
      RLIMIT_NICE=13 RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15 RLIMIT_SIGPENDING=11 RUSAGE_SELF=0
      RUSAGE_CHILDREN=-1 RUSAGE_THREAD=1 RLIM_INFINITY=-1
      """;

  @Constant("error")
  static final PyType ERROR = ExceptionTypes.OS_ERROR;

  @Constant("struct_rusage")
  static final PyType STRUCT_RUSAGE =
      StructSequence.define(
          "resource",
          "struct_rusage",
          "What has been used.",
          16,
          "ru_utime",
          "ru_stime",
          "ru_maxrss",
          "ru_ixrss",
          "ru_idrss",
          "ru_isrss",
          "ru_minflt",
          "ru_majflt",
          "ru_nswap",
          "ru_inblock",
          "ru_oublock",
          "ru_msgsnd",
          "ru_msgrcv",
          "ru_nsignals",
          "ru_nvcsw",
          "ru_nivcsw");

  private final Interpreter interpreter;

  private ResourceModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule("resource", ResourceModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, ResourceModuleBinding.INSTANCE, new ResourceModule(interpreter));
    Constants.put(module.dict(), NUMBERS);
    return module;
  }

  @Function(value = "getrusage(who, /)", doc = "What has been used: the time, and the heap.")
  Object getrusage(int who) {
    if (who < -1 || who > 1) {
      throw Errors.valueError("invalid who parameter");
    }
    Object[] values = new Object[16];
    java.util.Arrays.fill(values, 0L);
    values[0] = who == -1 ? 0.0 : interpreter.host.clock().processTime() / 1e9;
    values[1] = 0.0;
    values[2] = who == -1 ? 0L : Runtime.getRuntime().totalMemory() / 1024;
    return StructSequence.make(STRUCT_RUSAGE, values);
  }

  private static void check(int resource) {
    if (resource < 0 || resource > 15) {
      throw Errors.valueError("invalid resource specified");
    }
  }

  @Function(value = "getrlimit(resource, /)", doc = "No limit is known.")
  static Object getrlimit(int resource) {
    check(resource);
    return new PyTuple(-1L, -1L);
  }

  @Function(value = "setrlimit(resource, limits, /)", doc = "Limits cannot be changed.")
  static void setrlimit(int resource, Object limits) {
    check(resource);
    throw Errors.valueError("not allowed to raise maximum limit");
  }

  @Function(value = "getpagesize()", doc = "The size of a page of memory in bytes.")
  static long getpagesize() {
    return 4096;
  }
}
