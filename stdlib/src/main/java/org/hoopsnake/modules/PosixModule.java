package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.Transfers;
import org.hoopsnake.modules.process.Child;
import org.hoopsnake.modules.process.Children;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;

/**
 * The module {@code posix}, on which {@code os} stands: the process and its environment. Files are
 * in {@link PosixFiles}, descriptors in {@link PosixDescriptors}.
 */
@BuiltinModule(name = "posix", doc = "Access to the operating system.")
public final class PosixModule {
  @Constant("error")
  static final PyType ERROR = ExceptionTypes.OS_ERROR;

  @Constant("stat_result")
  static final PyType STAT_RESULT = FileStatus.TYPE;

  @Constant("DirEntry")
  static final PyType DIR_ENTRY = PyDirEntry.TYPE;

  @Constant("terminal_size")
  static final PyType TERMINAL_SIZE =
      StructSequence.define(
          "os", "terminal_size", "Columns and lines of a terminal.", 2, "columns", "lines");

  @Constant("uname_result")
  static final PyType UNAME_RESULT =
      StructSequence.define(
          "posix",
          "uname_result",
          "What the system calls itself.",
          5,
          "sysname",
          "nodename",
          "release",
          "version",
          "machine");

  @Constant("times_result")
  static final PyType TIMES_RESULT =
      StructSequence.define(
          "posix",
          "times_result",
          "Times of the process.",
          5,
          "user",
          "system",
          "children_user",
          "children_system",
          "elapsed");

  private final Interpreter interpreter;

  PosixModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule("posix", PosixModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, PosixModuleBinding.INSTANCE, new PosixModule(interpreter));
    NativeNamespace.fill(module, PosixFilesBinding.INSTANCE, new PosixFiles(interpreter));
    NativeNamespace.fill(
        module, PosixDescriptorsBinding.INSTANCE, new PosixDescriptors(interpreter));
    Constants.put(module.dict(), PosixNames.NUMBERS);
    PyDict environment = new PyDict();
    for (Map.Entry<String, String> e : interpreter.host.environment().entrySet()) {
      environment.put(bytes(e.getKey()), bytes(e.getValue()));
    }
    module.dict().put("environ", environment);
    module.dict().put("_have_functions", new PyList());
    for (String names : new String[] {"pathconf_names", "confstr_names", "sysconf_names"}) {
      module.dict().put(names, new PyDict());
    }
    return module;
  }

  private static PyBytes bytes(String text) {
    return new PyBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Object value) {
    return value instanceof PyBytes b
        ? new String(b.value, StandardCharsets.UTF_8)
        : Ops.str(value);
  }

  @Function(value = "_create_environ()", doc = "The environment anew.")
  Object createEnviron() {
    PyDict environment = new PyDict();
    for (Map.Entry<String, String> e : interpreter.host.environment().entrySet()) {
      environment.put(bytes(e.getKey()), bytes(e.getValue()));
    }
    return environment;
  }

  @Function(value = "putenv(name, value, /)", doc = "Set an environment variable.")
  void putenv(Object name, Object value) {
    if (text(name).indexOf('=') >= 0) {
      throw Errors.valueError("illegal environment variable name");
    }
    interpreter.host.environment().put(text(name), text(value));
  }

  @Function(value = "unsetenv(name, /)", doc = "Remove an environment variable.")
  void unsetenv(Object name) {
    interpreter.host.environment().remove(text(name));
  }

  @Function(value = "getpid()", doc = "The process id.")
  long getpid() {
    return interpreter.host.processId();
  }

  @Function(value = "getppid()", doc = "The parent's process id.")
  long getppid() {
    return interpreter.host.parentProcessId();
  }

  static long owner(Interpreter interpreter, int index) {
    try {
      return (Long)
          FileStatus.of(interpreter.host.files().getPath("/proc/self"), true).items[index];
    } catch (IOException e) {
      return 1000; // no /proc: any user will do for those who only compare
    }
  }

  @Function(value = "getuid()", doc = "The user id.")
  long getuid() {
    return owner(interpreter, 4);
  }

  @Function(value = "geteuid()", doc = "The effective user id.")
  long geteuid() {
    return owner(interpreter, 4);
  }

  @Function(value = "getgid()", doc = "The group id.")
  long getgid() {
    return owner(interpreter, 5);
  }

  @Function(value = "getegid()", doc = "The effective group id.")
  long getegid() {
    return owner(interpreter, 5);
  }

  @Function(value = "getlogin()", doc = "The user's name.")
  String getlogin() {
    return String.valueOf(interpreter.host.property("user.name"));
  }

  @Function(value = "cpu_count()", doc = "The number of processors.")
  long cpuCount() {
    return interpreter.host.processors();
  }

  @Function(value = "sched_getaffinity(pid, /)", doc = "The processors that may be used.")
  Object affinity(Object pid) {
    Object[] all = new Object[interpreter.host.processors()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (long) i;
    }
    return org.hoopsnake.object.Calls.call1(org.hoopsnake.object.PySet.TYPE, new PyList(all));
  }

  @Function(value = "sched_yield()", doc = "Let another thread run.")
  static void schedYield() {
    Thread.yield();
  }

  @Function(value = "urandom(size, /)", doc = "Unpredictable bytes.")
  Object urandom(int size) {
    if (size < 0) {
      throw Errors.valueError("negative argument not allowed");
    }
    byte[] bytes = new byte[size];
    interpreter.host.randomBytes(bytes);
    return new PyBytes(bytes);
  }

  @Function(value = "getrandom(size, flags=0)", doc = "Unpredictable bytes.")
  Object getrandom(int size, long flags) {
    return urandom(size);
  }

  @Function(value = "strerror(code, /)", doc = "The words for an error number.")
  static String strerror(int code) {
    return IoErrors.words(code);
  }

  @Function(value = "uname()", doc = "What the system calls itself.")
  Object uname() {
    String machine = String.valueOf(interpreter.host.property("os.arch"));
    return StructSequence.make(
        UNAME_RESULT,
        String.valueOf(interpreter.host.property("os.name")),
        interpreter.host.environment().getOrDefault("HOSTNAME", "localhost"),
        String.valueOf(interpreter.host.property("os.version")),
        "",
        machine.equals("amd64") ? "x86_64" : machine);
  }

  @Function(value = "times()", doc = "Times of the process in seconds.")
  Object times() {
    double cpu = interpreter.host.clock().processTime() / 1e9;
    double elapsed = interpreter.host.clock().monotonic() / 1e9;
    return StructSequence.make(TIMES_RESULT, cpu, 0.0, 0.0, 0.0, elapsed);
  }

  @Function(value = "kill(pid, signal, /)", doc = "Send a signal to a process.")
  void kill(long pid, int signal) {
    if (pid == interpreter.host.processId() && SignalModule.raiseHere(interpreter, signal)) {
      return;
    }
    if (!interpreter.host.kill(pid, signal)) {
      throw IoErrors.of(3, org.hoopsnake.object.PyNone.NONE);
    }
  }

  @Function(value = "killpg(pgid, signal, /)", doc = "Send a signal to a process group.")
  void killpg(long group, int signal) {
    if (!interpreter.host.kill(-group, signal)) {
      throw IoErrors.of(3, org.hoopsnake.object.PyNone.NONE);
    }
  }

  @Function(value = "_exit(status)", doc = "End the process at once.")
  void exit(int status) {
    interpreter.host.halt(status);
  }

  @Function(value = "abort()", doc = "End the process as a failure.")
  void abort() {
    interpreter.host.halt(134);
  }

  @Function(value = "register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)")
  static void registerAtFork(Object before, Object child, Object parent) {}

  @Function(value = "umask(mask, /)", doc = "The process has the default mask.")
  static long umask(long mask) {
    return 022;
  }

  @Function(value = "get_terminal_size(fd=1, /)", doc = "The size of the terminal.")
  Object terminalSize(int fd) {
    Map<String, String> environment = interpreter.host.environment();
    if (!interpreter.host.isTerminal(fd)) {
      throw IoErrors.of(25, org.hoopsnake.object.PyNone.NONE);
    }
    return StructSequence.make(
        TERMINAL_SIZE,
        number(environment.get("COLUMNS"), 80),
        number(environment.get("LINES"), 24));
  }

  private static Long number(String text, long otherwise) {
    return text != null && text.matches("[0-9]{1,6}") ? Long.valueOf(text) : otherwise;
  }

  // ---- waiting for processes

  private static final int WNOHANG = 1;

  @Function(value = "waitpid(pid, options, /)", doc = "Wait for a process: its id and status.")
  Object waitpid(long pid, int options) {
    Children children = Children.of(interpreter);
    Child child = pid > 0 ? children.get(pid) : firstOf(children, options);
    if (child == null && (pid > 0 || children.all().isEmpty())) {
      throw IoErrors.of(10, org.hoopsnake.object.PyNone.NONE);
    }
    if (child == null || (options & WNOHANG) != 0 && !child.hasEnded()) {
      return new PyTuple(0L, 0L);
    }
    try {
      Transfers.waiting(
          () -> {
            child.await();
            return null;
          });
    } catch (IOException e) {
      throw IoErrors.of(e, org.hoopsnake.object.PyNone.NONE);
    }
    children.forget(child);
    return new PyTuple(child.pid(), child.status());
  }

  /** A process that has ended; where it may be waited for, the first that does. */
  private Child firstOf(Children children, int options) {
    for (Child child : children.all()) {
      if (child.hasEnded()) {
        return child;
      }
    }
    if ((options & WNOHANG) != 0 || children.all().isEmpty()) {
      return null;
    }
    java.util.concurrent.CompletableFuture<?>[] ends =
        children.all().stream()
            .map(child -> child.process().onExit())
            .toArray(java.util.concurrent.CompletableFuture<?>[]::new);
    interpreter.gil.blocking(
        org.hoopsnake.object.ThreadState.current(),
        () -> java.util.concurrent.CompletableFuture.anyOf(ends).join());
    return firstOf(children, options);
  }

  @Function(value = "wait()", doc = "Wait for any process: its id and status.")
  Object waitForAny() {
    return waitpid(-1, 0);
  }

  // ---- exit statuses of processes

  @Function(value = "WIFEXITED(status)", doc = "The process has ended by itself.")
  static boolean exited(long status) {
    return (status & 0x7f) == 0;
  }

  @Function(value = "WEXITSTATUS(status)", doc = "Its exit status.")
  static long exitStatus(long status) {
    return status >> 8 & 0xff;
  }

  @Function(value = "WIFSIGNALED(status)", doc = "A signal has ended the process.")
  static boolean signaled(long status) {
    return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
  }

  @Function(value = "WTERMSIG(status)", doc = "The signal that did.")
  static long termSignal(long status) {
    return status & 0x7f;
  }

  @Function(value = "WIFSTOPPED(status)", doc = "The process is stopped.")
  static boolean stopped(long status) {
    return (status & 0xff) == 0x7f;
  }

  @Function(value = "WSTOPSIG(status)", doc = "The signal that stopped it.")
  static long stopSignal(long status) {
    return status >> 8 & 0xff;
  }

  @Function(value = "WIFCONTINUED(status)", doc = "The process goes on.")
  static boolean continued(long status) {
    return status == 0xffff;
  }

  @Function(value = "WCOREDUMP(status)", doc = "It left a core dump.")
  static boolean coreDump(long status) {
    return (status & 0x80) != 0;
  }

  @Function(value = "waitstatus_to_exitcode(status)", doc = "The exit code of a wait status.")
  static long exitCode(long status) {
    if (exited(status)) {
      return exitStatus(status);
    }
    if (signaled(status)) {
      return -termSignal(status);
    }
    throw Errors.valueError("invalid wait status: %d", status);
  }

  @Function(value = "fspath(path)", doc = "The path as str or bytes.")
  static Object fspath(Object path) {
    return PosixPaths.fspath(path);
  }

  // ---- what posixpath has in C

  @Function(value = "_path_normpath(path)", doc = "A path without dots and double slashes.")
  static Object normpath(Object path) {
    Object given = PosixPaths.fspath(path);
    return PosixPaths.like(given, normalize(text(given)));
  }

  private static String normalize(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    String root = "";
    if (path.startsWith("/")) {
      root = path.startsWith("//") && !path.startsWith("///") ? "//" : "/";
    }
    java.util.ArrayList<String> parts = new java.util.ArrayList<>();
    for (String part : path.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean up = part.equals("..");
      boolean canGoUp = !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..");
      if (!up || root.isEmpty() && !canGoUp) {
        parts.add(part);
      } else if (canGoUp) {
        parts.remove(parts.size() - 1);
      }
    }
    String joined = root + String.join("/", parts);
    return joined.isEmpty() ? "." : joined;
  }

  @Function(value = "_path_splitroot_ex(p, /)", doc = "Drive, root and the rest of a path.")
  static Object splitroot(Object p) {
    Object given = PosixPaths.fspath(p);
    String path = text(given);
    String root = "";
    if (path.startsWith("/")) {
      root = path.startsWith("//") && !path.startsWith("///") ? "//" : "/";
    }
    return new PyTuple(
        PosixPaths.like(given, ""),
        PosixPaths.like(given, root),
        PosixPaths.like(given, path.substring(root.length())));
  }
}
