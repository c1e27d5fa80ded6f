package org.hoopsnake.object;

public class PyNone extends PyObject {
  public static final PyNone NONE = new PyNone();

  @Override
  public String toString() {
    return "None";
  }
}
