package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.node.Bodies;
import org.hoopsnake.node.Compares;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.MethodCalls;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Subscripts;
import org.hoopsnake.node.TypeParameterNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.scope.Annotations;
import org.hoopsnake.scope.Scope;

/**
 * The annotations of the variables of a module or class: a function that evaluates them (PEP 649).
 * Those that stand in an if, a loop and so on count only when the statement has run; a set keeps
 * which have.
 */
final class AnnotationLowering {
  private static final String CONDITIONAL = "__conditional_annotations__";

  private final Unit unit;
  private final StatementLowering statements;

  AnnotationLowering(Unit unit, StatementLowering statements) {
    this.unit = unit;
    this.statements = statements;
  }

  private boolean tracked() {
    return unit.scope.kind == Scope.Kind.MODULE || unit.conditional > 0;
  }

  /** Emits what notes that the annotation at hand has been executed. */
  void executed(Stmt.AnnAssign a, Expr.Name name) {
    if (unit.scopes.futureAnnotations()) {
      Expression annotations = statements.names().load("__annotations__", a.span());
      unit.emit(
          new Statements.Assign(
              new Subscripts.Store(
                  annotations, new Variables.Constant(unit.mangle(name.id())), unit.at(a.span())),
              new Variables.Constant(Unparser.expression(a.annotation()))));
      return;
    }
    if (tracked() && unit.scope.hasConditionalAnnotations()) {
      Expression index = new Variables.Constant((long) unit.annotationIndex++);
      int at = unit.at(a.span());
      unit.emit(
          new Statements.Evaluate(
              MethodCalls.of(set(unit), "add", new Expression[] {index}, at, at)));
    }
  }

  private static Expression set(Unit unit) {
    if (unit.hasSlot(CONDITIONAL)) {
      return new Variables.LocalCell(unit.slotOf(CONDITIONAL), CONDITIONAL, 0);
    }
    if (unit.scope.kind == Scope.Kind.MODULE) {
      return new Variables.Name(CONDITIONAL, new Variables.Global(CONDITIONAL, 0), 0);
    }
    Unit.Place place = unit.cellPlace(CONDITIONAL);
    return place.index() >= 0
        ? new Variables.Free(place.index(), CONDITIONAL, 0)
        : new Variables.Global(CONDITIONAL, 0);
  }

  /** Makes {@code __annotate__} of the body; null where nothing is annotated. */
  Expression annotate(Object node, List<Stmt> body, String qualname, Span span, int firstLine) {
    Scope scope = unit.scopes.annotationsOf(node);
    if (scope == null || unit.scopes.futureAnnotations()) {
      return null;
    }
    return statements
        .definitions()
        .hidden(
            scope,
            node,
            "__annotate__",
            qualname,
            span,
            firstLine,
            inner -> {
              List<Statement> lines = new ArrayList<>();
              lines.add(new TypeParameterNodes.CheckFormat());
              int slot = inner.temporary();
              lines.add(new Statements.AssignLocal(slot, new Displays.Empty(PyDict.class)));
              add(inner, body, unit.scope.kind == Scope.Kind.MODULE, slot, lines, new int[1]);
              lines.add(new Statements.Return(new Variables.Take(slot)));
              return new Bodies.Root(inner.block(lines));
            });
  }

  private static void add(
      Unit inner, List<Stmt> body, boolean tracked, int slot, List<Statement> lines, int[] index) {
    ExpressionLowering lowering = new ExpressionLowering(inner, new Names(inner));
    for (Stmt stmt : body) {
      if (stmt instanceof Stmt.AnnAssign a && a.simple() && a.target() instanceof Expr.Name n) {
        int at = inner.at(a.annotation().span());
        Statement put =
            new Displays.CollectInDict(
                slot,
                new Variables.Constant(inner.mangle(n.id())),
                lowering.annotation(a.annotation()),
                null,
                at);
        if (tracked) {
          Expression executed =
              Compares.of(
                  CompareOperator.IN, new Variables.Constant((long) index[0]++), set(inner), at);
          put = new Statements.If(executed, put, null, inner.saved());
        }
        lines.add(put);
      }
      for (List<Stmt> nested : Annotations.bodies(stmt)) {
        add(inner, nested, true, slot, lines, index);
      }
    }
  }
}
