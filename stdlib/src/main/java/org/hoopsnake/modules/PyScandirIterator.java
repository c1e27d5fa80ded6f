package org.hoopsnake.modules;

import java.util.Iterator;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyType;

/** What {@code scandir} returns. */
@BuiltinType(name = "ScandirIterator", module = "posix", subclassable = false)
final class PyScandirIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin(PyScandirIteratorBinding.INSTANCE);

  private Iterator<PyDirEntry> entries;

  PyScandirIterator(List<PyDirEntry> entries) {
    super(TYPE);
    this.entries = entries.iterator();
  }

  @Override
  public Object next() {
    return entries.hasNext() ? entries.next() : null;
  }

  @Method(value = "__enter__(self, /)", doc = "Enter a with statement.")
  Object enter() {
    return this;
  }

  @Method(value = "__exit__(self, /, *args)", doc = "Close the iterator.")
  void exit(Object[] args) {
    close();
  }

  @Method(value = "close(self, /)", doc = "Close the iterator.")
  void close() {
    entries = List.<PyDirEntry>of().iterator();
  }
}
