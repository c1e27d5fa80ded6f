package org.hoopsnake.object;

/** A plain instance of a class with {@code __del__}; see {@link Finalizers}. */
final class PyFinalizable extends PyObject {
  /** Hands the object over when nobody can reach it. */
  final Finalizers.Sentinel sentinel;

  PyFinalizable(PyType type, Finalizers finalizers) {
    super(type);
    sentinel = finalizers.watch(this);
  }
}
