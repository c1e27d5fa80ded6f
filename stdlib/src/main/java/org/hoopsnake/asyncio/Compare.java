package org.hoopsnake.asyncio;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.object.Comparisons;

/** Python's comparison operators on whatever values the caller gave. */
final class Compare {
  private Compare() {}

  static Object lessOrEqual(Object a, Object b) {
    return Comparisons.compare(CompareOperator.LT_E, a, b);
  }

  static Object less(Object a, Object b) {
    return Comparisons.compare(CompareOperator.LT, a, b);
  }
}
