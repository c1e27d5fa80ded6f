package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;

/** Rich comparison (https://docs.python.org/3.14/reference/datamodel.html#object.__lt__). */
public final class Comparisons {
  private Comparisons() {}

  /** {@code a == b} as a truth value. */
  public static boolean eq(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof String x && b instanceof String y) {
      return x.equals(y);
    }
    if (a == b && (a instanceof Boolean || a == PyNone.NONE)) {
      return true;
    }
    return Ops.truth(compare(CompareOperator.EQ, a, b));
  }

  /** Equal as containers see it: identical, or equal. */
  public static boolean sameOrEqual(Object a, Object b) {
    return a == b || eq(a, b);
  }

  /** {@code a op b} for the six ordering operators; the result need not be a bool. */
  public static Object compare(CompareOperator op, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return compareLongs(op, x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return compareDoubles(op, x, y);
    }
    if (a instanceof String x && b instanceof String y) {
      return ordered(
          op,
          op == CompareOperator.EQ || op == CompareOperator.NOT_EQ
              ? (x.equals(y) ? 0 : 1)
              : PyStr.compare(x, y));
    }
    PyType ta = Types.of(a);
    PyType tb = Types.of(b);
    Object right = tb.special(reflected(op));
    boolean rightFirst = ta != tb && tb.isSubtype(ta) && right != null;
    if (rightFirst) {
      Object result = ask(right, b, a);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Object left = ta.special(method(op));
    if (left != null) {
      Object result = ask(left, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (!rightFirst && right != null) {
      Object result = ask(right, b, a);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return switch (op) {
      case EQ -> Identity.same(a, b);
      case NOT_EQ -> !Identity.same(a, b);
      default ->
          throw Errors.typeError(
              "'%s' not supported between instances of '%s' and '%s'",
              op.symbol, ta.messageName(), tb.messageName());
    };
  }

  /**
   * Asks one side; a method that cannot be bound to its object has no opinion, whatever it raises.
   */
  static Object ask(Object method, Object self, Object other) {
    if (method instanceof Calls.MethodLike) {
      return Calls.bound1(method, self, other);
    }
    Object bound;
    try {
      bound = Attributes.bind(method, self, Types.of(self));
    } catch (PyException e) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Calls.call1(bound, other);
  }

  public static boolean test(CompareOperator op, Object a, Object b) {
    return Ops.truth(compare(op, a, b));
  }

  private static Special method(CompareOperator op) {
    return switch (op) {
      case EQ -> Special.EQ;
      case NOT_EQ -> Special.NE;
      case LT -> Special.LT;
      case LT_E -> Special.LE;
      case GT -> Special.GT;
      case GT_E -> Special.GE;
      default -> throw new IllegalArgumentException(op.symbol);
    };
  }

  private static Special reflected(CompareOperator op) {
    return switch (op) {
      case EQ -> Special.EQ;
      case NOT_EQ -> Special.NE;
      case LT -> Special.GT;
      case LT_E -> Special.GE;
      case GT -> Special.LT;
      case GT_E -> Special.LE;
      default -> throw new IllegalArgumentException(op.symbol);
    };
  }

  /** What an ordering operator says of a three-way comparison. */
  public static boolean ordered(CompareOperator op, int sign) {
    return switch (op) {
      case EQ -> sign == 0;
      case NOT_EQ -> sign != 0;
      case LT -> sign < 0;
      case LT_E -> sign <= 0;
      case GT -> sign > 0;
      case GT_E -> sign >= 0;
      default -> throw new IllegalArgumentException(op.symbol);
    };
  }

  public static boolean compareLongs(CompareOperator op, long x, long y) {
    return switch (op) {
      case EQ -> x == y;
      case NOT_EQ -> x != y;
      case LT -> x < y;
      case LT_E -> x <= y;
      case GT -> x > y;
      case GT_E -> x >= y;
      default -> throw new IllegalArgumentException(op.symbol);
    };
  }

  public static boolean compareDoubles(CompareOperator op, double x, double y) {
    return switch (op) {
      case EQ -> x == y;
      case NOT_EQ -> x != y;
      case LT -> x < y;
      case LT_E -> x <= y;
      case GT -> x > y;
      case GT_E -> x >= y;
      default -> throw new IllegalArgumentException(op.symbol);
    };
  }
}
