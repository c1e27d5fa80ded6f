package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code _io._TextIOBase}: streams of text. */
@BuiltinType(
    name = "_TextIOBase",
    module = "_io",
    base = PyIOBase.class,
    doc = "Base class of text streams.")
public class PyTextIOBase extends PyIOBase {
  public static final PyType TYPE = PyType.builtin(PyTextIOBaseBinding.INSTANCE, PyIOBase.TYPE);

  protected PyTextIOBase(PyType type) {
    super(type);
  }

  @New("_TextIOBase(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTextIOBase(cls);
  }

  @Method(value = "detach(self, /)", doc = "Separate the buffer from the text stream.")
  Object detach() {
    throw IoErrors.unsupported("detach");
  }

  @Method(value = "read(self, size=-1, /)", doc = "Up to size characters.")
  Object read(Object size) {
    throw IoErrors.unsupported("read");
  }

  @Override
  @Method(value = "readline(self, size=-1, /)", doc = "One line.")
  Object readline(Object size) {
    throw IoErrors.unsupported("readline");
  }

  @Method(value = "write(self, s, /)", doc = "Write text; how many characters were written.")
  Object write(Object s) {
    throw IoErrors.unsupported("write");
  }

  @Getter("encoding")
  Object getEncoding() {
    return PyNone.NONE;
  }

  @Getter("newlines")
  Object getNewlines() {
    return PyNone.NONE;
  }

  @Getter("errors")
  Object getErrors() {
    return PyNone.NONE;
  }
}
