package org.hoopsnake.object;

@org.hoopsnake.binding.BuiltinType(name = "dict")
public class PyDict extends PyObject {}
