package org.hoopsnake.asyncio;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.ThreadState;

/**
 * How a loop waits: until a time, or until {@link #wakeup} from any thread, with the interpreter's
 * lock released. A virtual clock jumps instead, unless jobs of an executor are under way that may
 * still wake the loop: for those it really waits, at most as long as the timers say.
 */
final class LoopWait {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Waiting takes real time whatever clock the program sees. */
  private static final Clock REAL = new SystemClock();

  private final Interpreter interpreter;
  private final Clock clock;
  private volatile boolean signalled;
  private volatile Thread sleeper;
  private final ConcurrentLinkedQueue<Runnable> posted = new ConcurrentLinkedQueue<>();

  /** Jobs that other threads work at and that will wake the loop. */
  int jobs;

  LoopWait(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.clock = interpreter.host.clock();
  }

  /** Ends the present wait, or the next one at once. */
  void wakeup() {
    signalled = true;
    Thread t = sleeper;
    if (t != null) {
      LockSupport.unpark(t);
    }
  }

  /** Has the loop's thread run something in its next iteration; from any thread. */
  void post(Runnable action) {
    posted.add(action);
    wakeup();
  }

  /** Runs what was posted. */
  void runPosted() {
    for (Runnable r = posted.poll(); r != null; r = posted.poll()) {
      r.run();
    }
  }

  /** Waits that many seconds; without end where negative. */
  void await(ThreadState thread, double seconds) {
    if (seconds == 0) {
      return;
    }
    if (signalled) {
      signalled = false;
      return;
    }
    if (seconds > 0 && clock.isVirtual()) {
      long nanos = Math.max(1, Math.round(seconds * 1e9));
      if (jobs == 0) {
        clock.advance(nanos);
        return;
      }
      long before = clock.monotonic();
      if (!block(thread, nanos)) {
        clock.advance(nanos - (clock.monotonic() - before));
      }
      return;
    }
    // Whole milliseconds, as epoll counts: timers that lie closer together fire together.
    long millis = (long) Math.ceil(seconds * 1e3);
    block(thread, seconds < 0 ? Long.MAX_VALUE : millis * NANOS_PER_MILLI);
  }

  /** Returns whether it was woken up. */
  private boolean block(ThreadState thread, long nanos) {
    return interpreter.gil.blocking(thread, () -> park(thread, nanos));
  }

  private boolean park(ThreadState thread, long nanos) {
    sleeper = Thread.currentThread();
    interpreter.gil.setMainWaker(thread, this::wakeup);
    try {
      long deadline = nanos == Long.MAX_VALUE ? 0 : REAL.monotonic() + nanos;
      while (!signalled) {
        if (nanos == Long.MAX_VALUE) {
          LockSupport.park(this);
        } else {
          long left = deadline - REAL.monotonic();
          if (left <= 0) {
            return false;
          }
          LockSupport.parkNanos(this, left);
        }
      }
      return true;
    } finally {
      sleeper = null;
      signalled = false;
      interpreter.gil.setMainWaker(thread, null);
    }
  }
}
