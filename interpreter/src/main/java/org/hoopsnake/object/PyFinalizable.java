package org.hoopsnake.object;

/** A plain instance of a class with {@code __del__}; see {@link Finalizers}. */
final class PyFinalizable extends PyObject implements Finalizers.Finalizable {
  private final Finalizers finalizers;
  private final long number;

  PyFinalizable(PyType type, Finalizers finalizers) {
    super(type);
    this.finalizers = finalizers;
    this.number = finalizers.number();
    finalizers.watch(this);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  @SuppressWarnings({"removal", "Finalize"})
  protected void finalize() {
    finalizers.dropped(this);
  }
}
