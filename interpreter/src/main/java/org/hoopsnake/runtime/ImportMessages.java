package org.hoopsnake.runtime;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyImportError;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;

/** What is said of modules: their repr, and why they lack a name. */
final class ImportMessages {
  private final Interpreter interpreter;

  ImportMessages(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  String repr(PyModule module) {
    Object spec = module.dict().get("__spec__");
    if (spec != null && spec != PyNone.NONE) {
      return reprOfSpec(spec);
    }
    Object name = module.dict().get("__name__");
    String shown = name == null ? "'?'" : Ops.repr(name);
    Object file = module.dict().get("__file__");
    if (file != null) {
      return "<module " + shown + " from " + Ops.repr(file) + ">";
    }
    Object loader = module.dict().get("__loader__");
    return loader == null || loader == PyNone.NONE
        ? "<module " + shown + ">"
        : "<module " + shown + " (" + Ops.repr(loader) + ")>";
  }

  private static String reprOfSpec(Object spec) {
    Object name = Ops.getAttr(spec, "name");
    String shown = name == PyNone.NONE ? "'?'" : Ops.repr(name);
    Object origin = Ops.getAttr(spec, "origin");
    if (origin == PyNone.NONE) {
      Object loader = Ops.getAttr(spec, "loader");
      if (loader == PyNone.NONE) {
        return "<module " + shown + ">";
      }
      return loader instanceof NamespaceLoader
          ? "<module "
              + shown
              + " (namespace) from "
              + Ops.repr(Ops.toArray(Ops.getAttr(spec, "submodule_search_locations"))[0])
              + ">"
          : "<module " + shown + " (" + Ops.repr(loader) + ")>";
    }
    return Ops.truth(Ops.getAttr(spec, "has_location"))
        ? "<module " + shown + " from " + Ops.repr(origin) + ">"
        : "<module " + shown + " (" + Ops.str(origin) + ")>";
  }

  /** The file of a module that has one, or null. */
  private static String originOf(Object module) {
    if (!(module instanceof PyModule m)) {
      return null;
    }
    Object spec = m.dict().get("__spec__");
    if (spec != null && spec != PyNone.NONE) {
      Object has = Ops.getAttrOrNull(spec, "has_location");
      Object origin = Ops.getAttrOrNull(spec, "origin");
      return has != null && Ops.truth(has) ? Imports.string(origin) : null;
    }
    return null;
  }

  private static String fileOf(Object module) {
    return module instanceof PyModule m ? Imports.string(m.dict().get("__file__")) : null;
  }

  /** The file stands in the script's folder and hides a module of the standard library. */
  private boolean hidesStandardLibrary(String name, String file) {
    return standsBesideScript(name, file)
        && interpreter.sysModules.get("sys") instanceof PyModule sys
        && sys.dict().get("stdlib_module_names") instanceof Object names
        && Ops.contains(names, name);
  }

  /** The file is one of the folder that is searched first, so it may hide an installed module. */
  private boolean standsBesideScript(String name, String file) {
    if (name == null || file == null || Library.contains(file)) {
      return false;
    }
    Settings settings = interpreter.settings(Settings.class);
    if (settings.flags().safePath() || settings.path().isEmpty()) {
      return false;
    }
    int slash = file.lastIndexOf('/');
    String folder = slash < 0 ? "" : file.substring(0, slash);
    if (folder.endsWith("/" + name) && file.endsWith("__init__.py")) {
      folder = folder.substring(0, folder.length() - name.length() - 1);
    }
    return settings.path().getFirst().equals(folder);
  }

  private static String consider(String name, String file) {
    return " (consider renaming "
        + Ops.repr(file)
        + " since it has the same name as the standard library module named "
        + Ops.repr(name)
        + " and prevents importing that standard library module)";
  }

  private static String consider(String file) {
    return " (consider renaming "
        + Ops.repr(file)
        + " if it has the same name as a library you intended to import)";
  }

  PyException cannotImport(Object module, Object owner, String name) {
    String ownerName = Imports.string(owner);
    String shownOwner = owner == null ? "'<unknown module name>'" : Ops.repr(owner);
    String file = originOf(module);
    if (file == null) {
      file = fileOf(module);
    }
    String message = "cannot import name " + Ops.repr(name) + " from ";
    if (hidesStandardLibrary(ownerName, file)) {
      message += shownOwner + consider(ownerName, file);
    } else if (Imports.isInitializing(module) && standsBesideScript(ownerName, file)) {
      message += shownOwner + consider(file);
    } else if (Imports.isInitializing(module)) {
      message +=
          "partially initialized module "
              + shownOwner
              + " (most likely due to a circular import)"
              + (file == null ? "" : " (" + file + ")");
    } else {
      message += shownOwner + (file == null ? " (unknown location)" : " (" + file + ")");
    }
    PyImportError error = new PyImportError(ExceptionTypes.IMPORT_ERROR, message);
    error.name = owner == null ? PyNone.NONE : owner;
    error.path = file == null ? PyNone.NONE : file;
    error.nameFrom = name;
    return new PyException(error);
  }

  String missingAttribute(PyModule module, String name) {
    Object owner = module.dict().get("__name__");
    String ownerName = Imports.string(owner);
    if (ownerName == null) {
      return "module has no attribute " + Ops.repr(name);
    }
    String shown = Ops.repr(owner);
    String file = originOf(module);
    if (hidesStandardLibrary(ownerName, file)) {
      return "module " + shown + " has no attribute " + Ops.repr(name) + consider(ownerName, file);
    }
    if (Imports.isInitializing(module) && standsBesideScript(ownerName, file)) {
      return "module " + shown + " has no attribute " + Ops.repr(name) + consider(file);
    }
    if (Imports.isInitializing(module)) {
      return "partially initialized module "
          + shown
          + (file == null ? "" : " from " + Ops.repr(file))
          + " has no attribute "
          + Ops.repr(name)
          + " (most likely due to a circular import)";
    }
    if (interpreter.sysModules.get(ownerName + "." + name) instanceof PyModule sub
        && Imports.isInitializing(sub)) {
      return "cannot access submodule "
          + Ops.repr(name)
          + " of module "
          + shown
          + " (most likely due to a circular import)";
    }
    return "module " + shown + " has no attribute " + Ops.repr(name);
  }
}
