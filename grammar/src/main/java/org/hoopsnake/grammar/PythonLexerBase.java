package org.hoopsnake.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;

/**
 * What no regular rule can say about Python's tokens.
 *
 * <p><b>Lines.</b> At the start of each logical line the indentation is measured twice, with tabs
 * of eight columns and of one; where the two disagree about nesting, tabs and spaces were mixed
 * ambiguously. Blank lines and comments never get as far as a rule. Inside brackets there are no
 * line ends.
 *
 * <p><b>Soft keywords.</b> {@code match} is a keyword where it begins a logical line that ends with
 * a colon, {@code case} where it begins a line of such a block, {@code type} where a statement may
 * begin and another name follows. This is exact for every valid program, so the parser never has to
 * try both ways.
 */
public abstract class PythonLexerBase extends FormatLexer {
  private static final int MAX_INDENT = 100;

  private final ArrayDeque<Token> pending = new ArrayDeque<>();

  private final int[] indents = new int[MAX_INDENT];
  private final int[] alternateIndents = new int[MAX_INDENT];
  private final boolean[] matchBlocks = new boolean[MAX_INDENT];
  private int indent;

  /** Whether a last line without a line end is left without. */
  private boolean bareEnd;

  private boolean lineStart = true;
  private boolean firstInLine;
  private boolean matchHeader;
  private boolean atEnd;
  private int previous = PythonLexer.NEWLINE;
  private int commentLine;
  private int commentColumn;

  protected PythonLexerBase(CharStream input) {
    super(input);
  }

  /** Leaves a last line without a line end as it is, instead of adding one. */
  public final void addNoLineEnd() {
    bareEnd = true;
  }

  // ---------------------------------------------------------------- the stream

  @Override
  public final Token nextToken() {
    Token token = pending.poll();
    if (token == null) {
      token = scan();
    }
    previous = token.getType();
    return token;
  }

  private Token scan() {
    if (atEnd) {
      return endOfFile();
    }
    if (lineStart) {
      indentation();
      lineStart = false;
      firstInLine = true;
      Token first = pending.poll();
      if (first != null) {
        return first;
      }
    }
    Token token = super.nextToken();
    if (token.getType() == PythonLexer.NAME && firstInLine) {
      token = softKeyword(token);
    }
    firstInLine = false;
    if (token.getType() == EOF) {
      finish();
      return pending.poll();
    }
    if (token.getType() == PythonLexer.PROBLEM) {
      atEnd = true;
    }
    return token;
  }

  private Token endOfFile() {
    return make(EOF, _input.index(), _input.index() - 1, getLine(), getCharPositionInLine());
  }

  /** The implied line end and the dedents. */
  private void finish() {
    atEnd = true;
    if (_mode != DEFAULT_MODE) {
      endInFormat();
      pending.add(emptyToken(PythonLexer.PROBLEM));
      return;
    }
    if (!brackets.isEmpty()) {
      pending.add(neverClosed());
      return;
    }
    if (previous != PythonLexer.NEWLINE
        && previous != PythonLexer.DEDENT
        && previous != PythonLexer.INDENT) {
      int column = getCharPositionInLine();
      pending.add(
          new PythonToken(
              _tokenFactorySourcePair,
              PythonLexer.NEWLINE,
              _input.index(),
              _input.index() - 1,
              getLine(),
              commentLine == getLine() ? commentColumn : column,
              getLine(),
              column + 1));
      getInterpreter().setLine(getLine() + 1);
      getInterpreter().setCharPositionInLine(0);
    }
    for (; indent > 0; indent--) {
      pending.add(emptyToken(PythonLexer.DEDENT));
    }
    pending.add(endOfFile());
  }

  private Token neverClosed() {
    problem = neverClosed(brackets.getLast());
    return emptyToken(PythonLexer.PROBLEM);
  }

  private Token emptyToken(int type) {
    return make(type, _input.index(), _input.index() - 1, getLine(), getCharPositionInLine());
  }

  private Token make(int type, int start, int stop, int line, int column) {
    return new PythonToken(
        _tokenFactorySourcePair,
        type,
        start,
        stop,
        line,
        column,
        getLine(),
        getCharPositionInLine());
  }

  @Override
  public final Token emit() {
    Token token =
        _type == PythonLexer.NEWLINE
            ? endOfLine()
            : make(
                _type,
                _tokenStartCharIndex,
                getCharIndex() - 1,
                _tokenStartLine,
                _tokenStartCharPositionInLine);
    emit(token);
    return token;
  }

  /** The end of a logical line, which begins with the comment, if there is one. */
  private Token endOfLine() {
    int column = _tokenStartCharPositionInLine;
    Token token =
        new PythonToken(
            _tokenFactorySourcePair,
            PythonLexer.NEWLINE,
            _tokenStartCharIndex,
            getCharIndex() - 1,
            _tokenStartLine,
            commentLine == _tokenStartLine ? commentColumn : column,
            _tokenStartLine,
            column + 1);
    return token;
  }

  // ---------------------------------------------------------------- lines

  /** An error in the indentation, where no rule has matched. */
  private void failInIndentation(
      LexicalProblem.Kind kind, String message, int offset, int endOffset) {
    failInIndentation(
        new LexicalProblem(
            kind, message, getLine(), offset, getLine(), endOffset, false, false, false));
  }

  private void failInIndentation(LexicalProblem found) {
    fail(found);
    pending.clear();
    pending.add(emptyToken(PythonLexer.PROBLEM));
    atEnd = true;
  }

  /** A backslash was the last character but for its line end. */
  private LexicalProblem endBehindBackslash(int line, int offset) {
    return new LexicalProblem(
        LexicalProblem.Kind.SYNTAX,
        "unexpected EOF while parsing",
        line,
        offset,
        line,
        -1,
        true,
        false,
        false);
  }

  /** Skips blank lines, then measures the indentation of the first line that has a token. */
  private void indentation() {
    while (true) {
      int column = 0;
      int alternate = 0;
      int joinedColumn = 0;
      int c = peek();
      for (; ; c = peek()) {
        if (c == ' ') {
          column++;
          alternate++;
        } else if (c == '\t') {
          column = (column / 8 + 1) * 8;
          alternate++;
        } else if (c == '\f') {
          column = 0;
          alternate = 0;
        } else if (c == '\\' && _input.LA(2) == '\n') {
          joinedColumn = joinedColumn != 0 ? joinedColumn : column;
          if (_input.LA(3) == IntStream.EOF) {
            failInIndentation(endBehindBackslash(getLine(), getCharPositionInLine() + 2));
            return;
          }
          advance();
        } else {
          break;
        }
        advance();
      }
      if (c == '\\') {
        // Wrong wherever it stands; the rule for it will say so.
        return;
      }
      if (c == '#') {
        advance();
        restOfLine();
        c = peek();
      }
      if (c == '\n') {
        advance();
        continue;
      }
      if (c == IntStream.EOF) {
        return;
      }
      indent(
          joinedColumn != 0 ? joinedColumn : column, joinedColumn != 0 ? joinedColumn : alternate);
      return;
    }
  }

  private void indent(int column, int alternate) {
    if (column == indents[indent]) {
      if (alternate != alternateIndents[indent]) {
        inconsistentTabs();
      }
      return;
    }
    if (column > indents[indent]) {
      if (indent + 1 >= MAX_INDENT) {
        failInIndentation(LexicalProblem.Kind.INDENTATION, "too many levels of indentation", 1, 0);
        return;
      }
      if (alternate <= alternateIndents[indent]) {
        inconsistentTabs();
        return;
      }
      indent++;
      indents[indent] = column;
      alternateIndents[indent] = alternate;
      matchBlocks[indent] = matchHeader;
      matchHeader = false;
      pending.add(emptyToken(PythonLexer.INDENT));
      return;
    }
    while (indent > 0 && column < indents[indent]) {
      indent--;
      pending.add(emptyToken(PythonLexer.DEDENT));
    }
    if (column != indents[indent]) {
      int length = getCharPositionInLine();
      for (int c = _input.LA(1), i = 1; c != '\n' && c != IntStream.EOF; c = _input.LA(++i)) {
        length++;
      }
      failInIndentation(
          LexicalProblem.Kind.INDENTATION,
          "unindent does not match any outer indentation level",
          length + 1,
          -1);
    } else if (alternate != alternateIndents[indent]) {
      inconsistentTabs();
    }
  }

  private void inconsistentTabs() {
    failInIndentation(
        LexicalProblem.Kind.TAB, "inconsistent use of tabs and spaces in indentation", 1, 0);
  }

  /** The rule for line ends. */
  protected final void newline() {
    if (brackets.isEmpty()) {
      lineStart = true;
    } else {
      skip();
    }
  }

  /** The rule for a backslash at the end of a line. */
  protected final void lineJoining() {
    if (peek() == IntStream.EOF && brackets.isEmpty()) {
      fail(endBehindBackslash(_tokenStartLine, _tokenStartCharPositionInLine + 2));
    } else {
      skip();
    }
  }

  /** The rule for comments. */
  protected final void restOfLine() {
    commentLine = getLine();
    commentColumn = getCharPositionInLine() - 1;
    for (int c = peek(); c != '\n' && c != IntStream.EOF; c = peek()) {
      advance();
    }
  }

  /** The rule for a character that begins no token. */
  protected final void unknownCharacter() {
    int c = _input.LA(-1);
    if (c == '\\') {
      if (peek() == IntStream.EOF && bareEnd) {
        strayBackslash();
      } else if (peek() == IntStream.EOF) {
        if (brackets.isEmpty()) {
          fail(endBehindBackslash(getLine(), getCharPositionInLine() + 1));
        } else {
          skip();
        }
      } else {
        advance();
        strayBackslash();
      }
    } else if (!isPrintable(c)) {
      fail("invalid non-printable character U+%04X".formatted(c), false);
    }
  }

  private void strayBackslash() {
    failAtLine(
        LexicalProblem.Kind.SYNTAX,
        "unexpected character after line continuation character",
        getCharPositionInLine(),
        0);
  }

  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  // ---------------------------------------------------------------- names and numbers

  /** The rule for names: checks characters beyond ASCII and prefixes of strings. */
  protected final void name() {
    int length = getCharIndex() - _tokenStartCharIndex;
    int next = peek();
    if ((next == '"' || next == '\'') && length <= 5) {
      String clash = clashingPrefixes(length);
      if (clash != null) {
        advance();
        int more = moreBytesBefore();
        fail(
            clash,
            _tokenStartLine,
            _tokenStartCharPositionInLine + 1 + more,
            getCharPositionInLine() + more,
            false);
        return;
      }
    }
    for (int i = -length; i < 0; i++) {
      int c = _input.LA(i);
      if (c >= 128 && !(i == -length ? isIdentifierStart(c) : isIdentifierPart(c))) {
        String code = "U+%04X".formatted(c);
        failAt(
            isPrintable(c)
                ? "invalid character '" + Character.toString(c) + "' (" + code + ")"
                : "invalid non-printable character " + code,
            getLine(),
            getCharPositionInLine() + i + 1,
            false);
        return;
      }
    }
    if (length == 4
        && _input.LA(-4) == 't'
        && _input.LA(-3) == 'y'
        && _input.LA(-2) == 'p'
        && _input.LA(-1) == 'e'
        && startsStatement()
        && nameFollows()) {
      setType(PythonLexer.TYPE);
    }
  }

  private static boolean isIdentifierStart(int c) {
    return Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isIdentifierPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private String clashingPrefixes(int length) {
    String seen = "";
    for (int i = -length; i < 0; i++) {
      char c = (char) Character.toLowerCase(_input.LA(i));
      if ("burft".indexOf(c) < 0 || seen.indexOf(c) >= 0) {
        return null;
      }
      seen += c;
    }
    for (String pair : List.of("ub", "ur", "uf", "ut", "bf", "bt", "ft")) {
      if (seen.indexOf(pair.charAt(0)) >= 0 && seen.indexOf(pair.charAt(1)) >= 0) {
        return "'%c' and '%c' prefixes are incompatible".formatted(pair.charAt(0), pair.charAt(1));
      }
    }
    return null;
  }

  private boolean startsStatement() {
    return switch (previous) {
      case PythonLexer.NEWLINE,
          PythonLexer.INDENT,
          PythonLexer.DEDENT,
          PythonLexer.SEMI,
          PythonLexer.COLON ->
          brackets.isEmpty();
      default -> false;
    };
  }

  private boolean nameFollows() {
    int i = 1;
    while (_input.LA(i) == ' '
        || _input.LA(i) == '\t'
        || _input.LA(i) == '\f'
        || (_input.LA(i) == '\\' && _input.LA(i + 1) == '\n')) {
      i += _input.LA(i) == '\\' ? 2 : 1;
    }
    StringBuilder word = new StringBuilder();
    for (int c = _input.LA(i);
        c > 127 || c == '_' || (c >= 0 && Character.isLetterOrDigit(c));
        c = _input.LA(++i)) {
      word.appendCodePoint(c);
    }
    return !word.isEmpty()
        && !Character.isDigit(word.charAt(0))
        && _input.LA(i) != '"'
        && _input.LA(i) != '\''
        && !Keywords.isKeyword(word.toString());
  }

  /** {@code match} and {@code case} at the start of a line. */
  private Token softKeyword(Token name) {
    String text = name.getText();
    if (text.equals("case") && matchBlocks[indent]) {
      ((PythonToken) name).setType(PythonLexer.CASE);
    } else if (text.equals("match") && peek() != '.' && peek() != '=') {
      previous = PythonLexer.NAME;
      ArrayList<Token> line = new ArrayList<>();
      int last;
      do {
        Token token = super.nextToken();
        line.add(token);
        last = token.getType();
      } while (last != EOF && last != PythonLexer.NEWLINE && last != PythonLexer.PROBLEM);
      int size = line.size();
      boolean header = size > 2 && line.get(size - 2).getType() == PythonLexer.COLON;
      if (header && last == PythonLexer.NEWLINE) {
        ((PythonToken) name).setType(PythonLexer.MATCH);
        matchHeader = true;
      }
      if (last == EOF) {
        previous = size > 1 ? line.get(size - 2).getType() : PythonLexer.NAME;
        line.removeLast();
        pending.addAll(line);
        finish();
      } else {
        atEnd = last == PythonLexer.PROBLEM;
        pending.addAll(line);
      }
    }
    return name;
  }

  /** The rule for numbers: what follows must not look like more of the number. */
  protected final void endOfNumber() {
    int next = peek();
    boolean zero = _input.LA(_tokenStartCharIndex - getCharIndex()) == '0';
    if (lenient || !zero && !(next < 128 && isNameCharacter(next))) {
      return;
    }
    NumberCheck check = new NumberCheck(this::numberCharacter);
    check.run();
    if (check.warning() != null) {
      warnings.add(
          new LexicalWarning(
              check.warning(),
              check.warning(),
              getLine(),
              getCharPositionInLine(),
              formats.isEmpty()));
    }
    if (check.error() != null) {
      int before = _tokenStartCharPositionInLine;
      if (check.offset() != check.endOffset()) {
        before += moreBytesBefore();
      }
      fail(check.error(), getLine(), before + check.offset(), before + check.endOffset(), false);
    }
  }

  /**
   * How many bytes more than characters the line has before the token: CPython counts bytes where
   * an error of the lexer has an end.
   */
  private int moreBytesBefore() {
    int length = getCharIndex() - _tokenStartCharIndex;
    int more = 0;
    for (int i = 1; i <= _tokenStartCharPositionInLine; i++) {
      int c = _input.LA(-length - i);
      more += c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    }
    return more;
  }

  private int numberCharacter(int index) {
    int ahead = _tokenStartCharIndex + index - getCharIndex();
    return _input.LA(ahead < 0 ? ahead : ahead + 1);
  }

  static boolean isNameCharacter(int c) {
    return c == '_'
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c >= 128;
  }
}
