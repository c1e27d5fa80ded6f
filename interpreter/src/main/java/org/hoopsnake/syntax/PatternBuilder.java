package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;
import org.hoopsnake.grammar.PythonParserBaseVisitor;

/** Builds match statements and their patterns (PEP 634). */
final class PatternBuilder extends PythonParserBaseVisitor<Pattern> {
  private final AstBuilder builder;

  PatternBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  @Override
  public Pattern visitChildren(RuleNode node) {
    throw new IllegalStateException("no pattern is built from " + node.getClass());
  }

  Expr subject(PythonParser.MatchStatementContext rule) {
    Expr subject = builder.expressions.visitSubjectExpression(rule.subject);
    if (subject instanceof Expr.Starred) {
      throw builder.wrong("invalid syntax", Spans.of(rule.COLON().getSymbol()));
    }
    return subject;
  }

  @Override
  public Pattern visitPatterns(PythonParser.PatternsContext rule) {
    if (rule.getChildCount() == 1) {
      Pattern only = visit(rule.elements.getFirst());
      if (only instanceof Pattern.MatchStar) {
        throw builder.wrong("invalid syntax", Spans.of(rule));
      }
      return only;
    }
    builder.requireCommas(rule);
    return new Pattern.MatchSequence(all(rule.elements), Spans.of(rule));
  }

  private List<Pattern> all(List<? extends ParserRuleContext> rules) {
    Pattern[] result = new Pattern[rules.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = rules.get(i).accept(this);
    }
    return List.of(result);
  }

  @Override
  public Pattern visitStarPattern(PythonParser.StarPatternContext rule) {
    if (rule.name == null) {
      return visitAsPattern(rule.asPattern());
    }
    String name = builder.name(rule.name);
    return new Pattern.MatchStar(name.equals("_") ? null : name, Spans.of(rule));
  }

  @Override
  public Pattern visitAsPattern(PythonParser.AsPatternContext rule) {
    Pattern pattern;
    if (rule.alternatives.size() == 1) {
      pattern = visit(rule.alternatives.getFirst());
    } else {
      pattern =
          new Pattern.MatchOr(
              all(rule.alternatives),
              Spans.between(rule.alternatives.getFirst(), rule.alternatives.getLast()));
    }
    if (rule.name == null) {
      return pattern;
    }
    String name = builder.name(rule.name);
    if (name.equals("_")) {
      throw builder.wrong("cannot use '_' as a target", Spans.of(rule.name));
    }
    return new Pattern.MatchAs(pattern, name, Spans.of(rule));
  }

  @Override
  public Pattern visitNumberPattern(PythonParser.NumberPatternContext rule) {
    Span span = Spans.of(rule);
    Expr value = builder.numbers.constant(rule.number);
    if (rule.MINUS(0) != null && rule.getStart().getType() == PythonLexer.MINUS) {
      value =
          new Expr.UnaryOp(UnaryOperator.USUB, value, Spans.between(rule.getStart(), rule.number));
    }
    if (rule.imaginary != null) {
      Expr imaginary = builder.numbers.constant(rule.imaginary);
      requireComplex(imaginary);
      if (builder.numbers.constant(rule.number) instanceof Expr.Constant real
          && real.value() instanceof Expr.Complex) {
        throw builder.wrong("real number required in complex literal", real.span());
      }
      value =
          new Expr.BinOp(
              value, ExpressionBuilder.operator(rule.operator.getType()), imaginary, span);
    }
    return new Pattern.MatchValue(value, span);
  }

  private void requireComplex(Expr imaginary) {
    if (!(imaginary instanceof Expr.Constant constant
        && constant.value() instanceof Expr.Complex)) {
      throw builder.wrong("imaginary number required in complex literal", imaginary.span());
    }
  }

  @Override
  public Pattern visitStringPattern(PythonParser.StringPatternContext rule) {
    Expr value = builder.strings.build(rule.strings());
    if (!(value instanceof Expr.Constant)) {
      throw builder.wrong("patterns may only match literals and attribute lookups", value.span());
    }
    return new Pattern.MatchValue(value, Spans.of(rule));
  }

  @Override
  public Pattern visitConstantPattern(PythonParser.ConstantPatternContext rule) {
    Object value =
        switch (rule.constant.getType()) {
          case PythonLexer.NONE -> Expr.NoneValue.NONE;
          case PythonLexer.TRUE -> Boolean.TRUE;
          default -> Boolean.FALSE;
        };
    return new Pattern.MatchSingleton(value, Spans.of(rule));
  }

  @Override
  public Pattern visitNamePattern(PythonParser.NamePatternContext rule) {
    Span span = Spans.of(rule);
    String first = builder.name(rule.names.getFirst());
    if (first.equals("_") && (rule.open != null || rule.names.size() > 1)) {
      // The wildcard is a whole pattern.
      Token next = rule.names.size() > 1 ? rule.DOT(0).getSymbol() : rule.open;
      throw builder.wrong("invalid syntax", Spans.of(next));
    }
    if (rule.open != null) {
      return classPattern(rule, span);
    }
    if (rule.names.size() > 1) {
      return new Pattern.MatchValue(dotted(rule.names), span);
    }
    return new Pattern.MatchAs(null, first.equals("_") ? null : first, span);
  }

  private Expr dotted(List<Token> names) {
    Token first = names.getFirst();
    Expr result = new Expr.Name(builder.name(first), ExprContext.LOAD, Spans.of(first));
    for (Token name : names.subList(1, names.size())) {
      result =
          new Expr.Attribute(
              result, builder.name(name), ExprContext.LOAD, Spans.between(first, name));
    }
    return result;
  }

  private Pattern classPattern(PythonParser.NamePatternContext rule, Span span) {
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    if (rule.patternArguments() != null) {
      builder.requireCommas(rule.patternArguments());
      for (PythonParser.PatternArgumentContext item : rule.patternArguments().items) {
        Pattern pattern = visitAsPattern(item.pattern);
        if (item.value != null) {
          if (item.pattern.getStart() != item.pattern.getStop()
              || item.pattern.getStart().getType() != PythonLexer.NAME) {
            throw builder.wrong("invalid syntax", Spans.of(item.EQUAL().getSymbol()));
          }
          names.add(builder.name(item.pattern.getStart()));
          named.add(visitAsPattern(item.value));
        } else if (named.isEmpty()) {
          positional.add(pattern);
        } else {
          throw builder.wrong(
              "positional patterns follow keyword patterns", Spans.of(item.pattern));
        }
      }
    }
    return new Pattern.MatchClass(
        dotted(rule.names), List.copyOf(positional), List.copyOf(names), List.copyOf(named), span);
  }

  @Override
  public Pattern visitGroupPattern(PythonParser.GroupPatternContext rule) {
    Span span = Spans.of(rule);
    if (rule.patterns() == null) {
      return new Pattern.MatchSequence(List.of(), span);
    }
    if (rule.patterns().getChildCount() == 1) {
      return visitPatterns(rule.patterns());
    }
    return sequence(rule.patterns(), span);
  }

  @Override
  public Pattern visitListPattern(PythonParser.ListPatternContext rule) {
    return sequence(rule.patterns(), Spans.of(rule));
  }

  private Pattern sequence(PythonParser.PatternsContext rule, Span span) {
    if (rule == null) {
      return new Pattern.MatchSequence(List.of(), span);
    }
    builder.requireCommas(rule);
    return new Pattern.MatchSequence(all(rule.elements), span);
  }

  @Override
  public Pattern visitMappingPattern(PythonParser.MappingPatternContext rule) {
    builder.requireCommas(rule);
    List<Expr> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    String rest = null;
    for (PythonParser.MappingItemContext item : rule.items) {
      if (rest != null) {
        throw builder.wrong("invalid syntax", Spans.of(item.getStart()));
      }
      switch (item) {
        case PythonParser.RestItemContext last -> {
          rest = builder.name(last.rest);
          if (rest.equals("_")) {
            throw builder.wrong("invalid syntax", Spans.of(last.rest));
          }
        }
        case PythonParser.KeyItemContext pair -> {
          keys.add(key(pair.key));
          values.add(visitAsPattern(pair.value));
        }
        default -> throw new IllegalStateException("no item is " + item.getClass());
      }
    }
    return new Pattern.MatchMapping(List.copyOf(keys), List.copyOf(values), rest, Spans.of(rule));
  }

  private Expr key(PythonParser.ClosedPatternContext rule) {
    if (rule instanceof PythonParser.NamePatternContext name
        && name.open == null
        && name.names.size() > 1) {
      return dotted(name.names);
    }
    return switch (visit(rule)) {
      case Pattern.MatchValue value -> value.value();
      case Pattern.MatchSingleton singleton ->
          new Expr.Constant(singleton.value(), null, singleton.span());
      default -> throw builder.wrong("invalid syntax", Spans.of(rule.getStart()));
    };
  }
}
