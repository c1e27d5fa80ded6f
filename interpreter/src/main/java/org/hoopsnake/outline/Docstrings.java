package org.hoopsnake.outline;

import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Stmt;

/** The docstring of a body, without the indentation that it has in the source. */
public final class Docstrings {
  private static final int TAB = 8;

  private Docstrings() {}

  /** The docstring; null where there is none. */
  public static String of(List<Stmt> body, int optimize) {
    if (optimize >= 2
        || body.isEmpty()
        || !(body.get(0) instanceof Stmt.ExprStmt e)
        || !(e.value() instanceof Expr.Constant c)
        || !(c.value() instanceof String s)) {
      return null;
    }
    return clean(s);
  }

  private static String clean(String text) {
    String[] lines = expandTabs(text).split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      int indent = indent(lines[i]);
      if (indent < lines[i].length()) {
        margin = Math.min(margin, indent);
      }
    }
    StringBuilder result = new StringBuilder(lines[0].substring(indent(lines[0])));
    for (int i = 1; i < lines.length; i++) {
      result.append('\n');
      int cut = margin == Integer.MAX_VALUE ? 0 : margin;
      result.append(lines[i].substring(Math.min(cut, lines[i].length())));
    }
    return result.toString();
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static String expandTabs(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int spaces = TAB - column % TAB;
        result.append(" ".repeat(spaces));
        column += spaces;
      } else {
        result.append(c);
        column = c == '\n' ? 0 : column + 1;
      }
    }
    return result.toString();
  }
}
