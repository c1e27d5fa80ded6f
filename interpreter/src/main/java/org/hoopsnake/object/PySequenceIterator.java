package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** Iterates by {@code __getitem__} from 0 until IndexError. */
@BuiltinType(name = "iterator", doc = "", subclassable = false)
public final class PySequenceIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PySequenceIteratorBinding.INSTANCE);

  private Object sequence;
  private long index;

  public PySequenceIterator(Object sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  @Override
  public Object next() {
    if (sequence == null) {
      return null;
    }
    try {
      return Ops.getItem(sequence, index++);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.INDEX_ERROR) || e.is(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object nextMethod() {
    return nextOrStop();
  }
}
