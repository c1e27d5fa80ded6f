package org.hoopsnake.lowering;

import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.node.AttributeNodes;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Subscripts;
import org.hoopsnake.node.Target;
import org.hoopsnake.node.Unpacking;
import org.hoopsnake.node.Variables;

/** What is assigned to. */
final class TargetLowering {
  private final Unit unit;
  private final Names names;
  private final ExpressionLowering expressions;

  TargetLowering(Unit unit, Names names, ExpressionLowering expressions) {
    this.unit = unit;
    this.names = names;
    this.expressions = expressions;
  }

  /** The node for a target; its own operands that can suspend are emitted. */
  Target target(Expr target) {
    return switch (target) {
      case Expr.Name n -> names.store(n.id(), n.span());
      case Expr.Attribute a ->
          new AttributeNodes.Store(expressions.expr(a.value()), unit.mangle(a.attr()), unit.at(a));
      case Expr.Subscript s -> {
        Expression[] o = expressions.operands(List.of(s.value(), s.slice()));
        yield new Subscripts.Store(o[0], o[1], unit.at(s.span()));
      }
      case Expr.Tuple t -> sequence(t.elts(), t.span());
      case Expr.ListExpr l -> sequence(l.elts(), l.span());
      case Expr.Starred s -> target(s.value());
      default -> throw new IllegalStateException("not a target: " + target);
    };
  }

  private static int star(List<Expr> elts) {
    for (int i = 0; i < elts.size(); i++) {
      if (elts.get(i) instanceof Expr.Starred) {
        return i;
      }
    }
    return -1;
  }

  private Target sequence(List<Expr> elts, Span span) {
    Target[] targets = new Target[elts.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = target(elts.get(i));
    }
    return sequence(targets, star(elts), span);
  }

  private Target sequence(Target[] targets, int star, Span span) {
    int at = unit.at(span);
    return star < 0
        ? new Unpacking.Sequence(targets, at)
        : new Unpacking.StarredSequence(targets, star, at);
  }

  /**
   * A target for a value that comes later: where its operands can suspend, a temporary; then the
   * real assignment is emitted.
   */
  Target loopTarget(Expr target) {
    if (!unit.suspends(target)) {
      return target(target);
    }
    int slot = unit.temporary();
    storeFrom(target, slot);
    return new Variables.StoreLocal(slot);
  }

  /** Emits the assignment of a temporary. */
  void storeFrom(Expr target, int slot) {
    Expression value = new Variables.Peek(slot);
    List<Expr> elts =
        target instanceof Expr.Tuple t
            ? t.elts()
            : target instanceof Expr.ListExpr l ? l.elts() : null;
    if (elts == null || !unit.suspends(target)) {
      unit.emit(new Statements.Assign(target(target), value));
      return;
    }
    Target[] targets = new Target[elts.size()];
    int[] slots = new int[targets.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = unit.temporary();
      targets[i] = new Variables.StoreLocal(slots[i]);
    }
    unit.emit(new Statements.Assign(sequence(targets, star(elts), target.span()), value));
    for (int i = 0; i < slots.length; i++) {
      Expr e = elts.get(i);
      storeFrom(e instanceof Expr.Starred s ? s.value() : e, slots[i]);
    }
  }
}
