package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** Iterates over a set or frozenset; it notices when elements come or go. */
@BuiltinType(name = "set_iterator", subclassable = false)
final class SetIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin(SetIteratorBinding.INSTANCE);

  private SetObject set;
  private final int size;
  private int left;
  private int at;

  SetIterator(SetObject set) {
    super(TYPE);
    this.set = set;
    this.size = set.size();
    this.left = size;
  }

  @Override
  public Object next() {
    SetObject s = set;
    if (s == null) {
      return null;
    }
    if (s.size() != size) {
      throw Errors.runtimeError("Set changed size during iteration");
    }
    int i = s.table.nextIndex(at);
    if (i < 0) {
      set = null;
      return null;
    }
    at = i + 1;
    left--;
    return s.table.key(i);
  }

  @Method(value = "__length_hint__(self, /)", doc = "How many elements are left.")
  int lengthHint() {
    return set == null || set.size() != size ? 0 : left;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyList rest = new PyList();
    if (set != null) {
      SetTable t = set.table;
      for (int i = t.nextIndex(at); i >= 0; i = t.nextIndex(i + 1)) {
        rest.add(t.key(i));
      }
    }
    return new PyTuple(Interpreter.current().builtin("iter"), new PyTuple(rest));
  }
}
