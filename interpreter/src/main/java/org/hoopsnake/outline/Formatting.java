package org.hoopsnake.outline;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Span;

/** {@code '%s: %r' % (a, b)} is compiled as an f-string, where it uses nothing but s, r and a. */
final class Formatting {
  private static final int DIGITS = 9;

  private final String format;
  private final List<Expr> values;
  private final Span span;
  private final List<Expr> parts = new ArrayList<>();
  private int at;

  private Formatting(String format, List<Expr> values, Span span) {
    this.format = format;
    this.values = values;
    this.span = span;
  }

  /** What the string is joined from; null where it is formatted when the code runs. */
  static List<Expr> parts(Expr.BinOp e) {
    if (e.op() != Operator.MOD
        || !(e.left() instanceof Expr.Constant c)
        || !(c.value() instanceof String format)
        || !(e.right() instanceof Expr.Tuple t)
        || t.elts().stream().anyMatch(x -> x instanceof Expr.Starred)) {
      return null;
    }
    return new Formatting(format, t.elts(), e.span()).read();
  }

  private List<Expr> read() {
    int used = 0;
    while (at < format.length()) {
      literal();
      if (at < format.length()) {
        at++;
        if (used == values.size() || !field(values.get(used++))) {
          return null;
        }
      }
    }
    return used == values.size() ? parts : null;
  }

  /** Reads up to a field, with {@code %%} as one. */
  private void literal() {
    StringBuilder text = new StringBuilder();
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '%') {
        if (at + 1 >= format.length() || format.charAt(at + 1) != '%') {
          break;
        }
        at++;
      }
      text.append(c);
      at++;
    }
    if (!text.isEmpty()) {
      parts.add(new Expr.Constant(text.toString(), null, span));
    }
  }

  private boolean field(Expr value) {
    boolean left = false;
    while (at < format.length() && "-+ #0".indexOf(format.charAt(at)) >= 0) {
      left |= format.charAt(at++) == '-';
    }
    String width = digits();
    String precision = null;
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      precision = digits();
    }
    if (at == format.length() || "sra".indexOf(format.charAt(at)) < 0 || width == null) {
      return false;
    }
    if (precision == null && format.charAt(at - 1) == '.') {
      return false;
    }
    char conversion = format.charAt(at++);
    StringBuilder spec = new StringBuilder();
    if (!width.isEmpty() && !left) {
      spec.append('>');
    }
    spec.append(width);
    if (precision != null) {
      spec.append('.').append(precision.isEmpty() ? "0" : precision);
    }
    Expr.JoinedStr formatSpec =
        spec.isEmpty()
            ? null
            : new Expr.JoinedStr(List.of(new Expr.Constant(spec.toString(), null, span)), span);
    parts.add(new Expr.FormattedValue(value, conversion, formatSpec, value.span()));
    return true;
  }

  /** Null: there are too many. */
  private String digits() {
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at))) {
      at++;
    }
    return at - start > DIGITS ? null : format.substring(start, at);
  }
}
