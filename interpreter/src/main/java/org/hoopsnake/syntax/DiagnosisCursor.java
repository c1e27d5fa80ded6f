package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.grammar.LexicalProblem;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonToken;

/**
 * The tokens of a wrong source, read with backtracking: how far anybody has looked, what was found
 * where, and the errors that refer to both.
 */
final class DiagnosisCursor {
  /** A stretch of tokens that was recognised; {@code kind} is what messages call it. */
  record Node(String kind, int first, int last, List<Node> parts) {}

  /**
   * What rules have found at a token, and where they ended; null: nothing. Most rules that are
   * tried at a token find the same, so they share one: {@code rules} has a bit for each.
   */
  private static final class Found {
    final Node node;
    final int end;
    final Found next;
    int rules;

    Found(int rules, Node node, int end, Found next) {
      this.rules = rules;
      this.node = node;
      this.end = end;
      this.next = next;
    }
  }

  private static final boolean[] ATOMS =
      types(
          PythonLexer.NAME,
          PythonLexer.MATCH,
          PythonLexer.CASE,
          PythonLexer.TYPE,
          PythonLexer.NUMBER,
          PythonLexer.TRUE,
          PythonLexer.FALSE,
          PythonLexer.NONE,
          PythonLexer.ELLIPSIS);

  private static final boolean[] OPENINGS =
      types(
          PythonLexer.STRING,
          PythonLexer.FSTRING_START,
          PythonLexer.TSTRING_START,
          PythonLexer.LPAR,
          PythonLexer.LSQB,
          PythonLexer.LBRACE);

  private final List<PythonToken> tokens;

  /** The types of the tokens. Rules need not know where a colon stands, the lexer has used that. */
  private final int[] types;

  private final SourceText source;
  private final LexicalProblem lexical;
  private final Found[] found;

  /** The next token. */
  int at;

  /** One more than the index of the last token that anybody has looked at. */
  int seen;

  private int depth;

  /** The line and the column of the last compound statement that is whole, functions left out. */
  private int compoundLine;

  private int compoundColumn;

  /** Whether the rules that look for mistakes take part. */
  boolean searching;

  DiagnosisCursor(List<PythonToken> tokens, int start, SourceText source, LexicalProblem lexical) {
    this.tokens = tokens;
    this.at = start;
    this.seen = start;
    this.source = source;
    this.lexical = lexical;
    found = new Found[tokens.size()];
    types = new int[tokens.size()];
    for (int i = 0; i < types.length; i++) {
      int type = tokens.get(i).getType();
      types[i] = type == PythonLexer.FORMAT_COLON ? PythonLexer.COLON : type;
    }
  }

  private static boolean[] types(int... members) {
    boolean[] set = new boolean[PythonLexer.VOCABULARY.getMaxTokenType() + 1];
    for (int type : members) {
      set[type] = true;
    }
    return set;
  }

  /** Starts again, now looking for mistakes. */
  void searchFrom(int start) {
    at = start;
    depth = 0;
    Arrays.fill(found, null);
    searching = true;
  }

  // ---------------------------------------------------------------- tokens

  PythonToken token(int index) {
    return tokens.get(index);
  }

  /** The type of the next token; a lexical error is found where somebody looks at it. */
  int peek() {
    return lookAt(at);
  }

  private int lookAt(int index) {
    int type = types[index];
    if (index >= seen) {
      seen = index + 1;
      if (type == PythonLexer.PROBLEM) {
        throw lexicalError();
      }
    }
    return type;
  }

  /** Whether the token behind the next one is of a type. */
  boolean isSecond(int type) {
    return lookAt(at + 1) == type;
  }

  /**
   * Whether the next token is an atom by itself, and what follows is looser than a level. Every
   * rule that reads an operand looks at both tokens.
   */
  boolean loneAtom(int looseness) {
    int type = peek();
    return type > 0 && ATOMS[type] && Looseness.of(lookAt(at + 1)) > looseness;
  }

  /** Whether the next token begins an atom. */
  boolean isAtomStart() {
    int type = peek();
    return type > 0 && (ATOMS[type] || OPENINGS[type]);
  }

  boolean eatSign() {
    switch (peek()) {
      case PythonLexer.PLUS, PythonLexer.MINUS, PythonLexer.TILDE -> {
        at++;
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  boolean is(int type) {
    return peek() == type;
  }

  boolean isAny(int... types) {
    int next = peek();
    for (int type : types) {
      if (next == type) {
        return true;
      }
    }
    return false;
  }

  boolean eat(int type) {
    if (peek() != type) {
      return false;
    }
    at++;
    return true;
  }

  /** The next token as a node, or null. */
  Node take(int type) {
    return eat(type) ? new Node("token", at - 1, at - 1, List.of()) : null;
  }

  Node takeAny(int... types) {
    for (int type : types) {
      Node token = take(type);
      if (token != null) {
        return token;
      }
    }
    return null;
  }

  /** Whether the next token is a name with this text. */
  boolean isWord(String word) {
    return isName() && tokens.get(at).getText().equals(word);
  }

  boolean eatWord(String word) {
    if (isWord(word)) {
      at++;
      return true;
    }
    return false;
  }

  boolean isName() {
    return switch (peek()) {
      case PythonLexer.NAME, PythonLexer.MATCH, PythonLexer.CASE, PythonLexer.TYPE -> true;
      default -> false;
    };
  }

  Node name() {
    if (!isName()) {
      return null;
    }
    at++;
    return new Node("name", at - 1, at - 1, List.of());
  }

  String text(Node node) {
    return tokens.get(node.first()).getText();
  }

  /** A node from a token to the one before the next. */
  Node node(String kind, int first) {
    return new Node(kind, first, at - 1, List.of());
  }

  Node node(String kind, int first, List<Node> parts) {
    return new Node(kind, first, at - 1, parts);
  }

  /** Notes that a compound statement is whole which begins at a token. */
  void wholeStatement(int start) {
    PythonToken token = tokens.get(start);
    if (searching && token.getLine() >= compoundLine) {
      compoundLine = token.getLine();
      compoundColumn = token.getCharPositionInLine();
    }
  }

  int compoundLine() {
    return compoundLine;
  }

  int compoundColumn() {
    return compoundColumn;
  }

  // ---------------------------------------------------------------- depth

  /**
   * Counts how deep rules nest, in the measure of CPython's parser, where brackets and blocks,
   * which the lexer limits, do not; to be undone on the way out.
   */
  void deeper(int levels) {
    depth += levels;
    if (depth > AstBuilder.MAX_DEPTH) {
      throw new SyntaxException(SyntaxProblem.tooComplex(source.filename()));
    }
  }

  /** Reads a rule that many levels deeper. */
  Node deeper(int levels, Supplier<Node> rule) {
    deeper(levels);
    Node result = rule.get();
    depth -= levels;
    return result;
  }

  // ---------------------------------------------------------------- combinators

  /** Each rule is tried at most once at a place. */
  Node memo(MemoRule rule, Supplier<Node> body) {
    int start = at;
    int bit = 1 << rule.ordinal();
    for (Found known = found[start]; known != null; known = known.next) {
      if ((known.rules & bit) != 0) {
        at = known.end;
        return known.node;
      }
    }
    Node result = body.get();
    if (result == null) {
      at = start;
    }
    keep(start, bit, result);
    return result;
  }

  private void keep(int start, int bit, Node result) {
    Found same = null;
    for (Found known = found[start]; known != null; known = known.next) {
      known.rules &= ~bit;
      if (known.node == result && known.end == at) {
        same = known;
      }
    }
    if (same != null) {
      same.rules |= bit;
    } else {
      found[start] = new Found(bit, result, at, found[start]);
    }
  }

  /** Goes back if the attempt fails. */
  boolean attempt(BooleanSupplier body) {
    int start = at;
    if (body.getAsBoolean()) {
      return true;
    }
    at = start;
    return false;
  }

  Node attemptNode(Supplier<Node> body) {
    int start = at;
    Node result = body.get();
    if (result == null) {
      at = start;
    }
    return result;
  }

  /** Whether the attempt would succeed; nothing is consumed. */
  boolean ahead(BooleanSupplier body) {
    int start = at;
    boolean result = body.getAsBoolean();
    at = start;
    return result;
  }

  /** One or more, separated by commas; null if there is none. */
  List<Node> separated(Supplier<Node> element) {
    return separatedBy(PythonLexer.COMMA, element);
  }

  List<Node> separatedBy(int separator, Supplier<Node> element) {
    Node first = attemptNode(element);
    if (first == null) {
      return null;
    }
    List<Node> list = new ArrayList<>();
    list.add(first);
    while (true) {
      int before = at;
      Node next = eat(separator) ? element.get() : null;
      if (next == null) {
        at = before;
        return list;
      }
      list.add(next);
    }
  }

  /** Zero or more in a row. */
  List<Node> many(Supplier<Node> element) {
    List<Node> list = new ArrayList<>();
    for (Node next = attemptNode(element); next != null; next = attemptNode(element)) {
      list.add(next);
    }
    return list;
  }

  // ---------------------------------------------------------------- errors

  /** An error from the start of one node to the end of another. */
  SyntaxException wrong(Node first, Node last, String message) {
    PythonToken start = tokens.get(first.first());
    PythonToken end = tokens.get(last.last());
    return wrong(
        SyntaxProblem.Kind.SYNTAX_ERROR,
        message,
        hasPlace(start) ? start.getLine() : line(start),
        hasPlace(start) ? start.getCharPositionInLine() + 1 : 0,
        hasPlace(end) ? end.endLine() : line(end),
        hasPlace(end) ? end.endColumn() + 1 : 0);
  }

  SyntaxException wrong(Node node, String message) {
    return wrong(node, node, message);
  }

  /** An error at a token. */
  SyntaxException wrongToken(int index, String message) {
    return wrong(new Node("token", index, index, List.of()), message);
  }

  /** An error from a node to the last token that was looked at. */
  SyntaxException wrongFrom(Node node, String message) {
    PythonToken start = tokens.get(node.first());
    PythonToken end = tokens.get(seen - 1);
    return wrong(
        SyntaxProblem.Kind.SYNTAX_ERROR,
        message,
        start.getLine(),
        start.getCharPositionInLine() + 1,
        end.endLine(),
        end.endColumn());
  }

  /** An error at the last token that was looked at. */
  SyntaxException wrongAtLast(String message) {
    return wrongAt(SyntaxProblem.Kind.SYNTAX_ERROR, seen - 1, message);
  }

  SyntaxException wrongAtNext(String message) {
    return wrongAt(SyntaxProblem.Kind.SYNTAX_ERROR, at, message);
  }

  SyntaxException wrongIndentation(String message) {
    return wrongAt(SyntaxProblem.Kind.INDENTATION_ERROR, seen - 1, message);
  }

  /** An error where the lexer stands behind a token. */
  private SyntaxException wrongAt(SyntaxProblem.Kind kind, int index, String message) {
    PythonToken token = tokens.get(index);
    if (hasPlace(token)) {
      return wrong(
          kind,
          message,
          token.getLine(),
          token.getCharPositionInLine() + 1,
          token.endLine(),
          token.endColumn() + 1);
    }
    int line = line(token);
    int column = token.endColumn();
    PythonToken end = tokens.getLast();
    if (end.getType() == Token.EOF && token.getStartIndex() == end.getStartIndex()) {
      String text = source.completeLine(line);
      column = text.codePointCount(0, text.length());
    }
    return wrong(kind, message, line, column, line, -1);
  }

  SyntaxException wrong(
      SyntaxProblem.Kind kind, String message, int line, int column, int endLine, int endColumn) {
    String text = source.quotedLine(line);
    if (line < line(tokens.get(seen - 1)) && !source.quotesFile(line)) {
      text = SourceText.withoutLineEnd(text);
    }
    int last = text.codePointCount(0, text.length()) + 1;
    return new SyntaxException(
        new SyntaxProblem(
            kind,
            message,
            source.filename(),
            line,
            Math.min(source.quotedOffset(line, line, column), last),
            endLine,
            Math.min(source.quotedOffset(line, endLine, endColumn), last),
            text));
  }

  /** Tokens that are no text have no place of their own. */
  private static boolean hasPlace(PythonToken token) {
    return switch (token.getType()) {
      case PythonLexer.INDENT, PythonLexer.DEDENT, Token.EOF -> false;
      default -> true;
    };
  }

  /** The line that the lexer was in: behind the last line there is none. */
  private int line(PythonToken token) {
    return Math.min(hasPlace(token) ? token.endLine() : token.getLine(), source.lines());
  }

  int line(Node node) {
    return tokens.get(node.first()).getLine();
  }

  PythonToken lastToken(Node node) {
    return tokens.get(node.last());
  }

  SyntaxException lexicalError() {
    return lexicalError(lexical);
  }

  SyntaxException lexicalError(LexicalProblem problem) {
    return source.lexicalError(problem);
  }

  LexicalProblem lexicalProblem() {
    return lexical;
  }
}
