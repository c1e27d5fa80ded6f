package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.node.AsyncFor;
import org.hoopsnake.node.Comprehensions;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Loops;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Suspensions;
import org.hoopsnake.node.Target;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PySet;
import org.hoopsnake.scope.Scope;

/** Comprehensions and generator expressions. */
final class ComprehensionLowering {
  private final Unit unit;
  private final ExpressionLowering expressions;
  private final DefinitionLowering definitions;

  ComprehensionLowering(Unit unit, ExpressionLowering expressions, DefinitionLowering definitions) {
    this.unit = unit;
    this.expressions = expressions;
    this.definitions = definitions;
  }

  Expression comprehension(Expr node, Expr element, Expr value, List<Comprehension> generators) {
    Expression first = expressions.expr(generators.get(0).iter());
    Scope scope = unit.scopes.of(node);
    if (suspendsInside(element, value, generators)) {
      return asLoops(node, scope, first, element, value, generators);
    }
    int[] cells = unit.enter(scope);
    Comprehensions.Clause clauses = clause(first, generators, 0);
    Expression e = expressions.expr(element);
    Expression v = value == null ? null : expressions.expr(value);
    int[] variables = unit.inlinedVariables();
    unit.leave();
    return switch (node) {
      case Expr.ListComp c -> new Comprehensions.ListComprehension(e, clauses, cells, variables);
      case Expr.SetComp c ->
          new Comprehensions.SetComprehension(
              e, clauses, cells, variables, unit.at(element.span()));
      default ->
          new Comprehensions.DictComprehension(
              e, v, clauses, cells, variables, entry(element, value));
    };
  }

  /** The place of an element; of a key up to the value. */
  private int entry(Expr element, Expr value) {
    return unit.at(value == null ? element.span() : element.span().to(value.span()));
  }

  private boolean suspendsInside(Expr element, Expr value, List<Comprehension> generators) {
    boolean inside = unit.suspends(element) || unit.suspends(value);
    for (int i = 0; i < generators.size(); i++) {
      Comprehension c = generators.get(i);
      inside |= c.isAsync() || unit.suspends(c.target());
      inside |= i > 0 && unit.suspends(c.iter());
      for (Expr condition : c.ifs()) {
        inside |= unit.suspends(condition);
      }
    }
    return inside;
  }

  private Comprehensions.Clause clause(Expression iterable, List<Comprehension> generators, int i) {
    Comprehension c = generators.get(i);
    Target target = definitions.targets().target(c.target());
    Expression[] conditions = new Expression[c.ifs().size()];
    for (int j = 0; j < conditions.length; j++) {
      conditions[j] = expressions.condition(c.ifs().get(j));
    }
    Comprehensions.Clause inner =
        i + 1 == generators.size()
            ? null
            : clause(expressions.expr(generators.get(i + 1).iter()), generators, i + 1);
    return new Comprehensions.Clause(iterable, target, conditions, inner, unit.at(c.iter().span()));
  }

  // ---- as loops

  private Expression asLoops(
      Expr node,
      Scope scope,
      Expression first,
      Expr element,
      Expr value,
      List<Comprehension> generators) {
    int source = unit.temporary();
    unit.emit(new Statements.AssignLocal(source, first));
    int result = unit.temporary();
    Class<?> type =
        node instanceof Expr.ListComp
            ? PyList.class
            : node instanceof Expr.SetComp ? PySet.class : PyDict.class;
    unit.emit(new Statements.AssignLocal(result, new Displays.Empty(type)));
    int[] cells = unit.enter(scope);
    if (cells.length > 0) {
      unit.emit(new Comprehensions.FreshCells(cells));
    }
    Runnable add =
        () -> {
          int at = entry(element, value);
          if (value != null) {
            Expression[] o = expressions.operands(List.of(element, value));
            unit.emit(new Displays.CollectInDict(result, o[0], o[1], null, at));
          } else if (type == PyList.class) {
            unit.emit(new Displays.Collect(result, expressions.expr(element), null, at));
          } else {
            unit.emit(new Displays.CollectInSet(result, expressions.expr(element), at));
          }
        };
    loop(new Variables.Take(source), new Clauses(generators, node.span()), 0, add);
    unit.leave();
    return new Variables.Take(result);
  }

  /** The clauses of a comprehension that stands in {@code whole}. */
  private record Clauses(List<Comprehension> generators, Span whole) {}

  /** Emits the loop of the i-th clause around those that follow. */
  private void loop(Expression iterable, Clauses clauses, int i, Runnable innermost) {
    Comprehension c = clauses.generators.get(i);
    List<Statement> body = new ArrayList<>();
    Target target = unit.collecting(body, () -> definitions.targets().loopTarget(c.target()));
    unit.collecting(
        body,
        () -> {
          conditions(c, 0, clauses, i, innermost);
          return null;
        });
    int at = unit.at(c.iter().span());
    Statement inner = unit.block(body);
    if (unit.traced) {
      inner = new TraceNodes.Body(inner, at, true);
    }
    if (c.isAsync()) {
      AsyncFor.Places places = new AsyncFor.Places(at, unit.at(clauses.whole));
      unit.emit(new AsyncFor(iterable, target, inner, null, places, unit.saved()));
    } else if (iterable instanceof Variables.Peek) {
      unit.emit(Loops.For.overIterator(iterable, target, inner, at, unit.saved()));
    } else {
      unit.emit(new Loops.For(iterable, target, inner, null, at, unit.saved()));
    }
  }

  private void conditions(Comprehension c, int j, Clauses clauses, int i, Runnable innermost) {
    if (j == c.ifs().size()) {
      if (i + 1 == clauses.generators.size()) {
        innermost.run();
      } else {
        Expr next = clauses.generators.get(i + 1).iter();
        loop(expressions.expr(next), clauses, i + 1, innermost);
      }
      return;
    }
    Expression test = expressions.condition(c.ifs().get(j));
    List<Statement> body = new ArrayList<>();
    unit.collecting(
        body,
        () -> {
          conditions(c, j + 1, clauses, i, innermost);
          return null;
        });
    unit.emit(new Statements.If(test, unit.block(body), null, unit.saved()));
  }

  // ---- generator expressions

  Expression generator(Expr.GeneratorExp g) {
    Expression first = expressions.expr(g.generators().get(0).iter());
    return definitions.generatorExpression(g, first);
  }

  /** Lowers the body of a generator expression: its loops around a yield. */
  Statement generatorBody(Expr.GeneratorExp g) {
    List<Statement> body = new ArrayList<>();
    unit.collecting(
        body,
        () -> {
          Runnable yields =
              () ->
                  unit.emit(
                      new Suspensions.Yield(
                          expressions.expr(g.elt()), -1, unit.at(g.elt().span())));
          loop(new Variables.Peek(0), new Clauses(g.generators(), g.span()), 0, yields);
          return null;
        });
    return unit.block(body);
  }
}
