package org.hoopsnake.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Step.Kind;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;

/** Expressions, in the order in which CPython's compiler visits them. */
final class ExpressionOutline {
  private final Body body;
  private final Steps steps;
  private final DefinitionOutline definitions;

  ExpressionOutline(Body body) {
    this.body = body;
    this.steps = body.steps;
    this.definitions = new DefinitionOutline(body, this);
  }

  DefinitionOutline definitions() {
    return definitions;
  }

  void all(List<Expr> exprs) {
    exprs.forEach(this::visit);
  }

  void visit(Expr e) {
    Span span = e.span();
    switch (e) {
      case Expr.BoolOp b -> {
        Label end = new Label();
        int last = b.values().size() - 1;
        for (Expr value : b.values().subList(0, last)) {
          visit(value);
          steps.add(Kind.SHORTCUT, b.op() == BoolOperator.OR, end, span);
          steps.drop(span);
        }
        visit(b.values().get(last));
        steps.label(end);
      }
      case Expr.NamedExpr n -> {
        visit(n.value());
        steps.other(span);
        visit(n.target());
      }
      case Expr.BinOp b -> {
        List<Expr> parts = Formatting.parts(b);
        if (parts != null) {
          joined(parts, span);
        } else {
          visit(b.left());
          visit(b.right());
          steps.add(Kind.BINARY, b.op(), null, span);
        }
      }
      case Expr.UnaryOp u -> {
        visit(u.operand());
        if (u.op() == UnaryOperator.NOT) {
          steps.add(Kind.TRUTH, null, null, span);
        }
        steps.add(Kind.UNARY, u.op(), null, span);
      }
      case Expr.Lambda l -> definitions.lambda(l);
      case Expr.IfExp i -> {
        Label end = new Label();
        Label otherwise = new Label();
        condition(i.test(), otherwise, false);
        visit(i.body());
        steps.jump(end, null);
        steps.label(otherwise);
        visit(i.orelse());
        steps.label(end);
      }
      case Expr.Dict d -> dict(d);
      case Expr.Set s -> display(s.elts(), Kind.SET, span);
      case Expr.ListComp c -> comprehension(c, c.generators(), c.elt(), null);
      case Expr.SetComp c -> comprehension(c, c.generators(), c.elt(), null);
      case Expr.DictComp c -> comprehension(c, c.generators(), c.key(), c.value());
      case Expr.GeneratorExp g -> {
        body.function(body.scopes.of(g), span);
        visit(g.generators().get(0).iter());
        iterate(g.generators().get(0));
        steps.other(span);
      }
      case Expr.Await a -> {
        visit(a.value());
        steps.other(span);
        await(span);
      }
      case Expr.Yield y -> {
        if (y.value() == null) {
          steps.none(span);
        } else {
          visit(y.value());
        }
        steps.other(span);
      }
      case Expr.YieldFrom y -> {
        visit(y.value());
        steps.other(span);
        await(span);
      }
      case Expr.Compare c -> compare(c);
      case Expr.Call c -> call(c);
      case Expr.FormattedValue f -> {
        visit(f.value());
        if (f.formatSpec() != null) {
          visit(f.formatSpec());
        }
        steps.other(span);
      }
      case Expr.Interpolation i -> {
        visit(i.value());
        steps.constant(i.str(), span);
        if (i.formatSpec() != null) {
          visit(i.formatSpec());
        }
        steps.other(span);
      }
      case Expr.JoinedStr j -> joined(j.values(), span);
      case Expr.TemplateStr t -> template(t);
      case Expr.Constant c -> steps.constant(Outline.constant(c.value()), span);
      case Expr.Attribute a -> {
        if (a.ctx() == ExprContext.LOAD && isDirectSuper(a)) {
          superArguments((Expr.Call) a.value());
        } else {
          visit(a.value());
        }
        body.attribute(a.attr(), a.ctx(), attributeSpan(a, span));
      }
      case Expr.Subscript s -> subscript(s);
      case Expr.Starred s -> visit(s.value());
      case Expr.Name n -> {
        if (n.id().equals("__debug__") && n.ctx() == ExprContext.LOAD) {
          steps.constant(body.optimize == 0, span);
        } else {
          body.variable(n.id(), n.ctx(), span);
        }
      }
      case Expr.ListExpr l -> sequence(l.elts(), l.ctx(), Kind.LIST, span);
      case Expr.Tuple t -> sequence(t.elts(), t.ctx(), Kind.TUPLE, span);
      case Expr.Slice s -> slice(s);
    }
  }

  /** Waits for the topmost value. */
  void await(Span span) {
    steps.none(span);
    steps.other(span);
  }

  // ---- conditions

  /** Jumps where the truth of the expression is {@code on}. */
  void condition(Expr e, Label target, boolean on) {
    switch (e) {
      case Expr.UnaryOp u when u.op() == UnaryOperator.NOT -> condition(u.operand(), target, !on);
      case Expr.BoolOp b -> {
        boolean or = b.op() == BoolOperator.OR;
        Label inner = or == on ? target : new Label();
        int last = b.values().size() - 1;
        for (Expr value : b.values().subList(0, last)) {
          condition(value, inner, or);
        }
        condition(b.values().get(last), target, on);
        if (inner != target) {
          steps.label(inner);
        }
      }
      case Expr.IfExp i -> {
        Label end = new Label();
        Label otherwise = new Label();
        condition(i.test(), otherwise, false);
        condition(i.body(), target, on);
        steps.jump(end, null);
        steps.label(otherwise);
        condition(i.orelse(), target, on);
        steps.label(end);
      }
      case Expr.Compare c when c.ops().size() > 1 -> {
        Label cleanup = new Label();
        Label end = new Label();
        chain(c, cleanup, false);
        steps.add(Kind.TRUTH, null, null, c.span());
        steps.branch(on, target, c.span());
        steps.jump(end, null);
        steps.label(cleanup);
        steps.drop(c.span());
        if (!on) {
          steps.jump(target, null);
        }
        steps.label(end);
      }
      default -> {
        visit(e);
        steps.add(Kind.TRUTH, null, null, e.span());
        steps.branch(on, target, e.span());
      }
    }
  }

  private void compare(Expr.Compare c) {
    if (c.ops().size() == 1) {
      visit(c.left());
      visit(c.comparators().get(0));
      comparison(c.ops().get(0), c.span());
      return;
    }
    Label cleanup = new Label();
    Label end = new Label();
    chain(c, cleanup, true);
    steps.jump(end, null);
    steps.label(cleanup);
    steps.other(c.span());
    steps.drop(c.span());
    steps.label(end);
  }

  private void chain(Expr.Compare c, Label cleanup, boolean keeps) {
    visit(c.left());
    for (int i = 0; i < c.ops().size(); i++) {
      visit(c.comparators().get(i));
      if (i < c.ops().size() - 1) {
        steps.other(c.span());
        comparison(c.ops().get(i), c.span());
        steps.add(Kind.TRUTH, null, null, c.span());
        steps.branch(false, cleanup, c.span());
        if (keeps) {
          steps.drop(c.span());
        }
      } else {
        comparison(c.ops().get(i), c.span());
      }
    }
  }

  void comparison(CompareOperator op, Span span) {
    Kind kind =
        switch (op) {
          case IS, IS_NOT -> Kind.IDENTITY;
          case IN, NOT_IN -> Kind.MEMBERSHIP;
          default -> Kind.OTHER;
        };
    steps.add(kind, null, null, span);
  }

  // ---- displays and subscripts

  private void sequence(List<Expr> elts, ExprContext ctx, Kind kind, Span span) {
    switch (ctx) {
      case LOAD -> display(elts, kind, span);
      case STORE -> {
        boolean starred = elts.stream().anyMatch(e -> e instanceof Expr.Starred);
        steps.add(starred ? Kind.OTHER : Kind.UNPACK, elts.size(), null, span);
        all(elts);
      }
      default -> all(elts);
    }
  }

  private void display(List<Expr> elts, Kind kind, Span span) {
    boolean starred = elts.stream().anyMatch(e -> e instanceof Expr.Starred);
    if (!starred && (elts.size() <= Steps.MANY || kind == Kind.TUPLE)) {
      all(elts);
      steps.add(kind, elts.size(), null, span);
      return;
    }
    if (elts.size() > Steps.MANY) {
      steps.other(span);
    }
    boolean built = elts.size() > Steps.MANY;
    for (Expr e : elts) {
      if (e instanceof Expr.Starred && !built) {
        steps.other(span);
        built = true;
      }
      visit(e);
      if (built) {
        steps.other(span);
      }
    }
    if (kind == Kind.TUPLE) {
      steps.other(span);
    }
  }

  private void dict(Expr.Dict d) {
    for (int i = 0; i < d.values().size(); i++) {
      if (d.keys().get(i) != null) {
        visit(d.keys().get(i));
      }
      visit(d.values().get(i));
    }
    steps.other(d.span());
  }

  private static boolean isConstant(Expr e) {
    return e == null || e instanceof Expr.Constant;
  }

  private static boolean isConstant(Expr.Slice s) {
    return isConstant(s.lower()) && isConstant(s.upper()) && isConstant(s.step());
  }

  private static Object constantOrNone(Expr e) {
    return e == null ? PyNone.NONE : Outline.constant(((Expr.Constant) e).value());
  }

  private void slice(Expr.Slice s) {
    if (isConstant(s)) {
      steps.constant(
          new PySlice(
              constantOrNone(s.lower()), constantOrNone(s.upper()), constantOrNone(s.step())),
          s.span());
      return;
    }
    bounds(s);
    if (s.step() != null) {
      visit(s.step());
    }
    steps.other(s.span());
  }

  private void bounds(Expr.Slice s) {
    for (Expr bound : Arrays.asList(s.lower(), s.upper())) {
      if (bound == null) {
        steps.none(s.span());
      } else {
        visit(bound);
      }
    }
  }

  private void subscript(Expr.Subscript s) {
    visit(s.value());
    index(s.slice(), s.ctx() != ExprContext.DEL);
    steps.add(
        s.ctx() == ExprContext.LOAD ? Kind.BINARY : Kind.OTHER, Steps.SUBSCRIPT, null, s.span());
  }

  /** What stands between brackets; two bounds can go without a slice. */
  void index(Expr slice, boolean mayBeBounds) {
    if (mayBeBounds && slice instanceof Expr.Slice s && s.step() == null && !isConstant(s)) {
      bounds(s);
      steps.other(s.span());
    } else {
      visit(slice);
    }
  }

  // ---- strings

  private void joined(List<Expr> parts, Span span) {
    if (parts.size() > Steps.MANY) {
      steps.constant("", span);
      body.attribute("join", ExprContext.LOAD, span);
      all(parts);
      steps.other(span);
      return;
    }
    all(parts);
    if (parts.size() > 1) {
      steps.other(span);
    } else if (parts.isEmpty()) {
      steps.constant("", span);
    }
  }

  private void template(Expr.TemplateStr t) {
    boolean gap = true;
    int strings = 0;
    Expr.Constant before = null;
    for (Expr part : t.values()) {
      if (part instanceof Expr.Constant c) {
        visit(c);
        if (before != null) {
          steps.add(Kind.BINARY, Operator.ADD, null, t.span());
        } else {
          strings++;
        }
        before = c;
        gap = false;
      } else {
        if (gap) {
          steps.constant("", t.span());
          strings++;
        }
        before = null;
        gap = true;
      }
    }
    if (gap) {
      steps.constant("", t.span());
      strings++;
    }
    steps.add(Kind.TUPLE, strings, null, t.span());
    int fields = 0;
    for (Expr part : t.values()) {
      if (!(part instanceof Expr.Constant)) {
        visit(part);
        fields++;
      }
    }
    steps.add(Kind.TUPLE, fields, null, t.span());
    steps.other(t.span());
  }

  // ---- attributes and calls

  /** An attribute that ends on another line is shown from there. */
  static Span attributeSpan(Expr.Attribute a, Span whole) {
    Span name = a.nameSpan();
    return whole.line() == name.line()
        ? whole
        : new Span(name.line(), name.column(), whole.endLine(), whole.endColumn());
  }

  private boolean isDirectSuper(Expr.Attribute a) {
    if (!(a.value() instanceof Expr.Call c)
        || !(c.func() instanceof Expr.Name n)
        || !n.id().equals("super")
        || a.attr().equals("__class__")
        || !c.keywords().isEmpty()
        || body.current().resolution("super") != Resolution.GLOBAL_IMPLICIT
            && body.current().resolution("super") != Resolution.HOST
        || body.scope.isKnownToModule("super")) {
      return false;
    }
    if (c.args().size() == 2) {
      return c.args().stream().noneMatch(arg -> arg instanceof Expr.Starred);
    }
    return c.args().isEmpty()
        && body.scope.takesPositional()
        && body.resolution("__class__") == Resolution.FREE;
  }

  private void superArguments(Expr.Call c) {
    body.variable("super", ExprContext.LOAD, c.func().span());
    if (c.args().size() == 2) {
      all(c.args());
    } else {
      body.variable("__class__", ExprContext.LOAD, c.span());
      body.variable(body.scope.parameters().get(0), ExprContext.LOAD, c.span());
    }
  }

  private void call(Expr.Call c) {
    if (isMethodCall(c)) {
      Expr.Attribute method = (Expr.Attribute) c.func();
      visit(method);
      all(c.args());
      keywords(c.keywords(), attributeSpan(method, method.span()));
      steps.other(attributeSpan(method, c.span()));
      return;
    }
    Label end = new Label();
    visit(c.func());
    directLoop(c, end);
    steps.other(c.func().span());
    arguments(c.args(), c.keywords(), 0, null, c.span());
    steps.label(end);
  }

  private boolean isMethodCall(Expr.Call c) {
    int n = c.args().size() + c.keywords().size() + (c.keywords().isEmpty() ? 0 : 1);
    return c.func() instanceof Expr.Attribute a
        && !(a.value() instanceof Expr.Name name && body.scope.isImportedInModule(name.id()))
        && n < Steps.MANY
        && c.args().stream().noneMatch(arg -> arg instanceof Expr.Starred)
        && c.keywords().stream().noneMatch(k -> k.arg() == null);
  }

  private void keywords(List<Keyword> keywords, Span span) {
    if (!keywords.isEmpty()) {
      keywords.forEach(k -> visit(k.value()));
      steps.constant(new PyTuple(keywords.stream().map(Keyword::arg).toArray()), span);
    }
  }

  /** {@code all}, {@code any} and {@code tuple} of a generator expression loop themselves. */
  private void directLoop(Expr.Call c, Label end) {
    if (!(c.func() instanceof Expr.Name n)
        || c.args().size() != 1
        || !c.keywords().isEmpty()
        || !(c.args().get(0) instanceof Expr.GeneratorExp g)
        || !List.of("all", "any", "tuple").contains(n.id())) {
      return;
    }
    Span span = n.span();
    Label normal = new Label();
    Label cleanup = new Label();
    steps.other(span);
    steps.branch(false, normal, span);
    visit(g);
    steps.branch(false, cleanup, span);
    if (!n.id().equals("tuple")) {
      steps.constant(n.id().equals("any"), span);
      steps.jump(end, span);
      steps.label(cleanup);
      steps.constant(n.id().equals("all"), span);
    } else {
      steps.label(cleanup);
      steps.other(span);
    }
    steps.jump(end, span);
    steps.label(normal);
  }

  /**
   * The arguments of a call.
   *
   * @param before how many there are already
   * @param extra the name of a variable that is the last argument, or null
   */
  void arguments(List<Expr> args, List<Keyword> keywords, int before, String extra, Span span) {
    boolean plain =
        args.size() + keywords.size() * 2 <= Steps.MANY
            && args.stream().noneMatch(arg -> arg instanceof Expr.Starred)
            && keywords.stream().map(Keyword::arg).allMatch(Objects::nonNull);
    if (plain) {
      all(args);
      if (extra != null) {
        body.variable(extra, ExprContext.LOAD, span);
      }
      keywords(keywords, span);
      steps.other(span);
      return;
    }
    if (before == 0 && args.size() == 1 && args.get(0) instanceof Expr.Starred s) {
      visit(s.value());
    } else if (before == 0 && extra == null) {
      display(args, Kind.TUPLE, span);
    } else {
      all(args);
      if (extra != null) {
        body.variable(extra, ExprContext.LOAD, span);
      }
      steps.other(span);
    }
    for (Keyword k : keywords) {
      if (k.arg() != null) {
        steps.constant(k.arg(), span);
      }
      visit(k.value());
    }
    steps.other(span);
  }

  // ---- comprehensions

  private void comprehension(Expr node, List<Comprehension> generators, Expr key, Expr value) {
    visit(generators.get(0).iter());
    iterate(generators.get(0));
    Scope scope = body.scopes.of(node);
    body.enter(scope);
    for (String name : scope.slotNames()) {
      body.variables.add(name);
      steps.other(node.span());
    }
    steps.other(node.span());
    Label cleanup = new Label();
    steps.protect(cleanup, node.span());
    Span element = value == null ? key.span() : key.span().to(value.span());
    clauses(
        generators,
        0,
        node.span(),
        () -> {
          visit(key);
          if (value != null) {
            visit(value);
          }
          steps.other(element);
        });
    body.leave();
    steps.label(cleanup);
    steps.other(node.span());
  }

  private void iterate(Comprehension c) {
    steps.add(c.isAsync() ? Kind.OTHER : Kind.ITERATE, null, null, c.iter().span());
  }

  /** The loops of a comprehension from the i-th on. */
  void clauses(List<Comprehension> generators, int i, Span whole, Runnable innermost) {
    if (i == generators.size()) {
      innermost.run();
      return;
    }
    Comprehension c = generators.get(i);
    Expr single = i > 0 && !c.isAsync() ? single(c.iter()) : null;
    if (single != null) {
      visit(single);
    } else if (i > 0) {
      visit(c.iter());
    }
    Label start = new Label();
    Label end = new Label();
    Label next = new Label();
    Span at = c.iter().span();
    if (i > 0 && single == null) {
      iterate(c);
    }
    if (c.isAsync()) {
      steps.label(start);
      steps.protect(end, whole);
      steps.other(whole);
      await(whole);
    } else if (single == null) {
      steps.label(start);
      steps.protect(end, at);
      steps.other(at);
    }
    visit(c.target());
    for (Expr test : c.ifs()) {
      condition(test, next, false);
    }
    clauses(generators, i + 1, whole, innermost);
    steps.label(next);
    if (single == null) {
      steps.jump(start, null);
      steps.label(end);
    }
    if (c.isAsync()) {
      steps.other(whole);
    }
  }

  /** {@code for y in [f(x)]} is an assignment. */
  private static Expr single(Expr iterable) {
    List<Expr> elts =
        switch (iterable) {
          case Expr.ListExpr l -> l.elts();
          case Expr.Tuple t -> t.elts();
          default -> List.of();
        };
    return elts.size() == 1 && !(elts.get(0) instanceof Expr.Starred) ? elts.get(0) : null;
  }
}
