package org.hoopsnake.object;

import java.util.Arrays;
import java.util.Comparator;
import org.hoopsnake.ast.CompareOperator;

/**
 * Stable sorting by {@code <}.
 *
 * <p>Keys that are all ints (of 64 bits), all floats or all strings are compared without leaving
 * Java. For the others {@link MergeSort} asks {@code __lt__} and nothing else, and bears one that
 * is not consistent; Java's own sort may refuse such an order.
 */
final class Sorting {
  private Sorting() {}

  /** Sorts the first {@code count} items. Where an exception comes, they are in some order. */
  static void sort(Object[] items, int count, Object key, boolean reverse) {
    if (key == null) {
      if (reverse) {
        // Reversing before and after keeps equal items in their order.
        PyList.reverse(items, count);
      }
      try {
        sortPlain(items, count);
      } finally {
        if (reverse) {
          PyList.reverse(items, count);
        }
      }
      return;
    }
    Object[] keys = new Object[count];
    for (int i = 0; i < count; i++) {
      keys[i] = Calls.call1(key, items[i]);
    }
    if (count < 2) {
      return;
    }
    Keyed[] pairs = new Keyed[count];
    for (int i = 0; i < count; i++) {
      int at = reverse ? count - 1 - i : i;
      pairs[i] = new Keyed(keys[at], items[at]);
    }
    Comparator<Object> order = nativeOrder(keys, count);
    try {
      if (order != null) {
        Arrays.sort(pairs, (a, b) -> order.compare(a.key, b.key));
      } else {
        MergeSort.sort(pairs, count, (a, b) -> less(((Keyed) a).key, ((Keyed) b).key));
      }
    } finally {
      for (int i = 0; i < count; i++) {
        items[reverse ? count - 1 - i : i] = pairs[i].item;
      }
    }
  }

  private record Keyed(Object key, Object item) {}

  private static void sortPlain(Object[] items, int count) {
    if (count < 2) {
      return;
    }
    Comparator<Object> order = nativeOrder(items, count);
    if (order != null) {
      Arrays.sort(items, 0, count, order);
    } else {
      MergeSort.sort(items, count, Sorting::less);
    }
  }

  private static boolean less(Object a, Object b) {
    return Ops.truth(Comparisons.compare(CompareOperator.LT, a, b));
  }

  /** A total order that agrees with {@code <} where all keys are of one simple kind, or null. */
  private static Comparator<Object> nativeOrder(Object[] keys, int count) {
    Class<?> kind = keys[0].getClass();
    if (kind != Long.class && kind != String.class && kind != Double.class) {
      return null;
    }
    for (int i = 0; i < count; i++) {
      if (keys[i].getClass() != kind || (keys[i] instanceof Double d && d.isNaN())) {
        return null;
      }
    }
    if (kind == Long.class) {
      return (a, b) -> Long.compare((Long) a, (Long) b);
    }
    if (kind == String.class) {
      return (a, b) -> PyStr.compare((String) a, (String) b);
    }
    // Not Double.compare, which tells 0.0 from -0.0.
    return (a, b) -> {
      double x = (Double) a;
      double y = (Double) b;
      return x < y ? -1 : x > y ? 1 : 0;
    };
  }
}
