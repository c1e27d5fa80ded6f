package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** A read-only view of a mapping ({@code types.MappingProxyType}). */
@BuiltinType(name = "mappingproxy", doc = "A read-only view of a mapping.", subclassable = false)
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyMappingProxyBinding.INSTANCE);

  final Object mapping;

  public PyMappingProxy(Object mapping) {
    super(TYPE);
    this.mapping = mapping;
  }
}
