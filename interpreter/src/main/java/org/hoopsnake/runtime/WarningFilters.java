package org.hoopsnake.runtime;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.WarningSystem;

/**
 * The part of {@code warnings} that decides: which frame is to blame, whether that has been warned
 * of before, what the filters say. It is in Java so that a warning costs little where it is
 * ignored, and no frame of the library's stands between a warning that is an error and the line
 * that has caused it.
 *
 * <p>The module {@code warnings} need not be imported. Where it is, its {@code filters}, {@code
 * defaultaction}, {@code onceregistry} and {@code _showwarnmsg} count, since programs replace them;
 * where it is not, or lacks one, what is here does. A filter is a tuple of action, message,
 * category, module and line; message and module are None, a text that must be equal, or what has a
 * method {@code match}.
 */
public final class WarningFilters implements WarningSystem {
  private static final String REGISTRY = "__warningregistry__";

  /** {@code warnings.filters}, as long as nobody has put another list there. */
  public final PyList initialFilters = new PyList();

  /**
   * The context variable whose filters, where it has a value, are the ones to ask; null until the
   * module {@code _warnings} has been made.
   */
  public Object contextVariable;

  /** {@code warnings.onceregistry}, likewise. */
  public final PyDict initialOnceRegistry = new PyDict();

  private final Interpreter interpreter;
  private Object filters = initialFilters;
  private Object onceRegistry = initialOnceRegistry;
  private Object defaultAction = "default";
  private long version;

  private WarningFilters(Interpreter interpreter) {
    this.interpreter = interpreter;
    initialFilters.add(filter("default", ExceptionTypes.DEPRECATION_WARNING, "__main__"));
    initialFilters.add(filter("ignore", ExceptionTypes.DEPRECATION_WARNING, PyNone.NONE));
    initialFilters.add(filter("ignore", ExceptionTypes.PENDING_DEPRECATION_WARNING, PyNone.NONE));
    initialFilters.add(filter("ignore", ExceptionTypes.IMPORT_WARNING, PyNone.NONE));
    initialFilters.add(filter("ignore", ExceptionTypes.RESOURCE_WARNING, PyNone.NONE));
  }

  private static PyTuple filter(String action, PyType category, Object module) {
    return new PyTuple(action, PyNone.NONE, category, module, 0L);
  }

  public static WarningFilters of(Interpreter interpreter) {
    return interpreter.state(WarningFilters.class, WarningFilters::new);
  }

  /** The filters have changed: what the registries remember does not count any more. */
  public void filtersMutated() {
    version++;
  }

  // ---- what the module warnings has

  private PyModule module(boolean load) {
    PyModule module = interpreter.modules().module("warnings");
    if (module == null && load) {
      try {
        return interpreter.importModule("warnings") instanceof PyModule m ? m : null;
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.IMPORT_ERROR)) {
          throw e;
        }
      }
    }
    return module;
  }

  /** An attribute of the module, or null where it lacks that, or is not there. */
  private Object ofModule(String name, boolean load) {
    PyModule module = module(load);
    return module == null ? null : Ops.getAttrOrNull(module, name);
  }

  private PyException wrong(String name, String wanted, Object got) {
    return Errors.typeError("_warnings.%s must be %s, not '%s'", name, wanted, Types.name(got));
  }

  private String defaultAction() {
    Object own = ofModule("defaultaction", false);
    if (own != null) {
      defaultAction = own;
    }
    String action = Convert.strOrNull(defaultAction);
    if (action == null) {
      throw wrong("defaultaction", "a string", defaultAction);
    }
    return action;
  }

  private PyDict onceRegistry() {
    Object own = ofModule("onceregistry", false);
    if (own != null) {
      onceRegistry = own;
    }
    if (onceRegistry instanceof PyDict registry) {
      return registry;
    }
    throw wrong("onceregistry", "a dict", onceRegistry);
  }

  private PyList globalFilters() {
    Object own = ofModule("filters", false);
    if (own != null) {
      filters = own;
    }
    if (filters instanceof PyList list) {
      return list;
    }
    throw Errors.valueError("_warnings.filters must be a list");
  }

  /** The filters of the context that {@code catch_warnings} has entered, or null. */
  private PyList contextFilters() {
    if (contextVariable == null) {
      return null;
    }
    Object context = Ops.callMethod(contextVariable, "get", PyNone.NONE);
    if (context == PyNone.NONE) {
      return null;
    }
    if (Ops.getAttr(context, "_filters") instanceof PyList list) {
      return list;
    }
    throw Errors.valueError("_filters of warnings._warnings_context must be a list");
  }

  // ---- what the filters say

  /** The first filter that fits; null where none does. */
  private static PyTuple search(
      PyList filters, String list, Object category, Object text, long line, Object module) {
    for (int i = 0; i < filters.size(); i++) {
      if (!(filters.get(i) instanceof PyTuple filter) || filter.items.length != 5) {
        throw Errors.valueError("warnings.%s item %d isn't a 5-tuple", list, i);
      }
      Object[] parts = filter.items;
      if (Convert.strOrNull(parts[0]) == null) {
        throw Errors.typeError("action must be a string, not '%s'", Types.name(parts[0]));
      }
      boolean rightText = matches(parts[1], text);
      boolean rightModule = matches(parts[3], module);
      boolean rightCategory = Ops.isSubclass(category, parts[2]);
      long at = lineNumber(parts[4]);
      if (rightText && rightModule && rightCategory && (at == 0 || at == line)) {
        return filter;
      }
    }
    return null;
  }

  private static long lineNumber(Object line) {
    if (Convert.intOrNull(line) == null) {
      throw Errors.typeError("an integer is required");
    }
    return Convert.toLong(line, "ssize_t");
  }

  private static boolean matches(Object pattern, Object text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    if (Types.of(pattern) == Types.of("")) {
      String string = Convert.strOrNull(text);
      if (string == null) {
        throw Errors.typeError("Can't compare %s and %s", Types.name(pattern), Types.name(text));
      }
      return string.equals(Convert.strOrNull(pattern));
    }
    return Ops.truth(Ops.callMethod(pattern, "match", text));
  }

  /**
   * Whether the registry has the key, as far as it is about the filters of now.
   *
   * @param enter whether to enter the key where it is not there
   */
  private boolean alreadyWarned(PyDict registry, PyTuple key, boolean enter) {
    if (registry.get("version") instanceof Long v && v == version) {
      Object known = registry.get(key);
      if (known != null && Ops.truth(known)) {
        return true;
      }
    } else {
      registry.clear();
      registry.put("version", version);
    }
    if (enter) {
      registry.put(key, true);
    }
    return false;
  }

  // ---- warn and warn_explicit

  @Override
  public void warnExplicit(
      Object message,
      Object category,
      String filename,
      long line,
      Object module,
      Object registry,
      String sourceLine,
      Object source) {
    if (module == PyNone.NONE) {
      return; // the interpreter is on its way out
    }
    if (registry != PyNone.NONE && !(registry instanceof PyDict)) {
      throw Errors.typeError("'registry' must be a dict or None");
    }
    PyDict known = registry instanceof PyDict dict ? dict : null;
    Object blamed = module == null ? moduleOf(filename) : module;
    Object text = message;
    Object warning = message;
    Object kind = category;
    if (ExceptionTypes.WARNING.isInstance(message)) {
      text = Ops.str(message);
      kind = Types.of(message);
    } else {
      warning = Calls.call1(category, message);
    }
    PyTuple key = new PyTuple(text, kind, line);
    if (known != null && alreadyWarned(known, key, false)) {
      return;
    }
    PyList context = contextFilters();
    PyTuple filter =
        context != null
            ? search(context, "_warnings_context _filters", kind, text, line, blamed)
            : search(globalFilters(), "filters", kind, text, line, blamed);
    String action = filter == null ? defaultAction() : Convert.strOrNull(filter.items[0]);
    if (isNew(action, filter, known, key, warning)) {
      show(warning, text, kind, filename, line, sourceLine, source);
    }
  }

  /** Does what the action asks for; whether the warning is to be shown. */
  private boolean isNew(
      String action, PyTuple filter, PyDict registry, PyTuple key, Object warning) {
    switch (action) {
      case "error" -> throw new PyException((PyBaseException) warning);
      case "ignore" -> {
        return false;
      }
      case "always", "all" -> {
        return true;
      }
      default -> {}
    }
    if (registry != null) {
      registry.put(key, true);
    }
    PyTuple wherever = new PyTuple(key.items[0], key.items[1]);
    return switch (action) {
      case "once" -> !alreadyWarned(registry == null ? onceRegistry() : registry, wherever, true);
      case "module" -> registry == null || !alreadyWarned(registry, wherever, true);
      case "default" -> true;
      default ->
          throw Errors.runtimeError(
              "Unrecognized action (%s) in warnings.filters:\n %s",
              Ops.repr(action), Ops.repr(filter == null ? PyNone.NONE : filter));
    };
  }

  /** The name of the module of a file that is not running. */
  private static String moduleOf(String filename) {
    if (filename.isEmpty()) {
      return "<unknown>";
    }
    return filename.endsWith(".py") ? filename.substring(0, filename.length() - 3) : filename;
  }

  @Override
  public void warn(
      Object message, Object category, long stackLevel, Object source, Object[] skipped) {
    Object kind = category(message, category);
    long level = skipped.length > 0 ? Math.max(2, stackLevel) : stackLevel;
    ThreadState thread = ThreadState.current();
    Frame frame = thread.frame;
    boolean everyFrame = level <= 0 || frame != null && isInternal(frame);
    for (; level > 1 && frame != null; level--) {
      frame = frame.caller();
      while (!everyFrame && frame != null && (isInternal(frame) || isSkipped(frame, skipped))) {
        frame = frame.caller();
      }
    }
    PyDict globals =
        frame != null ? frame.globals : ((PyModule) interpreter.sysModules.get("sys")).dict();
    Object registry = globals.get(REGISTRY);
    if (registry == null) {
      registry = new PyDict();
      globals.put(REGISTRY, registry);
    }
    Object name = globals.get("__name__");
    boolean named = name != null && (name == PyNone.NONE || Convert.strOrNull(name) != null);
    warnExplicit(
        message,
        kind,
        frame == null ? "<sys>" : frame.code.filename,
        frame == null ? 0 : frame.line(),
        named ? name : "<string>",
        registry,
        null,
        source);
  }

  private static Object category(Object message, Object given) {
    Object category =
        ExceptionTypes.WARNING.isInstance(message)
            ? Types.of(message)
            : given == PyNone.NONE ? ExceptionTypes.USER_WARNING : given;
    if (!(category instanceof PyType type) || !type.isSubtype(ExceptionTypes.WARNING)) {
      throw Errors.typeError("category must be a Warning subclass, not '%s'", Types.name(category));
    }
    return category;
  }

  private static boolean isInternal(Frame frame) {
    String file = frame.code.filename;
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  private static boolean isSkipped(Frame frame, Object[] prefixes) {
    for (Object prefix : prefixes) {
      String text = Convert.strOrNull(prefix);
      if (text == null) {
        throw Errors.typeError("Found non-str '%s' in skip_file_prefixes.", Types.name(prefix));
      }
      if (frame.code.filename.startsWith(text)) {
        return true;
      }
    }
    return false;
  }

  // ---- showing

  private void show(
      Object warning,
      Object text,
      Object category,
      String filename,
      long line,
      String sourceLine,
      Object source) {
    Object function = ofModule("_showwarnmsg", source != PyNone.NONE);
    if (function == null) {
      print(text, category, filename, line, sourceLine);
      return;
    }
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("warnings._showwarnmsg() must be set to a callable");
    }
    Object record = ofModule("WarningMessage", false);
    if (record == null) {
      throw Errors.runtimeError("unable to get warnings.WarningMessage");
    }
    Object[] details = {warning, category, filename, line, PyNone.NONE, PyNone.NONE, source};
    Calls.call1(function, Calls.call(record, details, Calls.NO_KW));
  }

  /** Writes the warning where Python's own functions for that are not there. */
  private void print(Object text, Object category, String filename, long line, String sourceLine) {
    Object stderr = ((PyModule) interpreter.sysModules.get("sys")).dict().get("stderr");
    if (stderr == null || stderr == PyNone.NONE) {
      return;
    }
    String name = Ops.str(Ops.getAttr(category, "__name__"));
    Ops.callMethod(
        stderr, "write", filename + ":" + line + ": " + name + ": " + Ops.str(text) + "\n");
    String shown = sourceLine != null ? sourceLine : lineOfFile(filename, line);
    if (!shown.isBlank()) {
      Ops.callMethod(stderr, "write", "  " + shown.strip() + "\n");
    }
  }

  private String lineOfFile(String filename, long line) {
    boolean inFile = !filename.startsWith("<") || Library.contains(filename);
    return inFile ? SourceLines.of(interpreter).line(filename, (int) line) : "";
  }
}
