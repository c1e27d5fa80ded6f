package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Types;
import org.hoopsnake.runtime.WarningFilters;

/**
 * The module {@code _warnings}: what {@link WarningFilters} does, for {@code warnings}, which is
 * Python.
 */
@BuiltinModule(name = "_warnings", doc = "The filters of warnings, and what asks them.")
public final class WarningsModule {
  private final Interpreter interpreter;
  private final WarningFilters filters;
  private final PyRLock lock = PyRLock.unlocked();

  private WarningsModule(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.filters = WarningFilters.of(interpreter);
  }

  static PyModule create(Interpreter interpreter) {
    WarningsModule state = new WarningsModule(interpreter);
    PyModule module = new PyModule("_warnings", WarningsModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, WarningsModuleBinding.INSTANCE, state);
    PyDict names = module.dict();
    names.put("filters", state.filters.initialFilters);
    names.put("_onceregistry", state.filters.initialOnceRegistry);
    names.put("_defaultaction", "default");
    if (state.filters.contextVariable == null) {
      state.filters.contextVariable = PyContextVar.TYPE.call1("warnings_context");
    }
    names.put("_warnings_context", state.filters.contextVariable);
    return module;
  }

  @Function(
      value =
          "warn(message, category=None, stacklevel=1, source=None, *,"
              + " skip_file_prefixes=<unset>)",
      doc = "Issue a warning: ignore it, show it, or raise it.")
  void warn(Object message, Object category, Object stackLevel, Object source, Object skipped) {
    Object[] prefixes = Calls.NO_ARGS;
    if (skipped instanceof PyTuple tuple) {
      prefixes = tuple.items;
    } else if (skipped != null) {
      throw Errors.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not %s", Types.name(skipped));
    }
    filters.warn(
        message, category, Convert.toLong(Ops.index(stackLevel), "ssize_t"), source, prefixes);
  }

  @Function(
      value =
          "warn_explicit(message, category, filename, lineno, module=<unset>,"
              + " registry=None, module_globals=None, source=None)",
      doc = "Issue a warning about a place in a file.")
  void warnExplicit(
      Object message,
      Object category,
      String filename,
      int line,
      Object module,
      Object registry,
      Object moduleGlobals,
      Object source) {
    String sourceLine = null;
    if (moduleGlobals instanceof PyDict globals) {
      sourceLine = sourceLine(globals, line);
    } else if (moduleGlobals != PyNone.NONE) {
      throw Errors.typeError("module_globals must be a dict, not '%s'", Types.name(moduleGlobals));
    }
    filters.warnExplicit(message, category, filename, line, module, registry, sourceLine, source);
  }

  /** The line as the loader of the module has it, or null. */
  private String sourceLine(PyDict globals, int line) {
    Object external = interpreter.importModule("importlib._bootstrap_external");
    Object loader = Ops.callMethod(external, "_bless_my_loader", globals);
    Object name = globals.get("__name__");
    Object getSource =
        loader == PyNone.NONE || name == null ? null : Ops.getAttrOrNull(loader, "get_source");
    Object source = getSource == null ? PyNone.NONE : Calls.call1(getSource, name);
    if (source == PyNone.NONE) {
      return null;
    }
    Object lines = Ops.callMethod(source, "splitlines");
    if (!(lines instanceof PyList list)) {
      return null;
    }
    if (line < 1 || line > list.size()) {
      throw Errors.indexError("list index out of range");
    }
    return Convert.strOrNull(list.get(line - 1));
  }

  @Function(value = "_acquire_lock()", doc = "Take the lock of the filters.")
  void acquireLock() {
    lock.enter();
  }

  @Function(value = "_release_lock()", doc = "Give the lock of the filters back.")
  void releaseLock() {
    lock.release();
  }

  @Function(value = "_filters_mutated_lock_held()", doc = "Say that the filters have changed.")
  void filtersMutated() {
    if (!lock.isOwned()) {
      throw Errors.runtimeError("warnings lock is not held");
    }
    filters.filtersMutated();
  }
}
