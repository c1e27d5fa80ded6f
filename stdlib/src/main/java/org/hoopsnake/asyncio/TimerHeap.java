package org.hoopsnake.asyncio;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The timers of a loop, a binary heap in parallel arrays: a million sleeping tasks cost no object
 * each here.
 *
 * <p>The moves are those of Python's heapq, so that timers of the very same time come out in
 * CPython's order. Those that were given as a delay ({@code sequence} &gt; 0) come in the order in
 * which they were made, because on CPython's clock no two of them have the same time; on a virtual
 * clock many do. Where a program has replaced the loop's clock, there is no such number.
 */
final class TimerHeap {
  private double[] times = new double[16];
  private long[] sequences = new long[16];
  private Object[] entries = new Object[16];
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double firstTime() {
    return times[0];
  }

  Object first() {
    return entries[0];
  }

  Object get(int i) {
    return entries[i];
  }

  void clear() {
    Arrays.fill(entries, 0, size, null);
    size = 0;
  }

  void push(double time, long sequence, Object entry) {
    if (size == times.length) {
      int capacity = size + (size >> 1);
      times = Arrays.copyOf(times, capacity);
      sequences = Arrays.copyOf(sequences, capacity);
      entries = Arrays.copyOf(entries, capacity);
    }
    put(size, time, sequence, entry);
    size++;
    up(0, size - 1);
  }

  Object pop() {
    Object top = entries[0];
    size--;
    put(0, times[size], sequences[size], entries[size]);
    entries[size] = null;
    if (size > 0) {
      down(0);
    } else {
      entries[0] = null;
    }
    return top;
  }

  /** Keeps the entries that pass. */
  void retain(Predicate<Object> keep) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (keep.test(entries[i])) {
        put(kept++, times[i], sequences[i], entries[i]);
      }
    }
    Arrays.fill(entries, kept, size, null);
    size = kept;
    for (int i = size / 2 - 1; i >= 0; i--) {
      down(i);
    }
  }

  private void put(int i, double time, long sequence, Object entry) {
    times[i] = time;
    sequences[i] = sequence;
    entries[i] = entry;
  }

  private boolean less(double time, long sequence, int other) {
    return time < times[other]
        || (time == times[other]
            && sequence != 0
            && sequences[other] != 0
            && sequence < sequences[other]);
  }

  /** heapq's _siftdown: moves the entry at {@code at} towards {@code start}. */
  private void up(int start, int at) {
    double time = times[at];
    long sequence = sequences[at];
    Object entry = entries[at];
    int i = at;
    while (i > start) {
      int parent = (i - 1) >> 1;
      if (!less(time, sequence, parent)) {
        break;
      }
      put(i, times[parent], sequences[parent], entries[parent]);
      i = parent;
    }
    put(i, time, sequence, entry);
  }

  /** heapq's _siftup: the smaller child bubbles up until a leaf, then the entry goes back up. */
  private void down(int start) {
    double time = times[start];
    long sequence = sequences[start];
    Object entry = entries[start];
    int i = start;
    int child = 2 * i + 1;
    while (child < size) {
      int right = child + 1;
      if (right < size && !less(times[child], sequences[child], right)) {
        child = right;
      }
      put(i, times[child], sequences[child], entries[child]);
      i = child;
      child = 2 * i + 1;
    }
    put(i, time, sequence, entry);
    up(start, i);
  }
}
