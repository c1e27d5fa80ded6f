package org.hoopsnake.grammar;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * Ends the reading of a statement that the heap is too small for. The serial collector would go on
 * for minutes, collecting ever more for ever less, before it gave up by itself.
 */
final class MemoryPressure {
  private static final int CALLS_BETWEEN_LOOKS = 1024;
  private static final long WINDOW_MILLISECONDS = 2000;

  private int calls;
  private long since;
  private long collectedBefore;

  /**
   * Whether nearly all of the last seconds went into collections, and the heap is nearly full
   * nonetheless; to be asked often while memory is taken.
   */
  boolean isExhausted() {
    return ++calls % CALLS_BETWEEN_LOOKS == 0 && look();
  }

  private boolean look() {
    Runtime runtime = Runtime.getRuntime();
    long left = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    if (left > runtime.maxMemory() / 4) {
      since = 0;
      return false;
    }
    long now = ManagementFactory.getRuntimeMXBean().getUptime();
    long collected = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collected += collector.getCollectionTime();
    }
    if (since == 0) {
      since = now;
      collectedBefore = collected;
    } else if (now - since > WINDOW_MILLISECONDS) {
      boolean exhausted = (collected - collectedBefore) * 10 > (now - since) * 8;
      since = now;
      collectedBefore = collected;
      return exhausted;
    }
    return false;
  }
}
