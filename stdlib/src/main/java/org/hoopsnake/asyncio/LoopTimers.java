package org.hoopsnake.asyncio;

import org.hoopsnake.object.PyList;

/**
 * What a loop does at a time: the heap of its timers, which entries in it were cancelled, and which
 * are due. An entry is a {@link PyTimerHandle} or a {@link SleepFuture}.
 *
 * <p>A cancelled timer stays in the heap until it comes to the top, or until more than half of many
 * timers are cancelled, as in CPython.
 */
final class LoopTimers {
  private static final int MIN_TIMERS_TO_PURGE = 100;
  private static final double MAX_WAIT_SECONDS = 24 * 3600;

  private final TimerHeap heap = new TimerHeap();
  private long delays;
  private int cancelled;

  boolean isEmpty() {
    return heap.isEmpty();
  }

  void clear() {
    heap.clear();
  }

  PyList list() {
    PyList list = new PyList();
    for (int i = 0; i < heap.size(); i++) {
      list.add(heap.get(i));
    }
    return list;
  }

  /** Adds an entry for a time that the program has computed. */
  void addAt(double time, PyTimerHandle timer) {
    heap.push(time, 0, timer);
    timer.scheduled = true;
  }

  /** Adds an entry for a time that is a delay from now. */
  void addDelayed(double time, PyTimerHandle timer) {
    heap.push(time, ++delays, timer);
    timer.scheduled = true;
  }

  void addDelayed(double time, SleepFuture sleep) {
    heap.push(time, ++delays, sleep);
  }

  /** A sleep ended early. */
  void cancel(SleepFuture sleep, boolean inHeap) {
    if (!sleep.timerCancelled) {
      sleep.timerCancelled = true;
      cancelled(inHeap);
    }
  }

  /** An entry was cancelled. */
  void cancelled(boolean inHeap) {
    if (inHeap) {
      cancelled++;
    }
  }

  void dropCancelled() {
    int count = heap.size();
    if (count > MIN_TIMERS_TO_PURGE && cancelled * 2 > count) {
      heap.retain(
          entry -> {
            boolean keep = !isCancelled(entry);
            if (!keep) {
              unscheduled(entry);
            }
            return keep;
          });
      cancelled = 0;
    } else {
      while (!heap.isEmpty() && isCancelled(heap.first())) {
        cancelled--;
        unscheduled(heap.pop());
      }
    }
  }

  private static boolean isCancelled(Object entry) {
    return entry instanceof SleepFuture s ? s.timerCancelled : ((PyHandle) entry).cancelled;
  }

  private static void unscheduled(Object entry) {
    if (entry instanceof PyTimerHandle t) {
      t.scheduled = false;
    }
  }

  /** How long the loop may wait for the first timer, in seconds; there is one. */
  double secondsToFirst(double now) {
    return Math.clamp(heap.firstTime() - now, 0, MAX_WAIT_SECONDS);
  }

  /** Moves what is due before {@code end} to the queue. */
  void moveDue(double end, ReadyQueue ready) {
    while (!heap.isEmpty() && heap.firstTime() < end) {
      Object entry = heap.pop();
      unscheduled(entry);
      ready.add(entry);
    }
  }
}
