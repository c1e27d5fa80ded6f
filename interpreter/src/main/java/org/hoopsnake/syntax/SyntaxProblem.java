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

  /** A problem of sources that nest deeper than CPython's parser goes. */
  static SyntaxProblem tooComplex(String filename) {
    return new SyntaxProblem(
        Kind.MEMORY_ERROR,
        "Parser stack overflowed - Python source too complex to parse",
        filename,
        0,
        0,
        0,
        0,
        null);
  }

  /** A problem of sources whose tree is too deep for CPython's compiler, though not its parser. */
  static SyntaxProblem tooDeep(String filename) {
    return new SyntaxProblem(
        Kind.RECURSION_ERROR,
        "maximum recursion depth exceeded during compilation",
        filename,
        0,
        0,
        0,
        0,
        null);
  }

  public boolean hasPlace() {
    return line != NO_PLACE;
  }

  /** Which exception Python raises. */
  public enum Kind {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    MEMORY_ERROR("MemoryError"),
    RECURSION_ERROR("RecursionError");

    public final String exceptionName;

    Kind(String exceptionName) {
      this.exceptionName = exceptionName;
    }
  }
}
