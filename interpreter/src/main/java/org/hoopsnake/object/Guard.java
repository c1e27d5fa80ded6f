package org.hoopsnake.object;

/**
 * Sees to it that a generator is closed when it is dropped: from afar while it is among the
 * youngest, which costs nothing, and by a sentinel from then on. See {@link Finalizers}.
 */
final class Guard {
  private final Finalizers finalizers;
  private final PyObject generator;
  private final long number;
  private final int place;

  /** Null while the generator is among the youngest, and held by them. */
  private Finalizers.Sentinel sentinel;

  private boolean released;

  Guard(Finalizers finalizers, PyObject generator, long number, int place) {
    this.finalizers = finalizers;
    this.generator = generator;
    this.number = number;
    this.place = place;
  }

  /** It is no longer young. */
  void settle() {
    if (!released) {
      sentinel = finalizers.watch(generator, number);
    }
  }

  /** It has ended. */
  void release() {
    released = true;
    finalizers.release(this, place);
    if (sentinel != null) {
      finalizers.forget(sentinel);
      sentinel = null;
    }
  }
}
