package org.hoopsnake.syntax;

import java.math.BigInteger;
import java.util.List;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;

/**
 * Writes expressions. Every operand says how tightly it must bind; what binds less tightly stands
 * in parentheses.
 */
final class ExpressionUnparser {
  // How tightly an expression binds, from conditional expressions up to atoms.
  static final int TEST = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARE = 5;
  static final int BITOR = 6;
  private static final int BITXOR = 7;
  private static final int BITAND = 8;
  private static final int SHIFT = 9;
  private static final int SUM = 10;
  private static final int TERM = 11;
  private static final int FACTOR = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int ATOM = 15;

  private final StringBuilder out;

  ExpressionUnparser(StringBuilder out) {
    this.out = out;
  }

  void write(Expr expression) {
    write(expression, TEST);
  }

  void write(Expr expression, int level) {
    boolean parentheses = binding(expression) < level;
    if (parentheses) {
      out.append('(');
    }
    writeBare(expression);
    if (parentheses) {
      out.append(')');
    }
  }

  /** Zero for what always stands in parentheses. */
  private static int binding(Expr expression) {
    return switch (expression) {
      case Expr.NamedExpr _, Expr.Yield _, Expr.YieldFrom _ -> 0;
      case Expr.IfExp _, Expr.Lambda _ -> TEST;
      case Expr.BoolOp e -> e.op() == BoolOperator.OR ? OR : AND;
      case Expr.UnaryOp e -> e.op() == UnaryOperator.NOT ? NOT : FACTOR;
      case Expr.Compare _ -> COMPARE;
      case Expr.BinOp e -> binding(e.op());
      case Expr.Await _ -> AWAIT;
      default -> ATOM;
    };
  }

  private static int binding(Operator operator) {
    return switch (operator) {
      case BITOR -> BITOR;
      case BITXOR -> BITXOR;
      case BITAND -> BITAND;
      case LSHIFT, RSHIFT -> SHIFT;
      case ADD, SUB -> SUM;
      case MULT, MATMULT, DIV, MOD, FLOORDIV -> TERM;
      case POW -> POWER;
    };
  }

  void list(List<Expr> expressions) {
    String separator = "";
    for (Expr expression : expressions) {
      out.append(separator);
      write(expression);
      separator = ", ";
    }
  }

  private void writeBare(Expr expression) {
    switch (expression) {
      case Expr.BoolOp e -> {
        String separator = "";
        for (Expr value : e.values()) {
          out.append(separator);
          write(value, binding(e) + 1);
          separator = e.op() == BoolOperator.OR ? " or " : " and ";
        }
      }
      case Expr.NamedExpr e -> {
        write(e.target(), ATOM);
        out.append(" := ");
        write(e.value());
      }
      case Expr.BinOp e -> {
        int level = binding(e);
        boolean power = e.op() == Operator.POW;
        write(e.left(), power ? AWAIT : level);
        out.append(' ').append(e.op().symbol).append(' ');
        write(e.right(), power ? FACTOR : level + 1);
      }
      case Expr.UnaryOp e -> {
        out.append(e.op().symbol);
        write(e.operand(), binding(e));
      }
      case Expr.Lambda e -> {
        out.append("lambda");
        int before = out.length();
        out.append(' ');
        arguments(e.args());
        if (out.length() == before + 1) {
          out.setLength(before);
        }
        out.append(": ");
        write(e.body());
      }
      case Expr.IfExp e -> {
        write(e.body(), OR);
        out.append(" if ");
        write(e.test(), OR);
        out.append(" else ");
        write(e.orelse());
      }
      case Expr.Dict e -> dict(e);
      case Expr.Set e -> {
        out.append('{');
        list(e.elts());
        out.append('}');
      }
      case Expr.ListComp e -> {
        out.append('[');
        write(e.elt());
        comprehensions(e.generators());
        out.append(']');
      }
      case Expr.SetComp e -> {
        out.append('{');
        write(e.elt());
        comprehensions(e.generators());
        out.append('}');
      }
      case Expr.DictComp e -> {
        out.append('{');
        write(e.key());
        out.append(": ");
        write(e.value());
        comprehensions(e.generators());
        out.append('}');
      }
      case Expr.GeneratorExp e -> {
        out.append('(');
        write(e.elt());
        comprehensions(e.generators());
        out.append(')');
      }
      case Expr.Await e -> {
        out.append("await ");
        write(e.value(), ATOM);
      }
      case Expr.Yield e -> {
        out.append("yield");
        if (e.value() != null) {
          out.append(' ');
          write(e.value());
        }
      }
      case Expr.YieldFrom e -> {
        out.append("yield from ");
        write(e.value());
      }
      case Expr.Compare e -> {
        write(e.left(), BITOR);
        for (int i = 0; i < e.ops().size(); i++) {
          out.append(' ').append(e.ops().get(i).symbol).append(' ');
          write(e.comparators().get(i), BITOR);
        }
      }
      case Expr.Call e -> {
        write(e.func(), ATOM);
        out.append('(');
        callArguments(e.args(), e.keywords());
        out.append(')');
      }
      case Expr.FormattedValue _, Expr.Interpolation _ ->
          new FormatUnparser(this, out).whole(List.of(expression), 'f');
      case Expr.JoinedStr e -> new FormatUnparser(this, out).whole(e.values(), 'f');
      case Expr.TemplateStr e -> new FormatUnparser(this, out).whole(e.values(), 't');
      case Expr.Constant e -> {
        if (e.kind() != null) {
          out.append(e.kind());
        }
        out.append(LiteralWriter.literal(e.value()));
      }
      case Expr.Attribute e -> {
        boolean integer =
            e.value() instanceof Expr.Constant constant
                && (constant.value() instanceof Long || constant.value() instanceof BigInteger);
        write(e.value(), ATOM);
        out.append(integer ? " ." : ".").append(e.attr());
      }
      case Expr.Subscript e -> {
        write(e.value(), ATOM);
        out.append('[');
        if (e.slice() instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
          tupleElements(tuple);
        } else {
          write(e.slice());
        }
        out.append(']');
      }
      case Expr.Starred e -> {
        out.append('*');
        write(e.value(), BITOR);
      }
      case Expr.Name e -> out.append(e.id());
      case Expr.ListExpr e -> {
        out.append('[');
        list(e.elts());
        out.append(']');
      }
      case Expr.Tuple e -> {
        out.append('(');
        tupleElements(e);
        out.append(')');
      }
      case Expr.Slice e -> slice(e);
    }
  }

  private void tupleElements(Expr.Tuple tuple) {
    list(tuple.elts());
    if (tuple.elts().size() == 1) {
      out.append(',');
    }
  }

  private void dict(Expr.Dict dict) {
    out.append('{');
    for (int i = 0; i < dict.keys().size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      if (dict.keys().get(i) == null) {
        out.append("**");
        write(dict.values().get(i), BITOR);
      } else {
        write(dict.keys().get(i));
        out.append(": ");
        write(dict.values().get(i));
      }
    }
    out.append('}');
  }

  private void slice(Expr.Slice slice) {
    if (slice.lower() != null) {
      write(slice.lower());
    }
    out.append(':');
    if (slice.upper() != null) {
      write(slice.upper());
    }
    if (slice.step() != null) {
      out.append(':');
      write(slice.step());
    }
  }

  private void comprehensions(List<Comprehension> generators) {
    for (Comprehension generator : generators) {
      out.append(generator.isAsync() ? " async for " : " for ");
      write(generator.target(), BITOR);
      out.append(" in ");
      write(generator.iter(), OR);
      for (Expr condition : generator.ifs()) {
        out.append(" if ");
        write(condition, OR);
      }
    }
  }

  void callArguments(List<Expr> positional, List<Keyword> keywords) {
    list(positional);
    String separator = positional.isEmpty() ? "" : ", ";
    for (Keyword keyword : keywords) {
      out.append(separator);
      if (keyword.arg() == null) {
        out.append("**");
      } else {
        out.append(keyword.arg()).append('=');
      }
      write(keyword.value());
      separator = ", ";
    }
  }

  /** The parameters of a function or of a lambda. */
  void arguments(Arguments arguments) {
    int positional = arguments.posonlyargs().size() + arguments.args().size();
    int withoutDefault = positional - arguments.defaults().size();
    String separator = "";
    for (int i = 0; i < positional; i++) {
      boolean only = i < arguments.posonlyargs().size();
      out.append(separator);
      parameter(
          only
              ? arguments.posonlyargs().get(i)
              : arguments.args().get(i - arguments.posonlyargs().size()),
          i < withoutDefault ? null : arguments.defaults().get(i - withoutDefault));
      separator = ", ";
      if (i + 1 == arguments.posonlyargs().size()) {
        out.append(", /");
      }
    }
    if (arguments.vararg() != null || !arguments.kwonlyargs().isEmpty()) {
      out.append(separator).append('*');
      if (arguments.vararg() != null) {
        parameter(arguments.vararg(), null);
      }
      separator = ", ";
    }
    for (int i = 0; i < arguments.kwonlyargs().size(); i++) {
      out.append(", ");
      parameter(arguments.kwonlyargs().get(i), arguments.kwDefaults().get(i));
    }
    if (arguments.kwarg() != null) {
      out.append(separator).append("**");
      parameter(arguments.kwarg(), null);
    }
  }

  private void parameter(Arg arg, Expr defaultValue) {
    out.append(arg.arg());
    if (arg.annotation() != null) {
      out.append(": ");
      write(arg.annotation());
    }
    if (defaultValue != null) {
      out.append(arg.annotation() == null ? "=" : " = ");
      write(defaultValue);
    }
  }

  /** A field's expression: nothing in it may look like the end of the expression. */
  void field(Expr expression) {
    int start = out.length();
    write(expression, OR);
    if (out.charAt(start) == '{') {
      out.insert(start, ' ');
    }
  }
}
