package org.hoopsnake.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;

/**
 * What all chapters of the lexer need: the characters, the errors and warnings that were found, and
 * the brackets that are open.
 *
 * <p><b>Errors.</b> The first lexical error ends the stream: a PROBLEM token, then EOF. What is
 * wrong is only interesting if the parser gets that far.
 */
abstract class BracketLexer extends Lexer {
  private static final int MAX_BRACKETS = 200;

  /**
   * An open bracket; {@code field}: the brace of a replacement field; {@code format}: how many
   * formats were open around it.
   */
  record Bracket(int character, boolean field, int format, int line, int column) {}

  /** An f-string or t-string that is being read. */
  record Format(int quote, int quotes, boolean raw, char letter, int line, int column) {}

  final ArrayList<Bracket> brackets = new ArrayList<>();
  final ArrayList<Format> formats = new ArrayList<>();
  final ArrayList<LexicalWarning> warnings = new ArrayList<>();

  /** Brackets need not match, and what follows a number does not matter. */
  boolean lenient;

  LexicalProblem problem;

  BracketLexer(CharStream input) {
    super(input);
  }

  /** Why the last token is a PROBLEM, or null. */
  public final LexicalProblem lexicalProblem() {
    return problem;
  }

  /** Takes tokens as they come, as {@code tokenize} does: whether they fit is not asked. */
  public final void beLenient() {
    lenient = true;
  }

  /** What is doubtful but allowed, in the order of the text. */
  public final List<LexicalWarning> warnings() {
    return warnings;
  }

  int peek() {
    return _input.LA(1);
  }

  void advance() {
    getInterpreter().consume(_input);
  }

  /** Goes back to the start of the token whose rule has just matched. */
  void rewind() {
    _input.seek(_tokenStartCharIndex);
    getInterpreter().setLine(_tokenStartLine);
    getInterpreter().setCharPositionInLine(_tokenStartCharPositionInLine);
  }

  // ---------------------------------------------------------------- errors

  /** An error at the last character that was read. */
  void fail(String message, boolean unfinished) {
    failAt(message, getLine(), getCharPositionInLine(), unfinished);
  }

  void failAt(String message, int line, int offset, boolean unfinished) {
    fail(message, line, offset, offset, unfinished);
  }

  void fail(String message, int line, int offset, int endOffset, boolean unfinished) {
    fail(
        new LexicalProblem(
            LexicalProblem.Kind.SYNTAX,
            message,
            line,
            offset,
            line,
            endOffset,
            unfinished,
            true,
            formats.isEmpty()));
  }

  void fail(LexicalProblem found) {
    if (problem == null) {
      problem = found;
    }
    setType(PythonLexer.PROBLEM);
  }

  void failAtLine(LexicalProblem.Kind kind, String message, int offset, int endOffset) {
    fail(
        new LexicalProblem(
            kind, message, getLine(), offset, getLine(), endOffset, false, false, false));
  }

  // ---------------------------------------------------------------- brackets

  /** What is to be said of the innermost open bracket, or null; in a format there is none. */
  public final LexicalProblem unclosedBracket() {
    return brackets.isEmpty() || !formats.isEmpty() ? null : neverClosed(brackets.getLast());
  }

  LexicalProblem neverClosed(Bracket open) {
    return new LexicalProblem(
        LexicalProblem.Kind.SYNTAX,
        "'" + (char) open.character + "' was never closed",
        open.line,
        open.column + 1,
        open.line,
        0,
        true,
        true,
        formats.isEmpty());
  }

  /** The rules for {@code ( [ &#123;}. */
  protected final void openBracket() {
    open(_input.LA(-1), false);
  }

  void open(int character, boolean field) {
    if (brackets.size() >= MAX_BRACKETS) {
      fail("too many nested parentheses", false);
      return;
    }
    brackets.add(
        new Bracket(character, field, formats.size(), getLine(), getCharPositionInLine() - 1));
  }

  /** The rules for {@code ) ] &#125;}. */
  protected final void closeBracket() {
    int c = _input.LA(-1);
    if (brackets.isEmpty()) {
      if (lenient) {
        return;
      }
      fail("unmatched '" + (char) c + "'", false);
      return;
    }
    Bracket open = brackets.getLast();
    if (open.field && c != '}') {
      fail(formats.getLast().letter + "-string: unmatched '" + (char) c + "'", false);
      return;
    }
    brackets.removeLast();
    int expected = open.character == '(' ? ')' : open.character == '[' ? ']' : '}';
    if (c != expected && !lenient) {
      String message =
          "closing parenthesis '%c' does not match opening parenthesis '%c'"
              .formatted(c, open.character);
      fail(open.line == getLine() ? message : message + " on line " + open.line, false);
      return;
    }
    if (open.field) {
      popMode();
    }
  }

  boolean atFieldLevel() {
    return !brackets.isEmpty() && brackets.getLast().field;
  }
}
