package org.hoopsnake.grammar;

import java.util.function.Consumer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * Lets a reader take the statements of a file one by one: a parse tree is ten times as large as the
 * syntax tree that is built from it, so a long file's tree is never held whole.
 */
public abstract class PythonParserBase extends Parser {
  private Consumer<ParserRuleContext> consumer;

  protected PythonParserBase(TokenStream input) {
    super(input);
  }

  /** Each top-level statement of a file goes to {@code consumer} and leaves the tree. */
  public void onTopLevelStatement(Consumer<ParserRuleContext> consumer) {
    this.consumer = consumer;
  }

  protected final void topLevelStatement() {
    if (consumer == null) {
      return;
    }
    PythonParser.FileContext file = (PythonParser.FileContext) getContext();
    PythonParser.StatementContext statement = file.statements.removeLast();
    file.removeLastChild();
    consumer.accept(statement);
  }
}
