package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** The loader of packages that are folders without an {@code __init__.py} (PEP 420). */
@BuiltinType(
    name = "NamespaceLoader",
    module = "_frozen_importlib_external",
    subclassable = false,
    weakReferences = true)
final class NamespaceLoader extends PyObject {
  static final PyType TYPE = PyType.builtin(NamespaceLoaderBinding.INSTANCE);

  NamespaceLoader() {
    super(TYPE);
  }

  @Method(value = "create_module(self, spec)", doc = "Use the default module creation.")
  Object createModule(Object spec) {
    return PyNone.NONE;
  }

  @Method(value = "exec_module(self, module)", doc = "Nothing to execute.")
  void execModule(Object module) {}

  @Method(value = "is_package(self, fullname)", doc = "Whether the module is a package.")
  boolean isPackage(Object fullname) {
    return true;
  }

  @Method(value = "get_source(self, fullname)", doc = "The source of the module.")
  Object getSource(Object fullname) {
    return "";
  }
}
