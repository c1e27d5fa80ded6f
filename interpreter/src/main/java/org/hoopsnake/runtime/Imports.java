package org.hoopsnake.runtime;

import java.util.Collections;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.ImportSystem;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyImportError;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.Warnings;

/**
 * The import system (https://docs.python.org/3.14/reference/import.html) in Java, so that starting
 * runs no Python. {@code sys.meta_path} is honoured: finders that Python code puts there are asked
 * by their protocol; our own two are asked directly. {@code importlib}, when somebody imports it,
 * is CPython's, on top of this.
 *
 * <p>A module that one thread is loading is waited for by the others, unless that thread waits for
 * one of theirs: then they get it half-made, as in CPython.
 */
public final class Imports implements ImportSystem {
  private final Interpreter interpreter;
  private final NativeModuleTable natives;
  private final SourceFiles files;
  private final ModuleLocks locks;

  public Imports(Interpreter interpreter, NativeModuleTable natives, SourceFiles files) {
    this.interpreter = interpreter;
    this.natives = natives;
    this.files = files;
    this.locks = new ModuleLocks(interpreter);
  }

  public static Imports of(Interpreter interpreter) {
    return (Imports) interpreter.modules();
  }

  // ---- modules written in Java

  PyModuleSpec nativeSpec(String name) {
    return isNative(name)
        ? PyModuleSpec.of(name, BuiltinImporter.TYPE, "built-in", packagePath(name), false)
        : null;
  }

  /** Where the rest of a package is whose other modules are written in Java; null for a module. */
  private PyList packagePath(String name) {
    int at = Collections.binarySearch(natives.names(), name) + 1;
    boolean isPackage =
        at < natives.names().size() && natives.names().get(at).startsWith(name + ".");
    return isPackage
        ? new PyList(new Object[] {Library.ROOT + "/" + name.replace('.', '/')})
        : null;
  }

  /** The names of all modules written in Java. */
  public PyTuple nativeNames() {
    return new PyTuple(natives.names().toArray());
  }

  public boolean isNative(String name) {
    return Collections.binarySearch(natives.names(), name) >= 0;
  }

  /** A new module written in Java, filled, not entered anywhere. */
  public PyModule makeNative(String name) {
    return natives.create(name, interpreter);
  }

  public SourceFiles files() {
    return files;
  }

  // ---- import statements

  @Override
  public Object importModule(String name) {
    Object module = interpreter.sysModules.get(name);
    if (module != null && module != PyNone.NONE && !isInitializing(module)) {
      return module;
    }
    return findAndLoad(name);
  }

  @Override
  public Object importName(String name, PyDict globals, Object fromlist, int level) {
    String absolute = name;
    if (level > 0) {
      absolute = resolve(name, packageOf(globals), level);
    } else if (name.isEmpty()) {
      throw Errors.valueError("Empty module name");
    }
    Object module = importModule(absolute);
    if (fromlist == null || fromlist == PyNone.NONE || !Ops.truth(fromlist)) {
      if (level == 0) {
        int dot = name.indexOf('.');
        return dot < 0 ? module : importModule(name.substring(0, dot));
      }
      if (name.isEmpty() || name.indexOf('.') < 0) {
        return module;
      }
      int cut = name.length() - name.indexOf('.');
      return interpreter.sysModules.get(absolute.substring(0, absolute.length() - cut));
    }
    importSubmodules(module, fromlist);
    return module;
  }

  /** {@code from package import names}: imports those names that are submodules. */
  private void importSubmodules(Object module, Object fromlist) {
    if (Ops.getAttrOrNull(module, "__path__") == null) {
      return;
    }
    for (Object each : Ops.toArray(fromlist)) {
      if (!(each instanceof String attribute)) {
        throw Errors.typeError("Item in ``from list'' must be str, not %s", Types.name(each));
      }
      if (attribute.equals("*")) {
        Object all = Ops.getAttrOrNull(module, "__all__");
        if (all != null && !Ops.contains(fromlist, all)) {
          importAll(module, all);
        }
      } else if (Ops.getAttrOrNull(module, attribute) == null) {
        importIfThere(Ops.str(Ops.getAttr(module, "__name__")) + "." + attribute);
      }
    }
  }

  private void importAll(Object module, Object all) {
    for (Object each : Ops.toArray(all)) {
      if (each instanceof String s && Ops.getAttrOrNull(module, s) == null) {
        importIfThere(Ops.str(Ops.getAttr(module, "__name__")) + "." + s);
      }
    }
  }

  private void importIfThere(String name) {
    try {
      findAndLoad(name);
    } catch (PyException e) {
      boolean missing =
          e.is(ExceptionTypes.MODULE_NOT_FOUND_ERROR)
              && e.value instanceof PyImportError i
              && name.equals(i.name);
      if (!missing) {
        throw e;
      }
    }
  }

  @Override
  public Object importFrom(Object module, String name) {
    Object value = Ops.getAttrOrNull(module, name);
    if (value != null) {
      return value;
    }
    Object owner = Ops.getAttrOrNull(module, "__name__");
    if (owner instanceof String s) {
      value = interpreter.sysModules.get(s + "." + name);
      if (value != null) {
        return value;
      }
    }
    throw new ImportMessages(interpreter).cannotImport(module, owner, name);
  }

  // ---- relative names

  private static String packageOf(PyDict globals) {
    if (globals == null) {
      throw Errors.of(ExceptionTypes.KEY_ERROR, "'__name__' not in globals");
    }
    Object named = globals.get("__package__");
    Object spec = globals.get("__spec__");
    if (named != null && named != PyNone.NONE) {
      if (!(named instanceof String s)) {
        throw Errors.typeError("package must be a string");
      }
      return s;
    }
    if (spec != null && spec != PyNone.NONE) {
      Object parent = Ops.getAttr(spec, "parent");
      if (!(parent instanceof String s)) {
        throw Errors.typeError("__spec__.parent must be a string");
      }
      return s;
    }
    Warnings.warn(
        ExceptionTypes.IMPORT_WARNING,
        "can't resolve package from __spec__ or __package__,"
            + " falling back on __name__ and __path__");
    Object name = globals.get("__name__");
    if (name == null) {
      throw Errors.keyError("'__name__' not in globals");
    }
    String s = Ops.str(name);
    if (globals.get("__path__") != null) {
      return s;
    }
    int dot = s.lastIndexOf('.');
    return dot < 0 ? "" : s.substring(0, dot);
  }

  private static String resolve(String name, String base, int level) {
    if (base.isEmpty()) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "attempted relative import with no known parent package");
    }
    String from = base;
    for (int i = 1; i < level; i++) {
      int dot = from.lastIndexOf('.');
      if (dot < 0) {
        throw Errors.of(
            ExceptionTypes.IMPORT_ERROR, "attempted relative import beyond top-level package");
      }
      from = from.substring(0, dot);
    }
    return name.isEmpty() ? from : from + "." + name;
  }

  // ---- finding and loading

  static boolean isInitializing(Object module) {
    if (!(module instanceof PyModule m)) {
      return false;
    }
    Object spec = m.dict().get("__spec__");
    if (spec instanceof PyModuleSpec s) {
      return s.initializing == Boolean.TRUE;
    }
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object flag = Ops.getAttrOrNull(spec, "_initializing");
    return flag != null && Ops.truth(flag);
  }

  private Object findAndLoad(String name) {
    boolean locked = locks.acquire(name);
    try {
      Object module = interpreter.sysModules.get(name);
      if (module == PyNone.NONE) {
        throw notFound("import of " + name + " halted; None in sys.modules", name);
      }
      return module != null ? module : load(name);
    } finally {
      if (locked) {
        locks.release(name);
      }
    }
  }

  private Object load(String name) {
    int dot = name.lastIndexOf('.');
    Object path = PyNone.NONE;
    Object parent = null;
    if (dot >= 0) {
      String parentName = name.substring(0, dot);
      parent = importModule(parentName);
      Object present = interpreter.sysModules.get(name);
      if (present != null) {
        return present;
      }
      try {
        path = Ops.getAttr(parent, "__path__");
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
          throw e;
        }
        PyException missing =
            notFound(
                "No module named "
                    + Ops.repr(name)
                    + "; "
                    + Ops.repr(parentName)
                    + " is not a package",
                name);
        missing.value.context = e.value;
        missing.value.suppressContext = true;
        throw missing;
      }
    }
    Object spec = findSpec(name, path);
    if (spec == null) {
      throw notFound("No module named " + Ops.repr(name), name);
    }
    Object module = loadSpec(spec, name);
    if (parent != null) {
      String child = name.substring(dot + 1);
      Ops.setAttr(parent, child, module);
    }
    return module;
  }

  private static PyException notFound(String message, String name) {
    PyImportError error = new PyImportError(ExceptionTypes.MODULE_NOT_FOUND_ERROR, message);
    error.name = name;
    return new PyException(error);
  }

  /** What the first finder of {@code sys.meta_path} that knows the module says, or null. */
  private Object findSpec(String name, Object path) {
    Object sys = interpreter.sysModules.get("sys");
    Object finders = sys instanceof PyModule m ? m.dict().get("meta_path") : null;
    if (finders == null || finders == PyNone.NONE) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "sys.meta_path is None, Python is likely shutting down");
    }
    for (Object finder : Ops.toArray(finders)) {
      Object spec;
      if (finder == BuiltinImporter.TYPE) {
        spec = nativeSpec(name);
      } else if (finder == PathFinder.TYPE) {
        spec = PathFinder.find(interpreter, name, path);
      } else {
        Object method = Ops.getAttrOrNull(finder, "find_spec");
        spec = method == null ? null : Calls.call3(method, name, path, PyNone.NONE);
      }
      if (spec != null && spec != PyNone.NONE) {
        return spec;
      }
    }
    return null;
  }

  private Object loadSpec(Object spec, String name) {
    Object loader = Ops.getAttr(spec, "loader");
    Object module = PyNone.NONE;
    if (loader == BuiltinImporter.TYPE) {
      module = makeNative(name);
    } else if (!(loader instanceof SourceLoader)
        && Ops.getAttrOrNull(loader, "create_module") != null) {
      module = Ops.callMethod(loader, "create_module", spec);
    }
    if (module == PyNone.NONE) {
      module = new PyModule(name, null);
    }
    if (module instanceof PyModule m) {
      initialize(m, spec, loader);
    }
    interpreter.sysModules.put(name, module);
    Ops.setAttr(spec, "_initializing", true);
    try {
      if (loader instanceof SourceLoader source
          && module instanceof PyModule m
          && source.type() == SourceLoader.TYPE) {
        Compilation.run(source.code(), m.dict(), null);
        LibraryHooks.executed(name, m, interpreter);
      } else if (loader != BuiltinImporter.TYPE) {
        Ops.callMethod(loader, "exec_module", module);
      }
    } catch (PyException e) {
      interpreter.sysModules.remove(name);
      throw e;
    } finally {
      Ops.setAttr(spec, "_initializing", false);
    }
    Object loaded = interpreter.sysModules.get(name);
    if (loaded == null) {
      throw Errors.keyError(name);
    }
    return loaded;
  }

  /** Gives a new module what its spec says of it. */
  static void initialize(PyModule module, Object spec, Object loader) {
    PyDict names = module.dict();
    names.put("__name__", Ops.getAttr(spec, "name"));
    names.put("__loader__", loader);
    names.put("__package__", Ops.getAttr(spec, "parent"));
    names.put("__spec__", spec);
    Object locations = Ops.getAttrOrNull(spec, "submodule_search_locations");
    if (locations != null && locations != PyNone.NONE) {
      names.put("__path__", locations);
    }
    if (loader instanceof NamespaceLoader) {
      names.put("__file__", PyNone.NONE);
    }
    Object hasLocation = Ops.getAttrOrNull(spec, "has_location");
    if (hasLocation != null && Ops.truth(hasLocation)) {
      names.put("__file__", Ops.getAttr(spec, "origin"));
      Object cached = Ops.getAttrOrNull(spec, "cached");
      if (cached != null && cached != PyNone.NONE) {
        names.put("__cached__", cached);
      }
    }
  }

  /** Enters a module that exists already, such as {@code sys}, as its spec would have it. */
  public void adopt(PyModule module) {
    String name = module.name();
    Object spec = PyModuleSpec.of(name, BuiltinImporter.TYPE, "built-in", null, false);
    initialize(module, spec, BuiltinImporter.TYPE);
    interpreter.sysModules.put(name, module);
  }

  // ---- what the object model asks

  @Override
  public PyModule module(String name) {
    return interpreter.sysModules.get(name) instanceof PyModule m ? m : null;
  }

  @Override
  public String repr(PyModule module) {
    return new ImportMessages(interpreter).repr(module);
  }

  @Override
  public String sourceLine(String filename, int line) {
    return SourceLines.of(interpreter).line(filename, line);
  }

  @Override
  public String missingAttribute(PyModule module, String name) {
    return new ImportMessages(interpreter).missingAttribute(module, name);
  }

  /** The first entries of {@code sys.meta_path}. */
  public static PyList finders() {
    return new PyList(new Object[] {BuiltinImporter.TYPE, PathFinder.TYPE});
  }

  /** The type of specs that importlib shall use. */
  static PyType specType() {
    return PyModuleSpec.TYPE;
  }

  static String string(Object value) {
    return value instanceof String s ? s : value instanceof PyStrObject o ? o.value : null;
  }
}
