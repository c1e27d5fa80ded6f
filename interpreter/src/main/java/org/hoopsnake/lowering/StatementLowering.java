package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.WithItem;
import org.hoopsnake.node.AppendLocal;
import org.hoopsnake.node.AsyncFor;
import org.hoopsnake.node.AttributeNodes;
import org.hoopsnake.node.Bodies;
import org.hoopsnake.node.CallNodes;
import org.hoopsnake.node.ExceptStar;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Imports;
import org.hoopsnake.node.Loops;
import org.hoopsnake.node.Operators;
import org.hoopsnake.node.SoleHolders;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Subscripts;
import org.hoopsnake.node.Target;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.TryStatements;
import org.hoopsnake.node.Variables;
import org.hoopsnake.node.WithStatements;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.outline.Docstrings;

/** Statements. Each is emitted behind what its expressions need. */
final class StatementLowering {
  private final Unit unit;
  private final Names names;
  private final ExpressionLowering expressions;
  private final DefinitionLowering definitions;
  private final TargetLowering targets;

  StatementLowering(Unit unit) {
    this.unit = unit;
    this.names = new Names(unit);
    this.expressions = new ExpressionLowering(unit, names);
    this.definitions = expressions.definitions();
    this.targets = definitions.targets();
  }

  DefinitionLowering definitions() {
    return definitions;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  Names names() {
    return names;
  }

  // ---- bodies

  Statement functionBody(List<Stmt> body) {
    boolean doc = Docstrings.of(body, 0) != null;
    return body(doc ? body.subList(1, body.size()) : body);
  }

  FunctionBody lambdaBody(Expr.Lambda l) {
    List<Statement> before = new ArrayList<>();
    Expression value = unit.collecting(before, () -> expressions.expr(l.body()));
    if (before.isEmpty() && !unit.traced) {
      return new Bodies.Value(value);
    }
    before.add(new Statements.Return(value));
    return new Bodies.Root(unit.told(unit.block(before), l.body().span()));
  }

  /** Statements in a row, as one. */
  Statement body(List<Stmt> statements) {
    List<Statement> nodes = new ArrayList<>();
    unit.collecting(
        nodes,
        () -> {
          statements.forEach(this::statement);
          return null;
        });
    return unit.block(nodes);
  }

  private Statement conditionalBody(List<Stmt> statements) {
    unit.conditional++;
    Statement body = body(statements);
    unit.conditional--;
    return body;
  }

  private Statement conditionalOrNull(List<Stmt> statements) {
    return statements.isEmpty() ? null : conditionalBody(statements);
  }

  // ---- statements

  private void statement(Stmt stmt) {
    if (!unit.traced || stmt instanceof Stmt.Global || stmt instanceof Stmt.Nonlocal) {
      plain(stmt);
      return;
    }
    List<Statement> parts = new ArrayList<>();
    int line = unit.line;
    unit.line = stmt.span().line();
    unit.collecting(
        parts,
        () -> {
          plain(stmt);
          return null;
        });
    unit.line = line;
    unit.emit(unit.told(unit.block(parts), start(stmt)));
  }

  /** Where a statement begins: with its decorators. */
  private static Span start(Stmt stmt) {
    List<Expr> decorators =
        switch (stmt) {
          case Stmt.FunctionDef f -> f.decoratorList();
          case Stmt.AsyncFunctionDef f -> f.decoratorList();
          case Stmt.ClassDef c -> c.decoratorList();
          default -> List.of();
        };
    return decorators.isEmpty() ? stmt.span() : decorators.get(0).span();
  }

  /** The body of a loop or {@code with}, behind which a tracer is told the line at {@code span}. */
  private Statement before(Statement body, Span span, boolean loops) {
    return unit.traced ? new TraceNodes.Body(body, unit.at(span), loops) : body;
  }

  private void plain(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f -> definitions.function(f);
      case Stmt.AsyncFunctionDef f -> definitions.function(f);
      case Stmt.ClassDef c -> definitions.classDefinition(c);
      case Stmt.Return r ->
          unit.emit(
              r.value() == null
                  ? new Statements.ReturnNone()
                  : new Statements.Return(expressions.expr(r.value())));
      case Stmt.Delete d -> d.targets().forEach(this::delete);
      case Stmt.Assign a -> assign(a);
      case Stmt.TypeAlias t -> definitions.typeAlias(t);
      case Stmt.AugAssign a -> augmentedAssign(a);
      case Stmt.AnnAssign a -> annotatedAssign(a);
      case Stmt.For f -> forLoop(f);
      case Stmt.AsyncFor f -> asyncForLoop(f);
      case Stmt.While w -> whileLoop(w);
      case Stmt.If i -> {
        Expression test = expressions.condition(i.test());
        unit.emit(
            new Statements.If(
                test, conditionalBody(i.body()), conditionalOrNull(i.orelse()), unit.saved()));
      }
      case Stmt.With w -> with(w.items(), 0, w.body(), false);
      case Stmt.AsyncWith w -> with(w.items(), 0, w.body(), true);
      case Stmt.Match m -> new PatternLowering(unit, names, expressions, this).match(m);
      case Stmt.Raise r -> {
        List<Expr> parts = new ArrayList<>();
        parts.add(r.exc());
        parts.add(r.cause());
        Expression[] o = expressions.operands(parts);
        unit.emit(new Statements.Raise(o[0], o[1], unit.at(r.span())));
      }
      case Stmt.Try t -> tryStatement(t);
      case Stmt.TryStar t -> tryStar(t);
      case Stmt.Assert a -> assertion(a);
      case Stmt.Import i -> i.names().forEach(alias -> importModule(alias, i.span()));
      case Stmt.ImportFrom i -> importFrom(i);
      case Stmt.Global g -> {}
      case Stmt.Nonlocal n -> {}
      case Stmt.ExprStmt e -> expression(e);
      case Stmt.Pass p -> {}
      case Stmt.Break b -> unit.emit(new Statements.Break());
      case Stmt.Continue c -> unit.emit(new Statements.Continue());
    }
  }

  private void expression(Stmt.ExprStmt e) {
    if (unit.source.interactive() && unit.scope.parent == null) {
      unit.emit(new Statements.Show(expressions.expr(e.value()), unit.at(e.span())));
      return;
    }
    switch (e.value()) {
      case Expr.Constant c -> {}
      case Expr.Await a -> expressions.await(a, -1);
      case Expr.Yield y -> expressions.yieldTo(y, -1);
      case Expr.YieldFrom y -> expressions.yieldFrom(y, -1);
      default -> {
        Expression value = expressions.expr(e.value());
        unit.emit(
            value instanceof CallNodes.Call call
                ? new Statements.EvaluateCall(call)
                : new Statements.Evaluate(value));
      }
    }
  }

  // ---- assignment

  private void assign(Stmt.Assign a) {
    boolean suspends = false;
    for (Expr target : a.targets()) {
      suspends |= unit.suspends(target);
    }
    if (suspends) {
      int slot = unit.temporary();
      expressions.exprTo(a.value(), slot);
      a.targets().forEach(target -> targets.storeFrom(target, slot));
      return;
    }
    if (a.targets().size() == 1) {
      assign(a.targets().get(0), a.value());
      return;
    }
    Expression value = expressions.expr(a.value());
    Target[] nodes = new Target[a.targets().size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = targets.target(a.targets().get(i));
    }
    unit.emit(new Statements.AssignAll(nodes, value));
  }

  private void assign(Expr target, Expr value) {
    if (target instanceof Expr.Name n) {
      int holder = unit.holder(n.id());
      if (holder >= 0) {
        assignHolder(n, value, holder);
        return;
      }
      int slot = names.localSlot(n.id());
      if (slot >= 0) {
        expressions.exprTo(value, slot);
        return;
      }
    }
    Expression v = expressions.expr(value);
    unit.emit(new Statements.Assign(targets.target(target), v));
  }

  private void assignHolder(Expr.Name name, Expr value, int holder) {
    if (value instanceof Expr.Call && expressions.expr(value) instanceof CallNodes.Call call) {
      unit.emit(new SoleHolders.AssignCall(names.store(name.id(), name.span()), call, holder));
      return;
    }
    int slot = names.localSlot(name.id());
    if (slot >= 0) {
      expressions.exprTo(value, slot);
    } else {
      Expression v = expressions.expr(value);
      unit.emit(new Statements.Assign(targets.target(name), v));
    }
    unit.emit(new SoleHolders.Release(holder, unit.at(name.span())));
  }

  private void augmentedAssign(Stmt.AugAssign a) {
    int at = unit.at(a.span());
    boolean suspends = unit.suspends(a.value());
    switch (a.target()) {
      case Expr.Name n -> {
        Expression left = names.load(n.id(), n.span());
        int slot = names.localSlot(n.id());
        if (slot >= 0 && !suspends && a.op() == Operator.ADD && mayBeText(a.value())) {
          unit.emit(
              new AppendLocal(slot, unit.growing(slot), left, expressions.expr(a.value()), at));
          return;
        }
        if (suspends) {
          left = unit.spill(left);
        }
        Expression value = new Operators.InPlace(a.op(), left, expressions.expr(a.value()), at);
        unit.emit(assignment(n, value));
      }
      case Expr.Attribute t -> {
        Expression object = expressions.expr(t.value());
        String name = unit.mangle(t.attr());
        int attributeAt = unit.at(t);
        if (!suspends) {
          unit.emit(
              new Statements.AugmentAttribute(
                  a.op(), object, name, expressions.expr(a.value()), attributeAt, at));
          return;
        }
        int slot = unit.temporary();
        unit.emit(new Statements.AssignLocal(slot, object));
        Expression before =
            unit.spill(new AttributeNodes.Load(new Variables.Peek(slot), name, attributeAt));
        Expression after = new Operators.InPlace(a.op(), before, expressions.expr(a.value()), at);
        unit.emit(
            new Statements.Assign(
                new AttributeNodes.Store(new Variables.Take(slot), name, attributeAt), after));
      }
      case Expr.Subscript t -> {
        Expression[] o = expressions.operands(List.of(t.value(), t.slice()));
        int itemAt = unit.at(t.span());
        if (!suspends) {
          unit.emit(
              new Statements.AugmentItem(
                  a.op(), o[0], o[1], expressions.expr(a.value()), itemAt, at));
          return;
        }
        int object = unit.temporary();
        int key = unit.temporary();
        unit.emit(new Statements.AssignLocal(object, o[0]));
        unit.emit(new Statements.AssignLocal(key, o[1]));
        Expression before =
            unit.spill(
                new Subscripts.Load(new Variables.Peek(object), new Variables.Peek(key), itemAt));
        Expression after = new Operators.InPlace(a.op(), before, expressions.expr(a.value()), at);
        unit.emit(
            new Statements.Assign(
                new Subscripts.Store(new Variables.Take(object), new Variables.Take(key), itemAt),
                after));
      }
      default -> throw new IllegalStateException("not a target: " + a.target());
    }
  }

  private static boolean mayBeText(Expr value) {
    return !(value instanceof Expr.Constant c && !(c.value() instanceof String));
  }

  private Statement assignment(Expr.Name name, Expression value) {
    int slot = names.localSlot(name.id());
    return slot >= 0
        ? new Statements.AssignLocal(slot, value)
        : new Statements.Assign(names.store(name.id(), name.span()), value);
  }

  private void annotatedAssign(Stmt.AnnAssign a) {
    if (a.value() != null) {
      if (unit.suspends(a.target())) {
        int slot = unit.temporary();
        expressions.exprTo(a.value(), slot);
        targets.storeFrom(a.target(), slot);
      } else {
        assign(a.target(), a.value());
      }
    } else if (a.target() instanceof Expr.Attribute t) {
      unit.emit(new Statements.Evaluate(expressions.expr(t.value())));
    } else if (a.target() instanceof Expr.Subscript t) {
      Expression[] o = expressions.operands(List.of(t.value(), t.slice()));
      unit.emit(new Statements.Evaluate(o[0]));
      unit.emit(new Statements.Evaluate(o[1]));
    }
    if (!unit.scope.isFunctionLike() && a.simple() && a.target() instanceof Expr.Name n) {
      new AnnotationLowering(unit, this).executed(a, n);
    }
  }

  private void delete(Expr target) {
    switch (target) {
      case Expr.Name n -> {
        unit.emit(names.delete(n.id(), n.span()));
        int holder = unit.holder(n.id());
        if (holder >= 0) {
          unit.emit(new SoleHolders.Release(holder, unit.at(n.span())));
        }
      }
      case Expr.Attribute a ->
          unit.emit(
              new AttributeNodes.Delete(
                  expressions.expr(a.value()), unit.mangle(a.attr()), unit.at(a)));
      case Expr.Subscript s -> {
        Expression[] o = expressions.operands(List.of(s.value(), s.slice()));
        unit.emit(new Subscripts.Delete(o[0], o[1], unit.at(s.span())));
      }
      case Expr.Tuple t -> t.elts().forEach(this::delete);
      case Expr.ListExpr l -> l.elts().forEach(this::delete);
      default -> throw new IllegalStateException("not a target: " + target);
    }
  }

  // ---- loops

  private void whileLoop(Stmt.While w) {
    List<Statement> before = new ArrayList<>();
    Expression test = unit.collecting(before, () -> expressions.condition(w.test()));
    unit.emit(
        new Loops.While(
            unit.blockOrNull(before),
            test,
            before(conditionalBody(w.body()), w.test().span(), true),
            conditionalOrNull(w.orelse()),
            unit.saved()));
  }

  private void forLoop(Stmt.For f) {
    Expression iterable = expressions.expr(f.iter());
    int at = unit.at(f.iter().span());
    List<Statement> body = new ArrayList<>();
    Target target = unit.collecting(body, () -> targets.loopTarget(f.target()));
    body.add(conditionalBody(f.body()));
    Statement inner = before(unit.block(body), f.iter().span(), true);
    unit.emit(
        new Loops.For(iterable, target, inner, conditionalOrNull(f.orelse()), at, unit.saved()));
  }

  private void asyncForLoop(Stmt.AsyncFor f) {
    Expression iterable = expressions.expr(f.iter());
    AsyncFor.Places at = new AsyncFor.Places(unit.at(f.iter().span()), unit.at(f.span()));
    List<Statement> body = new ArrayList<>();
    Target target = unit.collecting(body, () -> targets.loopTarget(f.target()));
    body.add(conditionalBody(f.body()));
    Statement inner = before(unit.block(body), f.span(), true);
    unit.emit(
        new AsyncFor(iterable, target, inner, conditionalOrNull(f.orelse()), at, unit.saved()));
  }

  // ---- with and try

  private void with(List<WithItem> items, int i, List<Stmt> statements, boolean isAsync) {
    WithItem item = items.get(i);
    Expression manager = expressions.expr(item.contextExpr());
    List<Statement> body = new ArrayList<>();
    Target target =
        item.optionalVars() == null
            ? null
            : unit.collecting(body, () -> targets.loopTarget(item.optionalVars()));
    if (i + 1 < items.size()) {
      unit.collecting(
          body,
          () -> {
            with(items, i + 1, statements, isAsync);
            return null;
          });
    } else {
      body.add(conditionalBody(statements));
    }
    int at = unit.at(item.contextExpr().span());
    Statement inner = before(unit.block(body), item.contextExpr().span(), false);
    unit.emit(
        isAsync
            ? new WithStatements.AsyncWith(manager, target, inner, unit.saved(), at)
            : new WithStatements.With(manager, target, inner, unit.saved(), at));
  }

  private void tryStatement(Stmt.Try t) {
    Statement body = conditionalBody(t.body());
    if (!t.handlers().isEmpty()) {
      body =
          new TryStatements.Except(
              body, handlers(t.handlers()), conditionalOrNull(t.orelse()), unit.saved());
    } else if (!t.orelse().isEmpty()) {
      body = unit.block(List.of(body, conditionalBody(t.orelse())));
    }
    unit.emit(
        t.finalbody().isEmpty()
            ? body
            : new TryStatements.Finally(body, conditionalBody(t.finalbody()), unit.saved()));
  }

  private void tryStar(Stmt.TryStar t) {
    Statement body =
        new ExceptStar(
            conditionalBody(t.body()),
            handlers(t.handlers()),
            conditionalOrNull(t.orelse()),
            unit.saved());
    unit.emit(
        t.finalbody().isEmpty()
            ? body
            : new TryStatements.Finally(body, conditionalBody(t.finalbody()), unit.saved()));
  }

  private TryStatements.Handler[] handlers(List<ExceptHandler> clauses) {
    TryStatements.Handler[] handlers = new TryStatements.Handler[clauses.size()];
    for (int i = 0; i < handlers.length; i++) {
      ExceptHandler h = clauses.get(i);
      List<Statement> before = new ArrayList<>();
      if (unit.traced) {
        before.add(new TraceNodes.Line(unit.at(h.span())));
      }
      Expression type =
          h.type() == null ? null : unit.collecting(before, () -> expressions.expr(h.type()));
      Target name = h.name() == null ? null : names.store(h.name(), h.span());
      Statement unbind =
          h.name() == null ? null : new Variables.Unbind(names.delete(h.name(), h.span()));
      int at = unit.at(h.span());
      handlers[i] =
          new TryStatements.Handler(
              unit.blockOrNull(before), type, name, unbind, conditionalBody(h.body()), at);
    }
    return handlers;
  }

  private void assertion(Stmt.Assert a) {
    if (unit.source.optimize() > 0) {
      return;
    }
    Expression test = expressions.condition(a.test());
    List<Statement> before = new ArrayList<>();
    Expression message =
        a.msg() == null ? null : unit.collecting(before, () -> expressions.expr(a.msg()));
    unit.emit(
        new Statements.Assert(test, unit.blockOrNull(before), message, unit.at(a.test().span())));
  }

  // ---- imports

  private void importModule(Alias alias, Span span) {
    int at = unit.at(span);
    String name = alias.name();
    if (alias.asname() != null) {
      Target target = names.store(alias.asname(), span);
      unit.emit(new Imports.Import(unit.mangle(name), true, target, at));
    } else {
      int dot = name.indexOf('.');
      Target target = names.store(dot < 0 ? name : name.substring(0, dot), span);
      unit.emit(new Imports.Import(unit.mangle(name), false, target, at));
    }
  }

  private void importFrom(Stmt.ImportFrom i) {
    int at = unit.at(i.span());
    String module = i.module() == null ? "" : unit.mangle(i.module());
    if (i.names().get(0).name().equals("*")) {
      unit.emit(new Imports.ImportStar(module, i.level(), at));
      return;
    }
    String[] imported = new String[i.names().size()];
    Target[] bound = new Target[imported.length];
    for (int n = 0; n < imported.length; n++) {
      Alias alias = i.names().get(n);
      imported[n] = unit.mangle(alias.name());
      bound[n] = names.store(alias.asname() == null ? alias.name() : alias.asname(), i.span());
    }
    unit.emit(new Imports.ImportFrom(module, i.level(), imported, bound, at));
  }
}
