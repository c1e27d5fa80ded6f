package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** bytes. */
@BuiltinType(name = "bytes", doc = "Bytes.")
public final class PyBytes extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyBytesBinding.INSTANCE);

  final byte[] value;

  public PyBytes(byte[] value) {
    super(TYPE);
    this.value = value;
  }
}
