package org.hoopsnake.syntax;

import java.util.List;
import org.hoopsnake.ast.Expr;

/** Writes f-strings and t-strings. */
final class FormatUnparser {
  private final ExpressionUnparser expressions;
  private final StringBuilder out;
  private boolean open;
  private char letter;

  FormatUnparser(ExpressionUnparser expressions, StringBuilder out) {
    this.expressions = expressions;
    this.out = out;
  }

  void whole(List<Expr> parts, char prefix) {
    letter = prefix;
    for (Expr part : parts) {
      if (part instanceof Expr.Constant text && text.kind() != null) {
        // Only a literal of its own remembers that it was written u'…'.
        close();
        out.append(text.kind()).append(LiteralWriter.literal(text.value())).append(' ');
      } else {
        open();
        part(part, false);
      }
    }
    open();
    out.append('\'');
  }

  private void open() {
    if (!open) {
      out.append(letter).append('\'');
      open = true;
    }
  }

  private void close() {
    if (open) {
      out.append("' ");
      open = false;
    }
  }

  private void part(Expr part, boolean spec) {
    switch (part) {
      case Expr.Constant text -> text((String) text.value(), spec);
      case Expr.FormattedValue field -> {
        out.append('{');
        expressions.field(field.value());
        end(field.conversion(), field.formatSpec());
      }
      case Expr.Interpolation field -> {
        // Its source is part of its value.
        out.append('{').append(field.str());
        end(field.conversion(), field.formatSpec());
      }
      default -> throw new IllegalArgumentException("no part is " + part.getClass());
    }
  }

  private void end(int conversion, Expr.JoinedStr spec) {
    if (conversion >= 0) {
      out.append('!').append((char) conversion);
    }
    if (spec != null) {
      out.append(':');
      for (Expr part : spec.values()) {
        part(part, true);
      }
    }
    out.append('}');
  }

  private void text(String text, boolean spec) {
    int start = out.length();
    LiteralWriter.escape(out, text, '\'');
    for (int i = out.length() - 1; i >= start; i--) {
      char c = out.charAt(i);
      if (c == '{' || c == '}') {
        // A spec knows no doubled braces.
        out.replace(i, i + 1, spec ? (c == '{' ? "\\x7b" : "\\x7d") : c + "" + c);
      }
    }
  }
}
