package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.ast.CompareOperator;

/** What lists and tuples, and others that hold an array of values, have in common. */
public final class Sequences {
  private Sequences() {}

  /** The value can be used as an index. */
  public static boolean isIndex(Object o) {
    return o instanceof Long
        || Convert.intOrNull(o) != null
        || Types.of(o).special(Special.INDEX) != null;
  }

  /**
   * The position that a subscript means, or -1 where it is out of range.
   *
   * @param type the sequence type, which the TypeError names
   */
  public static int index(String type, Object key, int length) {
    long i;
    if (key instanceof Long n) {
      i = n;
    } else {
      if (!isIndex(key)) {
        throw Errors.typeError(
            "%s indices must be integers or slices, not %s", type, Types.name(key));
      }
      if (!(Ops.index(key) instanceof Long n)) {
        throw Errors.indexError("cannot fit '%s' into an index-sized integer", Types.name(key));
      }
      i = n;
    }
    if (i < 0) {
      i += length;
    }
    return i < 0 || i >= length ? -1 : (int) i;
  }

  public static Object[] slice(Object[] items, PySlice.Bounds b) {
    if (b.step() == 1) {
      return Arrays.copyOfRange(items, b.start(), b.start() + b.count());
    }
    Object[] part = new Object[b.count()];
    for (int i = 0; i < part.length; i++) {
      part[i] = items[b.at(i)];
    }
    return part;
  }

  /** The factor of a repetition. */
  public static long repeatCount(Object count) {
    if (Ops.index(count) instanceof Long n) {
      return Math.max(0, n);
    }
    throw Errors.overflowError("cannot fit '%s' into an index-sized integer", Types.name(count));
  }

  public static Object[] repeat(Object[] items, int size, long count) {
    if (size == 0 || count == 0) {
      return Calls.NO_ARGS;
    }
    if (count > (Integer.MAX_VALUE - 16) / size) {
      throw Errors.memoryError();
    }
    Object[] all = new Object[(int) (size * count)];
    if (size == 1) {
      Arrays.fill(all, items[0]);
      return all;
    }
    for (int i = 0; i < all.length; i += size) {
      System.arraycopy(items, 0, all, i, size);
    }
    return all;
  }

  /** Lexicographic comparison of what two arrays hold. */
  static Object compare(CompareOperator op, Object[] a, int sizeA, Object[] b, int sizeB) {
    if (sizeA != sizeB) {
      if (op == CompareOperator.EQ) {
        return false;
      }
      if (op == CompareOperator.NOT_EQ) {
        return true;
      }
    }
    int common = Math.min(sizeA, sizeB);
    for (int i = 0; i < common; i++) {
      Object x = a[i];
      Object y = b[i];
      if (!Comparisons.sameOrEqual(x, y)) {
        return switch (op) {
          case EQ -> false;
          case NOT_EQ -> true;
          default -> Comparisons.compare(op, x, y);
        };
      }
    }
    return Comparisons.ordered(op, Integer.compare(sizeA, sizeB));
  }
}
