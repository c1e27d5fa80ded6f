package org.hoopsnake.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The interpreter's lock: one thread runs Python at a time. While there is one thread only, nobody
 * asks for it: {@link #attention} stays false and {@link ThreadState#poll} is one volatile read.
 *
 * <p>A thread that wants to run waits; after the switch interval it raises {@code attention}, and
 * the running thread hands over at its next poll. Waiting threads go in order. The same flag
 * delivers signals and other pending calls to the main thread.
 */
public final class Gil {
  private static final VarHandle ATTENTION;

  static {
    try {
      ATTENTION = MethodHandles.lookup().findVarHandle(Gil.class, "attention", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Somebody wants something of the running thread. */
  private volatile boolean attention;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<ThreadState> waiting = new ArrayDeque<>();
  private final ArrayDeque<Runnable> mainCalls = new ArrayDeque<>();
  private ThreadState owner;
  private ThreadState main;
  private volatile Runnable mainWaker;
  private long switchNanos = 5_000_000;

  /** An opaque read: the compiler may neither drop it nor is it a barrier for what is around. */
  boolean attention() {
    return (boolean) ATTENTION.getOpaque(this);
  }

  public double switchInterval() {
    return switchNanos / 1e9;
  }

  public void setSwitchInterval(double seconds) {
    switchNanos = (long) (seconds * 1e9);
  }

  /** The thread that receives signals. */
  public void setMain(ThreadState state) {
    main = state;
  }

  public boolean isMain(ThreadState state) {
    return main == state;
  }

  /** Waits until this thread may run Python. */
  public void acquire(ThreadState state) {
    lock.lock();
    try {
      if (owner == null && waiting.isEmpty()) {
        owner = state;
        return;
      }
      waiting.add(state);
      while (owner != null || waiting.peek() != state) {
        long left = awaitTurn();
        if (left <= 0 && owner != null) {
          attention = true;
        }
      }
      waiting.remove();
      owner = state;
      attention = !waiting.isEmpty() && attention || !mainCalls.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private long awaitTurn() {
    boolean interrupted = false;
    try {
      return changed.awaitNanos(switchNanos);
    } catch (InterruptedException e) {
      interrupted = true;
      return 0;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lets others run; the caller must not touch Python values until it has acquired again. */
  public void release(ThreadState state) {
    lock.lock();
    try {
      if (owner == state) {
        owner = null;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Runs something that blocks, with the lock released. */
  public <T, X extends Exception> T blocking(ThreadState state, Blocking<T, X> action) throws X {
    release(state);
    try {
      return action.run();
    } finally {
      acquire(state);
    }
  }

  /** Something that blocks and must not touch Python values. */
  public interface Blocking<T, X extends Exception> {
    T run() throws X;
  }

  /**
   * What wakes the main thread when it waits and there is a call for it; null when it does not
   * wait.
   */
  public void setMainWaker(ThreadState state, Runnable waker) {
    if (state == main) {
      mainWaker = waker;
    }
  }

  /** Has the main thread run {@code call} at its next poll: how signals are delivered. */
  public void callOnMain(Runnable call) {
    lock.lock();
    try {
      mainCalls.add(call);
      attention = true;
    } finally {
      lock.unlock();
    }
    Runnable waker = mainWaker;
    if (waker != null) {
      waker.run();
    }
  }

  /** The slow half of {@link ThreadState#poll}. */
  void attend(ThreadState state) {
    Runnable call = null;
    boolean yield;
    lock.lock();
    try {
      if (state == main) {
        call = mainCalls.poll();
      }
      yield = !waiting.isEmpty();
      attention = !mainCalls.isEmpty();
    } finally {
      lock.unlock();
    }
    if (yield) {
      release(state);
      acquire(state);
    }
    if (call != null) {
      call.run();
    }
  }
}
