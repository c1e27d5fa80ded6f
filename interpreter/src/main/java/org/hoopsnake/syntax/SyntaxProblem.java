package org.hoopsnake.syntax;

/**
 * A syntax error with the fields of Python's SyntaxError: lines and columns count from 1, columns
 * in code points. A column of 0 or less means what it means there: unknown.
 *
 * @param lexical whether the text has no further tokens, which counts more than what the parser or
 *     a warning says
 * @param statementLine the line of the last compound statement that was whole before the error,
 *     functions left out, from where {@code traceback} looks for misspelt keywords; 0: none
 * @param statementColumn its column, from 0 on
 */
public record SyntaxProblem(
    Kind kind,
    String message,
    String filename,
    int line,
    int column,
    int endLine,
    int endColumn,
    String sourceLine,
    boolean lexical,
    int statementLine,
    int statementColumn) {

  private static final int NO_PLACE = -1;
  private static final int OF_WHOLE = -1;

  SyntaxProblem(
      Kind kind,
      String message,
      String filename,
      int line,
      int column,
      int endLine,
      int endColumn,
      String sourceLine) {
    this(kind, message, filename, line, column, endLine, endColumn, sourceLine, false, 0, 0);
  }

  /** The same, said of a source whose statement is right: {@code traceback} has nothing to mend. */
  SyntaxProblem ofWhole() {
    return behind(OF_WHOLE, 0);
  }

  /** Whether the statement that was read is right, and what is wrong is the source as a whole. */
  public boolean isOfWhole() {
    return statementLine == OF_WHOLE;
  }

  /** The same, where a compound statement came before. */
  SyntaxProblem behind(int line, int column) {
    return new SyntaxProblem(
        kind,
        message,
        filename,
        this.line,
        this.column,
        endLine,
        endColumn,
        sourceLine,
        lexical,
        line,
        column);
  }

  /** A problem of the source as a whole, which Python raises with a message and nothing else. */
  static SyntaxProblem withoutPlace(String message, String filename) {
    return new SyntaxProblem(
        Kind.SYNTAX_ERROR, message, filename, NO_PLACE, NO_PLACE, NO_PLACE, NO_PLACE, null);
  }

  /** Bytes that are no text in the encoding that they declare. */
  static SyntaxProblem ofBytes(String message, String filename) {
    return new SyntaxProblem(
        Kind.SYNTAX_ERROR, message, filename, 0, -1, 0, -1, null, false, OF_WHOLE, 0);
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
