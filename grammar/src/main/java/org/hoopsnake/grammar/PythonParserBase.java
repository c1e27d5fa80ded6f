package org.hoopsnake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Keeps parse trees small: one is ten times as large as the syntax tree that is built from it.
 *
 * <p>The statements of a file are taken one by one, so that a long file's tree is never held whole.
 * Inside a statement that is long itself, such as a table of data, expressions are taken as soon as
 * they were read, the inner ones first; what was built stands in the place of the outermost rule
 * that has nothing else in it. A table of numbers takes half the memory so.
 */
public abstract class PythonParserBase extends Parser {
  /** A statement of more tokens is long; no statement that people write is. */
  private static final int LONG_STATEMENT = 10_000;

  /**
   * More nested rules than any source has that CPython's parser, with its own limit, could take:
   * brackets and blocks are limited by the lexer, and the rest is at most a rule for each of its
   * levels. Deep stacks are slow to collect garbage from.
   */
  private static final int MAX_DEPTH = 20_000;

  /** Thrown where rules nest too deeply. */
  public static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super("rules nest too deeply", null, false, false);
    }
  }

  private final MemoryPressure memory = new MemoryPressure();
  private int depth;
  private Consumer<ParserRuleContext> statements;
  private Consumer<ParserRuleContext> parts;

  /** Behind this token expressions are taken; none are once taking one has failed. */
  private int longFrom = LONG_STATEMENT;

  protected PythonParserBase(TokenStream input) {
    super(input);
  }

  /** Each top-level statement of a file goes to {@code consumer} and leaves the tree. */
  public void onTopLevelStatement(Consumer<ParserRuleContext> consumer) {
    statements = consumer;
  }

  /**
   * Each expression of a long statement, and each operand in one, goes to {@code consumer}, which
   * sets what it has built; then it loses its parts.
   */
  public void onPartOfLongStatement(Consumer<ParserRuleContext> consumer) {
    parts = consumer;
  }

  protected final void topLevelStatement() {
    if (statements == null) {
      return;
    }
    List<PythonParser.StatementContext> read =
        switch (getContext()) {
          case PythonParser.FileContext file -> file.statements;
          case PythonParser.InteractiveContext source -> source.statements;
          default -> throw new IllegalStateException("no entry is " + getContext().getClass());
        };
    getContext().removeLastChild();
    statements.accept(read.removeLast());
    longFrom = _input.index() + LONG_STATEMENT;
  }

  @Override
  public final void enterRule(ParserRuleContext rule, int state, int index) {
    if (++depth > MAX_DEPTH) {
      parts = null; // what is left on the way out is not complete
      throw new TooDeep();
    }
    super.enterRule(rule, state, index);
  }

  @Override
  public final void exitRule() {
    ParserRuleContext rule = getContext();
    super.exitRule();
    depth--;
    if (_input.index() > longFrom && parts != null && rule.exception == null) {
      shrink(rule);
      if (memory.isExhausted()) {
        parts = null;
        throw new OutOfMemoryError("the statement is too large for the heap");
      }
    }
  }

  private void shrink(ParserRuleContext rule) {
    switch (rule) {
      // The item of a with statement is looked into: its parentheses may be the statement's.
      case PythonParser.ExpressionContext expression
          when !(rule.getParent() instanceof PythonParser.WithItemContext) ->
          takeExpression(expression);
      case PythonParser.FactorContext factor
          when rule.getParent() instanceof PythonParser.ArithmeticContext sum
              && !sum.operators.isEmpty() -> {
        take(factor);
        factor.children = null;
        factor.trailers.clear();
        factor.power = null;
      }
      case PythonParser.NamedExpressionContext named
          when named.value == null && named.name.built != null -> {
        named.built = named.name.built;
        named.builtDepth = named.name.builtDepth;
        named.name = null;
        named.children = null;
      }
      case PythonParser.StarNamedExpressionContext element
          when element.operand == null && element.namedExpression().built != null -> {
        element.built = element.namedExpression().built;
        element.builtDepth = element.namedExpression().builtDepth;
        element.children = null;
      }
      case PythonParser.StarExpressionContext element
          when element.operand == null && element.expression().built != null -> {
        element.built = element.expression().built;
        element.builtDepth = element.expression().builtDepth;
        element.children = null;
      }
      default -> {
        if (rule.children instanceof ArrayList<ParseTree> children) {
          children.trimToSize();
        }
      }
    }
  }

  private void takeExpression(PythonParser.ExpressionContext expression) {
    take(expression);
    expression.children = null;
    switch (expression) {
      case PythonParser.ConditionalContext conditional -> {
        conditional.body = null;
        conditional.test = null;
        conditional.orElse = null;
      }
      case PythonParser.LambdaContext lambda -> lambda.body = null;
      default -> {}
    }
  }

  private void take(ParserRuleContext rule) {
    int from = longFrom;
    longFrom = Integer.MAX_VALUE;
    parts.accept(rule);
    longFrom = from;
  }
}
