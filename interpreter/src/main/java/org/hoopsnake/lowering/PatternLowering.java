package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Matching;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.Variables;

/** The match statement and its patterns. */
final class PatternLowering {
  private final Unit unit;
  private final Names names;
  private final ExpressionLowering expressions;
  private final StatementLowering statements;

  /** What the pattern at hand captures: the slot of each name. */
  private Map<String, Integer> captured = new LinkedHashMap<>();

  PatternLowering(
      Unit unit, Names names, ExpressionLowering expressions, StatementLowering statements) {
    this.unit = unit;
    this.names = names;
    this.expressions = expressions;
    this.statements = statements;
  }

  void match(Stmt.Match m) {
    Expression subject = expressions.expr(m.subject());
    Matching.Case[] cases = new Matching.Case[m.cases().size()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = matchCase(m.cases().get(i));
    }
    unit.emit(new Matching.Match(subject, cases, unit.saved()));
  }

  private Matching.Case matchCase(MatchCase c) {
    captured = new LinkedHashMap<>();
    Matching.Pattern pattern = pattern(c.pattern());
    if (unit.traced) {
      pattern = new TraceNodes.CasePattern(pattern, unit.at(c.pattern().span()));
    }
    List<Statement> bind = new ArrayList<>();
    captured.forEach(
        (name, slot) ->
            bind.add(
                new Statements.Assign(
                    names.store(name, c.pattern().span()), new Variables.Take(slot))));
    List<Statement> before = new ArrayList<>();
    Expression guard =
        c.guard() == null ? null : unit.collecting(before, () -> expressions.condition(c.guard()));
    unit.conditional++;
    Statement body = statements.body(c.body());
    unit.conditional--;
    return new Matching.Case(pattern, unit.block(bind), unit.blockOrNull(before), guard, body);
  }

  private int capture(String name) {
    return name == null ? -1 : captured.computeIfAbsent(name, n -> unit.temporary());
  }

  private Matching.Pattern pattern(Pattern p) {
    int at = unit.at(p.span());
    return switch (p) {
      case Pattern.MatchValue v -> new Matching.Value(expressions.expr(v.value()), at);
      case Pattern.MatchSingleton s ->
          new Matching.Singleton(ExpressionLowering.constant(s.value()));
      case Pattern.MatchSequence s -> sequence(s, at);
      case Pattern.MatchMapping m ->
          new Matching.Mapping(
              expressions.operands(m.keys()), all(m.patterns()), capture(m.rest()), at);
      case Pattern.MatchClass c ->
          new Matching.ClassPattern(
              expressions.expr(c.cls()),
              all(c.patterns()),
              c.kwdAttrs().stream().map(unit::mangle).toArray(String[]::new),
              all(c.kwdPatterns()),
              at);
      case Pattern.MatchStar s -> new Matching.Capture(null, capture(s.name()));
      case Pattern.MatchAs a ->
          new Matching.Capture(
              a.pattern() == null ? null : pattern(a.pattern()), capture(a.name()));
      case Pattern.MatchOr o -> new Matching.Or(all(o.patterns()));
    };
  }

  private Matching.Pattern[] all(List<Pattern> patterns) {
    return patterns.stream().map(this::pattern).toArray(Matching.Pattern[]::new);
  }

  private Matching.Pattern sequence(Pattern.MatchSequence s, int at) {
    int star = -1;
    for (int i = 0; i < s.patterns().size(); i++) {
      if (s.patterns().get(i) instanceof Pattern.MatchStar) {
        star = i;
      }
    }
    return new Matching.Sequence(all(s.patterns()), star, at);
  }
}
