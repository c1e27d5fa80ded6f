package org.hoopsnake.scope;

import java.util.List;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;

/** Walks a tree once, in the order of the source, and notes what each scope does with its names. */
final class SymbolCollector {
  private final Scopes scopes;
  private Scope scope;

  /** Counts the suspension points seen, so that an expression knows whether it holds one. */
  private int suspensions;

  private int conditional;

  SymbolCollector(Scopes scopes) {
    this.scopes = scopes;
  }

  Scope module(Mod mod) {
    scope = new Scope(Scope.Kind.MODULE, "<module>", null, null);
    Scope module = scope;
    scopes.put(mod, module);
    switch (mod) {
      case Mod.Module m -> annotatedBody(m, m.body());
      case Mod.Interactive i -> annotatedBody(i, i.body());
      case Mod.Expression e -> visit(e.body());
    }
    return module;
  }

  /** A body whose annotated variables get one annotation scope together. */
  private void annotatedBody(Object node, List<Stmt> body) {
    if (!scopes.futureAnnotations() && Annotations.anyIn(body)) {
      Scope annotations =
          new Scope(Scope.Kind.ANNOTATION, "__annotate__", scope, scope.privateName);
      annotations.isOfBody = true;
      annotations.seesClass = scope.kind == Scope.Kind.CLASS;
      parameter(annotations, "format", Span.NONE);
      if (annotations.seesClass) {
        use(annotations, "__classdict__");
      }
      scopes.putAnnotations(node, annotations);
      scope.hasConditionalAnnotations =
          scope.kind == Scope.Kind.MODULE || Annotations.anyConditional(body);
      if (scope.hasConditionalAnnotations && scope.kind == Scope.Kind.CLASS) {
        use(annotations, "__conditional_annotations__");
      }
    }
    visitAll(body);
  }

  // ---- scopes and names

  private Scope enter(Scope.Kind kind, String name) {
    scope = new Scope(kind, name, scope, scope.privateName);
    scope.iterables = scope.parent.iterables;
    return scope;
  }

  private void leave() {
    scope = scope.parent;
  }

  private Symbol symbol(Scope in, String mangled) {
    return in.symbols.computeIfAbsent(mangled, Symbol::new);
  }

  private void use(Scope in, String name) {
    Symbol s = symbol(in, in.mangle(name));
    s.flags |= Symbol.USED;
    s.kept = true;
    for (Scope c = in; c.kind == Scope.Kind.COMPREHENSION; c = c.parent) {
      if (c.parent.kind == Scope.Kind.CLASS
          || c.symbols.get(s.name).is(Symbol.BOUND | Symbol.ITERATION)) {
        break;
      }
      Symbol outer = symbol(c.parent, s.name);
      outer.flags |= Symbol.USED;
      outer.kept = true;
    }
  }

  private void define(String name, int flag, Span span) {
    checkForbidden(name, span, "cannot assign to __debug__");
    Symbol s = symbol(scope, scope.mangle(name));
    if ((flag & Symbol.TYPE_PARAMETER) != 0 && s.is(Symbol.TYPE_PARAMETER)) {
      throw new CompileError("duplicate type parameter '" + name + "'", span);
    }
    if (scope.kind == Scope.Kind.COMPREHENSION || scope.genexpr) {
      s.flags |= Symbol.ITERATION;
    }
    s.flags |= flag;
  }

  private void parameter(Scope in, String name, Span span) {
    checkForbidden(name, span, "cannot assign to __debug__");
    Symbol s = symbol(in, in.mangle(name));
    if (s.is(Symbol.PARAMETER)) {
      throw new CompileError("duplicate argument '" + name + "' in function definition", span);
    }
    s.flags |= Symbol.PARAMETER;
    in.parameters.add(s.name);
  }

  private static void checkForbidden(String name, Span span, String message) {
    if (name.equals("__debug__")) {
      throw new CompileError(message, span);
    }
  }

  private void declare(List<String> names, int flag, String word, Span span) {
    for (String name : names) {
      Symbol s = symbol(scope, scope.mangle(name));
      if (s.is(Symbol.PARAMETER)) {
        throw new CompileError("name '" + name + "' is parameter and " + word, span);
      }
      if (s.is(Symbol.ANNOTATED)) {
        throw new CompileError("annotated name '" + name + "' can't be " + word, span);
      }
      if (s.is(Symbol.USED)) {
        throw new CompileError(
            "name '" + name + "' is used prior to " + word + " declaration", span);
      }
      if (s.is(Symbol.BOUND)) {
        throw new CompileError(
            "name '" + name + "' is assigned to before " + word + " declaration", span);
      }
      if (scope.kind == Scope.Kind.MODULE && flag == Symbol.NONLOCAL) {
        throw new CompileError("nonlocal declaration not allowed at module level", span);
      }
      s.flags |= flag;
      if (s.declared == Span.NONE) {
        s.declared = span;
      }
      if (flag == Symbol.GLOBAL) {
        declareInModule(s.name);
      }
    }
  }

  /**
   * What some function declares global is so at the top, too, which shows where the top has a
   * namespace of its own ({@code exec} with locals).
   */
  private void declareInModule(String mangled) {
    Scope module = scope;
    while (module.parent != null) {
      module = module.parent;
    }
    symbol(module, mangled).flags |= Symbol.GLOBAL;
  }

  // ---- statements

  private void visitAll(List<Stmt> body) {
    for (Stmt stmt : body) {
      visit(stmt);
    }
  }

  private void visitConditional(List<Stmt> body) {
    conditional++;
    visitAll(body);
    conditional--;
  }

  private void visit(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f ->
          function(
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
          function(
              f,
              f.name(),
              f.args(),
              f.body(),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              true,
              f.span());
      case Stmt.ClassDef c -> classDefinition(c);
      case Stmt.Return r -> {
        visit(r.value());
        scope.returnsValue |= r.value() != null;
      }
      case Stmt.Delete d -> visitExprs(d.targets());
      case Stmt.Assign a -> {
        visit(a.value());
        visitExprs(a.targets());
        noteStaticAttributes(a.targets());
        if (a.value() instanceof Expr.Call
            && a.targets().size() == 1
            && a.targets().get(0) instanceof Expr.Name n) {
          symbol(scope, scope.mangle(n.id())).assignedCall = true;
        }
      }
      case Stmt.TypeAlias t -> typeAlias(t);
      case Stmt.AugAssign a -> {
        if (a.target() instanceof Expr.Name n) {
          use(scope, n.id());
        }
        visit(a.target());
        visit(a.value());
        noteStaticAttributes(List.of(a.target()));
      }
      case Stmt.AnnAssign a -> annotatedAssignment(a);
      case Stmt.For f -> {
        visit(f.iter());
        visit(f.target());
        visitConditional(f.body());
        visitConditional(f.orelse());
      }
      case Stmt.AsyncFor f -> {
        markModuleCoroutine();
        visit(f.iter());
        visit(f.target());
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
        for (Alias alias : i.names()) {
          importName(alias);
        }
      }
      case Stmt.Global g -> declare(g.names(), Symbol.GLOBAL, "global", g.span());
      case Stmt.Nonlocal n -> declare(n.names(), Symbol.NONLOCAL, "nonlocal", n.span());
      case Stmt.ExprStmt e -> visit(e.value());
      case Stmt.Pass p -> {}
      case Stmt.Break b -> {}
      case Stmt.Continue c -> {}
    }
  }

  private void importName(Alias alias) {
    if (alias.name().equals("*")) {
      if (scope.kind != Scope.Kind.MODULE) {
        throw new CompileError("import * only allowed at module level", alias.span());
      }
      return;
    }
    String name = alias.asname();
    if (name == null) {
      int dot = alias.name().indexOf('.');
      name = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    }
    define(name, Symbol.IMPORTED | Symbol.LOCAL, alias.span());
  }

  private void with(List<WithItem> items, List<Stmt> body) {
    scope.guarded = true;
    for (WithItem item : items) {
      visit(item.contextExpr());
      visit(item.optionalVars());
    }
    visitConditional(body);
  }

  private void tryStatement(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> last) {
    scope.guarded = true;
    visitConditional(body);
    for (ExceptHandler handler : handlers) {
      visit(handler.type());
      if (handler.name() != null) {
        define(handler.name(), Symbol.LOCAL, handler.span());
        use(scope, handler.name());
      }
      visitConditional(handler.body());
    }
    visitConditional(orelse);
    visitConditional(last);
  }

  private void annotatedAssignment(Stmt.AnnAssign a) {
    if (a.target() instanceof Expr.Name n) {
      Symbol s = symbol(scope, scope.mangle(n.id()));
      boolean declared = s.is(Symbol.GLOBAL | Symbol.NONLOCAL);
      if (a.simple() && declared && scope.kind != Scope.Kind.MODULE) {
        String word = s.is(Symbol.GLOBAL) ? "global" : "nonlocal";
        throw new CompileError("annotated name '" + n.id() + "' can't be " + word, a.span());
      }
      if (a.simple() || a.value() != null) {
        define(n.id(), a.simple() ? Symbol.ANNOTATED | Symbol.LOCAL : Symbol.LOCAL, n.span());
      }
    } else {
      visit(a.target());
      noteStaticAttributes(List.of(a.target()));
    }
    annotation(a);
    visit(a.value());
  }

  private void annotation(Stmt.AnnAssign a) {
    if (scopes.futureAnnotations()) {
      return;
    }
    Scope holder = scope.kind == Scope.Kind.FUNCTION ? null : annotationScope();
    Scope saved = scope;
    if (holder == null) {
      // never evaluated, but checked
      holder = new Scope(Scope.Kind.ANNOTATION, "__annotate__", scope, scope.privateName);
      saved.children.remove(holder);
    } else if (a.simple() && conditional > 0) {
      scope.hasConditionalAnnotations = true;
    }
    scope = holder;
    visit(a.annotation());
    scope = saved;
  }

  private Scope annotationScope() {
    for (Scope child : scope.children) {
      if (child.isOfBody) {
        return child;
      }
    }
    return null;
  }

  private void noteStaticAttributes(List<Expr> targets) {
    if (scope.kind != Scope.Kind.FUNCTION || scope.parameters.isEmpty()) {
      return;
    }
    Scope cls = scope.parent;
    while (cls != null && cls.kind == Scope.Kind.FUNCTION) {
      cls = cls.parent;
    }
    if (cls == null || cls.kind != Scope.Kind.CLASS) {
      return;
    }
    for (Expr target : targets) {
      if (target instanceof Expr.Attribute a
          && a.value() instanceof Expr.Name n
          && n.id().equals("self")) {
        cls.staticAttributes.add(scope.mangle(a.attr()));
      } else if (target instanceof Expr.Tuple t) {
        noteStaticAttributes(t.elts());
      } else if (target instanceof Expr.ListExpr l) {
        noteStaticAttributes(l.elts());
      }
    }
  }

  // ---- definitions

  private void function(
      Object node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      boolean isAsync,
      Span span) {
    define(name, Symbol.LOCAL, span);
    defaults(args);
    visitExprs(decorators);
    if (!typeParams.isEmpty()) {
      typeParameters(node, name, typeParams);
    }
    functionAnnotations(node, args, returns);
    Scope function = enter(Scope.Kind.FUNCTION, name);
    scopes.put(node, function);
    function.asyncDefinition = isAsync;
    function.coroutine = isAsync;
    parameters(args);
    int saved = conditional;
    conditional = 0;
    int before = suspensions;
    visitAll(body);
    suspensions = before;
    conditional = saved;
    leave();
    if (!typeParams.isEmpty()) {
      leave();
    }
  }

  private void defaults(Arguments args) {
    visitExprs(args.defaults());
    for (Expr e : args.kwDefaults()) {
      visit(e);
    }
  }

  private void functionAnnotations(Object node, Arguments args, Expr returns) {
    if (!Annotations.anyIn(args, returns) || scopes.futureAnnotations()) {
      return;
    }
    boolean seesClass = scope.kind == Scope.Kind.CLASS || scope.seesClass;
    Scope annotations = enter(Scope.Kind.ANNOTATION, "__annotate__");
    scopes.putAnnotations(node, annotations);
    annotations.seesClass = seesClass;
    parameter(annotations, "format", Span.NONE);
    if (seesClass) {
      use(annotations, "__classdict__");
    }
    for (Arg arg : Annotations.inOrder(args)) {
      visit(arg.annotation());
    }
    visit(returns);
    leave();
  }

  private void parameters(Arguments args) {
    for (Arg a : args.posonlyargs()) {
      parameter(scope, a.arg(), a.span());
    }
    for (Arg a : args.args()) {
      parameter(scope, a.arg(), a.span());
    }
    for (Arg a : args.kwonlyargs()) {
      parameter(scope, a.arg(), a.span());
    }
    if (args.vararg() != null) {
      parameter(scope, args.vararg().arg(), args.vararg().span());
    }
    if (args.kwarg() != null) {
      parameter(scope, args.kwarg().arg(), args.kwarg().span());
    }
  }

  private void classDefinition(Stmt.ClassDef c) {
    define(c.name(), Symbol.LOCAL, c.span());
    visitExprs(c.decoratorList());
    boolean generic = !c.typeParams().isEmpty();
    if (generic) {
      typeParameters(c, c.name(), c.typeParams());
    }
    visitExprs(c.bases());
    for (Keyword k : c.keywords()) {
      visit(k.value());
    }
    Scope cls = new Scope(Scope.Kind.CLASS, c.name(), scope, c.name());
    scopes.put(c, cls);
    scope = cls;
    int saved = conditional;
    conditional = 0;
    annotatedBody(c, c.body());
    conditional = saved;
    leave();
    if (generic) {
      leave();
    }
  }

  private void typeParameters(Object node, String name, List<TypeParam> params) {
    boolean seesClass = scope.kind == Scope.Kind.CLASS || scope.seesClass;
    Scope holder = enter(Scope.Kind.TYPE_PARAMETERS, name);
    scopes.putTypeParameters(node, holder);
    holder.seesClass = seesClass;
    if (seesClass) {
      use(holder, "__classdict__");
    }
    boolean defaults = false;
    for (TypeParam p : params) {
      if (defaults && p.defaultValue() == null) {
        throw new CompileError(
            "non-default type parameter '" + p.name() + "' follows default type parameter",
            p.span());
      }
      defaults |= p.defaultValue() != null;
      define(p.name(), Symbol.TYPE_PARAMETER | Symbol.LOCAL, p.span());
      if (p instanceof TypeParam.TypeVar v) {
        lazily(v.bound(), Scope.Kind.TYPE_VARIABLE, v.name());
      }
      lazily(p.defaultValue(), Scope.Kind.TYPE_VARIABLE, p.name());
    }
  }

  /** An expression that is evaluated when somebody asks. */
  private void lazily(Expr e, Scope.Kind kind, String name) {
    if (e == null) {
      return;
    }
    boolean seesClass = scope.kind == Scope.Kind.CLASS || scope.seesClass;
    Scope inner = enter(kind, name);
    scopes.put(e, inner);
    inner.seesClass = seesClass;
    parameter(inner, "format", Span.NONE);
    if (seesClass) {
      use(inner, "__classdict__");
    }
    visit(e);
    leave();
  }

  private void typeAlias(Stmt.TypeAlias t) {
    visit(t.name());
    String name = ((Expr.Name) t.name()).id();
    boolean generic = !t.typeParams().isEmpty();
    if (generic) {
      typeParameters(t, name, t.typeParams());
    }
    lazily(t.value(), Scope.Kind.TYPE_ALIAS, name);
    if (generic) {
      leave();
    }
  }

  // ---- expressions

  private void visitExprs(List<Expr> exprs) {
    for (Expr e : exprs) {
      visit(e);
    }
  }

  private void visit(Expr e) {
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
      case Expr.NamedExpr n -> namedExpression(n);
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
        for (int i = 0; i < d.values().size(); i++) {
          visit(d.keys().get(i));
          visit(d.values().get(i));
        }
      }
      case Expr.Set s -> visitExprs(s.elts());
      case Expr.ListComp c -> comprehension(c, "list", c.elt(), null, c.generators());
      case Expr.SetComp c -> comprehension(c, "set", c.elt(), null, c.generators());
      case Expr.DictComp c -> comprehension(c, "dict", c.key(), c.value(), c.generators());
      case Expr.GeneratorExp g -> generatorExpression(g);
      case Expr.Await a -> {
        forbidInLazyScope("await expression", e.span());
        visitOperand(a.value(), true);
        suspends();
        if (scope.kind == Scope.Kind.COMPREHENSION || scope.genexpr) {
          scope.coroutine = true;
        }
        markModuleCoroutine();
      }
      case Expr.Yield y -> {
        forbidInLazyScope("yield expression", e.span());
        visit(y.value());
        yields(e.span());
      }
      case Expr.YieldFrom y -> {
        forbidInLazyScope("yield expression", e.span());
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
          checkForbidden(
              a.attr(),
              a.span(),
              a.ctx() == ExprContext.STORE
                  ? "cannot assign to __debug__"
                  : "cannot delete __debug__");
        }
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
      visitOperand(a.value(), true);
    } else {
      visit(c.func());
    }
    String looks = Looks.lookedAtBy(c);
    if (looks != null) {
      scope.lookers.add(looks);
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
        && scope.kind != Scope.Kind.COMPREHENSION
        && !Looks.exposesVariables(n.id())) {
      symbol(scope, scope.mangle(n.id())).flags |= Symbol.USED;
    } else {
      visit(e);
    }
  }

  private void suspends() {
    suspensions++;
  }

  /** With top-level await, a module that awaits is a coroutine. */
  private void markModuleCoroutine() {
    if (scopes.topLevelAwait()) {
      for (Scope s = scope; s != null; s = s.parent) {
        if (s.kind == Scope.Kind.MODULE) {
          s.coroutine = true;
        } else if (s.kind != Scope.Kind.COMPREHENSION) {
          return;
        }
      }
    }
  }

  private void yields(Span span) {
    if (scope.genexpr) {
      throw new CompileError("'yield' inside generator expression", span);
    }
    if (scope.kind == Scope.Kind.COMPREHENSION) {
      throw new CompileError("'yield' inside " + scope.comprehensionWord + " comprehension", span);
    }
    suspends();
    scope.generator = true;
  }

  private void forbidInLazyScope(String what, Span span) {
    String where =
        switch (scope.kind) {
          case ANNOTATION -> "an annotation";
          case TYPE_PARAMETERS -> "the definition of a generic";
          case TYPE_ALIAS -> "a type alias";
          case TYPE_VARIABLE -> "a TypeVar bound";
          default -> null;
        };
    if (where != null) {
      throw new CompileError(what + " cannot be used within " + where, span);
    }
  }

  private void keywords(List<Keyword> keywords) {
    for (Keyword k : keywords) {
      if (k.arg() != null) {
        checkForbidden(k.arg(), k.span(), "cannot assign to __debug__");
      }
      visit(k.value());
    }
  }

  private void name(Expr.Name n) {
    if (n.ctx() == ExprContext.LOAD) {
      use(scope, n.id());
      if (Looks.exposesVariables(n.id())) {
        for (Scope s = scope; s != null; s = s.parent) {
          s.exposesVariables = true;
        }
      }
      if (n.id().equals("super") && scope.isFunctionLike()) {
        use(scope, "__class__");
      }
    } else {
      if (n.ctx() == ExprContext.DEL) {
        checkForbidden(n.id(), n.span(), "cannot delete __debug__");
      }
      define(n.id(), Symbol.LOCAL, n.span());
    }
  }

  private void namedExpression(Expr.NamedExpr n) {
    Expr.Name target = (Expr.Name) n.target();
    if (scope.iterables > 0) {
      throw new CompileError(
          "assignment expression cannot be used in a comprehension iterable expression", n.span());
    }
    forbidInLazyScope("named expression", n.span());
    Scope inner = scope;
    Scope host = scope;
    while (host.kind == Scope.Kind.COMPREHENSION || host.genexpr) {
      Symbol s = host.symbols.get(host.mangle(target.id()));
      if (s != null && s.is(Symbol.ITERATION)) {
        throw new CompileError(
            "assignment expression cannot rebind comprehension iteration variable '"
                + target.id()
                + "'",
            target.span());
      }
      host = host.parent;
    }
    visit(n.value());
    if (host == inner) {
      define(target.id(), Symbol.LOCAL, target.span());
      return;
    }
    if (host.kind == Scope.Kind.CLASS) {
      throw new CompileError(
          "assignment expression within a comprehension cannot be used in a class body",
          target.span());
    }
    if (host.kind == Scope.Kind.TYPE_PARAMETERS) {
      throw new CompileError(
          "assignment expression within a comprehension cannot be used within the definition of a"
              + " generic",
          target.span());
    }
    bindInHost(inner, host, target);
  }

  /** The target of {@code :=} in a comprehension belongs to the function around it. */
  private void bindInHost(Scope inner, Scope host, Expr.Name target) {
    checkForbidden(target.id(), target.span(), "cannot assign to __debug__");
    String mangled = inner.mangle(target.id());
    Symbol outer = symbol(host, mangled);
    boolean global = host.kind == Scope.Kind.MODULE || outer.is(Symbol.GLOBAL);
    if (!outer.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
      outer.flags |= Symbol.LOCAL;
    }
    for (Scope s = inner; s != host; s = s.parent) {
      Symbol own = symbol(s, mangled);
      own.declared = target.span();
      if (s.genexpr) {
        own.flags |= global ? Symbol.GLOBAL : Symbol.NONLOCAL;
      } else {
        own.flags |= Symbol.USED;
      }
      own.walrus = true;
    }
  }

  private void lambda(Expr.Lambda l) {
    defaults(l.args());
    Scope lambda = enter(Scope.Kind.FUNCTION, "<lambda>");
    scopes.put(l, lambda);
    parameters(l.args());
    int before = suspensions;
    visit(l.body());
    suspensions = before;
    leave();
  }

  private void comprehension(
      Expr node, String word, Expr elt, Expr value, List<Comprehension> generators) {
    iterable(generators.get(0).iter());
    Scope inner = enter(Scope.Kind.COMPREHENSION, "<" + word + "comp>");
    scopes.put(node, inner);
    inner.comprehensionWord = word;
    inner.seesClass = false;
    int before = suspensions;
    generators(inner, generators);
    visit(elt);
    visit(value);
    leave();
    if (inner.coroutine || suspensions != before) {
      suspensions = before + 1;
      if (scope.kind == Scope.Kind.COMPREHENSION || scope.genexpr) {
        scope.coroutine = true;
      }
      markModuleCoroutine();
    }
  }

  private void generatorExpression(Expr.GeneratorExp g) {
    iterable(g.generators().get(0).iter());
    Scope inner = enter(Scope.Kind.FUNCTION, "<genexpr>");
    scopes.put(g, inner);
    inner.genexpr = true;
    inner.generator = true;
    inner.comprehensionWord = "generator";
    inner.parameters.add(".0");
    Symbol s = symbol(inner, ".0");
    s.flags |= Symbol.PARAMETER | Symbol.USED;
    int before = suspensions;
    generators(inner, g.generators());
    visit(g.elt());
    suspensions = before;
    leave();
  }

  /** What a comprehension iterates over, where {@code :=} must not stand, however deep. */
  private void iterable(Expr iter) {
    scope.iterables++;
    visit(iter);
    scope.iterables--;
  }

  private void generators(Scope inner, List<Comprehension> generators) {
    boolean first = true;
    for (Comprehension c : generators) {
      if (c.isAsync()) {
        inner.coroutine = true;
      }
    }
    for (Comprehension c : generators) {
      checkInnerTarget(c.target());
      visit(c.target());
      if (!first) {
        iterable(c.iter());
      }
      visitExprs(c.ifs());
      first = false;
      if (c.isAsync()) {
        suspends();
      }
    }
  }

  private void checkInnerTarget(Expr target) {
    switch (target) {
      case Expr.Name n -> {
        Symbol s = scope.symbols.get(scope.mangle(n.id()));
        if (s != null && s.walrus) {
          throw new CompileError(
              "comprehension inner loop cannot rebind assignment expression target '"
                  + n.id()
                  + "'",
              n.span());
        }
      }
      case Expr.Tuple t -> t.elts().forEach(this::checkInnerTarget);
      case Expr.ListExpr l -> l.elts().forEach(this::checkInnerTarget);
      case Expr.Starred s -> checkInnerTarget(s.value());
      default -> {}
    }
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
          define(m.rest(), Symbol.LOCAL, m.span());
        }
      }
      case Pattern.MatchClass c -> {
        visit(c.cls());
        c.patterns().forEach(this::visit);
        c.kwdPatterns().forEach(this::visit);
      }
      case Pattern.MatchStar s -> {
        if (s.name() != null) {
          define(s.name(), Symbol.LOCAL, s.span());
        }
      }
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          visit(a.pattern());
        }
        if (a.name() != null) {
          define(a.name(), Symbol.LOCAL, a.span());
        }
      }
      case Pattern.MatchOr o -> o.patterns().forEach(this::visit);
    }
  }
}
