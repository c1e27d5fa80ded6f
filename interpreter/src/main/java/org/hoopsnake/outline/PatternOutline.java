package org.hoopsnake.outline;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Step.Kind;

/** {@code match}: patterns bind their names when the whole of them has matched. */
final class PatternOutline {
  private final Body body;
  private final Steps steps;
  private final ExpressionOutline expressions;
  private List<String> captured = new ArrayList<>();
  private Label failed;

  PatternOutline(Body body, ExpressionOutline expressions) {
    this.body = body;
    this.steps = body.steps;
    this.expressions = expressions;
  }

  void match(Stmt.Match m, StatementOutline statements) {
    expressions.visit(m.subject());
    Label end = new Label();
    int last = m.cases().size() - 1;
    for (int i = 0; i <= last; i++) {
      MatchCase c = m.cases().get(i);
      Span span = c.pattern().span();
      boolean fallback = i == last && i > 0 && isWildcard(c.pattern());
      failed = new Label();
      Label next = failed;
      captured = new ArrayList<>();
      if (fallback) {
        steps.nothing(span);
      } else {
        steps.other(span);
        visit(c.pattern());
        for (String name : captured) {
          body.variable(name, ExprContext.STORE, span);
        }
      }
      if (c.guard() != null) {
        expressions.condition(c.guard(), next, false);
      }
      statements.all(c.body());
      steps.jump(end, null);
      steps.label(next);
    }
    steps.label(end);
  }

  private static boolean isWildcard(Pattern p) {
    return p instanceof Pattern.MatchAs a && a.name() == null;
  }

  private void fails(Span span) {
    steps.branch(false, failed, span);
  }

  private void visit(Pattern pattern) {
    Span span = pattern.span();
    switch (pattern) {
      case Pattern.MatchValue v -> {
        value(v.value());
        steps.other(span);
        steps.add(Kind.TRUTH, null, null, span);
        fails(span);
      }
      case Pattern.MatchSingleton s -> {
        steps.constant(Outline.constant(s.value()), span);
        expressions.comparison(CompareOperator.IS, span);
        fails(span);
      }
      case Pattern.MatchSequence s -> sequence(s);
      case Pattern.MatchMapping m -> mapping(m);
      case Pattern.MatchClass c -> {
        expressions.visit(c.cls());
        steps.constant(new PyTuple(c.kwdAttrs().toArray()), span);
        steps.other(span);
        present(span);
        c.patterns().forEach(this::inner);
        c.kwdPatterns().forEach(this::inner);
      }
      case Pattern.MatchStar s -> capture(s.name(), span);
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          steps.other(span);
          visit(a.pattern());
        }
        capture(a.name(), span);
      }
      case Pattern.MatchOr o -> alternatives(o);
    }
  }

  /** A literal with a sign, or a sum of two, is one constant. */
  private void value(Expr e) {
    Object folded = literal(e);
    if (folded != null) {
      steps.constant(folded, e.span());
    } else {
      expressions.visit(e);
    }
  }

  private static Object literal(Expr e) {
    return switch (e) {
      case Expr.Constant c -> Outline.constant(c.value());
      case Expr.UnaryOp u -> {
        Object operand = literal(u.operand());
        yield operand == null ? null : Folding.unary(u.op(), operand);
      }
      case Expr.BinOp b -> {
        Object left = literal(b.left());
        Object right = literal(b.right());
        boolean sum = b.op() == Operator.ADD || b.op() == Operator.SUB;
        yield left == null || right == null || !sum ? null : Folding.binary(b.op(), left, right);
      }
      default -> null;
    };
  }

  /** Goes on unless the topmost value is None. */
  private void present(Span span) {
    steps.none(span);
    steps.add(Kind.IDENTITY, null, null, span);
    fails(span);
    steps.other(span);
  }

  private void inner(Pattern p) {
    if (!isWildcard(p)) {
      visit(p);
    }
  }

  private void capture(String name, Span span) {
    steps.other(span);
    if (name != null) {
      captured.add(name);
    }
  }

  private void sequence(Pattern.MatchSequence s) {
    Span span = s.span();
    int size = s.patterns().size();
    int star = -1;
    boolean wild = true;
    for (int i = 0; i < size; i++) {
      Pattern p = s.patterns().get(i);
      if (p instanceof Pattern.MatchStar) {
        star = i;
      }
      wild &= isWildcard(p) || (p instanceof Pattern.MatchStar m && m.name() == null);
    }
    boolean anonymous = star >= 0 && ((Pattern.MatchStar) s.patterns().get(star)).name() == null;
    steps.other(span);
    fails(span);
    if (star < 0 || size > 1) {
      steps.other(span);
      steps.constant((long) (star < 0 ? size : size - 1), span);
      steps.other(span);
      fails(span);
    }
    if (wild) {
      steps.other(span);
      return;
    }
    if (!anonymous) {
      steps.other(span);
      s.patterns().forEach(this::visit);
      return;
    }
    for (int i = 0; i < size; i++) {
      Pattern p = s.patterns().get(i);
      if (i != star && !isWildcard(p)) {
        steps.other(span);
        steps.constant((long) (i < star ? i : size - i), span);
        steps.other(span);
        visit(p);
      }
    }
    steps.other(span);
  }

  private void mapping(Pattern.MatchMapping m) {
    Span span = m.span();
    int size = m.keys().size();
    steps.other(span);
    fails(span);
    if (size == 0 && m.rest() == null) {
      steps.other(span);
      return;
    }
    if (size > 0) {
      steps.other(span);
      steps.constant((long) size, span);
      steps.other(span);
      fails(span);
    }
    m.keys().forEach(this::value);
    steps.add(Kind.TUPLE, size, null, span);
    steps.other(span);
    present(span);
    m.patterns().forEach(this::visit);
    steps.other(span);
    if (m.rest() != null) {
      capture(m.rest(), span);
    }
  }

  private void alternatives(Pattern.MatchOr o) {
    Label end = new Label();
    Label outer = failed;
    List<String> before = captured;
    List<String> names = null;
    for (Pattern p : o.patterns()) {
      failed = new Label();
      captured = new ArrayList<>();
      steps.other(p.span());
      visit(p);
      if (names == null) {
        names = captured;
      }
      steps.jump(end, p.span());
      steps.label(failed);
    }
    failed = outer;
    captured = before;
    steps.other(o.span());
    steps.jump(failed, o.span());
    steps.label(end);
    captured.addAll(names);
    steps.other(o.span());
  }
}
