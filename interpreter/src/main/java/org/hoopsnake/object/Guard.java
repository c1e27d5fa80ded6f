package org.hoopsnake.object;

/**
 * Sees to it that an object is finalised when it is dropped, unless it is released before: from
 * afar while it is among the youngest, which costs nothing, and by a sentinel from then on. Only
 * the object may refer to its guard. See {@link Finalizers}.
 */
public final class Guard {
  private final Finalizers finalizers;
  private final long number;
  private final int place;
  private PyObject object;

  /** Null while the object is among the youngest, and held by them. */
  private Finalizers.Sentinel sentinel;

  private boolean released;

  Guard(Finalizers finalizers, PyObject object, long number, int place) {
    this.finalizers = finalizers;
    this.object = object;
    this.number = number;
    this.place = place;
  }

  /** It is no longer young. */
  void settle() {
    if (!released) {
      sentinel = finalizers.watch(object, number);
    }
  }

  /** Guards another object from now on, which looks after this one and keeps the guard. */
  public void passTo(PyObject other) {
    object = other;
    if (sentinel != null) {
      sentinel.passTo(other);
    }
  }

  /** It has ended, or was closed. */
  public void release() {
    released = true;
    finalizers.release(this, place);
    if (sentinel != null) {
      finalizers.forget(sentinel);
      sentinel = null;
    }
  }
}
