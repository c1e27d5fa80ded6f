package org.hoopsnake.node;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;

/** {@code and}, {@code or}, conditional expressions and {@code :=}. */
public final class Logic {
  private Logic() {}

  /** The truth of a value, which the traceback says was asked for there. */
  static boolean isTrue(Object value, Frame f, int at) {
    if (value instanceof Boolean b) {
      return b;
    }
    f.at = at;
    return Ops.truth(value);
  }

  /** An operand in a condition. */
  public static final class Truth extends Expression {
    private final Expression operand;
    private final int at;

    public Truth(Expression operand, int at) {
      this.operand = operand;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      return operand.execute(f);
    }

    @Override
    public boolean test(Frame f) {
      return isTrue(operand.execute(f), f, at);
    }
  }

  /** The truth of an expression, as a value. */
  public static final class Tested extends Expression {
    private final Expression operand;

    public Tested(Expression operand) {
      this.operand = operand;
    }

    @Override
    public Object execute(Frame f) {
      return operand.test(f);
    }
  }

  /** {@code a and b}. */
  public static final class And extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    public And(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      return isTrue(a, f, at) ? right.execute(f) : a;
    }

    @Override
    public boolean test(Frame f) {
      return left.test(f) && right.test(f);
    }
  }

  /** {@code a or b}. */
  public static final class Or extends Expression {
    private final Expression left;
    private final Expression right;
    private final int at;

    public Or(Expression left, Expression right, int at) {
      this.left = left;
      this.right = right;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      return isTrue(a, f, at) ? a : right.execute(f);
    }

    @Override
    public boolean test(Frame f) {
      return left.test(f) || right.test(f);
    }
  }

  /** {@code a if test else b}. */
  public static final class Conditional extends Expression {
    private final Expression test;
    private final Expression body;
    private final Expression orelse;

    public Conditional(Expression test, Expression body, Expression orelse) {
      this.test = test;
      this.body = body;
      this.orelse = orelse;
    }

    @Override
    public Object execute(Frame f) {
      return test.test(f) ? body.execute(f) : orelse.execute(f);
    }

    @Override
    public boolean test(Frame f) {
      return test.test(f) ? body.test(f) : orelse.test(f);
    }
  }

  /** {@code (x := value)}. */
  public static final class Named extends Expression {
    private final Target target;
    private final Expression value;

    public Named(Target target, Expression value) {
      this.target = target;
      this.value = value;
    }

    @Override
    public Object execute(Frame f) {
      Object v = value.execute(f);
      target.store(f, v);
      return v;
    }
  }
}
