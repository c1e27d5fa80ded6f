package org.hoopsnake.outline;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.WithItem;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Body.Block;
import org.hoopsnake.outline.Step.Kind;
import org.hoopsnake.scope.Scope;

/** Statements, in the order in which CPython's compiler visits them. */
final class StatementOutline {
  private final Body body;
  private final Steps steps;
  private final ExpressionOutline expressions;
  private final DefinitionOutline definitions;
  private int conditional;

  StatementOutline(Body body) {
    this.body = body;
    this.steps = body.steps;
    this.expressions = new ExpressionOutline(body);
    this.definitions = expressions.definitions();
  }

  ExpressionOutline expressions() {
    return expressions;
  }

  DefinitionOutline definitions() {
    return definitions;
  }

  void all(List<Stmt> statements) {
    statements.forEach(this::visit);
  }

  private void conditionally(Runnable action) {
    conditional++;
    action.run();
    conditional--;
  }

  private void visit(Stmt stmt) {
    Span span = stmt.span();
    switch (stmt) {
      case Stmt.FunctionDef f -> definitions.function(DefinitionOutline.Function.of(f));
      case Stmt.AsyncFunctionDef f -> definitions.function(DefinitionOutline.Function.of(f));
      case Stmt.ClassDef c -> definitions.classDefinition(c);
      case Stmt.TypeAlias t -> definitions.typeAlias(t);
      case Stmt.Return r -> returnStatement(r);
      case Stmt.Delete d -> expressions.all(d.targets());
      case Stmt.Assign a -> {
        expressions.visit(a.value());
        for (int i = 0; i < a.targets().size(); i++) {
          if (i < a.targets().size() - 1) {
            steps.other(span);
          }
          expressions.visit(a.targets().get(i));
        }
      }
      case Stmt.AugAssign a -> augmentedAssignment(a);
      case Stmt.AnnAssign a -> annotatedAssignment(a);
      case Stmt.For f -> conditionally(() -> forLoop(f));
      case Stmt.AsyncFor f -> conditionally(() -> asyncForLoop(f));
      case Stmt.While w -> conditionally(() -> whileLoop(w));
      case Stmt.If i -> conditionally(() -> ifStatement(i));
      case Stmt.With w -> conditionally(() -> with(w.items(), 0, w.body(), false));
      case Stmt.AsyncWith w -> conditionally(() -> with(w.items(), 0, w.body(), true));
      case Stmt.Match m ->
          conditionally(() -> new PatternOutline(body, expressions).match(m, this));
      case Stmt.Raise r -> {
        if (r.exc() != null) {
          expressions.visit(r.exc());
        }
        if (r.cause() != null) {
          expressions.visit(r.cause());
        }
        steps.leave(span);
      }
      case Stmt.Try t ->
          conditionally(
              () ->
                  withFinally(
                      t.finalbody(),
                      span,
                      () -> tryExcept(t.body(), t.handlers(), t.orelse(), span)));
      case Stmt.TryStar t ->
          conditionally(
              () ->
                  withFinally(
                      t.finalbody(),
                      span,
                      () -> tryStar(t.body(), t.handlers(), t.orelse(), span)));
      case Stmt.Assert a -> assertion(a);
      case Stmt.Import i -> i.names().forEach(alias -> importModule(alias, span));
      case Stmt.ImportFrom i -> importFrom(i);
      case Stmt.Global _, Stmt.Nonlocal _ -> {}
      case Stmt.ExprStmt e -> {
        if (body.interactive && body.scope.parent == null) {
          expressions.visit(e.value());
          steps.other(span);
          steps.drop(null);
        } else if (e.value() instanceof Expr.Constant) {
          steps.nothing(span);
        } else {
          expressions.visit(e.value());
          steps.drop(null);
        }
      }
      case Stmt.Pass _ -> steps.nothing(span);
      case Stmt.Break _ -> {
        steps.nothing(span);
        Block.Loop loop = unwindToLoop(span);
        if (loop != null) {
          steps.jump(loop.end(), span);
        }
      }
      case Stmt.Continue _ -> {
        steps.nothing(span);
        Block.Loop loop = unwindToLoop(span);
        if (loop != null) {
          steps.jump(loop.start(), span);
        }
      }
    }
  }

  // ---- jumps

  private void returnStatement(Stmt.Return r) {
    boolean calculated = r.value() != null && !(r.value() instanceof Expr.Constant);
    Span span = r.span();
    if (calculated) {
      expressions.visit(r.value());
    } else if (r.value() != null) {
      span = r.value().span();
      steps.nothing(span);
    }
    if (r.value() == null || r.value().span().line() != r.span().line()) {
      span = r.span();
      steps.nothing(span);
    }
    List<Block> saved = body.blocks;
    Span place = span;
    while (!body.blocks.isEmpty()) {
      place = unwindInnermost(place);
    }
    body.blocks = saved;
    if (r.value() == null) {
      steps.none(place);
    } else if (!calculated) {
      steps.constant(Outline.constant(((Expr.Constant) r.value()).value()), place);
    }
    steps.leave(place);
  }

  /** Does what is due when the innermost block is left; returns where what follows stands. */
  private Span unwindInnermost(Span span) {
    Block block = body.blocks.getLast();
    body.blocks = new ArrayList<>(body.blocks.subList(0, body.blocks.size() - 1));
    switch (block) {
      case Block.Loop loop -> {
        if (loop.iterates()) {
          steps.other(span);
        }
        return span;
      }
      case Block.Finally f -> {
        all(f.body());
        return null;
      }
      case Block.With w -> {
        leaveManager(w.manager());
        if (w.isAsync()) {
          expressions.await(w.manager());
        }
        steps.drop(w.manager());
        return null;
      }
      case Block.Handler h -> {
        steps.other(span);
        if (h.name() != null) {
          forget(h.name(), span);
        }
        return span;
      }
    }
  }

  private Block.Loop unwindToLoop(Span span) {
    List<Block> saved = body.blocks;
    Span place = span;
    while (!body.blocks.isEmpty() && !(body.blocks.getLast() instanceof Block.Loop)) {
      place = unwindInnermost(place);
    }
    Block.Loop loop = body.blocks.isEmpty() ? null : (Block.Loop) body.blocks.getLast();
    body.blocks = saved;
    return loop;
  }

  private void leaveManager(Span manager) {
    for (int i = 0; i < 3; i++) {
      steps.none(manager);
    }
    steps.other(manager);
  }

  private void forget(String name, Span span) {
    steps.none(span);
    body.variable(name, ExprContext.STORE, span);
    body.variable(name, ExprContext.DEL, span);
  }

  // ---- assignment

  private void augmentedAssignment(Stmt.AugAssign a) {
    Span target = a.target().span();
    switch (a.target()) {
      case Expr.Name n -> body.variable(n.id(), ExprContext.LOAD, target);
      case Expr.Attribute t -> {
        expressions.visit(t.value());
        steps.other(target);
        body.attribute(t.attr(), ExprContext.LOAD, ExpressionOutline.attributeSpan(t, target));
      }
      case Expr.Subscript t -> {
        expressions.visit(t.value());
        expressions.index(t.slice(), true);
        steps.other(target);
      }
      default -> throw new IllegalStateException("not a target: " + a.target());
    }
    expressions.visit(a.value());
    steps.add(Kind.OTHER, null, null, a.span());
    switch (a.target()) {
      case Expr.Name n -> body.variable(n.id(), ExprContext.STORE, target);
      case Expr.Attribute t ->
          body.attribute(t.attr(), ExprContext.STORE, ExpressionOutline.attributeSpan(t, target));
      default -> steps.other(target);
    }
  }

  private void annotatedAssignment(Stmt.AnnAssign a) {
    if (a.value() != null) {
      expressions.visit(a.value());
      expressions.visit(a.target());
    }
    switch (a.target()) {
      case Expr.Name n -> {
        if (a.simple() && !body.scope.isFunctionLike()) {
          annotated(a, n);
        }
      }
      case Expr.Attribute t when a.value() == null -> dropped(t.value());
      case Expr.Subscript t when a.value() == null -> {
        dropped(t.value());
        droppedIndex(t.slice());
      }
      default -> {}
    }
  }

  private void dropped(Expr e) {
    expressions.visit(e);
    steps.drop(e.span());
  }

  private void droppedIndex(Expr index) {
    switch (index) {
      case Expr.Slice s -> {
        for (Expr part : new Expr[] {s.lower(), s.upper(), s.step()}) {
          if (part != null) {
            dropped(part);
          }
        }
      }
      case Expr.Tuple t -> t.elts().forEach(this::droppedIndex);
      default -> dropped(index);
    }
  }

  private void annotated(Stmt.AnnAssign a, Expr.Name n) {
    if (body.scopes.futureAnnotations()) {
      steps.constant(body.text(a.annotation()), a.annotation().span());
      body.named(Operation.LOAD_NAME, "__annotations__", a.span());
      steps.constant(body.mangle(n.id()), a.span());
      steps.other(a.span());
    } else if (body.scope.hasConditionalAnnotations()
        && (conditional > 0 || body.scope.kind == Scope.Kind.MODULE)) {
      if (body.scope.kind == Scope.Kind.MODULE) {
        body.named(Operation.LOAD_NAME, "__conditional_annotations__", a.span());
      }
      steps.constant(body.annotationIndex++, a.span());
      steps.other(a.span());
    }
  }

  // ---- branches and loops

  private void ifStatement(Stmt.If i) {
    Label end = new Label();
    Label otherwise = i.orelse().isEmpty() ? end : new Label();
    expressions.condition(i.test(), otherwise, false);
    all(i.body());
    if (otherwise != end) {
      steps.jump(end, null);
      steps.label(otherwise);
      all(i.orelse());
    }
    steps.label(end);
  }

  private void whileLoop(Stmt.While w) {
    Label start = new Label();
    Label end = new Label();
    Label otherwise = new Label();
    steps.label(start);
    body.inside(
        new Block.Loop(start, end, false),
        () -> {
          expressions.condition(w.test(), otherwise, false);
          all(w.body());
          steps.jump(start, null);
        });
    steps.label(otherwise);
    all(w.orelse());
    steps.label(end);
  }

  private void forLoop(Stmt.For f) {
    Label start = new Label();
    Label end = new Label();
    Label otherwise = new Label();
    body.inside(
        new Block.Loop(start, end, true),
        () -> {
          expressions.visit(f.iter());
          steps.add(Kind.ITERATE, null, null, f.iter().span());
          steps.label(start);
          steps.protect(otherwise, f.iter().span());
          steps.nothing(f.target().span());
          expressions.visit(f.target());
          all(f.body());
          steps.jump(start, null);
        });
    steps.label(otherwise);
    all(f.orelse());
    steps.label(end);
  }

  private void asyncForLoop(Stmt.AsyncFor f) {
    Label start = new Label();
    Label end = new Label();
    Label otherwise = new Label();
    expressions.visit(f.iter());
    steps.other(f.iter().span());
    steps.label(start);
    body.inside(
        new Block.Loop(start, end, true),
        () -> {
          steps.protect(otherwise, f.span());
          steps.other(f.span());
          expressions.await(f.span());
          expressions.visit(f.target());
          all(f.body());
          steps.jump(start, null);
        });
    steps.label(otherwise);
    steps.other(f.iter().span());
    all(f.orelse());
    steps.label(end);
  }

  // ---- with and try

  private void with(List<WithItem> items, int i, List<Stmt> statements, boolean isAsync) {
    WithItem item = items.get(i);
    Span span = item.contextExpr().span();
    Label failed = new Label();
    Label end = new Label();
    expressions.visit(item.contextExpr());
    steps.other(span);
    if (isAsync) {
      expressions.await(span);
    }
    steps.protect(failed, span);
    body.inside(
        new Block.With(span, isAsync),
        () -> {
          if (item.optionalVars() != null) {
            expressions.visit(item.optionalVars());
          } else {
            steps.other(span);
          }
          if (i + 1 < items.size()) {
            with(items, i + 1, statements, isAsync);
          } else {
            all(statements);
          }
        });
    leaveManager(span);
    if (isAsync) {
      expressions.await(span);
    }
    steps.jump(end, span);
    steps.label(failed);
    steps.other(span);
    if (isAsync) {
      expressions.await(span);
    }
    steps.branch(true, end, null);
    steps.leave(null);
    steps.label(end);
  }

  private void withFinally(List<Stmt> last, Span span, Runnable inner) {
    if (last.isEmpty()) {
      inner.run();
      return;
    }
    Label failed = new Label();
    Label end = new Label();
    steps.nothing(span);
    steps.protect(failed, null);
    body.inside(new Block.Finally(last), inner);
    all(last);
    steps.jump(end, null);
    steps.label(failed);
    all(last);
    steps.leave(null);
    steps.label(end);
  }

  private void tryExcept(
      List<Stmt> statements, List<ExceptHandler> handlers, List<Stmt> orelse, Span span) {
    if (handlers.isEmpty()) {
      all(statements);
      all(orelse);
      return;
    }
    Label failed = new Label();
    Label end = new Label();
    steps.nothing(span);
    steps.protect(failed, null);
    all(statements);
    all(orelse);
    steps.jump(end, null);
    steps.label(failed);
    for (ExceptHandler h : handlers) {
      Label next = new Label();
      if (h.type() != null) {
        expressions.visit(h.type());
        steps.other(h.span());
        steps.branch(false, next, h.span());
      }
      handler(h, end);
      steps.label(next);
    }
    steps.leave(null);
    steps.label(end);
  }

  /** The clause, once it is clear that it handles the exception. */
  private void handler(ExceptHandler h, Label end) {
    Label failed = new Label();
    if (h.name() != null) {
      body.variable(h.name(), ExprContext.STORE, h.span());
      steps.protect(failed, h.span());
    } else {
      steps.other(h.span());
    }
    body.inside(new Block.Handler(h.name()), () -> all(h.body()));
    if (h.name() != null) {
      forget(h.name(), null);
    }
    steps.jump(end, null);
    if (h.name() != null) {
      steps.label(failed);
      forget(h.name(), null);
      steps.leave(null);
    }
  }

  private void tryStar(
      List<Stmt> statements, List<ExceptHandler> handlers, List<Stmt> orelse, Span span) {
    Label failed = new Label();
    Label otherwise = new Label();
    Label end = new Label();
    steps.nothing(span);
    steps.protect(failed, null);
    all(statements);
    steps.jump(otherwise, null);
    steps.label(failed);
    for (ExceptHandler h : handlers) {
      Label next = new Label();
      if (h.type() != null) {
        expressions.visit(h.type());
        steps.other(h.span());
        steps.branch(false, next, h.span());
      }
      handler(h, next);
      steps.label(next);
    }
    steps.jump(end, null);
    steps.label(otherwise);
    all(orelse);
    steps.label(end);
  }

  private void assertion(Stmt.Assert a) {
    if (body.optimize > 0) {
      return;
    }
    Label end = new Label();
    expressions.condition(a.test(), end, true);
    steps.other(a.span());
    if (a.msg() != null) {
      expressions.visit(a.msg());
      steps.other(a.span());
    }
    steps.leave(a.test().span());
    steps.label(end);
  }

  // ---- imports

  private void importModule(Alias alias, Span span) {
    String name = alias.name();
    steps.constant(0L, span);
    steps.none(span);
    body.named(Operation.IMPORT_NAME, body.mangle(name), span);
    int dot = name.indexOf('.');
    if (alias.asname() == null) {
      body.variable(dot < 0 ? name : name.substring(0, dot), ExprContext.STORE, span);
      return;
    }
    while (dot >= 0) {
      int next = name.indexOf('.', dot + 1);
      String part = name.substring(dot + 1, next < 0 ? name.length() : next);
      body.named(Operation.IMPORT_FROM, body.mangle(part), span);
      dot = next;
    }
    body.variable(alias.asname(), ExprContext.STORE, span);
  }

  private void importFrom(Stmt.ImportFrom i) {
    steps.constant((long) i.level(), i.span());
    steps.constant(new PyTuple(i.names().stream().map(Alias::name).toArray()), i.span());
    String module = i.module() == null ? "" : body.mangle(i.module());
    body.named(Operation.IMPORT_NAME, module, i.span());
    for (Alias alias : i.names()) {
      if (!alias.name().equals("*")) {
        body.named(Operation.IMPORT_FROM, body.mangle(alias.name()), i.span());
        String bound = alias.asname() == null ? alias.name() : alias.asname();
        body.variable(bound, ExprContext.STORE, i.span());
      }
    }
    steps.other(i.span());
  }
}
