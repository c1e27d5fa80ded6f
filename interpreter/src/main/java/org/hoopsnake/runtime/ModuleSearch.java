package org.hoopsnake.runtime;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStrObject;

/** Looks for a module's source, or its portions if it is a namespace package, in folders. */
final class ModuleSearch {
  private final Interpreter interpreter;
  private final SourceFiles files;

  ModuleSearch(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.files = Imports.of(interpreter).files();
  }

  /** The spec of a module in one of the folders, or null. */
  PyModuleSpec find(String fullname, Object[] folders) {
    String tail = fullname.substring(fullname.lastIndexOf('.') + 1);
    List<Object> portions = new ArrayList<>();
    for (Object entry : folders) {
      String folder =
          entry instanceof String s ? s : entry instanceof PyStrObject o ? o.value : null;
      if (folder == null) {
        continue;
      }
      String at = folder.isEmpty() ? interpreter.host.currentDirectory().toString() : folder;
      String base = at.endsWith("/") ? at + tail : at + "/" + tail;
      PyModuleSpec spec = find(fullname, base, portions);
      if (spec != null) {
        return spec;
      }
    }
    return portions.isEmpty()
        ? null
        : PyModuleSpec.of(
            fullname, new NamespaceLoader(), PyNone.NONE, new PyList(portions.toArray()), false);
  }

  private PyModuleSpec find(String fullname, String base, List<Object> portions) {
    try {
      if (files.isFile(base + "/__init__.py")) {
        return packageAt(fullname, base);
      }
      if (files.isFile(base + ".py")) {
        return file(fullname, base + ".py");
      }
      if (files.isDirectory(base)) {
        portions.add(base);
      }
      return null;
    } catch (InvalidPathException e) {
      return null; // no file can have this name
    }
  }

  private static PyModuleSpec file(String fullname, String path) {
    return PyModuleSpec.of(fullname, new SourceLoader(fullname, path), path, null, true);
  }

  private static PyModuleSpec packageAt(String fullname, String folder) {
    String path = folder + "/__init__.py";
    return PyModuleSpec.of(
        fullname, new SourceLoader(fullname, path), path, new PyList(new Object[] {folder}), true);
  }
}
