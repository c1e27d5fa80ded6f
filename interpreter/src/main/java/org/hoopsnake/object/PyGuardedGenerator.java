package org.hoopsnake.object;

/**
 * A generator with {@code try} or {@code with} in its body: it is closed when nobody can reach it,
 * so that what it has begun ends; see {@link Finalizers}.
 */
final class PyGuardedGenerator extends PyGenerator implements Finalizers.Finalizable {
  /** Goes with its generator, and hands it over then. */
  private record Sentinel(PyGuardedGenerator generator) {
    @Override
    @SuppressWarnings({"removal", "Finalize"})
    protected void finalize() {
      if (!generator.isClosed()) {
        generator.finalizers.dropped(generator);
      }
    }
  }

  private final Finalizers finalizers;
  private final long number;
  private final int place;

  /** Null while the generator is among the youngest, and held by them. */
  private Sentinel sentinel;

  PyGuardedGenerator(Frame frame, String name, String qualname, Finalizers finalizers) {
    super(TYPE, frame, name, qualname);
    this.finalizers = finalizers;
    this.number = finalizers.number();
    this.place = finalizers.begin(this);
  }

  void settle() {
    if (sentinel == null && !isClosed()) {
      sentinel = new Sentinel(this);
      finalizers.watch(this);
    }
  }

  @Override
  void ended() {
    finalizers.end(this, place);
  }

  @Override
  public long number() {
    return number;
  }
}
