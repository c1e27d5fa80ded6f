package org.hoopsnake.node;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;

/**
 * Arithmetic. The frequent operators have a node of their own that tests for int and float before
 * it asks the types; with a small int on the right, another that knows it.
 */
public final class Operators {
  private Operators() {}

  /** The node for {@code left op right}. */
  public static Expression of(Operator op, Expression left, Expression right, int at) {
    if (right instanceof Variables.Constant c
        && c.value instanceof Long n
        && n == n.intValue()
        && (op == Operator.ADD || op == Operator.SUB)) {
      return new AddConstant(op, left, n, at);
    }
    return switch (op) {
      case ADD -> new Add(left, right, at);
      case SUB -> new Subtract(left, right, at);
      case MULT -> new Multiply(left, right, at);
      case DIV -> new Divide(left, right, at);
      case FLOORDIV, MOD -> new FloorDivide(op, left, right, at);
      case BITAND, BITOR, BITXOR -> new Bitwise(op, left, right, at);
      default -> new Binary(op, left, right, at);
    };
  }

  /** Any binary operator, by the types of the operands. */
  static final class Binary extends Expression {
    private final Operator op;
    private final Expression left;
    private final Expression right;
    private final int at;

    Binary(Operator op, Expression left, Expression right, int at) {
      this.op = op;
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      f.at = at;
      return Ops.binary(op, a, b);
    }
  }

  /** {@code +}. */
  static final class Add extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Add(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long m) {
        if (b instanceof Long n) {
          long x = m;
          long y = n;
          long r = x + y;
          if (((x ^ r) & (y ^ r)) >= 0) {
            return r;
          }
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x + y;
      }
      return slow(f, a, b);
    }

    private Object slow(Frame f, Object a, Object b) {
      if (a instanceof String x && b instanceof String y) {
        return x.concat(y);
      }
      f.at = at;
      return Ops.binary(Operator.ADD, a, b);
    }
  }

  /** {@code -}. */
  static final class Subtract extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Subtract(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long m) {
        if (b instanceof Long n) {
          long x = m;
          long y = n;
          long r = x - y;
          if (((x ^ y) & (x ^ r)) >= 0) {
            return r;
          }
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x - y;
      }
      return slow(f, a, b);
    }

    private Object slow(Frame f, Object a, Object b) {
      f.at = at;
      return Ops.binary(Operator.SUB, a, b);
    }
  }

  /** {@code *}. */
  static final class Multiply extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Multiply(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long m) {
        if (b instanceof Long n) {
          long x = m;
          long y = n;
          long high = Math.multiplyHigh(x, y);
          long r = x * y;
          if ((high == 0 && r >= 0) || (high == -1 && r < 0)) {
            return r;
          }
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x * y;
      }
      return slow(f, a, b);
    }

    private Object slow(Frame f, Object a, Object b) {
      f.at = at;
      return Ops.binary(Operator.MULT, a, b);
    }
  }

  /** {@code x + n} and {@code x - n} with a literal n. */
  static final class AddConstant extends Expression {
    private final Operator op;
    private final Expression left;
    private final Long literal;
    private final long added;
    private final int at;

    AddConstant(Operator op, Expression left, Long literal, int at) {
      this.op = op;
      this.left = left;
      this.literal = literal;
      this.added = op == Operator.ADD ? literal : -literal;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      if (a instanceof Long m) {
        long x = m;
        long r = x + added;
        if (((x ^ r) & (added ^ r)) >= 0) {
          return r;
        }
      }
      f.at = at;
      return Ops.binary(op, a, literal);
    }
  }

  /** {@code /}. */
  static final class Divide extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    Divide(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Double x && b instanceof Double y && y != 0) {
        return x / y;
      }
      f.at = at;
      return Ops.binary(Operator.DIV, a, b);
    }
  }

  /** {@code //} and {@code %}. */
  static final class FloorDivide extends Expression {
    private final Operator op;
    private final Expression left;
    private final Expression right;
    private final int at;

    FloorDivide(Operator op, Expression left, Expression right, int at) {
      this.op = op;
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x && b instanceof Long y && y > 0) {
        return op == Operator.MOD ? Math.floorMod(x, (long) y) : Math.floorDiv(x, (long) y);
      }
      f.at = at;
      return Ops.binary(op, a, b);
    }
  }

  /** {@code & | ^}. */
  static final class Bitwise extends Expression {
    private final Operator op;
    private final Expression left;
    private final Expression right;
    private final int at;

    Bitwise(Operator op, Expression left, Expression right, int at) {
      this.op = op;
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long x && b instanceof Long y) {
        return switch (op) {
          case BITAND -> x & y;
          case BITOR -> x | y;
          default -> x ^ y;
        };
      }
      f.at = at;
      return Ops.binary(op, a, b);
    }
  }

  /** {@code x op= y}: the new value. */
  public static final class InPlace extends Expression {
    private final Operator op;
    private final Expression left;
    private final Expression right;
    private final int at;

    public InPlace(Operator op, Expression left, Expression right, int at) {
      this.op = op;
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      Object b = right.execute(f);
      if (a instanceof Long m && b instanceof Long n) {
        long x = m;
        long y = n;
        if (op == Operator.ADD) {
          long r = x + y;
          if (((x ^ r) & (y ^ r)) >= 0) {
            return r;
          }
        } else if (op == Operator.SUB) {
          long r = x - y;
          if (((x ^ y) & (x ^ r)) >= 0) {
            return r;
          }
        }
      }
      f.at = at;
      return Ops.inplace(op, a, b);
    }
  }

  /** {@code - + ~}. */
  public static final class Unary extends Expression {
    private final UnaryOperator op;
    private final Expression operand;
    private final int at;

    public Unary(UnaryOperator op, Expression operand, int at) {
      this.op = op;
      this.operand = operand;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = operand.execute(f);
      f.at = at;
      return Ops.unary(op, a);
    }
  }

  /** {@code not x}. */
  public static final class Not extends Expression {
    private final Expression operand;
    private final int at;

    public Not(Expression operand, int at) {
      this.operand = operand;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      return !Logic.isTrue(operand.execute(f), f, at);
    }

    @Override
    public boolean test(Frame f) {
      return !operand.test(f);
    }
  }
}
