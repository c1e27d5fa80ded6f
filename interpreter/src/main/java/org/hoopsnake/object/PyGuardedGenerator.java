package org.hoopsnake.object;

/**
 * A generator with {@code try} or {@code with} in its body: it is closed when nobody can reach it,
 * so that what it has begun ends; see {@link Finalizers}.
 */
final class PyGuardedGenerator extends PyGenerator {
  private final Guard guard;

  PyGuardedGenerator(Frame frame, String name, String qualname, Finalizers finalizers) {
    super(TYPE, frame, name, qualname);
    this.guard = finalizers.guard(this);
  }

  @Override
  void ended() {
    guard.release();
  }
}
