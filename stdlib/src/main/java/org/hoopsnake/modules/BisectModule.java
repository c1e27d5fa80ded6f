package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;

/** The module _bisect: binary search in sorted sequences. */
@BuiltinModule(name = "_bisect", doc = "Binary search in sorted sequences.")
public final class BisectModule {
  private static long upper(Object a, long lo, Object hi) {
    if (lo < 0) {
      throw Errors.valueError("lo must be non-negative");
    }
    long high = hi == PyNone.NONE ? -1 : Convert.toLong(hi);
    return high == -1 ? Ops.len(a) : high;
  }

  private static Object item(Object a, long position, Object key) {
    Object item = Ops.getItem(a, position);
    return key == PyNone.NONE ? item : Calls.call1(key, item);
  }

  private static boolean isBefore(Object x, Object y) {
    return x instanceof Long m && y instanceof Long n
        ? m < n
        : Comparisons.test(CompareOperator.LT, x, y);
  }

  @Function(
      value = "bisect_left(a, x, lo=0, hi=None, *, key=None)",
      doc = "Return where to insert x in the sorted sequence a, before equal items.")
  static long bisectLeft(Object a, Object x, long lo, Object hi, Object key) {
    long low = lo;
    long high = upper(a, lo, hi);
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (isBefore(item(a, middle, key), x)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Function(
      value = "insort_left(a, x, lo=0, hi=None, *, key=None)",
      doc = "Insert x in the sorted sequence a, before equal items.")
  static void insortLeft(Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == PyNone.NONE ? x : Calls.call1(key, x);
    Ops.callMethod(a, "insert", bisectLeft(a, wanted, lo, hi, key), x);
  }

  @Function(
      value = "bisect_right(a, x, lo=0, hi=None, *, key=None)",
      doc = "Return where to insert x in the sorted sequence a, after equal items.")
  static long bisectRight(Object a, Object x, long lo, Object hi, Object key) {
    long low = lo;
    long high = upper(a, lo, hi);
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (!isBefore(x, item(a, middle, key))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Function(
      value = "insort_right(a, x, lo=0, hi=None, *, key=None)",
      doc = "Insert x in the sorted sequence a, after equal items.")
  static void insortRight(Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == PyNone.NONE ? x : Calls.call1(key, x);
    Ops.callMethod(a, "insert", bisectRight(a, wanted, lo, hi, key), x);
  }
}
