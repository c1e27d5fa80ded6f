package org.hoopsnake.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Arg;
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
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;

/** Checks that statements and expressions stand where they may: {@code return} in a function, … */
final class Placement {
  private static final int MAX_BLOCKS = 21;

  /** A block that a jump leaves; {@code last}: the statements that are done then. */
  private record Block(Kind kind, List<Stmt> last) {
    enum Kind {
      LOOP,
      WITH,
      FINALLY,

      /** The statements of a finally, as they are done after an exception: without a warning. */
      EXCEPTION,
      EXCEPT_STAR,
      OTHER
    }
  }

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

  /** The blocks around, in this function or class, innermost last. */
  private Deque<Block> blocks = new ArrayDeque<>();

  /** How many blocks there have been inside one another. */
  private int deepest;

  /** How many of the blocks around have not been left by any jump. */
  private int reached;

  private final Doubts doubts;

  /** The annotations of this class or module, which are looked at behind its body. */
  private List<Expr> annotations = new ArrayList<>();

  /** The finally blocks in which nothing is doubtful. */
  private final Set<List<Stmt>> doubtless = Collections.newSetFromMap(new IdentityHashMap<>());

  Placement(Scopes scopes, Doubts doubts) {
    this.scopes = scopes;
    this.doubts = doubts;
  }

  void check(Mod mod) {
    switch (mod) {
      case Mod.Module m -> annotatedBody(m.body());
      case Mod.Interactive i -> annotatedBody(i.body());
      case Mod.Expression e -> visit(e.body());
    }
  }

  // ---- statements

  private void visitAll(List<Stmt> body) {
    for (Stmt stmt : body) {
      visit(stmt);
    }
  }

  /** CPython compiles the annotations of variables in one function, when all else is done. */
  private void annotatedBody(List<Stmt> body) {
    List<Expr> saved = annotations;
    annotations = new ArrayList<>();
    visitAll(body);
    visitExprs(annotations);
    annotations = saved;
  }

  private void visit(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f -> {
        visitExprs(f.decoratorList());
        defaults(f.args());
        typeParams(f.typeParams());
        annotations(f.args(), f.returns());
        functionBody(Where.FUNCTION, scopes.of(f), f.body());
      }
      case Stmt.AsyncFunctionDef f -> {
        visitExprs(f.decoratorList());
        defaults(f.args());
        typeParams(f.typeParams());
        annotations(f.args(), f.returns());
        functionBody(Where.ASYNC, scopes.of(f), f.body());
      }
      case Stmt.ClassDef c -> classBody(c);
      case Stmt.Return r -> returnStatement(r);
      case Stmt.Delete d -> d.targets().forEach(this::visitTarget);
      case Stmt.Assign a -> {
        visit(a.value());
        a.targets().forEach(this::visitTarget);
      }
      case Stmt.TypeAlias t -> {
        typeParams(t.typeParams());
        later(t.value());
      }
      case Stmt.AugAssign a -> {
        visitTarget(a.target());
        visit(a.value());
      }
      case Stmt.AnnAssign a -> {
        visit(a.value());
        visitTarget(a.target());
        if (a.simple() && !inFunction() && !scopes.futureAnnotations()) {
          annotations.add(a.annotation());
        }
      }
      case Stmt.For f -> {
        visit(f.iter());
        visitTarget(f.target());
        loop(f.span(), f.body(), f.orelse());
      }
      case Stmt.AsyncFor f -> {
        visit(f.iter());
        visitTarget(f.target());
        loop(f.span(), f.body(), f.orelse());
      }
      case Stmt.While w -> {
        visit(w.test());
        loop(w.span(), w.body(), w.orelse());
      }
      case Stmt.If i -> {
        visit(i.test());
        visitAll(i.body());
        visitAll(i.orelse());
      }
      case Stmt.With w -> with(w.items(), w.body());
      case Stmt.AsyncWith w -> with(w.items(), w.body());
      case Stmt.Match m -> {
        visit(m.subject());
        for (MatchCase c : m.cases()) {
          Patterns.check(c, c == m.cases().getLast());
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
    if (!leave(span, true)) {
      throw new CompileError(message, span);
    }
  }

  /**
   * What is done before a jump: the compiler writes down, once for each jump, what the blocks
   * around do when they are left; what is wrong or doubtful there is found then. Behind that the
   * jump has no place any more.
   *
   * @param toLoop whether it goes to the innermost loop, not out of the function
   * @return whether it came to a loop
   */
  private boolean leave(Span place, boolean toLoop) {
    Block block = blocks.pollLast();
    if (block == null) {
      return false;
    }
    reached = Math.min(reached, blocks.size());
    Span next = place;
    switch (block.kind) {
      case EXCEPT_STAR ->
          throw new CompileError(
              "'break', 'continue' and 'return' cannot appear in an except* block", place);
      case WITH -> next = CompileError.NOWHERE;
      case FINALLY -> {
        visitAgain(block.last);
        next = CompileError.NOWHERE;
      }
      case EXCEPTION -> doubts.unsilence();
      case LOOP, OTHER -> {}
    }
    boolean found = toLoop && block.kind == Block.Kind.LOOP || leave(next, toLoop);
    blocks.addLast(block);
    if (block.kind == Block.Kind.EXCEPTION) {
      doubts.silence();
    }
    return found;
  }

  /** Each time, as CPython does; but not what would say nothing. */
  private void visitAgain(List<Stmt> last) {
    if (!doubtless.contains(last)) {
      int before = doubts.count();
      visitAll(last);
      if (doubts.count() == before) {
        doubtless.add(last);
      }
    }
  }

  private void returnStatement(Stmt.Return r) {
    if (where == Where.MODULE || where == Where.CLASS) {
      throw new CompileError("'return' outside function", r.span());
    }
    if (where == Where.ASYNC && function.isGenerator() && r.value() != null) {
      throw new CompileError("'return' with value in async generator", r.span());
    }
    visit(r.value());
    boolean constant = r.value() instanceof Expr.Constant c && c.span().line() == r.span().line();
    leave(constant ? r.value().span() : r.span(), false);
  }

  private void inBlock(Block.Kind kind, List<Stmt> last, Span span, Runnable body) {
    enterBlock(kind, last, span);
    body.run();
    blocks.removeLast();
  }

  private void enterBlock(Block.Kind kind, List<Stmt> last, Span span) {
    if (blocks.size() == MAX_BLOCKS) {
      throw new CompileError("too many statically nested blocks", span);
    }
    blocks.addLast(new Block(kind, last));
    deepest = Math.max(deepest, blocks.size());
  }

  private void loop(Span span, List<Stmt> body, List<Stmt> orelse) {
    inBlock(Block.Kind.LOOP, List.of(), span, () -> visitAll(body));
    visitAll(orelse);
  }

  private void with(List<WithItem> items, List<Stmt> body) {
    for (WithItem item : items) {
      visit(item.contextExpr());
      enterBlock(Block.Kind.WITH, List.of(), item.contextExpr().span());
      if (item.optionalVars() != null) {
        visitTarget(item.optionalVars());
      }
    }
    visitAll(body);
    items.forEach(item -> blocks.removeLast());
  }

  private void tryStatement(Stmt.Try t) {
    beforeFinally(
        t.finalbody(),
        t.span(),
        () -> {
          if (t.handlers().isEmpty()) {
            visitAll(t.body());
          } else {
            handled(t);
          }
        });
  }

  private void handled(Stmt.Try t) {
    inBlock(Block.Kind.OTHER, List.of(), t.span(), () -> visitAll(t.body()));
    visitAll(t.orelse());
    checkHandlers(t.handlers());
    inBlock(
        Block.Kind.OTHER,
        List.of(),
        t.span(),
        () -> {
          for (ExceptHandler handler : t.handlers()) {
            visit(handler.type());
            handler(handler);
          }
        });
  }

  private void handler(ExceptHandler handler) {
    inBlock(Block.Kind.OTHER, List.of(), handler.span(), () -> visitAll(handler.body()));
  }

  private void beforeFinally(List<Stmt> last, Span span, Runnable body) {
    if (last.isEmpty()) {
      body.run();
    } else {
      inBlock(Block.Kind.FINALLY, last, span, body);
      int savedDeepest = deepest;
      int savedReached = reached;
      deepest = blocks.size();
      reached = deepest;
      visitAgain(last);
      boolean tooDeep = deepest == MAX_BLOCKS;
      boolean left = reached < blocks.size();
      enterBlock(Block.Kind.EXCEPTION, List.of(), span);
      doubts.silence();
      if (tooDeep) {
        visitAll(last);
      } else if (left) {
        visitAgain(last);
      }
      blocks.removeLast();
      doubts.unsilence();
      deepest = Math.max(deepest, savedDeepest);
      reached = Math.min(reached, savedReached);
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
    beforeFinally(
        t.finalbody(),
        t.span(),
        () -> {
          inBlock(Block.Kind.OTHER, List.of(), t.span(), () -> visitAll(t.body()));
          inBlock(
              Block.Kind.EXCEPT_STAR,
              List.of(),
              t.span(),
              () -> {
                for (ExceptHandler handler : t.handlers()) {
                  visit(handler.type());
                  handler(handler);
                }
              });
          visitAll(t.orelse());
        });
  }

  // ---- scopes

  private boolean inFunction() {
    return where == Where.FUNCTION || where == Where.ASYNC;
  }

  private void functionBody(Where kind, Scope scope, List<Stmt> body) {
    inScope(
        kind,
        scope,
        () -> {
          if (kind == Where.ASYNC || scope.isGenerator()) {
            // CPython makes one to mind a StopIteration.
            enterBlock(Block.Kind.OTHER, List.of(), Span.NONE);
          }
          visitAll(body);
        });
  }

  private void typeParams(List<TypeParam> params) {
    for (TypeParam p : params) {
      if (p instanceof TypeParam.TypeVar v) {
        later(v.bound());
      }
      boolean unpacked =
          p instanceof TypeParam.TypeVarTuple && p.defaultValue() instanceof Expr.Starred;
      later(unpacked ? ((Expr.Starred) p.defaultValue()).value() : p.defaultValue());
    }
  }

  /** An expression that is a function of its own. */
  private void later(Expr e) {
    if (e != null) {
      inScope(Where.FUNCTION, null, () -> visit(e));
    }
  }

  private void annotations(Arguments args, Expr returns) {
    if (scopes.futureAnnotations()) {
      return;
    }
    for (Arg arg : Annotations.inOrder(args)) {
      Expr e = arg.annotation();
      later(e instanceof Expr.Starred s ? s.value() : e);
    }
    later(returns);
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
    Deque<Block> savedBlocks = blocks;
    where = kind;
    function = scope;
    blocks = new ArrayDeque<>();
    body.run();
    where = savedWhere;
    function = savedFunction;
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
    typeParams(c.typeParams());
    inScope(Where.CLASS, scopes.of(c), () -> annotatedBody(c.body()));
    if (c.typeParams().isEmpty()) {
      header.run();
    } else {
      inScope(Where.FUNCTION, scopes.typeParametersOf(c), header);
    }
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
        for (int i = 0; i < d.values().size(); i++) {
          visit(d.keys().get(i));
          visit(d.values().get(i));
        }
      }
      case Expr.Set s -> visitStarrable(s.elts());
      case Expr.ListComp c -> comprehension(c, c.elt(), null, c.generators());
      case Expr.SetComp c -> comprehension(c, c.elt(), null, c.generators());
      case Expr.DictComp c -> comprehension(c, c.key(), c.value(), c.generators());
      case Expr.GeneratorExp g -> {
        inComprehension(scopes.of(g), g.elt(), null, g.generators());
        visit(g.generators().get(0).iter());
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
    Expr iter = generators.get(0).iter();
    if (scope.isHosted()) {
      visit(iter);
    }
    inComprehension(scope, elt, value, generators);
    if (!scope.isHosted()) {
      visit(iter);
    }
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
