package org.hoopsnake.syntax;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.grammar.LexicalProblem;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonToken;

/**
 * Says what is wrong with a source that the parser has refused, in CPython's words.
 *
 * <p>Those words depend on how CPython searches, so this searches as it does: with backtracking,
 * once to learn how far a plain reading gets, and a second time with rules that look for mistakes.
 * The first such rule that matches wins; if none does, the error is where the first reading ended.
 * Both readings start at the statement that failed, and only happen after an error, so they may be
 * slow.
 *
 * <p>A lexical error anywhere behind, and a bracket that was opened before and never closed, are
 * more likely the cause than what the parser stumbled over, and are reported instead.
 */
final class Diagnosis {
  /** What was being read. */
  enum Entry {
    FILE,
    INTERACTIVE,
    EXPRESSION
  }

  /** Raises if a string literal, or the text of a format, is wrong; warns if it may. */
  interface LiteralCheck {
    /**
     * @param anchor the token from which places in the literal are counted: itself, or the end of
     *     the format
     */
    void check(Token literal, Token anchor, boolean warns);
  }

  final DiagnosisCursor in;
  final StringRules strings;
  final ExpressionRules expressions;
  final OperatorRules operators;
  final DisplayRules displays;
  final TargetRules targets;
  final CallRules calls;
  final ParameterRules parameters;
  final StatementRules statements;

  private final List<PythonToken> tokens;
  private final int start;
  private final int[] openBrackets;

  /** What is said of a bracket that was open where the tokens end, or null. */
  private final LexicalProblem openBracket;

  /**
   * @param tokens all tokens of the source, up to its end or to its lexical error
   * @param start the index of the first token of the statement that failed
   * @param lexical the lexical error, or null
   * @param openBracket what is said of a bracket that was open there, or null
   * @param literal checks string literals
   */
  Diagnosis(
      List<PythonToken> tokens,
      int start,
      SourceText source,
      LexicalProblem lexical,
      LexicalProblem openBracket,
      LiteralCheck literal) {
    this.tokens = tokens;
    this.start = start;
    this.openBracket = openBracket;
    in = new DiagnosisCursor(tokens, start, source, lexical);
    strings = new StringRules(this, literal);
    expressions = new ExpressionRules(this);
    operators = new OperatorRules(this);
    displays = new DisplayRules(this);
    targets = new TargetRules(this);
    calls = new CallRules(this);
    parameters = new ParameterRules(this);
    statements = new StatementRules(this);
    openBrackets = new int[tokens.size()];
    int open = 0;
    for (int i = 0; i < openBrackets.length; i++) {
      switch (tokens.get(i).getType()) {
        case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> open++;
        case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> open--;
        default -> {}
      }
      openBrackets[i] = open;
    }
  }

  /** The error, with the place of the last compound statement that is whole. */
  SyntaxProblem located(SyntaxProblem problem, int knownLine, int knownColumn) {
    return in.compoundLine() >= knownLine
        ? problem.behind(in.compoundLine(), in.compoundColumn())
        : problem.behind(knownLine, knownColumn);
  }

  /** How many brackets are open behind a token. */
  int openBrackets(int index) {
    return openBrackets[index];
  }

  /**
   * What a diagnosis finds.
   *
   * @param unfinished whether more text could cure it
   * @param readTwice whether it was found when reading again, for mistakes
   * @param readsOn whether CPython looks at the rest of the source, which may be doubtful
   */
  record Finding(SyntaxException error, boolean unfinished, boolean readTwice, boolean readsOn) {}

  private BooleanSupplier rule(Entry entry) {
    return switch (entry) {
      case FILE -> this::file;
      case INTERACTIVE -> this::interactive;
      case EXPRESSION -> this::expression;
    };
  }

  /** The error, or null if this reading finds none. */
  Finding find(Entry entry) {
    BooleanSupplier rule = rule(entry);
    LexicalProblem lexical = in.lexicalProblem();
    try {
      if (rule.getAsBoolean()) {
        return null;
      }
    } catch (SyntaxException e) {
      boolean atProblem = lexical != null && in.seen == tokens.size();
      boolean unfinished = atProblem && lexical.unfinished();
      return new Finding(atProblem ? e : overridden(e), unfinished, false, true);
    }
    return secondReading(rule, in.seen - 1);
  }

  /** Whether only the ends of blocks are left that the end of the source itself brings about. */
  private boolean isAtEnd(int index) {
    return tokens.subList(index, tokens.size()).stream()
        .allMatch(t -> t.getType() == Token.EOF || t.getType() == PythonLexer.DEDENT);
  }

  private Finding secondReading(BooleanSupplier rule, int last) {
    int type = tokens.get(last).getType();
    boolean unfinished = isAtEnd(last);
    in.searchFrom(start);
    try {
      if (rule.getAsBoolean()) {
        throw new IllegalStateException("the second reading finds no error");
      }
    } catch (SyntaxException e) {
      boolean atProblem = in.lexicalProblem() != null && in.seen == tokens.size();
      return new Finding(atProblem ? e : overridden(e), unfinished, true, true);
    }
    if (type == PythonLexer.INDENT || type == PythonLexer.DEDENT) {
      in.seen = last + 1;
      SyntaxException error =
          in.wrongIndentation(
              type == PythonLexer.INDENT ? "unexpected indent" : "unexpected unindent");
      return new Finding(error, unfinished, true, false);
    }
    return new Finding(overridden(in.wrongToken(last, "invalid syntax")), unfinished, true, true);
  }

  /** The error, unless a lexical one comes behind it. */
  private SyntaxException overridden(SyntaxException error) {
    LexicalProblem lexical = in.lexicalProblem();
    if (lexical == null || error.problem().kind() == SyntaxProblem.Kind.MEMORY_ERROR) {
      return error;
    }
    if (lexical.message().endsWith("was never closed")) {
      return lexical.decisive() && isBehind(lexical) ? in.lexicalError() : error;
    }
    if (!lexical.decisive() && openBracket != null && isBehind(openBracket)) {
      return in.lexicalError(openBracket);
    }
    return lexical.decisive() ? in.lexicalError() : error;
  }

  private boolean isBehind(LexicalProblem bracket) {
    return tokens.get(in.seen - 1).getLine() > bracket.line();
  }

  // ---------------------------------------------------------------- entries

  private boolean file() {
    statements.statements();
    return in.eat(Token.EOF);
  }

  private boolean interactive() {
    while (in.eat(PythonLexer.NEWLINE)) {
      // Blank lines before the statement.
    }
    if (in.is(Token.EOF)) {
      return true;
    }
    return in.attempt(statements::compoundStatement)
        ? in.eat(Token.EOF)
        : statements.simpleStatements();
  }

  private boolean expression() {
    if (expressions.expressions() == null) {
      return false;
    }
    while (in.eat(PythonLexer.NEWLINE)) {
      // Blank lines behind the expression.
    }
    return in.eat(Token.EOF);
  }
}
