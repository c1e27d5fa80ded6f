package org.hoopsnake.lowering;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.Ops;

/** Arithmetic on small literals is done once. Null: it is not to be folded. */
final class Folding {
  private Folding() {}

  static Object binary(Operator op, Expression left, Expression right) {
    if (!(left instanceof Variables.Constant a && right instanceof Variables.Constant b)) {
      return null;
    }
    if (a.value() instanceof Long x && b.value() instanceof Long y) {
      switch (op) {
        case ADD, SUB, MULT:
          return Ops.binary(op, x, y);
        case POW:
          return y >= 0 && y <= 64 && Math.abs(x) <= 1024 ? Ops.binary(op, x, y) : null;
        default:
          return null;
      }
    }
    if (a.value() instanceof Double x && b.value() instanceof Double y && op != Operator.POW) {
      boolean divides = op == Operator.DIV || op == Operator.MOD || op == Operator.FLOORDIV;
      boolean defined = op == Operator.ADD || op == Operator.SUB || op == Operator.MULT;
      return defined || (divides && y != 0) ? Ops.binary(op, x, y) : null;
    }
    return null;
  }

  static Object unary(UnaryOperator op, Expression operand) {
    if (!(operand instanceof Variables.Constant c)) {
      return null;
    }
    boolean number = c.value() instanceof Number;
    boolean fits = op != UnaryOperator.INVERT || c.value() instanceof Long;
    return number && fits ? Ops.unary(op, c.value()) : null;
  }
}
