package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.node.AttributeNodes;
import org.hoopsnake.node.CallNodes;
import org.hoopsnake.node.Classes;
import org.hoopsnake.node.Compares;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Logic;
import org.hoopsnake.node.MethodCalls;
import org.hoopsnake.node.Operators;
import org.hoopsnake.node.SoleHolders;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.Strings;
import org.hoopsnake.node.Subscripts;
import org.hoopsnake.node.Suspensions;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.scope.Looks;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;

/**
 * Expressions. Where one of several operands can suspend, those before it are evaluated into
 * temporaries first ({@link #operands}); what only evaluates some of its operands becomes an if
 * statement.
 */
final class ExpressionLowering {
  private final Unit unit;
  private final Names names;
  private final DefinitionLowering definitions;
  private final ComprehensionLowering comprehensions;
  private final TruthLowering truth;

  ExpressionLowering(Unit unit, Names names) {
    this.unit = unit;
    this.names = names;
    this.definitions = new DefinitionLowering(unit, names, this);
    this.comprehensions = new ComprehensionLowering(unit, this, definitions);
    this.truth = new TruthLowering(unit, this);
  }

  ComprehensionLowering comprehensions() {
    return comprehensions;
  }

  DefinitionLowering definitions() {
    return definitions;
  }

  /** An expression of which only the truth is wanted, by its test method. */
  Expression condition(Expr e) {
    return truth.condition(e);
  }

  /** The node for an expression; what must happen before it is emitted. */
  Expression expr(Expr e) {
    boolean told =
        unit.traced
            && (e instanceof Expr.Name || e instanceof Expr.Constant)
            && e.span().line() != unit.line;
    return told ? new TraceNodes.Point(plain(e), unit.at(e.span()), -1) : plain(e);
  }

  private Expression plain(Expr e) {
    return switch (e) {
      case Expr.BoolOp b -> truth.boolOp(b);
      case Expr.NamedExpr n ->
          new Logic.Named(
              names.store(((Expr.Name) n.target()).id(), n.target().span()), expr(n.value()));
      case Expr.BinOp b -> {
        Expression[] o = operands(List.of(b.left(), b.right()));
        Object folded = Folding.binary(b.op(), o[0], o[1]);
        yield folded != null
            ? new Variables.Constant(folded)
            : Operators.of(b.op(), o[0], o[1], unit.at(b.span()));
      }
      case Expr.UnaryOp u -> unary(u);
      case Expr.Lambda l -> definitions.lambda(l);
      case Expr.IfExp i -> truth.conditional(i);
      case Expr.Dict d -> dict(d);
      case Expr.Set s -> display(Displays.Kind.SET, s.elts(), s.span());
      case Expr.ListComp c -> comprehensions.comprehension(c, c.elt(), null, c.generators());
      case Expr.SetComp c -> comprehensions.comprehension(c, c.elt(), null, c.generators());
      case Expr.DictComp c -> comprehensions.comprehension(c, c.key(), c.value(), c.generators());
      case Expr.GeneratorExp g -> comprehensions.generator(g);
      case Expr.Await a -> {
        int slot = unit.temporary();
        await(a, slot);
        yield new Variables.Take(slot);
      }
      case Expr.Yield y -> {
        int slot = unit.temporary();
        yieldTo(y, slot);
        yield new Variables.Take(slot);
      }
      case Expr.YieldFrom y -> {
        int slot = unit.temporary();
        yieldFrom(y, slot);
        yield new Variables.Take(slot);
      }
      case Expr.Compare c -> compare(c);
      case Expr.Call c -> call(c);
      case Expr.FormattedValue v -> formatted(v);
      case Expr.Interpolation i -> interpolation(i);
      case Expr.JoinedStr j -> joined(j);
      case Expr.TemplateStr t -> template(t);
      case Expr.Constant c -> new Variables.Constant(constant(c.value()));
      case Expr.Attribute a ->
          new AttributeNodes.Load(receiver(a), unit.mangle(a.attr()), unit.at(a));
      case Expr.Subscript s -> {
        Expression[] o = operands(List.of(s.value(), s.slice()));
        yield new Subscripts.Load(o[0], o[1], unit.at(s.span()));
      }
      case Expr.Starred s -> throw new IllegalStateException("a starred expression stands alone");
      case Expr.Name n -> names.load(n.id(), n.span());
      case Expr.ListExpr l -> display(Displays.Kind.LIST, l.elts(), l.span());
      case Expr.Tuple t -> display(Displays.Kind.TUPLE, t.elts(), t.span());
      case Expr.Slice s -> slice(s);
    };
  }

  /** An annotation; {@code *Ts} stands for the one item that iterating Ts gives. */
  Expression annotation(Expr e) {
    if (e instanceof Expr.Starred s) {
      Expression unpacked = starred(Displays.Kind.LIST, List.of(s), unit.at(s.span()));
      return new Subscripts.Load(unpacked, new Variables.Constant(0L), unit.at(s.span()));
    }
    return expr(e);
  }

  static Object constant(Object value) {
    return switch (value) {
      case Bytes b -> new PyBytes(b.value());
      case Expr.Complex c -> new PyComplex(0, c.imag());
      case Expr.NoneValue n -> PyNone.NONE;
      case Expr.EllipsisValue v -> PyEllipsis.ELLIPSIS;
      case String s -> s.intern();
      default -> value;
    };
  }

  /** Operands in the order of evaluation; those in front of one that suspends are spilled. */
  Expression[] operands(List<Expr> exprs) {
    int last = -1;
    for (int i = 0; i < exprs.size(); i++) {
      if (unit.suspends(exprs.get(i))) {
        last = i;
      }
    }
    Expression[] nodes = new Expression[exprs.size()];
    for (int i = 0; i < nodes.length; i++) {
      Expr e = exprs.get(i);
      Expression node = e == null ? null : expr(e);
      nodes[i] = i < last && node != null ? unit.spill(node) : node;
    }
    return nodes;
  }

  private boolean anySuspends(List<? extends Expr> exprs) {
    for (Expr e : exprs) {
      if (unit.suspends(e)) {
        return true;
      }
    }
    return false;
  }

  // ---- suspensions

  void await(Expr.Await a, int slot) {
    Expression operand = expr(a.value());
    unit.emit(new Suspensions.Await(operand, slot, unit.at(a.span())));
  }

  void yieldTo(Expr.Yield y, int slot) {
    Expression value = y.value() == null ? null : expr(y.value());
    unit.emit(new Suspensions.Yield(value, slot, unit.at(y.span())));
  }

  void yieldFrom(Expr.YieldFrom y, int slot) {
    Expression operand = expr(y.value());
    unit.emit(new Suspensions.YieldFrom(operand, slot, unit.at(y.span())));
  }

  /** Has the value of {@code e} put into a slot, without a detour where it is a suspension. */
  void exprTo(Expr e, int slot) {
    switch (e) {
      case Expr.Await a -> await(a, slot);
      case Expr.Yield y -> yieldTo(y, slot);
      case Expr.YieldFrom y -> yieldFrom(y, slot);
      default -> unit.emit(new Statements.AssignLocal(slot, expr(e)));
    }
  }

  // ---- operators

  private Expression unary(Expr.UnaryOp u) {
    if (u.op() == UnaryOperator.NOT) {
      return truth.not(u);
    }
    Expression operand = expr(u.operand());
    Object folded = Folding.unary(u.op(), operand);
    return folded != null
        ? new Variables.Constant(folded)
        : new Operators.Unary(u.op(), operand, unit.at(u.span()));
  }

  /** A comparison of two, which the traceback marks there. */
  Expression comparison(Expr.Compare c, int at) {
    Expression[] o = operands(List.of(c.left(), c.comparators().get(0)));
    return Compares.of(c.ops().get(0), o[0], o[1], at);
  }

  private Expression compare(Expr.Compare c) {
    int at = unit.at(c.span());
    if (c.ops().size() == 1) {
      return comparison(c, at);
    }
    if (!unit.suspends(c)) {
      Expression[] rest = new Expression[c.ops().size()];
      Expression left = expr(c.left());
      for (int i = 0; i < rest.length; i++) {
        rest[i] = expr(c.comparators().get(i));
      }
      return new Compares.Chain(left, c.ops().toArray(new CompareOperator[0]), rest, at);
    }
    int left = unit.temporary();
    int result = unit.temporary();
    exprTo(c.left(), left);
    compareRest(c, 0, left, result, at);
    return new Variables.Take(result);
  }

  private void compareRest(Expr.Compare c, int i, int left, int result, int at) {
    int right = unit.temporary();
    exprTo(c.comparators().get(i), right);
    unit.emit(
        new Statements.AssignLocal(
            result,
            Compares.of(c.ops().get(i), new Variables.Take(left), new Variables.Peek(right), at)));
    if (i == c.ops().size() - 1) {
      return;
    }
    List<Statement> rest = new ArrayList<>();
    unit.collecting(
        rest,
        () -> {
          compareRest(c, i + 1, right, result, at);
          return null;
        });
    unit.emit(new Statements.If(new Variables.Peek(result), unit.block(rest), null, unit.saved()));
  }

  // ---- displays

  private static boolean isStarred(List<Expr> elts) {
    return elts.stream().anyMatch(e -> e instanceof Expr.Starred);
  }

  Expression display(Displays.Kind kind, List<Expr> elts, Span span) {
    int at = unit.at(span);
    if (isStarred(elts)) {
      return starred(kind, elts, at);
    }
    Expression[] items = operands(elts);
    return switch (kind) {
      case TUPLE -> tuple(items);
      case LIST -> new Displays.ListDisplay(items);
      case SET -> set(items, at);
    };
  }

  private static Expression set(Expression[] items, int at) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof Variables.Constant c)) {
        return new Displays.SetDisplay(items, at);
      }
      values[i] = c.value();
    }
    return values.length < 3
        ? new Displays.SetDisplay(items, at)
        : new Displays.ConstantSetDisplay(values);
  }

  /** A tuple; of constants, a constant. */
  static Expression tuple(Expression[] items) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof Variables.Constant c)) {
        return new Displays.TupleDisplay(items);
      }
      values[i] = c.value();
    }
    return new Variables.Constant(values.length == 0 ? PyTuple.EMPTY : new PyTuple(values));
  }

  private Expression starred(Displays.Kind kind, List<Expr> elts, int at) {
    if (anySuspends(elts)) {
      return new Displays.Collected(kind, collect(elts, kind, at), at);
    }
    Expression[] items = new Expression[elts.size()];
    boolean[] starred = new boolean[items.length];
    for (int i = 0; i < items.length; i++) {
      starred[i] = elts.get(i) instanceof Expr.Starred;
      items[i] = expr(elts.get(i) instanceof Expr.Starred s ? s.value() : elts.get(i));
    }
    return new Displays.Starred(kind, items, starred, at);
  }

  /** Emits what collects the items one by one in a list. */
  private Expression collect(List<Expr> elts, Displays.Kind kind, int at) {
    int slot = unit.temporary();
    unit.emit(new Statements.AssignLocal(slot, new Displays.Empty(PyList.class)));
    for (Expr e : elts) {
      Expression value = expr(e instanceof Expr.Starred s ? s.value() : e);
      unit.emit(new Displays.Collect(slot, value, e instanceof Expr.Starred ? kind : null, at));
    }
    return new Variables.Take(slot);
  }

  private Expression dict(Expr.Dict d) {
    int at = unit.at(d.span());
    int n = d.values().size();
    boolean merges = d.keys().stream().anyMatch(Objects::isNull);
    if (merges && unit.suspends(d)) {
      int slot = unit.temporary();
      unit.emit(new Statements.AssignLocal(slot, new Displays.Empty(PyDict.class)));
      for (int i = 0; i < n; i++) {
        Expr key = d.keys().get(i);
        Expression[] o =
            key == null
                ? new Expression[] {null, expr(d.values().get(i))}
                : operands(List.of(key, d.values().get(i)));
        unit.emit(new Displays.CollectInDict(slot, o[0], o[1], null, at));
      }
      return new Variables.Take(slot);
    }
    List<Expr> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(d.keys().get(i));
      all.add(d.values().get(i));
    }
    Expression[] nodes = operands(all);
    Expression[] keys = new Expression[n];
    Expression[] values = new Expression[n];
    for (int i = 0; i < n; i++) {
      keys[i] = nodes[2 * i];
      values[i] = nodes[2 * i + 1];
    }
    return new Displays.DictDisplay(keys, values, at);
  }

  private Expression slice(Expr.Slice s) {
    List<Expr> parts = new ArrayList<>();
    parts.add(s.lower());
    parts.add(s.upper());
    parts.add(s.step());
    Expression[] o = operands(parts);
    return new Subscripts.SliceNode(o[0], o[1], o[2]);
  }

  // ---- strings

  private Expression joined(Expr.JoinedStr j) {
    Expression[] parts = operands(j.values());
    if (parts.length == 0) {
      return new Variables.Constant("");
    }
    return parts.length == 1 && parts[0] instanceof Variables.Constant
        ? parts[0]
        : new Strings.Joined(parts);
  }

  private Expression formatted(Expr.FormattedValue v) {
    List<Expr> parts = new ArrayList<>();
    parts.add(v.value());
    parts.add(v.formatSpec());
    Expression[] o = operands(parts);
    return new Strings.Formatted(o[0], v.conversion(), o[1], unit.at(v.span()));
  }

  private Expression interpolation(Expr.Interpolation i) {
    List<Expr> parts = new ArrayList<>();
    parts.add(i.value());
    parts.add(i.formatSpec());
    Expression[] o = operands(parts);
    return new Strings.Interpolated(o[0], i.str(), i.conversion(), o[1], unit.at(i.span()));
  }

  private Expression template(Expr.TemplateStr t) {
    List<String> strings = new ArrayList<>();
    List<Expr> fields = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Expr part : t.values()) {
      if (part instanceof Expr.Constant c) {
        text.append((String) c.value());
      } else {
        strings.add(text.toString());
        text.setLength(0);
        fields.add(part);
      }
    }
    strings.add(text.toString());
    return new Strings.Template(strings.toArray(new String[0]), operands(fields));
  }

  // ---- calls

  /** Where the call of a method stands: from the name, where that is on a line of its own. */
  private int callAt(Expr.Call c) {
    boolean starred = isStarred(c.args()) || c.keywords().stream().anyMatch(k -> k.arg() == null);
    return c.func() instanceof Expr.Attribute a && a.span().line() != a.span().endLine() && !starred
        ? unit.at(a.nameSpan().to(c.span()))
        : unit.at(c.span());
  }

  private Expression call(Expr.Call c) {
    return call(c, callAt(c));
  }

  /**
   * What an attribute is asked of. Where that is {@code super()}, the traceback marks the
   * attribute: both are one operation.
   */
  private Expression receiver(Expr.Attribute a) {
    return a.value() instanceof Expr.Call c
            && c.func() instanceof Expr.Name n
            && n.id().equals("super")
            && unit.scope.isTrueGlobal("super")
            && !unit.scope.isKnownToModule("super")
            && !a.attr().equals("__class__")
            && (c.args().size() == 2 || isZeroArgumentSuper(c) && hasClassAndSelf())
            && c.keywords().isEmpty()
            && !isStarred(c.args())
        ? call(c, unit.at(a))
        : expr(a.value());
  }

  private Expression call(Expr.Call c, int at) {
    if (isZeroArgumentSuper(c)) {
      return zeroArgumentSuper((Expr.Name) c.func(), at);
    }
    boolean plain = !isStarred(c.args()) && c.keywords().stream().allMatch(k -> k.arg() != null);
    if (!plain) {
      return unit.suspends(c) ? collectedCall(c, at) : unpackedCall(c, at);
    }
    if (c.func() instanceof Expr.Attribute a
        && c.keywords().isEmpty()
        && c.args().size() <= 3
        && !anySuspends(c.args())) {
      Expression object = receiver(a);
      Expression[] args = backTo(operands(c.args()), c.args(), at);
      return MethodCalls.of(object, unit.mangle(a.attr()), args, unit.at(a), at);
    }
    List<Expr> all = new ArrayList<>();
    all.add(c.func());
    all.addAll(c.args());
    for (Keyword k : c.keywords()) {
      all.add(k.value());
    }
    Expression[] nodes = backTo(operands(all), all, at);
    Expression[] args = new Expression[nodes.length - 1];
    System.arraycopy(nodes, 1, args, 0, args.length);
    if (c.keywords().isEmpty()) {
      String looksAt = Looks.lookedAtBy(c);
      if (looksAt != null && unit.scope.isTrueGlobal(looksAt)) {
        return look(nodes[0], args, at);
      }
      return CallNodes.of(nodes[0], args, at);
    }
    String[] kw = c.keywords().stream().map(Keyword::arg).toArray(String[]::new);
    return new CallNodes.CallAny(nodes[0], args, kw, at);
  }

  /** Behind the last operand a tracer is told the line of the operation, if that is another one. */
  private Expression[] backTo(Expression[] nodes, List<Expr> operands, int at) {
    int last = nodes.length - 1;
    if (unit.traced && last >= 0 && operands.get(last).span().line() != unit.lineAt(at)) {
      nodes[last] = new TraceNodes.Point(nodes[last], -1, at);
    }
    return nodes;
  }

  /** A call of a function that keeps nothing: what was made for it is dropped when it returns. */
  private Expression look(Expression callee, Expression[] args, int at) {
    List<Integer> temporaries = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i] instanceof CallNodes.Call made) {
        int slot = unit.temporary();
        args[i] = new SoleHolders.Temporary(made, slot);
        temporaries.add(slot);
      }
    }
    CallNodes.Call call = CallNodes.of(callee, args, at);
    return temporaries.isEmpty()
        ? call
        : new SoleHolders.Look(call, temporaries.stream().mapToInt(Integer::intValue).toArray());
  }

  private Expression unpackedCall(Expr.Call c, int at) {
    Expression callee = expr(c.func());
    int n = c.args().size();
    Expression[] args = new Expression[n];
    boolean[] starred = new boolean[n];
    for (int i = 0; i < n; i++) {
      Expr arg = c.args().get(i);
      starred[i] = arg instanceof Expr.Starred;
      args[i] = expr(arg instanceof Expr.Starred s ? s.value() : arg);
    }
    int k = c.keywords().size();
    String[] kw = new String[k];
    Expression[] values = new Expression[k];
    for (int i = 0; i < k; i++) {
      kw[i] = c.keywords().get(i).arg();
      values[i] = expr(c.keywords().get(i).value());
    }
    return new CallNodes.CallUnpacked(callee, args, starred, kw, values, at);
  }

  private Expression collectedCall(Expr.Call c, int at) {
    int callee = unit.temporary();
    exprTo(c.func(), callee);
    Expression args = collect(c.args(), Displays.Kind.LIST, at);
    return new CallNodes.CallCollected(
        new Variables.Take(callee), args, collectKeywords(c.keywords(), callee, at), at);
  }

  /** Emits what collects keyword arguments in a dict. */
  private Expression collectKeywords(List<Keyword> keywords, int callee, int at) {
    int slot = unit.temporary();
    unit.emit(new Statements.AssignLocal(slot, new Displays.Empty(PyDict.class)));
    for (Keyword k : keywords) {
      Expression value = expr(k.value());
      Expression key = k.arg() == null ? null : new Variables.Constant(k.arg());
      unit.emit(new Displays.CollectInDict(slot, key, value, new Variables.Peek(callee), at));
    }
    return new Variables.Take(slot);
  }

  /** The bases of a class as a tuple. */
  Expression basesTuple(List<Expr> bases, Expression extra) {
    if (isStarred(bases)) {
      Expression[] items = new Expression[bases.size() + (extra == null ? 0 : 1)];
      boolean[] starred = new boolean[items.length];
      for (int i = 0; i < bases.size(); i++) {
        Expr base = bases.get(i);
        starred[i] = base instanceof Expr.Starred;
        items[i] = expr(base instanceof Expr.Starred s ? s.value() : base);
      }
      if (extra != null) {
        items[bases.size()] = extra;
      }
      return new Displays.Starred(Displays.Kind.TUPLE, items, starred, 0);
    }
    Expression[] given = operands(bases);
    if (extra == null) {
      return tuple(given);
    }
    Expression[] items = Arrays.copyOf(given, given.length + 1);
    items[given.length] = extra;
    return new Displays.TupleDisplay(items);
  }

  /** The keywords of a class as a dict; null where there are none. */
  Expression keywordsDict(List<Keyword> keywords, int at) {
    if (keywords.isEmpty()) {
      return null;
    }
    String[] keys = new String[keywords.size()];
    List<Expr> values = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keywords.get(i).arg();
      values.add(keywords.get(i).value());
    }
    return new Classes.KeywordsOfClass(keys, operands(values), at);
  }

  private boolean isZeroArgumentSuper(Expr.Call c) {
    return c.args().isEmpty()
        && c.keywords().isEmpty()
        && c.func() instanceof Expr.Name n
        && n.id().equals("super")
        && unit.scope.kind == Scope.Kind.FUNCTION;
  }

  private boolean hasClassAndSelf() {
    return unit.scope.takesPositional() && unit.place("__class__").kind() == Resolution.FREE;
  }

  private Expression zeroArgumentSuper(Expr.Name name, int at) {
    Expression callee = names.load(name.id(), name.span());
    Unit.Place cls = unit.place("__class__");
    boolean noArguments = !unit.scope.takesPositional();
    boolean noClass = cls.kind() != Resolution.FREE;
    String missing =
        noArguments
            ? "super(): no arguments"
            : noClass ? "super(): __class__ cell not found" : null;
    if (missing != null) {
      return new Classes.ZeroArgumentSuper(callee, 0, 0, false, missing, at);
    }
    String first = unit.scope.parameters().get(0);
    return new Classes.ZeroArgumentSuper(
        callee, cls.index(), 0, unit.scope.resolution(first) == Resolution.CELL, null, at);
  }
}
