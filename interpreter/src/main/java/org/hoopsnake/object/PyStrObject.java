package org.hoopsnake.object;

/** An instance of a subclass of str that Python code has made. */
public final class PyStrObject extends PyObject {
  public final String value;

  public PyStrObject(PyType type, String value) {
    super(type);
    this.value = value;
  }
}
