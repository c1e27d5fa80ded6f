package org.hoopsnake.object;

import org.hoopsnake.binding.Method;

/** An iterator written in Java. */
public abstract class PyIterator extends PyObject {
  protected PyIterator(PyType type) {
    super(type);
  }

  /** The next value, or null at the end (and ever after). */
  public abstract Object next();

  /** The value of the StopIteration that the end is; it is asked for once, right at the end. */
  public Object takeResult() {
    return PyNone.NONE;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  public Object itself() {
    return this;
  }

  /** What {@code __next__} does: StopIteration at the end. */
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  public final Object nextOrStop() {
    Object value = next();
    if (value == null) {
      throw Errors.stopIteration(takeResult());
    }
    return value;
  }
}
