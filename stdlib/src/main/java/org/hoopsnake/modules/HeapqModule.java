package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyList;

/**
 * The module _heapq: a list whose item {@code k} is not after items {@code 2k+1} and {@code 2k+2}.
 *
 * <p>Items are compared with {@code <} alone, in CPython's order, which programs can see. A
 * comparison may run Python code that changes the list; that is an error.
 */
@BuiltinModule(name = "_heapq", doc = "Heap queues in plain lists.")
public final class HeapqModule {
  /** Whether a belongs nearer to the top than b. */
  private static boolean isBefore(Object a, Object b, boolean max) {
    Object x = max ? b : a;
    Object y = max ? a : b;
    return x instanceof Long m && y instanceof Long n
        ? m < n
        : Comparisons.test(CompareOperator.LT, x, y);
  }

  private static boolean isBefore(PyList heap, int i, int j, boolean max) {
    int size = heap.size();
    boolean result = isBefore(heap.get(i), heap.get(j), max);
    checkSize(heap, size);
    return result;
  }

  private static void checkSize(PyList heap, int size) {
    if (heap.size() != size) {
      throw Errors.runtimeError("list changed size during iteration");
    }
  }

  private static void swap(PyList heap, int i, int j) {
    Object item = heap.get(i);
    heap.set(i, heap.get(j));
    heap.set(j, item);
  }

  /** Moves the item at a position up to its place below {@code start}. */
  private static void siftDown(PyList heap, int start, int position, boolean max) {
    int at = position;
    while (at > start) {
      int parent = (at - 1) >> 1;
      if (!isBefore(heap, at, parent, max)) {
        return;
      }
      swap(heap, at, parent);
      at = parent;
    }
  }

  /** Moves the item at a position down to a leaf, and from there up to its place. */
  private static void siftUp(PyList heap, int position, boolean max) {
    int size = heap.size();
    int at = position;
    while (at < size / 2) {
      int child = 2 * at + 1;
      if (child + 1 < size && !isBefore(heap, child, child + 1, max)) {
        child++;
      }
      swap(heap, at, child);
      at = child;
    }
    siftDown(heap, position, at, max);
  }

  private static Object pop(PyList heap, boolean max) {
    int size = heap.size();
    if (size == 0) {
      throw Errors.indexError("index out of range");
    }
    Object last = heap.removeAt(size - 1);
    return size == 1 ? last : replace(heap, last, max);
  }

  private static Object replace(PyList heap, Object item, boolean max) {
    if (heap.size() == 0) {
      throw Errors.indexError("index out of range");
    }
    Object top = heap.get(0);
    heap.set(0, item);
    siftUp(heap, 0, max);
    return top;
  }

  @Function(value = "heappush(heap, item, /)", doc = "Push an item onto a heap.")
  static void heappush(PyList heap, Object item) {
    heap.add(item);
    siftDown(heap, 0, heap.size() - 1, false);
  }

  @Function(value = "heappop(heap, /)", doc = "Pop the smallest item off a heap.")
  static Object heappop(PyList heap) {
    return pop(heap, false);
  }

  @Function(
      value = "heapreplace(heap, item, /)",
      doc = "Pop the smallest item, then push the new one.")
  static Object heapreplace(PyList heap, Object item) {
    return replace(heap, item, false);
  }

  @Function(
      value = "heappushpop(heap, item, /)",
      doc = "Push the new item, then pop the smallest one.")
  static Object heappushpop(PyList heap, Object item) {
    return heap.size() > 0 && isBefore(heap.get(0), item, false)
        ? replace(heap, item, false)
        : item;
  }

  @Function(value = "heapify(heap, /)", doc = "Turn a list into a heap, in place, in linear time.")
  static void heapify(PyList heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      siftUp(heap, i, false);
    }
  }

  @Function(value = "heappush_max(heap, item, /)", doc = "Push an item onto a max-heap.")
  static void heappushMax(PyList heap, Object item) {
    heap.add(item);
    siftDown(heap, 0, heap.size() - 1, true);
  }

  @Function(value = "heappop_max(heap, /)", doc = "Pop the largest item off a max-heap.")
  static Object heappopMax(PyList heap) {
    return pop(heap, true);
  }

  @Function(
      value = "heapreplace_max(heap, item, /)",
      doc = "Pop the largest item, then push the new one.")
  static Object heapreplaceMax(PyList heap, Object item) {
    return replace(heap, item, true);
  }

  @Function(
      value = "heappushpop_max(heap, item, /)",
      doc = "Push the new item, then pop the largest one.")
  static Object heappushpopMax(PyList heap, Object item) {
    return heap.size() > 0 && isBefore(heap.get(0), item, true) ? replace(heap, item, true) : item;
  }

  @Function(
      value = "heapify_max(heap, /)",
      doc = "Turn a list into a max-heap, in place, in linear time.")
  static void heapifyMax(PyList heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      siftUp(heap, i, true);
    }
  }
}
