package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** bytearray. */
@BuiltinType(name = "bytearray", doc = "Bytes.")
public final class PyByteArray extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyByteArrayBinding.INSTANCE);

  final byte[] value;

  public PyByteArray(byte[] value) {
    super(TYPE);
    this.value = value;
  }
}
