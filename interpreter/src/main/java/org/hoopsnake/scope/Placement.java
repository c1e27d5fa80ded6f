package org.hoopsnake.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.WithItem;

/** Checks that statements and expressions stand where they may: {@code return} in a function, … */
final class Placement {
  private static final int MAX_BLOCKS = 21;

  /** A block with an exit; the statements of a finally, and where they stand. */
  private record Exit(
      List<Stmt> body, boolean inLoop, boolean inExceptStar, int exceptStarOutside) {}

  private enum Where {
    MODULE,
    CLASS,
    FUNCTION,
    ASYNC,
    COMPREHENSION
  }

  private final Scopes scopes;
  private Where where = Where.MODULE;
  private Scope function;
  private boolean inLoop;
  private boolean inExceptStar;
  private int exceptStarOutside;

  /**
   * What must be left first, inside of except*: the with and try … finally around, innermost last.
   */
  private List<Exit> exits = new ArrayList<>();

  private int blocks;
  private final Doubts doubts;

  Placement(Scopes scopes, Doubts doubts) {
    this.scopes = scopes;
    this.doubts = doubts;
  }

  void check(Mod mod) {
    switch (mod) {
      case Mod.Module m -> visitAll(m.body());
      case Mod.Interactive i -> visitAll(i.body());
      case Mod.Expression e -> visit(e.body());
    }
  }

  // ---- statements

  private void visitAll(List<Stmt> body) {
    for (Stmt stmt : body) {
      visit(stmt);
    }
  }

  private void visit(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f -> {
        visitExprs(f.decoratorList());
        function(f, f.args(), f.body(), Where.FUNCTION);
      }
      case Stmt.AsyncFunctionDef f -> {
        visitExprs(f.decoratorList());
        function(f, f.args(), f.body(), Where.ASYNC);
      }
      case Stmt.ClassDef c -> classBody(c);
      case Stmt.Return r -> returnStatement(r);
      case Stmt.Delete d -> d.targets().forEach(this::visitTarget);
      case Stmt.Assign a -> {
        visit(a.value());
        a.targets().forEach(this::visitTarget);
      }
      case Stmt.TypeAlias t -> {}
      case Stmt.AugAssign a -> {
        visitTarget(a.target());
        visit(a.value());
      }
      case Stmt.AnnAssign a -> {
        visit(a.value());
        visitTarget(a.target());
      }
      case Stmt.For f -> {
        visit(f.iter());
        loop(f.span(), f.target(), f.body(), f.orelse());
      }
      case Stmt.AsyncFor f -> {
        visit(f.iter());
        loop(f.span(), f.target(), f.body(), f.orelse());
      }
      case Stmt.While w -> {
        visit(w.test());
        loop(w.span(), null, w.body(), w.orelse());
      }
      case Stmt.If i -> {
        visit(i.test());
        visitAll(i.body());
        visitAll(i.orelse());
      }
      case Stmt.With w -> with(w.items(), w.body(), w.span());
      case Stmt.AsyncWith w -> {
        with(w.items(), w.body(), w.span());
      }
      case Stmt.Match m -> {
        visit(m.subject());
        Patterns.check(m);
        for (MatchCase c : m.cases()) {
          visit(c.guard());
          visitAll(c.body());
        }
      }
      case Stmt.Raise r -> {
        visit(r.exc());
        visit(r.cause());
      }
      case Stmt.Try t -> tryStatement(t);
      case Stmt.TryStar t -> tryStarStatement(t);
      case Stmt.Assert a -> {
        doubts.assertion(a.test(), a.span());
        visit(a.test());
        visit(a.msg());
      }
      case Stmt.Import i -> {}
      case Stmt.ImportFrom i -> {}
      case Stmt.Global g -> {}
      case Stmt.Nonlocal n -> {}
      case Stmt.ExprStmt e -> visit(e.value());
      case Stmt.Pass p -> {}
      case Stmt.Break b -> jump("'break' outside loop", b.span());
      case Stmt.Continue c -> jump("'continue' not properly in loop", c.span());
    }
  }

  private void jump(String message, Span span) {
    if (inExceptStar) {
      throw exceptStarJump(span);
    }
    if (!inLoop) {
      throw new CompileError(message, span);
    }
  }

  /**
   * The error of a jump out of except*. The compiler first writes down what must be left on the
   * way; what is wrong in a finally there is found before, and after it the jump has no place any
   * more.
   */
  private CompileError exceptStarJump(Span span) {
    Span place = span;
    while (!exits.isEmpty()) {
      Exit exit = exits.removeLast();
      inLoop = exit.inLoop;
      inExceptStar = exit.inExceptStar;
      exceptStarOutside = exit.exceptStarOutside;
      visitAll(exit.body);
      place = CompileError.NOWHERE;
    }
    return new CompileError(
        "'break', 'continue' and 'return' cannot appear in an except* block", place);
  }

  private void visitBefore(List<Stmt> exit, Runnable body) {
    exits.add(new Exit(exit, inLoop, inExceptStar, exceptStarOutside));
    body.run();
    exits.removeLast();
  }

  private void returnStatement(Stmt.Return r) {
    if (where == Where.MODULE || where == Where.CLASS) {
      throw new CompileError("'return' outside function", r.span());
    }
    if (inExceptStar || exceptStarOutside > 0) {
      boolean constant = r.value() instanceof Expr.Constant c && c.span().line() == r.span().line();
      throw exceptStarJump(constant ? r.value().span() : r.span());
    }
    if (where == Where.ASYNC && function.isGenerator() && r.value() != null) {
      throw new CompileError("'return' with value in async generator", r.span());
    }
    visit(r.value());
  }

  private void enterBlock(Span span) {
    if (++blocks > MAX_BLOCKS) {
      throw new CompileError("too many statically nested blocks", span);
    }
  }

  private void loop(Span span, Expr target, List<Stmt> body, List<Stmt> orelse) {
    if (target != null) {
      visitTarget(target);
    }
    boolean savedLoop = inLoop;
    boolean savedStar = inExceptStar;
    exceptStarOutside += savedStar ? 1 : 0;
    inLoop = true;
    inExceptStar = false;
    enterBlock(span);
    visitAll(body);
    blocks--;
    inLoop = savedLoop;
    inExceptStar = savedStar;
    exceptStarOutside -= savedStar ? 1 : 0;
    visitAll(orelse);
  }

  private void with(List<WithItem> items, List<Stmt> body, Span span) {
    for (WithItem item : items) {
      visit(item.contextExpr());
      enterBlock(span);
      if (item.optionalVars() != null) {
        visitTarget(item.optionalVars());
      }
    }
    visitBefore(List.of(), () -> visitAll(body));
    blocks -= items.size();
  }

  private void tryStatement(Stmt.Try t) {
    checkHandlers(t.handlers());
    int entered = (t.finalbody().isEmpty() ? 0 : 1) + (t.handlers().isEmpty() ? 0 : 1);
    for (int i = 0; i < entered; i++) {
      enterBlock(t.span());
    }
    beforeFinally(
        t.finalbody(),
        () -> {
          visitAll(t.body());
          visitAll(t.orelse());
          for (ExceptHandler handler : t.handlers()) {
            visit(handler.type());
            visitAll(handler.body());
          }
        });
    blocks -= entered;
    visitAll(t.finalbody());
  }

  private void beforeFinally(List<Stmt> finalbody, Runnable body) {
    if (finalbody.isEmpty()) {
      body.run();
    } else {
      visitBefore(finalbody, body);
    }
  }

  private static void checkHandlers(List<ExceptHandler> handlers) {
    for (int i = 0; i < handlers.size() - 1; i++) {
      if (handlers.get(i).type() == null) {
        throw new CompileError("default 'except:' must be last", handlers.get(i).span());
      }
    }
  }

  private void tryStarStatement(Stmt.TryStar t) {
    enterBlock(t.span());
    beforeFinally(
        t.finalbody(),
        () -> {
          visitAll(t.body());
          boolean savedStar = inExceptStar;
          List<Exit> savedExits = exits;
          for (ExceptHandler handler : t.handlers()) {
            visit(handler.type());
            exits = new ArrayList<>();
            inExceptStar = true;
            visitAll(handler.body());
            inExceptStar = savedStar;
            exits = savedExits;
          }
          visitAll(t.orelse());
        });
    blocks--;
    visitAll(t.finalbody());
  }

  // ---- scopes

  private void function(Object node, Arguments args, List<Stmt> body, Where kind) {
    defaults(args);
    inScope(kind, scopes.of(node), () -> visitAll(body));
  }

  private void defaults(Arguments args) {
    visitExprs(args.defaults());
    for (Expr e : args.kwDefaults()) {
      visit(e);
    }
  }

  private void inScope(Where kind, Scope scope, Runnable body) {
    Where savedWhere = where;
    Scope savedFunction = function;
    boolean savedLoop = inLoop;
    boolean savedStar = inExceptStar;
    List<Exit> savedExits = exits;
    int savedOutside = exceptStarOutside;
    int savedBlocks = blocks;
    where = kind;
    function = scope;
    inLoop = false;
    inExceptStar = false;
    exits = new ArrayList<>();
    exceptStarOutside = 0;
    blocks = 0;
    body.run();
    where = savedWhere;
    function = savedFunction;
    inLoop = savedLoop;
    inExceptStar = savedStar;
    exits = savedExits;
    exceptStarOutside = savedOutside;
    blocks = savedBlocks;
  }

  private void classBody(Stmt.ClassDef c) {
    visitExprs(c.decoratorList());
    Runnable header =
        () -> {
          checkRepeated(c.keywords());
          c.bases().forEach(this::visitStarrable);
          c.keywords().forEach(k -> visit(k.value()));
        };
    if (c.typeParams().isEmpty()) {
      header.run();
    } else {
      inScope(Where.FUNCTION, scopes.typeParametersOf(c), header);
    }
    inScope(Where.CLASS, scopes.of(c), () -> visitAll(c.body()));
  }

  // ---- expressions

  private void visitExprs(List<Expr> exprs) {
    for (Expr e : exprs) {
      visit(e);
    }
  }

  private void visitStarrable(Expr e) {
    visit(e instanceof Expr.Starred s ? s.value() : e);
  }

  private void visitStarrable(List<Expr> exprs) {
    for (Expr e : exprs) {
      visitStarrable(e);
    }
  }

  /** An assignment target, where a starred name may stand in a list or tuple once. */
  private void visitTarget(Expr target) {
    switch (target) {
      case Expr.Tuple t -> starredTargets(t.elts(), t.span());
      case Expr.ListExpr l -> starredTargets(l.elts(), l.span());
      case Expr.Starred s ->
          throw new CompileError("starred assignment target must be in a list or tuple", s.span());
      default -> visit(target);
    }
  }

  private void starredTargets(List<Expr> elts, Span span) {
    boolean seen = false;
    int index = 0;
    for (Expr e : elts) {
      if (e instanceof Expr.Starred s) {
        if (seen) {
          throw new CompileError("multiple starred expressions in assignment", span);
        }
        if (index >= 256) {
          throw new CompileError("too many expressions in star-unpacking assignment", span);
        }
        seen = true;
        visitTarget(s.value());
      } else {
        visitTarget(e);
      }
      index++;
    }
  }

  private void visit(Expr e) {
    if (e == null) {
      return;
    }
    switch (e) {
      case Expr.BoolOp b -> visitExprs(b.values());
      case Expr.NamedExpr n -> visit(n.value());
      case Expr.BinOp b -> {
        visit(b.left());
        visit(b.right());
      }
      case Expr.UnaryOp u -> visit(u.operand());
      case Expr.Lambda l -> {
        defaults(l.args());
        inScope(Where.FUNCTION, scopes.of(l), () -> visit(l.body()));
      }
      case Expr.IfExp i -> {
        visit(i.test());
        visit(i.body());
        visit(i.orelse());
      }
      case Expr.Dict d -> {
        visitExprs(d.values());
        for (Expr key : d.keys()) {
          visit(key);
        }
      }
      case Expr.Set s -> visitStarrable(s.elts());
      case Expr.ListComp c -> comprehension(c, c.elt(), null, c.generators());
      case Expr.SetComp c -> comprehension(c, c.elt(), null, c.generators());
      case Expr.DictComp c -> comprehension(c, c.key(), c.value(), c.generators());
      case Expr.GeneratorExp g -> {
        visit(g.generators().get(0).iter());
        inComprehension(scopes.of(g), g.elt(), null, g.generators());
      }
      case Expr.Await a -> visit(a.value());
      case Expr.Yield y -> {
        requireFunction("'yield' outside function", y.span());
        visit(y.value());
      }
      case Expr.YieldFrom y -> {
        requireFunction("'yield from' outside function", y.span());
        if (where == Where.ASYNC) {
          throw new CompileError("'yield from' inside async function", y.span());
        }
        visit(y.value());
      }
      case Expr.Compare c -> {
        doubts.comparison(c.left(), c.ops(), c.comparators(), c.span());
        visit(c.left());
        visitExprs(c.comparators());
      }
      case Expr.Call c -> {
        doubts.call(c.func());
        visit(c.func());
        visitStarrable(c.args());
        checkRepeated(c.keywords());
        for (Keyword k : c.keywords()) {
          visit(k.value());
        }
      }
      case Expr.FormattedValue f -> {
        visit(f.value());
        visit(f.formatSpec());
      }
      case Expr.Interpolation i -> {
        visit(i.value());
        visit(i.formatSpec());
      }
      case Expr.JoinedStr j -> visitExprs(j.values());
      case Expr.TemplateStr t -> visitExprs(t.values());
      case Expr.Constant c -> {}
      case Expr.Attribute a -> visit(a.value());
      case Expr.Subscript s -> {
        if (s.ctx() == ExprContext.LOAD) {
          doubts.subscript(s.value(), s.slice());
        }
        visit(s.value());
        visit(s.slice());
      }
      case Expr.Starred s -> throw new CompileError("can't use starred expression here", s.span());
      case Expr.Name n -> {}
      case Expr.ListExpr l -> visitStarrable(l.elts());
      case Expr.Tuple t -> visitStarrable(t.elts());
      case Expr.Slice s -> {
        visit(s.lower());
        visit(s.upper());
        visit(s.step());
      }
    }
  }

  private void requireFunction(String message, Span span) {
    if (where == Where.MODULE || where == Where.CLASS) {
      throw new CompileError(message, span);
    }
  }

  private void comprehension(Expr node, Expr elt, Expr value, List<Comprehension> generators) {
    Scope scope = scopes.of(node);
    visit(generators.get(0).iter());
    inComprehension(scope, elt, value, generators);
  }

  private void inComprehension(Scope scope, Expr elt, Expr value, List<Comprehension> generators) {
    inScope(
        Where.COMPREHENSION,
        scope,
        () -> {
          boolean first = true;
          for (Comprehension c : generators) {
            if (!first) {
              visit(c.iter());
            }
            visitTarget(c.target());
            visitExprs(c.ifs());
            first = false;
          }
          visit(elt);
          visit(value);
        });
  }

  private static void checkRepeated(List<Keyword> keywords) {
    Set<String> seen = new HashSet<>();
    for (Keyword k : keywords) {
      if (k.arg() != null && !seen.add(k.arg())) {
        throw new CompileError("keyword argument repeated: " + k.arg(), k.span());
      }
    }
  }
}
