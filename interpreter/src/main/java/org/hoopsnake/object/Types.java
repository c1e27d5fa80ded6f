package org.hoopsnake.object;

import java.math.BigInteger;

/** The type of any value, raw or not. */
public final class Types {
  private Types() {}

  public static PyType of(Object o) {
    if (o instanceof PyObject p) {
      return p.shape.type;
    }
    if (o instanceof String) {
      return PyStr.TYPE;
    }
    if (o instanceof Long || o instanceof BigInteger) {
      return PyInt.TYPE;
    }
    if (o instanceof Double) {
      return PyFloat.TYPE;
    }
    if (o instanceof Boolean) {
      return PyBool.TYPE;
    }
    throw new IllegalStateException(
        "not a Python value: " + (o == null ? "null" : o.getClass().getName()));
  }

  /**
   * The name of the value's type as error messages show it: with the module for types written in
   * Java that are not builtins, {@code collections.deque}.
   */
  public static String name(Object o) {
    return of(o).messageName();
  }
}
