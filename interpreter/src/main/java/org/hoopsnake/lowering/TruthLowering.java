package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Logic;
import org.hoopsnake.node.Operators;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Variables;

/**
 * Whatever asks whether a value is true: conditions, {@code and}, {@code or}, {@code not},
 * conditional expressions.
 *
 * <p>Where {@code __bool__} fails, the traceback marks who has asked. A {@code not}, or an {@code
 * and} whose value is wanted, asks as a whole; and a single comparison under a {@code not} is one
 * with it. In a condition ({@link #condition}) no values of {@code and}, {@code or} and {@code not}
 * are made: each operand is asked for itself.
 */
final class TruthLowering {
  private final Unit unit;
  private final ExpressionLowering expressions;

  TruthLowering(Unit unit, ExpressionLowering expressions) {
    this.unit = unit;
    this.expressions = expressions;
  }

  // ---- conditions

  /** An expression of which only {@link Expression#test} is wanted. */
  Expression condition(Expr e) {
    return switch (e) {
      case Expr.UnaryOp u when u.op() == UnaryOperator.NOT ->
          new Operators.Not(condition(u.operand()), unit.at(u.span()));
      case Expr.BoolOp b when unit.suspends(b) -> suspendingCondition(b);
      case Expr.BoolOp b -> conditions(b, 0);
      case Expr.IfExp i when unit.suspends(i.body()) || unit.suspends(i.orelse()) -> {
        int slot = unit.temporary();
        branch(i, () -> test(i.body(), slot), () -> test(i.orelse(), slot));
        yield new Variables.Take(slot);
      }
      case Expr.IfExp i ->
          new Logic.Conditional(condition(i.test()), condition(i.body()), condition(i.orelse()));
      // These have left their own place behind in the frame.
      case Expr.Compare c -> expressions.expr(c);
      case Expr.Call c -> expressions.expr(c);
      case Expr.BinOp b -> expressions.expr(b);
      case Expr.Constant c -> expressions.expr(c);
      default -> new Logic.Truth(expressions.expr(e), unit.at(e.span()));
    };
  }

  private Expression conditions(Expr.BoolOp b, int from) {
    Expression left = condition(b.values().get(from));
    return from == b.values().size() - 1 ? left : combined(b, left, conditions(b, from + 1));
  }

  private Expression combined(Expr.BoolOp b, Expression left, Expression right) {
    int at = unit.at(b.span());
    return b.op() == BoolOperator.AND
        ? new Logic.And(left, right, at)
        : new Logic.Or(left, right, at);
  }

  private Expression suspendingCondition(Expr.BoolOp b) {
    int slot = unit.temporary();
    test(b.values().get(0), slot);
    rest(b, 1, slot, e -> test(e, slot));
    return new Variables.Take(slot);
  }

  /** Has True or False put into a slot. */
  private void test(Expr e, int slot) {
    unit.emit(new Statements.AssignLocal(slot, new Logic.Tested(condition(e))));
  }

  // ---- values

  Expression boolOp(Expr.BoolOp b) {
    if (!unit.suspends(b)) {
      return boolOp(b, 0);
    }
    int slot = unit.temporary();
    expressions.exprTo(b.values().get(0), slot);
    rest(b, 1, slot, e -> expressions.exprTo(e, slot));
    return new Variables.Take(slot);
  }

  private Expression boolOp(Expr.BoolOp b, int from) {
    Expression left = expressions.expr(b.values().get(from));
    return from == b.values().size() - 1 ? left : combined(b, left, boolOp(b, from + 1));
  }

  /** Emits what evaluates the operands from that one on, as far as they are needed. */
  private void rest(Expr.BoolOp b, int from, int slot, java.util.function.Consumer<Expr> evaluate) {
    if (from == b.values().size()) {
      return;
    }
    List<Statement> rest = new ArrayList<>();
    unit.collecting(
        rest,
        () -> {
          evaluate.accept(b.values().get(from));
          rest(b, from + 1, slot, evaluate);
          return null;
        });
    int at = unit.at(b.span());
    Expression test = new Logic.Truth(new Variables.Peek(slot), at);
    unit.emit(
        new Statements.If(
            b.op() == BoolOperator.AND ? test : new Operators.Not(test, at),
            unit.block(rest),
            null,
            unit.saved()));
  }

  /** {@code not operand}. */
  Expression not(Expr.UnaryOp u) {
    int at = unit.at(u.span());
    return new Operators.Not(negated(u.operand(), at), at);
  }

  private Expression negated(Expr operand, int at) {
    if (operand instanceof Expr.Compare c && c.ops().size() == 1) {
      return expressions.comparison(c, at);
    }
    if (operand instanceof Expr.UnaryOp u
        && u.op() == UnaryOperator.NOT
        && u.operand() instanceof Expr.Compare c
        && c.ops().size() == 1
        && isContainment(c.ops().get(0))) {
      return new Operators.Not(negated(u.operand(), at), at);
    }
    return expressions.expr(operand);
  }

  private static boolean isContainment(CompareOperator op) {
    return op == CompareOperator.IN || op == CompareOperator.NOT_IN;
  }

  Expression conditional(Expr.IfExp i) {
    if (!unit.suspends(i.body()) && !unit.suspends(i.orelse())) {
      return new Logic.Conditional(
          condition(i.test()), expressions.expr(i.body()), expressions.expr(i.orelse()));
    }
    int slot = unit.temporary();
    branch(i, () -> expressions.exprTo(i.body(), slot), () -> expressions.exprTo(i.orelse(), slot));
    return new Variables.Take(slot);
  }

  private void branch(Expr.IfExp i, Runnable evaluateBody, Runnable evaluateOrelse) {
    Expression test = condition(i.test());
    List<Statement> body = new ArrayList<>();
    List<Statement> orelse = new ArrayList<>();
    collect(body, evaluateBody);
    collect(orelse, evaluateOrelse);
    unit.emit(new Statements.If(test, unit.block(body), unit.block(orelse), unit.saved()));
  }

  private void collect(List<Statement> into, Runnable evaluate) {
    unit.collecting(
        into,
        () -> {
          evaluate.run();
          return null;
        });
  }
}
