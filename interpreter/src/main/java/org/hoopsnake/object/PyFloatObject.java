package org.hoopsnake.object;

/** An instance of a subclass of float that Python code has made. */
public final class PyFloatObject extends PyObject {
  public final double value;

  public PyFloatObject(PyType type, double value) {
    super(type);
    this.value = value;
  }
}
