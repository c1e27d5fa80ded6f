package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.node.Bodies;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PySet;
import org.hoopsnake.outline.Docstrings;
import org.hoopsnake.outline.Outline;
import org.hoopsnake.scope.Annotations;
import org.hoopsnake.scope.Scope;
import org.hoopsnake.scope.Scopes;

/** From a resolved tree to the code object of its module. */
public final class Lowering {
  private static final Span FIRST = new Span(1, 0, 1, 0);

  private Lowering() {}

  /**
   * The code of a tree.
   *
   * @param optimize as {@code compile()}'s: 1 drops assertions, 2 docstrings as well
   */
  public static Code lower(Mod mod, Scopes scopes, String filename, int optimize) {
    Scope scope = scopes.of(mod);
    Source source =
        new Source(
            filename,
            new Outline.Compilation(
                scopes, mod instanceof Mod.Interactive, optimize, Unparser::expression));
    int flags = (scope.isCoroutine() ? Code.COROUTINE : 0) | CodeMaker.futureFlags(scopes);
    return CodeMaker.make(
        source,
        scope,
        mod,
        new CodeMaker.Header(
            "<module>", "<module>", flags, new Code.Signature(0, 0, 0), List.of(), null, FIRST, 1),
        unit -> body(unit, mod));
  }

  private static FunctionBody body(Unit unit, Mod mod) {
    return switch (mod) {
      case Mod.Module m -> new Bodies.Root(module(unit, m, m.body()));
      case Mod.Interactive i -> new Bodies.Root(module(unit, i, i.body()));
      case Mod.Expression e -> expression(unit, e.body());
    };
  }

  private static FunctionBody expression(Unit unit, Expr e) {
    ExpressionLowering expressions = new StatementLowering(unit).expressions();
    List<Statement> before = new ArrayList<>();
    Expression value = unit.collecting(before, () -> expressions.expr(e));
    if (before.isEmpty() && !unit.traced) {
      return new Bodies.Value(value);
    }
    before.add(new Statements.Return(value));
    return new Bodies.Root(unit.told(unit.block(before), e.span()));
  }

  private static Statement module(Unit unit, Object node, List<Stmt> body) {
    StatementLowering statements = new StatementLowering(unit);
    List<Statement> lines = new ArrayList<>();
    boolean interactive = unit.source.interactive();
    String doc = interactive ? null : Docstrings.of(body, unit.source.optimize());
    if (doc != null) {
      lines.add(unit.told(put("__doc__", new Variables.Constant(doc)), body.get(0).span()));
    }
    if (unit.scopes.futureAnnotations()) {
      if (Annotations.anyIn(body)) {
        lines.add(put("__annotations__", new Displays.Empty(PyDict.class)));
      }
    } else {
      Expression annotate =
          new AnnotationLowering(unit, statements).annotate(node, body, "__annotate__", FIRST, 1);
      if (annotate != null) {
        lines.add(put("__conditional_annotations__", new Displays.Empty(PySet.class)));
        lines.add(put("__annotate__", annotate));
      }
    }
    lines.add(interactive ? statements.body(body) : statements.functionBody(body));
    return unit.block(lines);
  }

  private static Statement put(String name, Expression value) {
    return new Statements.Assign(new Variables.StoreName(name, 0), value);
  }
}
