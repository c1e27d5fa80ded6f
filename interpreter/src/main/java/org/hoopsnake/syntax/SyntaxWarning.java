package org.hoopsnake.syntax;

/**
 * A {@code SyntaxWarning} of the parser.
 *
 * @param error what it becomes if it is made an error
 * @param ofLexer whether the lexer warns, rather than who takes a literal apart
 */
public record SyntaxWarning(String message, SyntaxProblem error, boolean ofLexer) {
  /** Whether it is about something behind an error. */
  public boolean isBehind(SyntaxProblem problem) {
    return error.line() > problem.line()
        || error.line() == problem.line() && error.column() > problem.column();
  }
}
