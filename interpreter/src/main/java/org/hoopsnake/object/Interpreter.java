package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hoopsnake.host.Host;

/**
 * One Python interpreter: everything that would be global in a C implementation hangs off an
 * instance of this, so that many live side by side in a JVM.
 *
 * <p>{@link #state} holds what modules written in Java keep per interpreter. Threads reach their
 * interpreter through {@link ThreadState#current()}.
 */
public final class Interpreter {
  public final Host host;
  public final Gil gil = new Gil();

  /**
   * What calls compare their depth with: {@link #recursionBound}, or a negative number while a
   * thread is traced ({@link Tracing}).
   */
  int recursionLimit = 1000;

  private int recursionBound = 1000;

  /** Is told of the events of {@code sys.monitoring}; null: nobody wants any. */
  Monitor monitor;

  private int tracers;

  /** The SystemError that a mistake of ours becomes says where in our code it was made. */
  public volatile boolean showJavaTraces;

  /** Code knows the columns of its operations; not so under {@code -X no_debug_ranges}. */
  public boolean debugRanges = true;

  /** {@code sys.set_int_max_str_digits}. */
  public volatile int intMaxStrDigits = 4300;

  final IdentityTable identities = new IdentityTable();

  /** The namespace of the module {@code builtins}. */
  public final PyDict builtins = new PyDict();

  /** {@code sys.modules}. */
  public final PyDict sysModules = new PyDict();

  /** Coroutines that have not started. */
  public final UnawaitedCoroutines unawaited = new UnawaitedCoroutines();

  /**
   * Run after a garbage collection that the program has asked for: what was dropped is reported.
   */
  public final List<Runnable> afterCollection = new ArrayList<>();

  /** Run when the program has ended: what nobody can look at any more is reported. */
  public final List<Runnable> atEnd = new ArrayList<>();

  private Finalizers finalizers;
  private StringHash stringHash;
  private final Map<Class<?>, Object> states = new HashMap<>();
  private ImportSystem imports;
  private CodeCompiler compiler;
  private WarningSystem warnings;
  private UnraisableReports unraisable;
  private Object settings;
  private volatile Runnable onInterrupt = Interpreter::raiseKeyboardInterrupt;

  public Interpreter(Host host) {
    this.host = host;
  }

  /** What the program was started with: an object of the embedder's, see the package runtime. */
  public void setSettings(Object settings) {
    this.settings = settings;
  }

  public <T> T settings(Class<T> type) {
    return type.cast(settings);
  }

  /**
   * What Ctrl-C does, on the main thread: raises KeyboardInterrupt unless somebody (an event loop,
   * the module signal) has put something else here.
   */
  public void setOnInterrupt(Runnable action) {
    onInterrupt = action;
  }

  public Runnable onInterrupt() {
    return onInterrupt;
  }

  /** Ctrl-C has arrived; called on the main thread. */
  public void interrupted() {
    onInterrupt.run();
  }

  /** The default of {@link #setOnInterrupt}. */
  public static void raiseKeyboardInterrupt() {
    throw new PyException(new PyBaseException(ExceptionTypes.KEYBOARD_INTERRUPT));
  }

  /** {@code sys.getrecursionlimit}. */
  public int recursionBound() {
    return recursionBound;
  }

  public void setRecursionBound(int bound) {
    recursionBound = bound;
    recursionLimit = tracers > 0 ? -1 : bound;
  }

  /** Begins or ceases (null) to tell of the events of {@code sys.monitoring}. */
  public void setMonitor(Monitor now) {
    countTracer((now == null ? 0 : 1) - (monitor == null ? 0 : 1));
    monitor = now;
  }

  /** A thread begins (1) or ceases (-1) to be traced or profiled. */
  void countTracer(int change) {
    tracers += change;
    setRecursionBound(recursionBound);
  }

  public static Interpreter current() {
    return ThreadState.current().interpreter;
  }

  /** What {@code import} does; set once while the interpreter is being made. */
  public void setImports(ImportSystem imports) {
    this.imports = imports;
  }

  /** Set once while the interpreter is being made, before anything is hashed. */
  public void setStringHash(StringHash stringHash) {
    this.stringHash = stringHash;
  }

  public StringHash stringHash() {
    return stringHash;
  }

  /** Set once while the interpreter is being made. */
  public void setFinalizers(Finalizers finalizers) {
    this.finalizers = finalizers;
  }

  public Finalizers finalizers() {
    return finalizers;
  }

  /** Set once while the interpreter is being made. */
  public void setCompiler(CodeCompiler compiler) {
    this.compiler = compiler;
  }

  /** Set once while the interpreter is being made. */
  public void setUnraisable(UnraisableReports unraisable) {
    this.unraisable = unraisable;
  }

  public UnraisableReports unraisable() {
    return unraisable;
  }

  /** Set once while the interpreter is being made. */
  public void setWarnings(WarningSystem warnings) {
    this.warnings = warnings;
  }

  public WarningSystem warnings() {
    return warnings;
  }

  public CodeCompiler compiler() {
    return compiler;
  }

  public ImportSystem modules() {
    return imports;
  }

  /** The module of that absolute name, imported if need be. */
  public Object importModule(String name) {
    return imports.importModule(name);
  }

  /** What {@code builtins} holds under that name. */
  public Object builtin(String name) {
    Object value = builtins.get(name);
    if (value == null) {
      throw Errors.nameError(name, "name '%s' is not defined", name);
    }
    return value;
  }

  /**
   * The state that Java code keeps per interpreter under its own class, made when first asked for.
   */
  public synchronized <T> T state(Class<T> type, Function<Interpreter, T> make) {
    Object existing = states.get(type);
    if (existing == null) {
      existing = make.apply(this);
      states.put(type, existing);
    }
    return type.cast(existing);
  }

  String missingInModule(PyModule module, String name) {
    return imports.missingAttribute(module, name);
  }

  String moduleRepr(PyModule module) {
    return imports.repr(module);
  }
}
