package org.hoopsnake.scope;

import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.WithItem;

/** Walks a tree once, in the order of the source, and notes what each scope does with its names. */
final class SymbolCollector {
  private final Scopes scopes;
  private final ScopeNames names = new ScopeNames();
  private final DefinitionSymbols definitions;
  private final ComprehensionSymbols comprehensions;

  /** Counts the suspension points seen, so that an expression knows whether it holds one. */
  int suspensions;

  /** The target that is looked through but not assigned as such: of {@code +=}, or of no value. */
  Expr untouched;

  /** The future imports that stand where they must. */
  private Set<Stmt> futureImports = Set.of();

  /** How many statements are around that may not be executed. */
  int conditional;

  SymbolCollector(Scopes scopes) {
    this.scopes = scopes;
    definitions = new DefinitionSymbols(this, scopes, names);
    comprehensions = new ComprehensionSymbols(this, scopes, names);
  }

  Scope module(Mod mod) {
    names.scope = new Scope(Scope.Kind.MODULE, "<module>", null, null);
    Scope module = names.scope;
    scopes.put(mod, module);
    switch (mod) {
      case Mod.Module m -> topLevel(m, m.body());
      case Mod.Interactive i -> topLevel(i, i.body());
      case Mod.Expression e -> visit(e.body());
    }
    return module;
  }

  private void topLevel(Mod mod, List<Stmt> body) {
    futureImports = FutureImports.prefix(body);
    definitions.annotatedBody(mod, body);
  }

  // ---- statements

  void visitAll(List<Stmt> body) {
    for (Stmt stmt : body) {
      visit(stmt);
    }
  }

  private void visitConditional(List<Stmt> body) {
    conditional++;
    visitAll(body);
    conditional--;
  }

  void visit(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f ->
          definitions.function(
              f,
              f.name(),
              f.args(),
              f.body(),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              false,
              f.span());
      case Stmt.AsyncFunctionDef f ->
          definitions.function(
              f,
              f.name(),
              f.args(),
              f.body(),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              true,
              f.span());
      case Stmt.ClassDef c -> definitions.classDefinition(c);
      case Stmt.Return r -> {
        visit(r.value());
        names.scope.returnsValue |= r.value() != null;
      }
      case Stmt.Delete d -> visitExprs(d.targets());
      case Stmt.Assign a -> {
        visitExprs(a.targets());
        visit(a.value());
        if (a.value() instanceof Expr.Call
            && a.targets().size() == 1
            && a.targets().get(0) instanceof Expr.Name n) {
          names.symbol(names.scope, names.scope.mangle(n.id())).assignedCall = true;
        }
      }
      case Stmt.TypeAlias t -> definitions.typeAlias(t);
      case Stmt.AugAssign a -> {
        if (a.target() instanceof Expr.Name n) {
          names.symbol(names.scope, names.scope.mangle(n.id())).kept = true;
        }
        untouched = a.target();
        visit(a.target());
        visit(a.value());
      }
      case Stmt.AnnAssign a -> definitions.annotatedAssignment(a);
      case Stmt.For f -> {
        visit(f.target());
        visit(f.iter());
        visitConditional(f.body());
        visitConditional(f.orelse());
      }
      case Stmt.AsyncFor f -> {
        requireAsync("async for", f.span());
        markModuleCoroutine();
        visit(f.target());
        visit(f.iter());
        visitConditional(f.body());
        visitConditional(f.orelse());
      }
      case Stmt.While w -> {
        visit(w.test());
        visitConditional(w.body());
        visitConditional(w.orelse());
      }
      case Stmt.If i -> {
        visit(i.test());
        visitConditional(i.body());
        visitConditional(i.orelse());
      }
      case Stmt.With w -> with(w.items(), w.body());
      case Stmt.AsyncWith w -> {
        requireAsync("async with", w.span());
        markModuleCoroutine();
        with(w.items(), w.body());
      }
      case Stmt.Match m -> {
        visit(m.subject());
        for (MatchCase c : m.cases()) {
          visit(c.pattern());
          visit(c.guard());
          visitConditional(c.body());
        }
      }
      case Stmt.Raise r -> {
        visit(r.exc());
        visit(r.cause());
      }
      case Stmt.Try t -> tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.TryStar t -> tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.Assert a -> {
        visit(a.test());
        visit(a.msg());
      }
      case Stmt.Import i -> {
        for (Alias alias : i.names()) {
          importName(alias);
        }
      }
      case Stmt.ImportFrom i -> {
        if (FutureImports.isFutureImport(i) && !futureImports.contains(i)) {
          throw new CompileError(
              "from __future__ imports must occur at the beginning of the file", i.span());
        }
        for (Alias alias : i.names()) {
          importName(alias);
        }
      }
      case Stmt.Global g -> names.declare(g.names(), Symbol.GLOBAL, "global", g.span());
      case Stmt.Nonlocal n -> names.declare(n.names(), Symbol.NONLOCAL, "nonlocal", n.span());
      case Stmt.ExprStmt e -> visit(e.value());
      case Stmt.Pass p -> {}
      case Stmt.Break b -> {}
      case Stmt.Continue c -> {}
    }
  }

  private void importName(Alias alias) {
    if (alias.name().equals("*")) {
      if (names.scope.kind != Scope.Kind.MODULE) {
        throw new CompileError("import * only allowed at module level", alias.span());
      }
      return;
    }
    String name = alias.asname();
    if (name == null) {
      int dot = alias.name().indexOf('.');
      name = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    }
    names.define(name, Symbol.IMPORTED, alias.span());
  }

  private void with(List<WithItem> items, List<Stmt> body) {
    names.scope.guarded = true;
    for (WithItem item : items) {
      visit(item.contextExpr());
      visit(item.optionalVars());
    }
    visitConditional(body);
  }

  private void tryStatement(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> last) {
    names.scope.guarded = true;
    visitConditional(body);
    for (ExceptHandler handler : handlers) {
      visit(handler.type());
      if (handler.name() != null) {
        names.define(handler.name(), Symbol.LOCAL, handler.span());
        names.symbol(names.scope, names.scope.mangle(handler.name())).kept = true;
      }
      visitConditional(handler.body());
    }
    visitConditional(orelse);
    visitConditional(last);
  }

  /** Assignments to attributes of {@code self} are noted for the class around the function. */
  private void noteStaticAttribute(Expr.Attribute a) {
    if (a == untouched || !(a.value() instanceof Expr.Name n) || !n.id().equals("self")) {
      return;
    }
    Scope unit = names.scope;
    while (unit.kind == Scope.Kind.COMPREHENSION) {
      unit = unit.parent;
    }
    for (Scope cls = unit.parent; cls != null; cls = cls.parent) {
      if (cls.kind == Scope.Kind.CLASS) {
        cls.staticAttributes.add(a.attr());
        return;
      }
    }
  }

  // ---- expressions

  void visitExprs(List<Expr> exprs) {
    for (Expr e : exprs) {
      visit(e);
    }
  }

  void visit(Expr e) {
    if (e == null) {
      return;
    }
    int before = suspensions;
    visitInner(e);
    if (suspensions != before) {
      scopes.markSuspending(e);
    }
  }

  private void visitInner(Expr e) {
    switch (e) {
      case Expr.BoolOp b -> visitExprs(b.values());
      case Expr.NamedExpr n -> comprehensions.namedExpression(n);
      case Expr.BinOp b -> {
        visit(b.left());
        visit(b.right());
      }
      case Expr.UnaryOp u -> visit(u.operand());
      case Expr.Lambda l -> lambda(l);
      case Expr.IfExp i -> {
        visit(i.test());
        visit(i.body());
        visit(i.orelse());
      }
      case Expr.Dict d -> {
        visitExprs(d.keys());
        visitExprs(d.values());
      }
      case Expr.Set s -> visitExprs(s.elts());
      case Expr.ListComp c ->
          comprehensions.comprehension(c, "list", c.elt(), null, c.generators());
      case Expr.SetComp c -> comprehensions.comprehension(c, "set", c.elt(), null, c.generators());
      case Expr.DictComp c ->
          comprehensions.comprehension(c, "dict", c.key(), c.value(), c.generators());
      case Expr.GeneratorExp g -> comprehensions.generatorExpression(g);
      case Expr.Await a -> {
        names.forbidInLazyScope("await expression", e.span());
        requireAwaiting(a.span());
        visitOperand(a.value(), true);
        suspends();
        if (names.scope.kind == Scope.Kind.COMPREHENSION || names.scope.genexpr) {
          names.scope.coroutine = true;
        }
        markModuleCoroutine();
      }
      case Expr.Yield y -> {
        names.forbidInLazyScope("yield expression", e.span());
        visit(y.value());
        yields(e.span());
      }
      case Expr.YieldFrom y -> {
        names.forbidInLazyScope("yield expression", e.span());
        visit(y.value());
        yields(e.span());
      }
      case Expr.Compare c -> {
        boolean looks = Looks.isLook(c);
        visitOperand(c.left(), looks);
        for (Expr other : c.comparators()) {
          visitOperand(other, looks);
        }
      }
      case Expr.Call c -> call(c);
      case Expr.FormattedValue f -> {
        visitOperand(f.value(), true);
        visit(f.formatSpec());
      }
      case Expr.Interpolation i -> {
        visit(i.value());
        visit(i.formatSpec());
      }
      case Expr.JoinedStr j -> visitExprs(j.values());
      case Expr.TemplateStr t -> visitExprs(t.values());
      case Expr.Constant c -> {}
      case Expr.Attribute a -> {
        if (a.ctx() != ExprContext.LOAD) {
          ScopeNames.checkForbidden(
              a.attr(),
              a.span(),
              a.ctx() == ExprContext.STORE
                  ? "cannot assign to __debug__"
                  : "cannot delete __debug__");
        }
        if (a.ctx() == ExprContext.STORE) {
          noteStaticAttribute(a);
        }
        scopes.noteName(a.attr());
        visitOperand(a.value(), Looks.isLook(a, false));
      }
      case Expr.Subscript s -> {
        visit(s.value());
        visit(s.slice());
      }
      case Expr.Starred s -> visit(s.value());
      case Expr.Name n -> name(n);
      case Expr.ListExpr l -> visitExprs(l.elts());
      case Expr.Tuple t -> visitExprs(t.elts());
      case Expr.Slice s -> {
        visit(s.lower());
        visit(s.upper());
        visit(s.step());
      }
    }
  }

  private void call(Expr.Call c) {
    if (c.func() instanceof Expr.Attribute a && Looks.isLook(a, true)) {
      scopes.noteName(a.attr());
      visitOperand(a.value(), true);
    } else {
      visit(c.func());
    }
    String looks = Looks.lookedAtBy(c);
    if (looks != null) {
      names.scope.lookers.add(looks);
    }
    for (Expr arg : c.args()) {
      visitOperand(arg, looks != null);
    }
    keywords(c.keywords());
  }

  /** {@code looks}: what is done with the operand keeps nothing of it ({@link Looks}). */
  private void visitOperand(Expr e, boolean looks) {
    if (looks
        && e instanceof Expr.Name n
        && names.scope.kind != Scope.Kind.COMPREHENSION
        && !Looks.exposesVariables(n.id())) {
      names.symbol(names.scope, names.scope.mangle(n.id())).flags |= Symbol.USED;
    } else {
      visit(e);
    }
  }

  private void requireAsync(String what, Span span) {
    if (!mayAwait()) {
      throw new CompileError("'" + what + "' outside async function", span);
    }
  }

  private void requireAwaiting(Span span) {
    if (!mayAwait()) {
      throw new CompileError(
          names.scope.kind == Scope.Kind.FUNCTION
              ? "'await' outside async function"
              : "'await' outside function",
          span);
    }
  }

  /** Whether the code that is read may wait; a comprehension may if what is around it may. */
  boolean mayAwait() {
    Scope scope = names.scope;
    return scope.asyncDefinition
        || scope.genexpr
        || scope.kind == Scope.Kind.COMPREHENSION
        || scope.kind == Scope.Kind.MODULE && scopes.topLevelAwait();
  }

  void suspends() {
    suspensions++;
  }

  /** With top-level await, a module that awaits is a coroutine. */
  void markModuleCoroutine() {
    if (scopes.topLevelAwait()) {
      for (Scope s = names.scope; s != null; s = s.parent) {
        if (s.kind == Scope.Kind.MODULE) {
          s.coroutine = true;
        } else if (s.kind != Scope.Kind.COMPREHENSION) {
          return;
        }
      }
    }
  }

  private void yields(Span span) {
    if (names.scope.genexpr) {
      throw new CompileError("'yield' inside generator expression", span);
    }
    if (names.scope.kind == Scope.Kind.COMPREHENSION) {
      throw new CompileError(
          "'yield' inside " + names.scope.comprehensionWord + " comprehension", span);
    }
    suspends();
    names.scope.generator = true;
  }

  void keywords(List<Keyword> keywords) {
    for (Keyword k : keywords) {
      if (k.arg() != null) {
        ScopeNames.checkForbidden(k.arg(), k.span(), "cannot assign to __debug__");
      }
      visit(k.value());
    }
  }

  private void name(Expr.Name n) {
    scopes.noteName(n.id());
    if (n.ctx() == ExprContext.LOAD) {
      names.use(names.scope, n.id());
      if (Looks.exposesVariables(n.id())) {
        for (Scope s = names.scope; s != null; s = s.parent) {
          s.exposesVariables = true;
        }
      }
      if (n.id().equals("super") && names.scope.isFunctionLike()) {
        names.use(names.scope, "__class__");
      }
    } else {
      if (n.ctx() == ExprContext.DEL) {
        ScopeNames.checkForbidden(n.id(), n.span(), "cannot delete __debug__");
      }
      names.define(n.id(), Symbol.LOCAL, n.span());
    }
  }

  private void lambda(Expr.Lambda l) {
    definitions.defaults(l.args());
    Scope lambda = names.enter(Scope.Kind.FUNCTION, "<lambda>");
    scopes.put(l, lambda);
    definitions.parameters(l.args());
    int before = suspensions;
    visit(l.body());
    suspensions = before;
    names.leave();
  }

  // ---- patterns

  private void visit(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue v -> visit(v.value());
      case Pattern.MatchSingleton s -> {}
      case Pattern.MatchSequence s -> s.patterns().forEach(this::visit);
      case Pattern.MatchMapping m -> {
        visitExprs(m.keys());
        m.patterns().forEach(this::visit);
        if (m.rest() != null) {
          names.define(m.rest(), Symbol.LOCAL, m.span());
        }
      }
      case Pattern.MatchClass c -> {
        visit(c.cls());
        c.patterns().forEach(this::visit);
        for (int i = 0; i < c.kwdAttrs().size(); i++) {
          Span span = c.kwdPatterns().get(i).span();
          ScopeNames.checkForbidden(c.kwdAttrs().get(i), span, "cannot assign to __debug__");
        }
        c.kwdPatterns().forEach(this::visit);
      }
      case Pattern.MatchStar s -> {
        if (s.name() != null) {
          names.define(s.name(), Symbol.LOCAL, s.span());
        }
      }
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          visit(a.pattern());
        }
        if (a.name() != null) {
          names.define(a.name(), Symbol.LOCAL, a.span());
        }
      }
      case Pattern.MatchOr o -> o.patterns().forEach(this::visit);
    }
  }
}
