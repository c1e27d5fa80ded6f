package org.hoopsnake.grammar;

/**
 * Why a text has no further tokens. Lines count from 1, columns from 0; an end column of -1 means
 * that only the start is known. {@code unfinished}: more text could cure it.
 */
public record LexicalProblem(
    Kind kind,
    String message,
    int line,
    int column,
    int endLine,
    int endColumn,
    boolean unfinished) {

  /** Which exception Python raises. */
  public enum Kind {
    SYNTAX,
    INDENTATION,
    TAB
  }
}
