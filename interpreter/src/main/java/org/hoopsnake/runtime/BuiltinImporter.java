package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.StaticMethod;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** Finds and loads the modules that are written in Java. */
@BuiltinType(
    name = "BuiltinImporter",
    module = "_frozen_importlib",
    doc = "Finds and loads the modules that are built in.",
    raw = true,
    weakReferences = true)
final class BuiltinImporter {
  static final PyType TYPE = PyType.builtin(BuiltinImporterBinding.INSTANCE);

  private BuiltinImporter() {}

  @ClassMethod(value = "find_spec(cls, fullname, path=None, target=None)", doc = "Find a module.")
  static Object findSpec(PyType cls, String name, Object path, Object target) {
    PyModuleSpec spec = Imports.of(Interpreter.current()).nativeSpec(name);
    return spec == null ? PyNone.NONE : spec;
  }

  @StaticMethod(value = "create_module(spec)", doc = "Make the module.")
  static Object createModule(Object spec) {
    Imports imports = Imports.of(Interpreter.current());
    return imports.makeNative(Ops.str(Ops.getAttr(spec, "name")));
  }

  @StaticMethod(value = "exec_module(module)", doc = "Nothing to execute.")
  static void execModule(Object module) {}

  @ClassMethod(value = "get_code(cls, fullname)", doc = "There is none.")
  static Object getCode(PyType cls, Object name) {
    return PyNone.NONE;
  }

  @ClassMethod(value = "get_source(cls, fullname)", doc = "There is none.")
  static Object getSource(PyType cls, Object name) {
    return PyNone.NONE;
  }

  @ClassMethod(value = "is_package(cls, fullname)", doc = "Whether it is a package.")
  static boolean isPackage(PyType cls, String name) {
    return Interpreter.current().modules().module(name) instanceof PyModule m
        && m.dict().get("__path__") != null;
  }
}
