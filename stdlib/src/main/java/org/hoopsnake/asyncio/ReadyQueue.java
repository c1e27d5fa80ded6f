package org.hoopsnake.asyncio;

/**
 * The callbacks that the loop calls next, first in, first out. An entry is a task (step it), a
 * {@link DoneEntry}, a {@link PyHandle} or a {@link SleepFuture}. A ring in one array: no node per
 * entry.
 */
final class ReadyQueue {
  private Object[] ring = new Object[64];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(Object entry) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = entry;
    size++;
  }

  Object remove() {
    Object entry = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return entry;
  }

  Object get(int i) {
    return ring[(head + i) & (ring.length - 1)];
  }

  void clear() {
    ring = new Object[64];
    head = 0;
    size = 0;
  }

  private void grow() {
    Object[] bigger = new Object[ring.length * 2];
    int tail = ring.length - head;
    System.arraycopy(ring, head, bigger, 0, tail);
    System.arraycopy(ring, 0, bigger, tail, head);
    ring = bigger;
    head = 0;
  }
}
