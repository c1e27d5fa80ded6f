package org.hoopsnake.asyncio;

/**
 * The future that {@code asyncio.sleep} waits for, and its timer in one object: it stands in the
 * heap itself, and when its time has come in the ready queue.
 */
final class SleepFuture extends PyFuture {
  private final Object value;
  boolean timerCancelled;
  private boolean fired;

  SleepFuture(PyBaseEventLoop loop, Object value) {
    super(PyFuture.TYPE, loop);
    this.value = value;
  }

  /** It has left the heap. */
  boolean fired() {
    return fired;
  }

  /** The time has come. */
  void fire() {
    fired = true;
    if (!isCancelled()) {
      setResult(value);
    }
  }
}
