package org.hoopsnake.object;

/** An iterator written in Java. Its type declares {@code __iter__} and {@code __next__}. */
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

  /** What {@code __next__} does: StopIteration at the end. */
  public final Object nextOrStop() {
    Object value = next();
    if (value == null) {
      throw Errors.stopIteration(takeResult());
    }
    return value;
  }
}
