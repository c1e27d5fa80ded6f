package org.hoopsnake.host;

/** The time as the program sees it, in nanoseconds. */
public interface Clock {
  /** A clock that never goes back; its zero is arbitrary. */
  long monotonic();

  /** Time since 1970-01-01T00:00 UTC. */
  long wall();

  /** Processor time of the process. */
  long processTime();

  /** Processor time of the calling thread. */
  long threadTime();

  /**
   * Blocks the calling thread for that long, or lets a virtual clock jump there.
   *
   * @throws InterruptedException when the thread is interrupted
   */
  void sleep(long nanos) throws InterruptedException;

  /** Time passes only through {@link #advance}. */
  default boolean isVirtual() {
    return false;
  }

  /** Lets a virtual clock jump. */
  default void advance(long nanos) {
    throw new IllegalStateException("this clock cannot be advanced");
  }
}
