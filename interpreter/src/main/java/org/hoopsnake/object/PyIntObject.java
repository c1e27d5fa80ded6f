package org.hoopsnake.object;

/** An instance of a subclass of int that Python code has made. */
public final class PyIntObject extends PyObject {
  public final Object value;

  public PyIntObject(PyType type, Object value) {
    super(type);
    this.value = value;
  }
}
