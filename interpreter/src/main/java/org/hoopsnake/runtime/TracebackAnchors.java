package org.hoopsnake.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

/**
 * Where in an operation its essence stands: the operator of {@code a + b}, the brackets of {@code
 * a[b]}, the parentheses of {@code f(x)} (PEP 657). The source is parsed again to find out.
 */
final class TracebackAnchors {
  private TracebackAnchors() {}

  /** From the left place up to the right one; lines count from 0. */
  record Anchors(int leftLine, int leftColumn, int rightLine, int rightColumn) {
    /** What stood on the first line moves by where the segment starts on it. */
    Anchors shiftedBy(int start) {
      return new Anchors(
          leftLine,
          leftLine == 0 ? leftColumn + start : leftColumn,
          rightLine,
          rightLine == 0 ? rightColumn + start : rightColumn);
    }
  }

  private static List<Stmt> parse(String source) {
    try {
      return Parser.parseFile(SourceText.of("<segment>", source)).body();
    } catch (SyntaxException | StackOverflowError e) {
      return List.of(); // half an expression: there is nothing to point at
    }
  }

  /** The anchors of an expression; null where it has none or is no expression. */
  static Anchors find(String segment) {
    if (segment.indexOf('(') < 0 && segment.indexOf('[') < 0 && !mayHaveOperator(segment)) {
      return null;
    }
    List<Stmt> body = parse("(\n" + segment + "\n)");
    if (body.size() != 1 || !(body.get(0) instanceof Stmt.ExprStmt(Expr value, Span s))) {
      return null;
    }
    Scanner scanner = new Scanner(segment.split("\n", -1));
    return switch (value) {
      case Expr.BinOp op -> scanner.operator(op);
      case Expr.Subscript sub -> scanner.bracket('[', sub.value(), sub);
      case Expr.Call call -> scanner.bracket('(', call.func(), call);
      default -> null;
    };
  }

  private static boolean mayHaveOperator(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if ("+-*/%@&|^<>".indexOf(segment.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Markers help unless they would stand below all of the line: then only anchors justify them, and
   * not even those where the line is a plain call.
   */
  static boolean worthMarking(List<String> source, int start, int end, boolean anchors) {
    String first = source.get(0);
    String last = source.get(source.size() - 1);
    boolean whole = first.substring(0, start).isBlank() && last.substring(end).isBlank();
    if (anchors && mayBeCallStatement(first)) {
      List<Stmt> body = parse(String.join("\n", source));
      Expr call =
          switch (body.isEmpty() ? null : body.get(0)) {
            case Stmt.Return(Expr.Call c, Span s) when c.func() instanceof Expr.Name -> c;
            case Stmt.Assign a
                when a.value() instanceof Expr.Call c
                    && a.targets().size() == 1
                    && a.targets().get(0) instanceof Expr.Name ->
                c;
            case null, default -> null;
          };
      if (call != null && spans(call.span(), source, start, end)) {
        return false;
      }
    }
    return anchors || !whole;
  }

  private static boolean mayBeCallStatement(String line) {
    return line.startsWith("return") || line.indexOf('=') >= 0;
  }

  /**
   * Whether a call is all of it; CPython compares its columns in bytes with those in characters.
   */
  private static boolean spans(Span span, List<String> source, int start, int end) {
    return span.line() == 1
        && span.endLine() == source.size()
        && bytes(source.get(0), span.column()) == start
        && bytes(source.get(source.size() - 1), span.endColumn()) == end;
  }

  private static int bytes(String line, int column) {
    return line.substring(0, column).getBytes(UTF_8).length;
  }

  /** Walks over the characters between the parts of an expression. */
  private static final class Scanner {
    private final String[] lines;
    private int line;
    private int column;

    Scanner(String[] lines) {
      this.lines = lines;
    }

    /** Stands behind an expression; the parse had one line in front. */
    private void behind(Expr expression) {
      line = expression.span().endLine() - 2;
      column = expression.span().endColumn();
    }

    private boolean settle() {
      while (line < lines.length && column >= lines[line].length()) {
        column = 0;
        line++;
      }
      return line < lines.length;
    }

    private boolean forwardTo(java.util.function.IntPredicate stop) {
      while (settle()) {
        char c = lines[line].charAt(column);
        if (c == '\\' || c == '#') {
          column = lines[line].length();
        } else if (stop.test(c)) {
          return true;
        } else {
          column++;
        }
      }
      return false;
    }

    Anchors operator(Expr.BinOp op) {
      behind(op.left());
      if (!forwardTo(c -> !Character.isWhitespace(c) && c != ')')) {
        return null;
      }
      int right = column + 1;
      int rightLine = op.right().span().line() - 2;
      boolean room = rightLine > line || right < op.right().span().column();
      if (right < lines[line].length() && room) {
        char c = lines[line].charAt(right);
        if (!Character.isWhitespace(c) && c != '\\' && c != '#') {
          right++;
        }
      }
      return new Anchors(line, column, line, right);
    }

    Anchors bracket(char open, Expr before, Expr whole) {
      behind(before);
      if (!forwardTo(c -> c == open)) {
        return null;
      }
      return new Anchors(line, column, whole.span().endLine() - 2, whole.span().endColumn());
    }
  }
}
