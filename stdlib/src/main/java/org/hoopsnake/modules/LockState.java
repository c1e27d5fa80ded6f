package org.hoopsnake.modules;

import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/**
 * A lock that one thread holds and others wait for; what {@link PyLock} and {@link PyRLock} share.
 */
final class LockState {
  /** Those who wait are Java threads, which no virtual clock can wake. */
  private static final Clock REAL = new SystemClock();

  private boolean held;

  /** How long to wait: -1 is for ever, 0 not at all; ValueError as threading has it. */
  static long nanos(boolean blocking, Object timeout) {
    double seconds =
        timeout == PyNone.NONE
            ? -1
            : timeout instanceof Double d ? d : ((Number) Ops.index(timeout)).doubleValue();
    if (!blocking && seconds != -1) {
      throw Errors.valueError("can't specify a timeout for a non-blocking call");
    }
    if (seconds < 0 && seconds != -1) {
      throw Errors.valueError("timeout value must be a non-negative number");
    }
    if (seconds > 9.2e9) {
      throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    return !blocking ? 0 : seconds == -1 ? -1 : (long) (seconds * 1e9);
  }

  private synchronized boolean take() {
    if (held) {
      return false;
    }
    held = true;
    return true;
  }

  synchronized boolean isHeld() {
    return held;
  }

  synchronized void release() {
    held = false;
    notify();
  }

  /** False where the time is up first. A signal's handler runs meanwhile, and may raise. */
  boolean acquire(ThreadState thread, long nanos) {
    if (take()) {
      return true;
    }
    if (nanos == 0) {
      return false;
    }
    long end = nanos < 0 ? Long.MAX_VALUE : REAL.monotonic() + nanos;
    while (true) {
      boolean timed = nanos >= 0;
      try {
        return thread.interpreter.gil.<Boolean, InterruptedException>blocking(
            thread, () -> await(timed, end));
      } catch (InterruptedException e) {
        thread.poll();
      }
    }
  }

  private synchronized boolean await(boolean timed, long end) throws InterruptedException {
    while (held) {
      if (!timed) {
        wait();
        continue;
      }
      long left = end - REAL.monotonic();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    held = true;
    return true;
  }
}
