package org.hoopsnake.object;

/** What the object model needs of the import system. */
public interface ImportSystem {
  /** The module of that absolute name, imported if need be; ModuleNotFoundError. */
  Object importModule(String name);

  /**
   * {@code __import__}: what an import statement calls. {@code fromlist} is a tuple or None.
   *
   * @param level the number of leading dots
   */
  Object importName(String name, PyDict globals, Object fromlist, int level);

  /** {@code from module import name}: the attribute, or the submodule of that name. */
  Object importFrom(Object module, String name);

  /** The module from {@code sys.modules}, or null. */
  PyModule module(String name);

  /** A line of a source file without its end; empty where it is not known. */
  String sourceLine(String filename, int line);

  /** {@code repr(module)}. */
  String repr(PyModule module);

  /** The message of the AttributeError for a name the module does not have. */
  String missingAttribute(PyModule module, String name);
}
