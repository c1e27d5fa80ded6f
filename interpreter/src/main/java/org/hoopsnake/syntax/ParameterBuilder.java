package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.grammar.PythonParser;

/** Builds parameter lists, whose order the grammar leaves open, and type parameters. */
final class ParameterBuilder {
  private static final Arguments NONE =
      new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

  private final AstBuilder builder;

  ParameterBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  Arguments ofFunction(PythonParser.ParametersContext rule) {
    if (rule == null) {
      return NONE;
    }
    builder.requireCommas(rule);
    Collector collector = new Collector();
    for (PythonParser.ParameterContext parameter : rule.params) {
      switch (parameter) {
        case PythonParser.PlainParameterContext p ->
            collector.plain(
                new Arg(
                    builder.name(p.name),
                    builder.expressions.buildOrNull(p.annotation),
                    p.annotation == null
                        ? Spans.of(p.name)
                        : Spans.between(p.name, p.annotation.getStop())),
                builder.expressions.buildOrNull(p.defaultValue),
                p);
        case PythonParser.PositionalOnlyMarkContext p -> collector.slash(p);
        case PythonParser.StarParameterContext p ->
            collector.star(p.name == null ? null : arg(p.name, p.annotation, p), p);
        case PythonParser.DoubleStarParameterContext p ->
            collector.doubleStar(arg(p.name, p.annotation, p), p);
        default -> throw new IllegalStateException("no parameter is " + parameter.getClass());
      }
    }
    return collector.finish(rule);
  }

  private Arg arg(Token name, ParserRuleContext annotation, ParserRuleContext rule) {
    return new Arg(
        builder.name(name),
        builder.expressions.buildOrNull(annotation),
        Spans.between(name, rule.getStop()));
  }

  Arguments ofLambda(PythonParser.LambdaParametersContext rule) {
    if (rule == null) {
      return NONE;
    }
    builder.requireCommas(rule);
    Collector collector = new Collector();
    for (PythonParser.LambdaParameterContext parameter : rule.params) {
      switch (parameter) {
        case PythonParser.LambdaPlainParameterContext p ->
            collector.plain(
                new Arg(builder.name(p.name), null, Spans.of(p.name)),
                builder.expressions.buildOrNull(p.defaultValue),
                p);
        case PythonParser.LambdaPositionalOnlyMarkContext p -> collector.slash(p);
        case PythonParser.LambdaStarParameterContext p ->
            collector.star(
                p.name == null ? null : new Arg(builder.name(p.name), null, Spans.of(p.name)), p);
        case PythonParser.LambdaDoubleStarParameterContext p ->
            collector.doubleStar(new Arg(builder.name(p.name), null, Spans.of(p.name)), p);
        default -> throw new IllegalStateException("no parameter is " + parameter.getClass());
      }
    }
    return collector.finish(rule);
  }

  /** Takes parameters one after the other and refuses the ones that stand in the wrong place. */
  private final class Collector {
    private List<Arg> positionalOnly = List.of();
    private List<Arg> positional = new ArrayList<>();
    private final List<Expr> defaults = new ArrayList<>();
    private boolean slash;
    private boolean star;
    private boolean bareStarPending;
    private Arg rest;
    private final List<Arg> keywordOnly = new ArrayList<>();
    private final List<Expr> keywordDefaults = new ArrayList<>();
    private Arg keywords;

    private void refuse(ParserRuleContext rule, String message) {
      throw builder.wrong(message, Spans.of(rule));
    }

    private void requireOpen(ParserRuleContext rule) {
      if (keywords != null) {
        refuse(rule, "parameters cannot follow var-keyword parameter");
      }
    }

    void plain(Arg parameter, Expr defaultValue, ParserRuleContext rule) {
      requireOpen(rule);
      if (star) {
        bareStarPending = false;
        keywordOnly.add(parameter);
        keywordDefaults.add(defaultValue);
        return;
      }
      positional.add(parameter);
      if (defaultValue != null) {
        defaults.add(defaultValue);
      } else if (!defaults.isEmpty()) {
        refuse(rule, "parameter without a default follows parameter with a default");
      }
    }

    void slash(ParserRuleContext rule) {
      requireOpen(rule);
      if (slash) {
        refuse(rule, "/ may appear only once");
      }
      if (star) {
        refuse(rule, "/ must be ahead of *");
      }
      if (positional.isEmpty()) {
        refuse(rule, "at least one parameter must precede /");
      }
      slash = true;
      positionalOnly = positional;
      positional = new ArrayList<>();
    }

    void star(Arg parameter, ParserRuleContext rule) {
      requireOpen(rule);
      if (star) {
        refuse(rule, "* may appear only once");
      }
      star = true;
      rest = parameter;
      bareStarPending = parameter == null;
    }

    void doubleStar(Arg parameter, ParserRuleContext rule) {
      requireOpen(rule);
      if (bareStarPending) {
        refuse(rule, "named parameters must follow bare *");
      }
      keywords = parameter;
    }

    Arguments finish(ParserRuleContext rule) {
      if (bareStarPending) {
        refuse(rule, "named parameters must follow bare *");
      }
      return new Arguments(
          List.copyOf(positionalOnly),
          List.copyOf(positional),
          rest,
          List.copyOf(keywordOnly),
          Collections.unmodifiableList(keywordDefaults),
          keywords,
          List.copyOf(defaults));
    }
  }

  List<TypeParam> typeParams(PythonParser.TypeParamsContext rule) {
    if (rule == null) {
      return List.of();
    }
    builder.requireCommas(rule);
    List<TypeParam> result = new ArrayList<>(rule.params.size());
    for (PythonParser.TypeParamContext param : rule.params) {
      result.add(
          switch (param) {
            case PythonParser.TypeVarContext p ->
                new TypeParam.TypeVar(
                    builder.name(p.name),
                    builder.expressions.buildOrNull(p.bound),
                    builder.expressions.buildOrNull(p.defaultValue),
                    Spans.of(p));
            case PythonParser.TypeVarTupleContext p ->
                new TypeParam.TypeVarTuple(
                    builder.name(p.name),
                    builder.expressions.buildOrNull(p.defaultValue),
                    Spans.of(p));
            case PythonParser.ParamSpecContext p ->
                new TypeParam.ParamSpec(
                    builder.name(p.name),
                    builder.expressions.buildOrNull(p.defaultValue),
                    Spans.of(p));
            default -> throw new IllegalStateException("no parameter is " + param.getClass());
          });
    }
    return List.copyOf(result);
  }
}
