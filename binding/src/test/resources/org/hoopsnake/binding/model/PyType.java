package org.hoopsnake.object;

@org.hoopsnake.binding.BuiltinType(name = "type")
public class PyType extends PyObject {}
