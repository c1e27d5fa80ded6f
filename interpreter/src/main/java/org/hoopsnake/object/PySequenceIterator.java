package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** The iterator over an object that has {@code __getitem__} only: indexes from 0 to IndexError. */
@BuiltinType(name = "iterator", subclassable = false)
public final class PySequenceIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PySequenceIteratorBinding.INSTANCE);

  private static final PyType MEMORY_TYPE =
      PyType.builtin("builtins", "memory_iterator", () -> PySequenceIteratorBinding.INSTANCE);

  private Object sequence;
  private long at;

  public PySequenceIterator(Object sequence) {
    this(TYPE, sequence);
  }

  private PySequenceIterator(PyType type, Object sequence) {
    super(type);
    this.sequence = sequence;
  }

  /** The iterator of a memoryview, which differs by its type alone. */
  static PySequenceIterator ofMemory(PyMemoryView view) {
    return new PySequenceIterator(MEMORY_TYPE, view);
  }

  @Override
  public Object next() {
    if (sequence == null) {
      return null;
    }
    try {
      Object value = Ops.getItem(sequence, at);
      at++;
      return value;
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.INDEX_ERROR) && !e.is(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
      sequence = null;
      return null;
    }
  }

  @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
  Object lengthHint() {
    if (sequence == null) {
      return 0L;
    }
    if (Types.of(sequence).special(Special.LEN) == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Math.max(0, Ops.len(sequence) - at);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    Object iter = Interpreter.current().builtin("iter");
    return sequence == null
        ? new PyTuple(iter, new PyTuple(PyTuple.EMPTY))
        : new PyTuple(iter, new PyTuple(sequence), at);
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(Object state) {
    if (sequence != null) {
      at = Math.max(0, Convert.position(state));
    }
  }
}
