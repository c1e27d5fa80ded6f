package org.hoopsnake.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;

/**
 * Strings. A rule matches the opening quotes; the body is read here, character by character. For
 * f-strings and t-strings the lexer's own mode stack is the nesting: the text of a string is read
 * in FORMAT_TEXT, a field pushes the default mode, its top-level colon replaces that by
 * FORMAT_SPEC, and its brace pops. {@link #formats} holds what a mode cannot: the quotes that end
 * the string.
 */
abstract class FormatLexer extends BracketLexer {
  private static final int MAX_FORMATS = 150;
  private static final int MAX_FIELDS = 3;

  FormatLexer(CharStream input) {
    super(input);
  }

  /** The rule for the opening quotes of a plain string or bytes. */
  protected final void stringBody() {
    int quote = _input.LA(-1);
    int quotes = getCharIndex() - _tokenStartCharIndex >= 3 && _input.LA(-2) == quote ? 3 : 1;
    boolean escapedQuote = false;
    int closing = 0;
    while (closing != quotes) {
      int c = peek();
      if (c == IntStream.EOF || (quotes == 1 && c == '\n')) {
        unterminated(quote, quotes, escapedQuote);
        return;
      }
      advance();
      if (c == quote) {
        closing++;
      } else {
        closing = 0;
        if (c == '\\') {
          if (peek() == quote) {
            escapedQuote = true;
          }
          if (peek() != IntStream.EOF) {
            advance();
          }
        }
      }
    }
  }

  private void unterminated(int quote, int quotes, boolean escapedQuote) {
    int detected = getLine();
    if (peek() == IntStream.EOF && getCharPositionInLine() == 0 && detected > _tokenStartLine) {
      // The end of the input stands behind the last line.
      detected--;
    }
    String message;
    Format around = formats.isEmpty() ? null : formats.getLast();
    if (around != null && around.quote() == quote && around.quotes() == quotes) {
      // These quotes were meant to end the f-string around.
      message = around.letter() + "-string: expecting '}'";
    } else if (quotes == 3) {
      message = "unterminated triple-quoted string literal (detected at line " + detected + ")";
    } else {
      message = "unterminated string literal (detected at line " + detected + ")";
      if (escapedQuote) {
        message += "; perhaps you escaped the end quote?";
      }
    }
    failAt(message, _tokenStartLine, _tokenStartCharPositionInLine + 1, quotes == 3);
  }

  /** The rule for the opening quotes of an f-string or a t-string. */
  protected final void formatStart() {
    int quote = _input.LA(-1);
    int quotes = getCharIndex() - _tokenStartCharIndex >= 3 && _input.LA(-2) == quote ? 3 : 1;
    char letter = 'f';
    boolean raw = false;
    int length = getCharIndex() - _tokenStartCharIndex - quotes;
    for (int i = 0; i < length; i++) {
      int c = _input.LA(i - length - quotes);
      if (c == 't' || c == 'T') {
        letter = 't';
      } else if (c == 'r' || c == 'R') {
        raw = true;
      }
    }
    if (formats.size() + 1 >= MAX_FORMATS) {
      fail("too many nested f-strings or t-strings", false);
      return;
    }
    setType(letter == 't' ? PythonLexer.TSTRING_START : PythonLexer.FSTRING_START);
    formats.add(
        new Format(quote, quotes, raw, letter, _tokenStartLine, _tokenStartCharPositionInLine));
    pushMode(PythonLexer.FORMAT_TEXT);
  }

  /** The rule of both text modes: one piece of text, a brace, or the closing quotes. */
  protected final void formatText() {
    rewind();
    Format format = formats.getLast();
    boolean spec = _mode == PythonLexer.FORMAT_SPEC;
    boolean named = false;
    while (true) {
      int c = peek();
      if (c == format.quote() && closes(format)) {
        if (piece()) {
          return;
        }
        endOfFormat(format, spec);
        return;
      }
      if (c == IntStream.EOF || (c == '\n' && format.quotes() == 1)) {
        if (c == '\n' && spec) {
          lineEndInSpec(format, getLine(), getCharPositionInLine() + 1);
          return;
        }
        unterminatedFormat(format);
        return;
      }
      if (c == '{') {
        if (!spec && _input.LA(2) == '{') {
          advance();
          advance();
          continue;
        }
        if (piece()) {
          return;
        }
        if (openFields() >= MAX_FIELDS) {
          fail(format.letter() + "-string: expressions nested too deeply", false);
          return;
        }
        advance();
        open('{', true);
        if (problem == null) {
          setType(PythonLexer.LBRACE);
          pushMode(DEFAULT_MODE);
        }
        return;
      }
      if (c == '}') {
        if (named) {
          named = false;
          advance();
          continue;
        }
        if (!spec && _input.LA(2) == '}') {
          advance();
          advance();
          continue;
        }
        if (piece()) {
          return;
        }
        advance();
        if (spec) {
          setType(PythonLexer.RBRACE);
          brackets.removeLast();
          popMode();
        } else {
          fail(format.letter() + "-string: single '}' is not allowed", false);
        }
        return;
      }
      advance();
      if (c == '\\') {
        int next = peek();
        if (next == '{' || next == '}') {
          if (!format.raw()) {
            escapedBrace(next);
          }
          continue;
        }
        if (next == IntStream.EOF) {
          continue;
        }
        if (next == 'N' && !format.raw() && _input.LA(2) == '{') {
          advance();
          named = true;
        }
        advance();
      }
    }
  }

  private void escapedBrace(int brace) {
    String found = "\"\\%c\" is an invalid escape sequence.".formatted(brace);
    String advice = " Did you mean \"\\\\%c\"? A raw string is also an option.".formatted(brace);
    warnings.add(
        new LexicalWarning(
            found + " Such sequences will not work in the future." + advice,
            found + advice,
            getLine(),
            getCharPositionInLine() + 1,
            false));
  }

  /** The input ends in the text of a format, or of a format spec. */
  void endInFormat() {
    Format format = formats.getLast();
    if (_mode == PythonLexer.FORMAT_SPEC && format.quotes() == 1) {
      lineEndInSpec(format, getLine(), getCharPositionInLine() + 1);
    } else {
      unterminatedFormat(format);
    }
  }

  private void lineEndInSpec(Format format, int line, int offset) {
    failAt(
        format.letter()
            + "-string: newlines are not allowed in format specifiers for single quoted "
            + format.letter()
            + "-strings",
        line,
        offset,
        false);
  }

  /** How many fields of the innermost format are open, one in the spec of the other. */
  private int openFields() {
    int count = 0;
    for (int i = brackets.size() - 1; i >= 0 && brackets.get(i).format() == formats.size(); i--) {
      count++;
    }
    return count;
  }

  /** Whether text was read; if so, it is a token of its own. */
  private boolean piece() {
    if (_input.index() == _tokenStartCharIndex) {
      return false;
    }
    setType(PythonLexer.STRING_MIDDLE);
    return true;
  }

  private boolean closes(Format format) {
    return format.quotes() == 1
        || (_input.LA(2) == format.quote() && _input.LA(3) == format.quote());
  }

  private void endOfFormat(Format format, boolean spec) {
    for (int i = 0; i < format.quotes(); i++) {
      advance();
    }
    setType(PythonLexer.STRING_END);
    if (spec) {
      // Its fields were not closed; the parser will say so.
      for (int fields = openFields(); fields > 0; fields--) {
        brackets.removeLast();
        popMode();
      }
    }
    formats.removeLast();
    popMode();
  }

  private void unterminatedFormat(Format format) {
    int detected = getLine();
    String message;
    if (format.quotes() == 3) {
      if (getCharPositionInLine() == 0 && detected > format.line()) {
        detected--;
      }
      message = "unterminated triple-quoted " + format.letter() + "-string literal";
    } else {
      message = "unterminated " + format.letter() + "-string literal";
    }
    failAt(
        message + " (detected at line " + detected + ")",
        format.line(),
        format.column() + 1,
        format.quotes() == 3);
  }

  /** The rule for a colon: at the top level of a field it ends the expression. */
  protected final void formatSpecFollows() {
    if (atFieldLevel()) {
      setType(PythonLexer.FORMAT_COLON);
      mode(PythonLexer.FORMAT_SPEC);
    }
  }

  /** The rule for {@code :=}, which is a colon at the top level of a field. */
  protected final void colonThatStartsFormatSpec() {
    if (atFieldLevel()) {
      rewind();
      advance();
      setType(PythonLexer.FORMAT_COLON);
      mode(PythonLexer.FORMAT_SPEC);
    }
  }
}
