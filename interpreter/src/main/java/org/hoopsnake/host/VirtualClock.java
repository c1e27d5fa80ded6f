package org.hoopsnake.host;

/**
 * A clock that stands still until somebody sleeps, and then jumps: a program of sleeps runs at once
 * and sees the right times. Any thread may read it.
 */
public final class VirtualClock implements Clock {
  private final long startWall;
  private final java.util.concurrent.atomic.AtomicLong elapsed =
      new java.util.concurrent.atomic.AtomicLong();

  /** {@code startWall}: nanoseconds since 1970-01-01T00:00 UTC that the clock shows at first. */
  public VirtualClock(long startWall) {
    this.startWall = startWall;
  }

  private volatile long wallShift;

  @Override
  public long monotonic() {
    return elapsed.get();
  }

  @Override
  public long wall() {
    return startWall + wallShift + elapsed.get();
  }

  @Override
  public long processTime() {
    return elapsed.get();
  }

  @Override
  public long threadTime() {
    return elapsed.get();
  }

  @Override
  public void sleep(long nanos) {
    advance(nanos);
  }

  @Override
  public boolean isVirtual() {
    return true;
  }

  @Override
  public void advance(long nanos) {
    if (nanos > 0) {
      elapsed.addAndGet(nanos);
    }
  }

  /** Sets the wall clock without moving the monotonic one. */
  public void setWall(long nanos) {
    wallShift = nanos - startWall - elapsed.get();
  }
}
