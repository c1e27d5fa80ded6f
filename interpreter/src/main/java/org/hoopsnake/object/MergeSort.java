package org.hoopsnake.object;

/**
 * A stable, adaptive merge sort that needs only "less than" and accepts any answers to it: it finds
 * runs that are ordered already, extends short ones by binary insertion, and merges neighbours
 * while their sizes are balanced. For ordered input it makes n - 1 comparisons.
 */
final class MergeSort {
  private static final int MIN_MERGE = 64;
  private static final int MAX_RUNS = 64;

  private final Object[] items;
  private final Less order;
  private final int[] starts = new int[MAX_RUNS];
  private final int[] lengths = new int[MAX_RUNS];
  private int runs;

  /** Whether {@code a < b}. */
  interface Less {
    boolean less(Object a, Object b);
  }

  private MergeSort(Object[] items, Less order) {
    this.items = items;
    this.order = order;
  }

  static void sort(Object[] items, int count, Less order) {
    if (count < 2) {
      return;
    }
    new MergeSort(items, order).sort(count);
  }

  private void sort(int count) {
    int minRun = minRun(count);
    int from = 0;
    while (from < count) {
      int length = ascendingRun(from, count);
      if (length < minRun) {
        int forced = Math.min(minRun, count - from);
        insertionSort(from, from + length, from + forced);
        length = forced;
      }
      starts[runs] = from;
      lengths[runs] = length;
      runs++;
      balance();
      from += length;
    }
    while (runs > 1) {
      int i = runs - 2;
      if (i > 0 && lengths[i - 1] < lengths[i + 1]) {
        i--;
      }
      mergeAt(i);
    }
  }

  private static int minRun(int n) {
    int rest = 0;
    while (n >= MIN_MERGE) {
      rest |= n & 1;
      n >>= 1;
    }
    return n + rest;
  }

  /** The length of the run at {@code from}; a strictly descending one is turned round. */
  private int ascendingRun(int from, int end) {
    int at = from + 1;
    if (at == end) {
      return 1;
    }
    if (order.less(items[at], items[from])) {
      at++;
      while (at < end && order.less(items[at], items[at - 1])) {
        at++;
      }
      for (int i = from, j = at - 1; i < j; i++, j--) {
        Object x = items[i];
        items[i] = items[j];
        items[j] = x;
      }
    } else {
      at++;
      while (at < end && !order.less(items[at], items[at - 1])) {
        at++;
      }
    }
    return at - from;
  }

  /** Sorts {@code from … end}, of which {@code from … sorted} is sorted. */
  private void insertionSort(int from, int sorted, int end) {
    for (int i = sorted; i < end; i++) {
      Object pivot = items[i];
      int low = from;
      int high = i;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (order.less(pivot, items[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(items, low, items, low + 1, i - low);
      items[low] = pivot;
    }
  }

  /** Keeps each run longer than the two behind it together. */
  private void balance() {
    while (runs > 1) {
      int i = runs - 2;
      if ((i > 0 && lengths[i - 1] <= lengths[i] + lengths[i + 1])
          || (i > 1 && lengths[i - 2] <= lengths[i - 1] + lengths[i])) {
        if (lengths[i - 1] < lengths[i + 1]) {
          i--;
        }
      } else if (lengths[i] > lengths[i + 1]) {
        return;
      }
      mergeAt(i);
    }
  }

  private void mergeAt(int i) {
    int a = starts[i];
    int middle = starts[i + 1];
    int end = middle + lengths[i + 1];
    lengths[i] += lengths[i + 1];
    if (i == runs - 3) {
      starts[i + 1] = starts[i + 2];
      lengths[i + 1] = lengths[i + 2];
    }
    runs--;
    merge(a, middle, end);
  }

  private void merge(int a, int middle, int end) {
    // What stands in order at the two outer ends stays where it is.
    int from = upperBound(items[middle], a, middle);
    if (from == middle) {
      return;
    }
    int to = lowerBound(items[middle - 1], middle, end);
    if (to == middle) {
      return;
    }
    if (middle - from <= to - middle) {
      mergeForwards(from, middle, to);
    } else {
      mergeBackwards(from, middle, to);
    }
  }

  /** The first position whose item is greater than {@code x}, found by galloping from the left. */
  private int upperBound(Object x, int from, int to) {
    int low = from;
    int step = 1;
    int high = from;
    while (high < to && !order.less(x, items[high])) {
      low = high + 1;
      high = Math.min(to, high + step);
      step <<= 1;
      if (high == to) {
        break;
      }
    }
    while (low < high) {
      int m = (low + high) >>> 1;
      if (order.less(x, items[m])) {
        high = m;
      } else {
        low = m + 1;
      }
    }
    return low;
  }

  /**
   * The first position whose item is not less than {@code x}, found by galloping from the right.
   */
  private int lowerBound(Object x, int from, int to) {
    int high = to;
    int low = to;
    int step = 1;
    while (low > from) {
      int probe = Math.max(from, low - step);
      if (order.less(items[probe], x)) {
        low = probe + 1;
        break;
      }
      high = probe;
      low = probe;
      step <<= 1;
    }
    while (low < high) {
      int m = (low + high) >>> 1;
      if (order.less(items[m], x)) {
        low = m + 1;
      } else {
        high = m;
      }
    }
    return low;
  }

  private void mergeForwards(int from, int middle, int to) {
    Object[] left = new Object[middle - from];
    System.arraycopy(items, from, left, 0, left.length);
    int l = 0;
    int r = middle;
    int out = from;
    try {
      while (l < left.length && r < to) {
        boolean right = order.less(items[r], left[l]);
        items[out++] = right ? items[r++] : left[l++];
      }
    } finally {
      // Also when a comparison has raised: every item is still there.
      System.arraycopy(left, l, items, out, left.length - l);
    }
  }

  private void mergeBackwards(int from, int middle, int to) {
    Object[] right = new Object[to - middle];
    System.arraycopy(items, middle, right, 0, right.length);
    int l = middle - 1;
    int r = right.length - 1;
    int out = to - 1;
    try {
      while (l >= from && r >= 0) {
        boolean left = order.less(right[r], items[l]);
        items[out--] = left ? items[l--] : right[r--];
      }
    } finally {
      System.arraycopy(right, 0, items, out - r, r + 1);
    }
  }
}
