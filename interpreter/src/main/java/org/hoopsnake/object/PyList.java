package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;

/** A list: an array that grows. */
@BuiltinType(name = "list", doc = "A mutable sequence.")
public final class PyList extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyListBinding.INSTANCE);

  Object[] items;
  int size;

  public PyList() {
    super(TYPE);
    items = Calls.NO_ARGS;
  }

  /** Takes the array over. */
  public PyList(Object[] items) {
    super(TYPE);
    this.items = items;
    this.size = items.length;
  }

  PyList(PyType type) {
    super(type);
    items = Calls.NO_ARGS;
  }

  public int size() {
    return size;
  }

  /** The item at an index that is known to be in range. */
  public Object get(int i) {
    return items[i];
  }

  public void set(int i, Object value) {
    items[i] = value;
  }

  public void add(Object value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size == 0 ? 4 : size + (size >> 1) + 1);
    }
    items[size++] = value;
  }

  public Object[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
