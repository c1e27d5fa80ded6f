package org.hoopsnake.object;

/** An iterator written in Java. Its type declares {@code __iter__} and {@code __next__}. */
public abstract class PyIterator extends PyObject {
  protected PyIterator(PyType type) {
    super(type);
  }

  /** The next value, or null at the end (and ever after). */
  public abstract Object next();

  /** What {@code __next__} does: StopIteration at the end. */
  public final Object nextOrStop() {
    Object value = next();
    if (value == null) {
      throw Errors.stopIteration(takeResult());
    }
    return value;
  }

  /** What its StopIteration carries; asked for once, after {@link #next} gave null. */
  public Object takeResult() {
    return PyNone.NONE;
  }
}
