package org.hoopsnake.node;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;

/** {@code and}, {@code or}, conditional expressions and {@code :=}. */
public final class Logic {
  private Logic() {}

  /** {@code a and b}. */
  public static final class And extends Expression {
    private final Expression left;
    private final Expression right;

    public And(Expression left, Expression right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      return Ops.truth(a) ? right.execute(f) : a;
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

    public Or(Expression left, Expression right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public Object execute(Frame f) {
      Object a = left.execute(f);
      return Ops.truth(a) ? a : right.execute(f);
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
