package org.hoopsnake.node;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;

/** Comparisons; a condition asks them for their truth and no Boolean is made. */
public final class Compares {
  private Compares() {}

  /** The node for {@code left op right}. */
  public static Expression of(CompareOperator op, Expression left, Expression right, int at) {
    return switch (op) {
      case LT -> new Less(left, right, at);
      case LT_E -> new LessOrEqual(left, right, at);
      case GT -> new Greater(left, right, at);
      case GT_E -> new GreaterOrEqual(left, right, at);
      case EQ -> new Equal(left, right, at);
      case NOT_EQ -> new NotEqual(left, right, at);
      case IS -> new Is(left, right, false);
      case IS_NOT -> new Is(left, right, true);
      case IN -> new In(left, right, false, at);
      case NOT_IN -> new In(left, right, true, at);
    };
  }

  /** {@code &lt;}. */
  static final class Less extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Less(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x < y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x < y;
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.LT, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x < y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x < y;
      }
      f.at = at;
      return Comparisons.test(CompareOperator.LT, a, b);
    }
  }

  /** {@code &lt;=}. */
  static final class LessOrEqual extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    LessOrEqual(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x <= y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x <= y;
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.LT_E, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x <= y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x <= y;
      }
      f.at = at;
      return Comparisons.test(CompareOperator.LT_E, a, b);
    }
  }

  /** {@code &gt;}. */
  static final class Greater extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Greater(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x > y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x > y;
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.GT, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x > y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x > y;
      }
      f.at = at;
      return Comparisons.test(CompareOperator.GT, a, b);
    }
  }

  /** {@code &gt;=}. */
  static final class GreaterOrEqual extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    GreaterOrEqual(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x >= y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x >= y;
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.GT_E, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x >= y;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x >= y;
      }
      f.at = at;
      return Comparisons.test(CompareOperator.GT_E, a, b);
    }
  }

  /** {@code ==}. */
  static final class Equal extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Equal(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x.longValue() == y.longValue();
        }
      } else if (a instanceof String x && b instanceof String y) {
        return x.equals(y);
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.EQ, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return x.longValue() == y.longValue();
        }
      } else if (a instanceof String x && b instanceof String y) {
        return x.equals(y);
      }
      f.at = at;
      return Comparisons.test(CompareOperator.EQ, a, b);
    }
  }

  /** {@code !=}. */
  static final class NotEqual extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    NotEqual(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return !(x.longValue() == y.longValue());
        }
      } else if (a instanceof String x && b instanceof String y) {
        return !x.equals(y);
      }
      f.at = at;
      return Comparisons.compare(CompareOperator.NOT_EQ, a, b);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x) {
        if (b instanceof Long y) {
          return !(x.longValue() == y.longValue());
        }
      } else if (a instanceof String x && b instanceof String y) {
        return !x.equals(y);
      }
      f.at = at;
      return Comparisons.test(CompareOperator.NOT_EQ, a, b);
    }
  }

  /** {@code is} and {@code is not}. */
  static final class Is extends Expression {
    private final Expression left;
    private final Expression right;
    private final boolean negated;

    Is(Expression left, Expression right, boolean negated) {
      this.left = left;
      this.right = right;
      this.negated = negated;
    }

    @Override
    public Object execute(Frame f) {
      return test(f);
    }

    @Override
    public boolean test(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      return (a == b || Identity.same(a, b)) != negated;
    }
  }

  /** {@code in} and {@code not in}. */
  static final class In extends Expression {
    private final Expression left;
    private final Expression right;
    private final boolean negated;
    private final int at;

    In(Expression left, Expression right, boolean negated, int at) {
      this.left = left;
      this.right = right;
      this.negated = negated;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      return test(f);
    }

    @Override
    public boolean test(Frame f) {
      Object item = left.execute(f);
      Object container = right.execute(f);
      f.at = at;
      return Ops.contains(container, item) != negated;
    }
  }

  /** {@code a < b < c}: each operand is evaluated once, and only as far as needed. */
  public static final class Chain extends Expression {
    private final Expression first;
    private final CompareOperator[] ops;
    private final Expression[] rest;
    private final int at;

    public Chain(Expression first, CompareOperator[] ops, Expression[] rest, int at) {
      this.first = first;
      this.ops = ops;
      this.rest = rest;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object left = first.execute(f);
      Object result = null;
      for (int i = 0; i < ops.length; i++) {
        Object right = rest[i].execute(f);
        f.at = at;
        result = compare(ops[i], left, right);
        if (i < ops.length - 1 && !Ops.truth(result)) {
          return result;
        }
        left = right;
      }
      return result;
    }
  }

  /** The value of {@code a op b} for any comparison operator. */
  static Object compare(CompareOperator op, Object a, Object b) {
    return switch (op) {
      case IS -> Identity.same(a, b);
      case IS_NOT -> !Identity.same(a, b);
      case IN -> Ops.contains(b, a);
      case NOT_IN -> !Ops.contains(b, a);
      default -> Comparisons.compare(op, a, b);
    };
  }
}
