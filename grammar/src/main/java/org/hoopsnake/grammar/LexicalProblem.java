package org.hoopsnake.grammar;

/**
 * Why a text has no further tokens. Lines and columns count from 1, as in Python's SyntaxError; an
 * end column of -1 or 0 means that only the start is known. {@code unfinished}: more text could
 * cure it. {@code atToken}: the error belongs to a token rather than to the line as a whole. {@code
 * decisive}: it is the one to report even if the parser stumbles earlier.
 */
public record LexicalProblem(
    Kind kind,
    String message,
    int line,
    int column,
    int endLine,
    int endColumn,
    boolean unfinished,
    boolean atToken,
    boolean decisive) {

  /** Which exception Python raises. */
  public enum Kind {
    SYNTAX,
    INDENTATION,
    TAB
  }
}
