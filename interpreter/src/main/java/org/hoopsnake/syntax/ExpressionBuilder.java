package org.hoopsnake.syntax;

import static org.hoopsnake.ast.ExprContext.LOAD;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;
import org.hoopsnake.grammar.PythonParserBaseVisitor;

/**
 * Builds expressions. The parse tree gives binary operators as flat lists; here they are nested by
 * precedence. A node's span includes the parentheses of its operands but not its own.
 */
final class ExpressionBuilder extends PythonParserBaseVisitor<Expr> {
  private final AstBuilder builder;

  ExpressionBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  @Override
  public Expr visitChildren(RuleNode node) {
    throw new IllegalStateException("no expression is built from " + node.getClass());
  }

  Expr build(ParserRuleContext rule) {
    return rule.accept(this);
  }

  Expr buildOrNull(ParserRuleContext rule) {
    return rule == null ? null : rule.accept(this);
  }

  // ---------------------------------------------------------------- lists

  @Override
  public Expr visitExpressionsOrYield(PythonParser.ExpressionsOrYieldContext rule) {
    return rule.yieldExpression() != null
        ? visitYieldExpression(rule.yieldExpression())
        : visitStarExpressions(rule.starExpressions());
  }

  @Override
  public Expr visitYieldExpression(PythonParser.YieldExpressionContext rule) {
    Span span = Spans.of(rule);
    if (rule.source != null) {
      return new Expr.YieldFrom(build(rule.source), span);
    }
    return new Expr.Yield(buildOrNull(rule.values), span);
  }

  @Override
  public Expr visitStarExpressions(PythonParser.StarExpressionsContext rule) {
    return tupleOrSingle(rule, rule.elements, LOAD);
  }

  @Override
  public Expr visitExpressionList(PythonParser.ExpressionListContext rule) {
    return tupleOrSingle(rule, rule.elements, LOAD);
  }

  @Override
  public Expr visitTargetList(PythonParser.TargetListContext rule) {
    return tupleOrSingle(rule, rule.elements, LOAD);
  }

  @Override
  public Expr visitSubjectExpression(PythonParser.SubjectExpressionContext rule) {
    return tupleOrSingle(rule, rule.elements, LOAD);
  }

  @Override
  public Expr visitSlices(PythonParser.SlicesContext rule) {
    Expr only = tupleOrSingle(rule, rule.elements, LOAD);
    if (only instanceof Expr.Starred) {
      // x[*y] is x[(*y,)]
      return new Expr.Tuple(List.of(only), LOAD, Spans.of(rule));
    }
    return only;
  }

  /** One element alone is itself; a comma makes a tuple. */
  private Expr tupleOrSingle(
      ParserRuleContext rule, List<? extends ParserRuleContext> elements, ExprContext context) {
    if (rule.getChildCount() == 1) {
      return build(elements.getFirst());
    }
    builder.requireCommas(rule);
    return new Expr.Tuple(all(elements), context, Spans.of(rule));
  }

  List<Expr> all(List<? extends ParserRuleContext> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Expr[] result = new Expr[rules.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = build(rules.get(i));
    }
    return List.of(result);
  }

  @Override
  public Expr visitStarExpression(PythonParser.StarExpressionContext rule) {
    if (rule.operand != null) {
      return starred(rule, rule.operand);
    }
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    return taken != null ? taken : visit(rule.expression());
  }

  @Override
  public Expr visitStarNamedExpression(PythonParser.StarNamedExpressionContext rule) {
    if (rule.operand != null) {
      return starred(rule, rule.operand);
    }
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    return taken != null ? taken : visitNamedExpression(rule.namedExpression());
  }

  @Override
  public Expr visitTarget(PythonParser.TargetContext rule) {
    return rule.operand != null ? starred(rule, rule.operand) : visitArithmetic(rule.arithmetic());
  }

  private Expr starred(ParserRuleContext rule, PythonParser.ArithmeticContext operand) {
    return new Expr.Starred(visitArithmetic(operand), LOAD, Spans.of(rule));
  }

  // ---------------------------------------------------------------- operators

  @Override
  public Expr visitNamedExpression(PythonParser.NamedExpressionContext rule) {
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    if (taken != null) {
      return taken;
    }
    Expr name = visit(rule.name);
    if (rule.value == null) {
      return name;
    }
    if (!(name instanceof Expr.Name target) || rule.name.getStart() != rule.name.getStop()) {
      throw builder.wrong(
          "cannot use assignment expressions with " + Targets.describe(name), name.span());
    }
    return new Expr.NamedExpr(
        new Expr.Name(target.id(), ExprContext.STORE, target.span()),
        visit(rule.value),
        Spans.of(rule));
  }

  @Override
  public Expr visitConditional(PythonParser.ConditionalContext rule) {
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    if (taken != null) {
      return taken;
    }
    Expr body = visitLogical(rule.body);
    if (rule.test == null) {
      return body;
    }
    Expr test = visitLogical(rule.test);
    builder.deeper(1);
    Expr orElse = visit(rule.orElse);
    builder.deeper(-1);
    return new Expr.IfExp(test, body, orElse, Spans.of(rule));
  }

  @Override
  public Expr visitLambda(PythonParser.LambdaContext rule) {
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    if (taken != null) {
      return taken;
    }
    org.hoopsnake.ast.Arguments parameters = builder.parameters.ofLambda(rule.lambdaParameters());
    builder.deeper(2);
    Expr body = visit(rule.body);
    builder.deeper(-2);
    return new Expr.Lambda(parameters, body, Spans.of(rule));
  }

  @Override
  public Expr visitLogical(PythonParser.LogicalContext rule) {
    if (rule.getChildCount() == 1) {
      return visitInversion(rule.first);
    }
    // "or" splits the list into runs of "and".
    List<PythonParser.InversionContext> operands = new ArrayList<>(rule.rest.size() + 1);
    operands.add(rule.first);
    operands.addAll(rule.rest);
    List<Expr> alternatives = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < operands.size(); i++) {
      if (i == rule.operators.size() || rule.operators.get(i).getType() == PythonLexer.OR) {
        alternatives.add(conjunction(operands.subList(start, i + 1)));
        start = i + 1;
      }
    }
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new Expr.BoolOp(BoolOperator.OR, List.copyOf(alternatives), Spans.of(rule));
  }

  private Expr conjunction(List<PythonParser.InversionContext> operands) {
    if (operands.size() == 1) {
      return visitInversion(operands.getFirst());
    }
    return new Expr.BoolOp(
        BoolOperator.AND, all(operands), Spans.between(operands.getFirst(), operands.getLast()));
  }

  @Override
  public Expr visitInversion(PythonParser.InversionContext rule) {
    int nots = rule.nots.size();
    builder.deeper(nots);
    Expr result = visitComparison(rule.comparison());
    builder.deeper(-nots);
    for (int i = rule.nots.size() - 1; i >= 0; i--) {
      result =
          new Expr.UnaryOp(
              UnaryOperator.NOT, result, Spans.between(rule.nots.get(i), rule.getStop()));
    }
    return result;
  }

  @Override
  public Expr visitComparison(PythonParser.ComparisonContext rule) {
    Expr first = visitArithmetic(rule.first);
    if (rule.operators.isEmpty()) {
      return first;
    }
    CompareOperator[] operators = new CompareOperator[rule.operators.size()];
    for (int i = 0; i < operators.length; i++) {
      operators[i] = comparisonOperator(rule.operators.get(i));
    }
    Span span = Spans.of(rule);
    List<Expr> comparators = all(rule.rest);
    return new Expr.Compare(first, List.of(operators), comparators, span);
  }

  private CompareOperator comparisonOperator(PythonParser.ComparisonOperatorContext rule) {
    return switch (rule.getStart().getType()) {
      case PythonLexer.EQEQUAL -> CompareOperator.EQ;
      case PythonLexer.NOTEQUAL -> CompareOperator.NOT_EQ;
      case PythonLexer.LESS -> CompareOperator.LT;
      case PythonLexer.LESSEQUAL -> CompareOperator.LT_E;
      case PythonLexer.GREATER -> CompareOperator.GT;
      case PythonLexer.GREATEREQUAL -> CompareOperator.GT_E;
      case PythonLexer.IN -> CompareOperator.IN;
      case PythonLexer.NOT -> CompareOperator.NOT_IN;
      case PythonLexer.IS ->
          rule.getChildCount() == 1 ? CompareOperator.IS : CompareOperator.IS_NOT;
      case PythonLexer.LESSGREATER ->
          throw builder.wrong("invalid syntax", Spans.of(rule.getStart()));
      default -> throw new IllegalStateException("comparison operator " + rule.getText());
    };
  }

  @Override
  public Expr visitArithmetic(PythonParser.ArithmeticContext rule) {
    if (rule.operators.isEmpty()) {
      return visitFactor(rule.first);
    }
    return builder.chainFits(rule.operators.size())
        ? new OperatorNesting(rule).nest(0)
        : visitFactor(rule.first);
  }

  /** Precedence climbing over one flat list; all these operators group to the left. */
  private final class OperatorNesting {
    private final PythonParser.ArithmeticContext rule;
    private final Token start;
    private int next;

    OperatorNesting(PythonParser.ArithmeticContext rule) {
      this.rule = rule;
      this.start = rule.getStart();
    }

    private PythonParser.FactorContext operand(int index) {
      return index == 0 ? rule.first : rule.rest.get(index - 1);
    }

    Expr nest(int minimum) {
      Token from = next == 0 ? start : operand(next).getStart();
      Expr left = visitFactor(operand(next));
      while (next < rule.operators.size()) {
        int type = rule.operators.get(next).getType();
        int precedence = precedence(type);
        if (precedence < minimum) {
          break;
        }
        next++;
        Expr right = nest(precedence + 1);
        left =
            new Expr.BinOp(
                left, operator(type), right, Spans.between(from, operand(next).getStop()));
      }
      return left;
    }
  }

  private static int precedence(int type) {
    return switch (type) {
      case PythonLexer.VBAR -> 0;
      case PythonLexer.CIRCUMFLEX -> 1;
      case PythonLexer.AMPER -> 2;
      case PythonLexer.LEFTSHIFT, PythonLexer.RIGHTSHIFT -> 3;
      case PythonLexer.PLUS, PythonLexer.MINUS -> 4;
      default -> 5;
    };
  }

  /** The operator of a token like {@code +} or {@code +=}. */
  static Operator operator(int type) {
    return switch (type) {
      case PythonLexer.VBAR, PythonLexer.VBAREQUAL -> Operator.BITOR;
      case PythonLexer.CIRCUMFLEX, PythonLexer.CIRCUMFLEXEQUAL -> Operator.BITXOR;
      case PythonLexer.AMPER, PythonLexer.AMPEREQUAL -> Operator.BITAND;
      case PythonLexer.LEFTSHIFT, PythonLexer.LEFTSHIFTEQUAL -> Operator.LSHIFT;
      case PythonLexer.RIGHTSHIFT, PythonLexer.RIGHTSHIFTEQUAL -> Operator.RSHIFT;
      case PythonLexer.PLUS, PythonLexer.PLUSEQUAL -> Operator.ADD;
      case PythonLexer.MINUS, PythonLexer.MINEQUAL -> Operator.SUB;
      case PythonLexer.STAR, PythonLexer.STAREQUAL -> Operator.MULT;
      case PythonLexer.SLASH, PythonLexer.SLASHEQUAL -> Operator.DIV;
      case PythonLexer.DOUBLESLASH, PythonLexer.DOUBLESLASHEQUAL -> Operator.FLOORDIV;
      case PythonLexer.PERCENT, PythonLexer.PERCENTEQUAL -> Operator.MOD;
      case PythonLexer.AT, PythonLexer.ATEQUAL -> Operator.MATMULT;
      case PythonLexer.DOUBLESTAR, PythonLexer.DOUBLESTAREQUAL -> Operator.POW;
      default -> throw new IllegalStateException("operator " + type);
    };
  }

  @Override
  public Expr visitFactor(PythonParser.FactorContext rule) {
    Expr taken = builder.taken(rule.built, rule.builtDepth);
    if (taken != null) {
      return taken;
    }
    int signs = rule.signs.size();
    builder.deeper(signs);
    Expr result = visit(rule.atom());
    builder.deeper(-signs);
    Token start = rule.atom().getStart();
    if (builder.chainFits(rule.trailers.size())) {
      for (PythonParser.TrailerContext trailer : rule.trailers) {
        result = trailer(result, start, trailer);
      }
    }
    if (rule.AWAIT() != null) {
      start = rule.AWAIT().getSymbol();
      Token stop =
          rule.trailers.isEmpty() ? rule.atom().getStop() : rule.trailers.getLast().getStop();
      result = new Expr.Await(result, Spans.between(start, stop));
    }
    if (rule.power != null) {
      builder.deeper(2);
      Expr power = visitFactor(rule.power);
      builder.deeper(-2);
      result = new Expr.BinOp(result, Operator.POW, power, Spans.between(start, rule.getStop()));
    }
    for (int i = rule.signs.size() - 1; i >= 0; i--) {
      Token sign = rule.signs.get(i);
      UnaryOperator operator =
          switch (sign.getType()) {
            case PythonLexer.PLUS -> UnaryOperator.UADD;
            case PythonLexer.MINUS -> UnaryOperator.USUB;
            default -> UnaryOperator.INVERT;
          };
      result = new Expr.UnaryOp(operator, result, Spans.between(sign, rule.getStop()));
    }
    return result;
  }

  // ---------------------------------------------------------------- trailers

  private Expr trailer(Expr value, Token start, PythonParser.TrailerContext trailer) {
    Span span = Spans.between(start, trailer.getStop());
    return switch (trailer) {
      case PythonParser.AttributeContext rule ->
          new Expr.Attribute(value, builder.name(rule.name), LOAD, span);
      case PythonParser.SubscriptContext rule -> {
        Expr index = visitSlices(rule.slices());
        yield new Expr.Subscript(value, index, LOAD, span);
      }
      case PythonParser.CallContext rule -> {
        if (rule.arguments() == null) {
          yield new Expr.Call(value, List.of(), List.of(), span);
        }
        Arguments arguments = arguments(rule.arguments(), rule.LPAR().getSymbol(), rule.getStop());
        yield new Expr.Call(value, arguments.positional, arguments.keywords, span);
      }
      default -> throw new IllegalStateException("no trailer is " + trailer.getClass());
    };
  }

  /** The arguments of a call or of a class statement. */
  record Arguments(List<Expr> positional, List<Keyword> keywords) {}

  Arguments arguments(PythonParser.ArgumentsContext rule, Token open, Token close) {
    builder.requireCommas(rule);
    List<Expr> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    boolean unpackedMapping = false;
    boolean named = false;
    for (PythonParser.ArgumentContext item : rule.items) {
      switch (item) {
        case PythonParser.StarArgumentContext star -> {
          if (unpackedMapping) {
            throw builder.wrong(
                "iterable argument unpacking follows keyword argument unpacking", Spans.of(star));
          }
          positional.add(new Expr.Starred(visit(star.value), LOAD, Spans.of(star)));
        }
        case PythonParser.DoubleStarArgumentContext star -> {
          keywords.add(new Keyword(null, visit(star.value), Spans.of(star)));
          unpackedMapping = true;
        }
        case PythonParser.PlainArgumentContext plain when plain.keywordValue != null -> {
          keywords.add(keyword(plain));
          named = true;
        }
        case PythonParser.PlainArgumentContext plain -> {
          if (named || unpackedMapping) {
            throw builder.wrong(
                unpackedMapping
                    ? "positional argument follows keyword argument unpacking"
                    : "positional argument follows keyword argument",
                Spans.of(plain));
          }
          Expr value = visitNamedExpression(plain.value);
          if (plain.comprehension() != null) {
            if (rule.getChildCount() != 1) {
              throw builder.wrong("Generator expression must be parenthesized", Spans.of(plain));
            }
            value =
                new Expr.GeneratorExp(
                    value, generators(plain.comprehension()), Spans.between(open, close));
          }
          positional.add(value);
        }
        default -> throw new IllegalStateException("no argument is " + item.getClass());
      }
    }
    return new Arguments(List.copyOf(positional), List.copyOf(keywords));
  }

  private Keyword keyword(PythonParser.PlainArgumentContext rule) {
    Expr name = visitNamedExpression(rule.value);
    if (!(name instanceof Expr.Name(String id, ExprContext _, Span _))
        || rule.value.getStart() != rule.value.getStop()) {
      throw builder.wrong(
          "expression cannot contain assignment, perhaps you meant \"==\"?",
          Spans.between(rule.value.getStart(), rule.EQUAL().getSymbol()));
    }
    return new Keyword(id, visit(rule.keywordValue), Spans.of(rule));
  }

  @Override
  public Expr visitSlicePart(PythonParser.SlicePartContext rule) {
    Expr lower = visitStarNamedExpression(rule.index);
    if (rule.COLON().isEmpty()) {
      return lower;
    }
    if (lower instanceof Expr.Starred
        || (lower instanceof Expr.NamedExpr && !parenthesized(rule))) {
      throw builder.wrong("invalid syntax", Spans.of(rule.COLON(0).getSymbol()));
    }
    return new Expr.Slice(lower, buildOrNull(rule.upper), buildOrNull(rule.step), Spans.of(rule));
  }

  private static boolean parenthesized(PythonParser.SlicePartContext rule) {
    return rule.index.getStart().getType() == PythonLexer.LPAR;
  }

  @Override
  public Expr visitSliceFromStart(PythonParser.SliceFromStartContext rule) {
    return new Expr.Slice(null, buildOrNull(rule.upper), buildOrNull(rule.step), Spans.of(rule));
  }

  // ---------------------------------------------------------------- atoms

  @Override
  public Expr visitName(PythonParser.NameContext rule) {
    return new Expr.Name(builder.name(rule.name), LOAD, Spans.of(rule.name));
  }

  @Override
  public Expr visitNumber(PythonParser.NumberContext rule) {
    return builder.numbers.constant(rule.getStart());
  }

  @Override
  public Expr visitString(PythonParser.StringContext rule) {
    return builder.strings.build(rule.strings());
  }

  @Override
  public Expr visitNone(PythonParser.NoneContext rule) {
    return new Expr.Constant(Expr.NoneValue.NONE, null, Spans.of(rule));
  }

  @Override
  public Expr visitTrue(PythonParser.TrueContext rule) {
    return new Expr.Constant(Boolean.TRUE, null, Spans.of(rule));
  }

  @Override
  public Expr visitFalse(PythonParser.FalseContext rule) {
    return new Expr.Constant(Boolean.FALSE, null, Spans.of(rule));
  }

  @Override
  public Expr visitEllipsis(PythonParser.EllipsisContext rule) {
    return new Expr.Constant(Expr.EllipsisValue.ELLIPSIS, null, Spans.of(rule));
  }

  @Override
  public Expr visitParentheses(PythonParser.ParenthesesContext rule) {
    if (rule.yieldExpression() != null) {
      return visitYieldExpression(rule.yieldExpression());
    }
    PythonParser.ParenthesizedContext content = rule.parenthesized();
    if (content == null) {
      return new Expr.Tuple(List.of(), LOAD, Spans.of(rule));
    }
    for (PythonParser.ParenthesizedItemContext item : content.elements) {
      if (item.AS() != null) {
        throw builder.wrong("invalid syntax", Spans.of(item.AS().getSymbol()));
      }
    }
    Expr first = visitStarNamedExpression(content.elements.getFirst().starNamedExpression());
    if (content.comprehension() != null) {
      requireNoStar(first, "iterable unpacking cannot be used in comprehension");
      return new Expr.GeneratorExp(first, generators(content.comprehension()), Spans.of(rule));
    }
    if (content.getChildCount() == 1) {
      requireNoStar(first, "cannot use starred expression here");
      return first;
    }
    builder.requireCommas(content);
    List<Expr> elements = new ArrayList<>(content.elements.size());
    elements.add(first);
    for (int i = 1; i < content.elements.size(); i++) {
      elements.add(visitStarNamedExpression(content.elements.get(i).starNamedExpression()));
    }
    return new Expr.Tuple(List.copyOf(elements), LOAD, Spans.of(rule));
  }

  /** Whether an expression is an assignment as well; what was taken is none. */
  static boolean isNamed(PythonParser.StarNamedExpressionContext rule) {
    return rule.built == null && rule.namedExpression().value != null;
  }

  private void requireNoStar(Expr expression, String message) {
    if (expression instanceof Expr.Starred) {
      throw builder.wrong(message, expression.span());
    }
  }

  @Override
  public Expr visitList(PythonParser.ListContext rule) {
    if (rule.comprehension() != null) {
      Expr element = build(rule.elements.getFirst());
      requireNoStar(element, "iterable unpacking cannot be used in comprehension");
      return new Expr.ListComp(element, generators(rule.comprehension()), Spans.of(rule));
    }
    builder.requireCommas(rule);
    return new Expr.ListExpr(all(rule.elements), LOAD, Spans.of(rule));
  }

  @Override
  public Expr visitBraces(PythonParser.BracesContext rule) {
    Span span = Spans.of(rule);
    if (rule.items.isEmpty()) {
      return new Expr.Dict(List.of(), List.of(), span);
    }
    builder.requireCommas(rule);
    boolean dict = isDictItem(rule.items.getFirst());
    List<Expr> keys = new ArrayList<>(rule.items.size());
    List<Expr> values = new ArrayList<>(rule.items.size());
    for (PythonParser.BraceItemContext item : rule.items) {
      if (isDictItem(item) != dict) {
        throw builder.wrong("invalid syntax", Spans.of(item));
      }
      switch (item) {
        case PythonParser.UnpackedItemContext unpacked -> {
          keys.add(null);
          values.add(visitArithmetic(unpacked.mapping));
        }
        case PythonParser.KeyOrElementContext element -> {
          Expr key = visitStarNamedExpression(element.starNamedExpression());
          keys.add(key);
          if (dict) {
            if (key instanceof Expr.Starred || isNamed(element.starNamedExpression())) {
              throw builder.wrong("invalid syntax", Spans.of(element.COLON().getSymbol()));
            }
            values.add(visit(element.value));
          }
        }
        default -> throw new IllegalStateException("no item is " + item.getClass());
      }
    }
    if (rule.comprehension() != null) {
      List<Comprehension> generators = generators(rule.comprehension());
      if (!dict) {
        requireNoStar(keys.getFirst(), "iterable unpacking cannot be used in comprehension");
        return new Expr.SetComp(keys.getFirst(), generators, span);
      }
      if (keys.getFirst() == null) {
        throw builder.wrong(
            "dict unpacking cannot be used in dict comprehension",
            Spans.of(rule.items.getFirst().getStart()));
      }
      return new Expr.DictComp(keys.getFirst(), values.getFirst(), generators, span);
    }
    if (dict) {
      return new Expr.Dict(java.util.Collections.unmodifiableList(keys), List.copyOf(values), span);
    }
    return new Expr.Set(List.copyOf(keys), span);
  }

  private static boolean isDictItem(PythonParser.BraceItemContext item) {
    return !(item instanceof PythonParser.KeyOrElementContext element) || element.value != null;
  }

  List<Comprehension> generators(PythonParser.ComprehensionContext rule) {
    if (!builder.clausesFit(rule.clauses.size())) {
      return List.of(); // refused once all is read
    }
    List<Comprehension> generators = new ArrayList<>(rule.clauses.size());
    for (PythonParser.ForClauseContext clause : rule.clauses) {
      generators.add(
          new Comprehension(
              builder.targets.store(visitTargetList(clause.targets), Targets.Use.FOR),
              visitLogical(clause.iterable),
              all(clause.conditions),
              clause.ASYNC() != null));
    }
    return List.copyOf(generators);
  }
}
