package org.hoopsnake.asyncio;

import java.util.ArrayDeque;
import java.util.Iterator;

/** The futures of those who wait for something, in the order in which they came. */
final class Waiters implements Iterable<PyFuture> {
  private final ArrayDeque<PyFuture> futures = new ArrayDeque<>();

  int size() {
    return futures.size();
  }

  boolean isEmpty() {
    return futures.isEmpty();
  }

  void add(PyFuture future) {
    futures.addLast(future);
  }

  PyFuture poll() {
    return futures.pollFirst();
  }

  PyFuture first() {
    return futures.peekFirst();
  }

  boolean remove(PyFuture future) {
    // By identity: futures are compared by what their class says otherwise.
    if (futures.peekFirst() == future) {
      futures.pollFirst();
      return true;
    }
    for (Iterator<PyFuture> it = futures.iterator(); it.hasNext(); ) {
      if (it.next() == future) {
        it.remove();
        return true;
      }
    }
    return false;
  }

  boolean allCancelled() {
    for (PyFuture f : futures) {
      if (!f.isCancelled()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Iterator<PyFuture> iterator() {
    return futures.iterator();
  }
}
