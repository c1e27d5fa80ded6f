package org.hoopsnake.object;

/** An instance of a Python subclass of {@code str}. */
public final class PyStrObject extends PyObject {
  public final String value;

  public PyStrObject(PyType type, String value) {
    super(type);
    this.value = value;
  }
}
