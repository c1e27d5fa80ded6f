package org.hoopsnake.grammar;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Keeps parse trees small: one is ten times as large as the syntax tree that is built from it.
 *
 * <p>The statements of a file are taken one by one, so that a long file's tree is never held whole.
 * Inside a statement that is long itself, such as a table of data, the expressions are taken as
 * soon as they were read, the inner ones first; what was built stands in their place.
 */
public abstract class PythonParserBase extends Parser {
  /** A statement of more tokens is long; no statement that people write is. */
  private static final int LONG_STATEMENT = 10_000;

  private Consumer<ParserRuleContext> statements;
  private Consumer<PythonParser.ExpressionContext> expressions;

  /** Behind this token expressions are taken; none are once taking one has failed. */
  private int longFrom = LONG_STATEMENT;

  protected PythonParserBase(TokenStream input) {
    super(input);
  }

  /** Each top-level statement of a file goes to {@code consumer} and leaves the tree. */
  public void onTopLevelStatement(Consumer<ParserRuleContext> consumer) {
    statements = consumer;
  }

  /** Each expression of a long statement goes to {@code consumer}, then loses its parts. */
  public void onExpressionOfLongStatement(Consumer<PythonParser.ExpressionContext> consumer) {
    expressions = consumer;
  }

  protected final void topLevelStatement() {
    if (statements == null) {
      return;
    }
    PythonParser.FileContext file = (PythonParser.FileContext) getContext();
    PythonParser.StatementContext statement = file.statements.removeLast();
    file.removeLastChild();
    statements.accept(statement);
    longFrom = _input.index() + LONG_STATEMENT;
  }

  @Override
  public final void exitRule() {
    ParserRuleContext rule = getContext();
    super.exitRule();
    if (_input.index() > longFrom && rule.exception == null) {
      shrink(rule);
    }
  }

  private void shrink(ParserRuleContext rule) {
    if (rule instanceof PythonParser.ExpressionContext expression
        && expressions != null
        && !(rule.getParent() instanceof PythonParser.WithItemContext)) {
      // The item of a with statement is looked into: its parentheses may be the statement's.
      int from = longFrom;
      longFrom = Integer.MAX_VALUE;
      expressions.accept(expression);
      longFrom = from;
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
    } else if (rule.children instanceof ArrayList<ParseTree> children) {
      children.trimToSize();
    }
  }
}
