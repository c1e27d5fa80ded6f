package org.hoopsnake.syntax;

/**
 * A syntax error with the fields of Python's SyntaxError: lines and columns count from 1, columns
 * in code points. A column of 0 or less means what it means there: unknown.
 */
public record SyntaxProblem(
    Kind kind,
    String message,
    String filename,
    int line,
    int column,
    int endLine,
    int endColumn,
    String sourceLine) {

  private static final int NO_PLACE = -1;

  /** A problem of the source as a whole, which Python raises with a message and nothing else. */
  static SyntaxProblem withoutPlace(String message, String filename) {
    return new SyntaxProblem(
        Kind.SYNTAX_ERROR, message, filename, NO_PLACE, NO_PLACE, NO_PLACE, NO_PLACE, null);
  }

  public boolean hasPlace() {
    return line != NO_PLACE;
  }

  /** Which exception Python raises. */
  public enum Kind {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    MEMORY_ERROR("MemoryError");

    public final String exceptionName;

    Kind(String exceptionName) {
      this.exceptionName = exceptionName;
    }
  }
}
