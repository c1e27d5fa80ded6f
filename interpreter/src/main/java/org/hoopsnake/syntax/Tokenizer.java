package org.hoopsnake.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.grammar.Keywords;
import org.hoopsnake.grammar.LexicalProblem;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonToken;

/**
 * The tokens of a source as Python's module {@code tokenize} shows them, with the numbers that its
 * module {@code token} gives them.
 *
 * <p>The lexer does not know comments and blank lines: they are found in the gaps between its
 * tokens. With {@code extra} tokens they are shown, operators have one number for all, and line
 * ends and indentation have their text; without, all is as the parser sees it.
 */
public final class Tokenizer {
  private static final int NAME = 1;
  private static final int NEWLINE = 4;
  private static final int INDENT = 5;
  private static final int DEDENT = 6;
  private static final int OP = 55;
  private static final int COMMENT = 65;
  private static final int NL = 66;

  /** The names in the order of their numbers; those that the lexer does not have are left out. */
  private static final String[] NAMES =
      """
      ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS
      MINUS STAR SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL
      LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL
      STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
      RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS
      COLONEQUAL EXCLAMATION OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE
      FSTRING_END TSTRING_START TSTRING_MIDDLE TSTRING_END
      """
          .strip()
          .split("\\s+");

  private static final int FSTRING_MIDDLE = 60;
  private static final int TSTRING_MIDDLE = 63;
  private static final int[] NUMBERS = numbers();

  /** A token; lines count from 1, columns from 0 in code points, and the end is exclusive. */
  public record Item(
      int type, String text, int line, int column, int endLine, int endColumn, String source) {}

  /**
   * The tokens up to the end or the first error.
   *
   * @param problem the error, or null
   * @param unfinished the source ends inside a bracket or behind a backslash
   */
  public record Result(List<Item> items, SyntaxProblem problem, boolean unfinished) {}

  private final String text;
  private final boolean extra;
  private final SourceText source;
  private final String[] lines;
  private final List<Item> items = new ArrayList<>();

  /** For each open brace, whether it holds a field whose format spec has begun. */
  private final ArrayDeque<Boolean> braces = new ArrayDeque<>();

  /** For each open f-string or t-string, the number of its text. */
  private final ArrayDeque<Integer> formats = new ArrayDeque<>();

  /** The last line that anything but indentation is in. */
  private int lastShown;

  private int line = 1;
  private int column;

  private Tokenizer(String text, boolean extra) {
    this.text = text;
    this.extra = extra;
    source = SourceText.of("<string>", text);
    lines = text.split("(?<=\n)|(?<=\r)(?!\n)");
  }

  private static int[] numbers() {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      byName.put(NAMES[i], i);
    }
    int[] numbers = new int[PythonLexer.VOCABULARY.getMaxTokenType() + 1];
    for (int type = 1; type < numbers.length; type++) {
      String name = PythonLexer.VOCABULARY.getSymbolicName(type);
      numbers[type] = byName.getOrDefault(name, Keywords.isKeyword(literal(type)) ? NAME : OP);
    }
    numbers[PythonLexer.MATCH] = NAME;
    numbers[PythonLexer.CASE] = NAME;
    numbers[PythonLexer.TYPE] = NAME;
    numbers[PythonLexer.FORMAT_COLON] = numbers[PythonLexer.COLON];
    numbers[PythonLexer.LESSGREATER] = numbers[PythonLexer.NOTEQUAL];
    return numbers;
  }

  /** The text of a keyword or an operator. */
  private static String literal(int type) {
    String quoted = PythonLexer.VOCABULARY.getLiteralName(type);
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
  }

  /**
   * The tokens of a text.
   *
   * @throws SyntaxException if the text holds a null character
   */
  public static Result tokenize(String text, boolean extra) {
    return new Tokenizer(text, extra).run();
  }

  private Result run() {
    PythonLexer lexer = new PythonLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    if (extra) {
      lexer.beLenient();
    }
    boolean afterText = false;
    while (true) {
      PythonToken token = (PythonToken) lexer.nextToken();
      if (token.getType() == PythonLexer.PROBLEM) {
        return failed(lexer.lexicalProblem());
      }
      if (token.getType() == Token.EOF) {
        end();
        return new Result(items, null, false);
      }
      add(token, afterText);
      afterText = token.getType() == PythonLexer.STRING_MIDDLE;
    }
  }

  private Result failed(LexicalProblem problem) {
    if (problem.message().endsWith("was never closed")) {
      gap(lines.length + 1, 0);
      int last = text.isEmpty() ? 1 : lines.length;
      return unfinished(last, 0);
    }
    if (problem.message().equals("unexpected EOF while parsing")) {
      return unfinished(problem.line(), line(problem.line()).length());
    }
    SyntaxProblem found = source.lexicalError(problem).problem();
    return new Result(
        items,
        new SyntaxProblem(
            found.kind(),
            found.message(),
            found.filename(),
            found.line(),
            found.column(),
            found.endLine(),
            found.endColumn(),
            SourceText.withoutLineEnd(found.sourceLine())),
        false);
  }

  private Result unfinished(int line, int offset) {
    return new Result(
        items,
        new SyntaxProblem(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            "unexpected EOF in multi-line statement",
            "<string>",
            line,
            offset,
            line,
            offset,
            null),
        true);
  }

  // ---------------------------------------------------------------- tokens

  private void add(PythonToken token, boolean afterText) {
    int type = token.getType();
    switch (type) {
      case PythonLexer.NEWLINE -> newline(token);
      case PythonLexer.INDENT, PythonLexer.DEDENT -> indentation(token);
      case PythonLexer.STRING_MIDDLE -> {
        formatText(token);
        moveTo(token.endLine(), token.endColumn());
      }
      default -> {
        gap(token.getLine(), token.getCharPositionInLine());
        nesting(token, afterText);
        int number = NUMBERS[type];
        if (type == PythonLexer.STRING_END) {
          number = formats.pop() + 1;
        }
        boolean operator = number > DEDENT && number < OP;
        show(
            extra && operator ? OP : number,
            token.getText(),
            token.getLine(),
            token.getCharPositionInLine(),
            token.endLine(),
            token.endColumn());
        moveTo(token.endLine(), token.endColumn());
      }
    }
  }

  private void nesting(PythonToken token, boolean afterText) {
    switch (token.getType()) {
      case PythonLexer.FSTRING_START -> formats.push(FSTRING_MIDDLE);
      case PythonLexer.TSTRING_START -> formats.push(TSTRING_MIDDLE);
      case PythonLexer.LBRACE -> braces.push(false);
      case PythonLexer.FORMAT_COLON -> {
        braces.pop();
        braces.push(true);
      }
      case PythonLexer.RBRACE -> {
        boolean spec = !braces.isEmpty() && braces.pop();
        if (spec && !afterText) {
          int at = token.getCharPositionInLine();
          show(formats.peek(), "", token.getLine(), at, token.getLine(), at);
        }
      }
      default -> {}
    }
  }

  private void show(int type, String text, int line, int column, int endLine, int endColumn) {
    String source;
    if (line > lines.length) {
      source = "";
    } else if (line == endLine || endLine > lines.length) {
      source = line(line);
    } else {
      source = String.join("", List.of(lines).subList(line - 1, endLine));
    }
    items.add(new Item(type, text, line, column, endLine, endColumn, source));
    lastShown = endLine;
  }

  private String line(int number) {
    return number > lines.length ? "" : lines[number - 1];
  }

  /** A doubled brace is one: the text ends with it, and goes on behind the other. */
  private void formatText(PythonToken token) {
    int type = formats.peek();
    boolean spec = !braces.isEmpty() && braces.peek();
    String piece = token.getText();
    int startLine = token.getLine();
    int startColumn = token.getCharPositionInLine();
    int atLine = startLine;
    int atColumn = startColumn;
    StringBuilder shown = new StringBuilder();
    boolean named = false;
    for (int i = 0; i < piece.length(); ) {
      int c = piece.codePointAt(i);
      i += Character.charCount(c);
      shown.appendCodePoint(c);
      if (c == '\n') {
        atLine++;
        atColumn = 0;
      } else {
        atColumn++;
      }
      if (c == '{' && i >= 3 && piece.startsWith("\\N{", i - 3)) {
        named = true;
      } else if (named && c == '}') {
        named = false;
      } else if (!spec && (c == '{' || c == '}') && i < piece.length() && piece.charAt(i) == c) {
        show(type, shown.toString(), startLine, startColumn, atLine, atColumn);
        shown.setLength(0);
        i++;
        atColumn++;
        startLine = atLine;
        startColumn = atColumn;
      }
    }
    if (!shown.isEmpty()) {
      show(type, shown.toString(), startLine, startColumn, atLine, atColumn);
    }
  }

  private void newline(PythonToken token) {
    int at = token.getLine();
    String content = line(at);
    int end = token.endColumn() - 1;
    int start = token.getCharPositionInLine();
    String ending = ending(content);
    if (extra) {
      if (start < end) {
        show(COMMENT, columns(content, start, end), at, start, at, end);
      }
      show(NEWLINE, ending, at, end, at, end + Math.max(ending.length(), 1));
    } else {
      String shown =
          start < end ? columns(content, start, end) : ending.startsWith("\r") ? "\r" : "";
      show(NEWLINE, shown, at, start, at, Math.max(end, start + shown.length()));
    }
    moveTo(at + 1, 0);
  }

  private static String ending(String line) {
    return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
  }

  private static String columns(String line, int from, int to) {
    return line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
  }

  private void indentation(PythonToken token) {
    int at = token.getLine();
    gap(at, 0);
    boolean indent = token.getType() == PythonLexer.INDENT;
    boolean behind = at > lines.length;
    int number = indent ? INDENT : DEDENT;
    if (!extra) {
      int last = behind ? lines.length : at;
      items.add(new Item(number, "", last, -1, last, -1, behind ? lastLine() : line(last)));
    } else if (indent) {
      int width = token.getCharPositionInLine();
      show(number, columns(line(at), 0, width), at, 0, at, width);
    } else {
      int width = behind ? 0 : token.getCharPositionInLine();
      show(number, "", at, width, at, width);
    }
  }

  private void end() {
    int last = text.isEmpty() ? 0 : lines.length;
    gap(last + 1, 0);
    if (extra) {
      items.add(new Item(0, "", last + 1, 0, last + 1, 0, ""));
    } else if (last > 0) {
      items.add(new Item(0, "", last, -1, last, -1, lastLine()));
    }
  }

  /** The last line, unless there is nothing but a comment in it. */
  private String lastLine() {
    return lastShown < lines.length ? "" : line(lines.length);
  }

  // ---------------------------------------------------------------- gaps

  private void moveTo(int newLine, int newColumn) {
    line = newLine;
    column = newColumn;
  }

  /** Comments and line ends up to a place. */
  private void gap(int untilLine, int untilColumn) {
    while (line < untilLine && line <= lines.length) {
      String content = lines[line - 1];
      String ending = ending(content);
      int end = content.codePointCount(0, content.length() - ending.length());
      int at = column;
      while (at < end
          && " \t\f".indexOf(content.codePointAt(content.offsetByCodePoints(0, at))) >= 0) {
        at++;
      }
      boolean joined = at < end && content.codePointAt(content.offsetByCodePoints(0, at)) == '\\';
      if (extra && !joined) {
        if (at < end) {
          show(COMMENT, columns(content, at, end), line, at, line, end);
        }
        show(NL, ending, line, end, line, end + Math.max(ending.length(), 1));
      }
      moveTo(line + 1, 0);
    }
    if (line == untilLine) {
      column = Math.max(column, untilColumn);
    }
  }
}
