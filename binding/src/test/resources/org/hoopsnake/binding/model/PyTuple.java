package org.hoopsnake.object;

@org.hoopsnake.binding.BuiltinType(name = "tuple")
public class PyTuple extends PyObject {
  public static final PyTuple EMPTY = new PyTuple();
}
