package org.hoopsnake.lowering;

import java.util.List;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.object.Ops;

/**
 * An expression as source text again, with the fewest parentheses: what annotations are under
 * {@code from __future__ import annotations}.
 */
final class Unparser {
  private static final int TUPLE = 0;
  private static final int TEST = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARE = 5;
  private static final int EXPR = 6;
  private static final int BITOR = EXPR;
  private static final int BITXOR = 7;
  private static final int BITAND = 8;
  private static final int SHIFT = 9;
  private static final int ARITH = 10;
  private static final int TERM = 11;
  private static final int FACTOR = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int ATOM = 15;

  private final StringBuilder out = new StringBuilder();

  private Unparser() {}

  static String expression(Expr e) {
    Unparser unparser = new Unparser();
    unparser.write(e, TEST);
    return unparser.out.toString();
  }

  private void write(Expr e, int level) {
    switch (e) {
      case Expr.BoolOp b -> {
        int own = b.op() == BoolOperator.AND ? AND : OR;
        open(level > own);
        for (int i = 0; i < b.values().size(); i++) {
          out.append(i == 0 ? "" : own == AND ? " and " : " or ");
          write(b.values().get(i), own + 1);
        }
        close(level > own);
      }
      case Expr.NamedExpr n -> {
        open(level > TUPLE);
        write(n.target(), ATOM);
        out.append(" := ");
        write(n.value(), ATOM);
        close(level > TUPLE);
      }
      case Expr.BinOp b -> binary(b, level);
      case Expr.UnaryOp u -> {
        int own = u.op() == UnaryOperator.NOT ? NOT : FACTOR;
        open(level > own);
        out.append(u.op().symbol);
        write(u.operand(), own);
        close(level > own);
      }
      case Expr.Lambda l -> {
        open(level > TEST);
        out.append(hasParameters(l.args()) ? "lambda " : "lambda");
        parameters(l.args());
        out.append(": ");
        write(l.body(), TEST);
        close(level > TEST);
      }
      case Expr.IfExp i -> {
        open(level > TEST);
        write(i.body(), TEST + 1);
        out.append(" if ");
        write(i.test(), TEST + 1);
        out.append(" else ");
        write(i.orelse(), TEST);
        close(level > TEST);
      }
      case Expr.Dict d -> dict(d);
      case Expr.Set s -> {
        out.append('{');
        all(s.elts());
        out.append('}');
      }
      case Expr.ListComp c -> comprehension('[', c.elt(), null, c.generators(), ']');
      case Expr.SetComp c -> comprehension('{', c.elt(), null, c.generators(), '}');
      case Expr.DictComp c -> comprehension('{', c.key(), c.value(), c.generators(), '}');
      case Expr.GeneratorExp c -> comprehension('(', c.elt(), null, c.generators(), ')');
      case Expr.Await a -> {
        open(level > AWAIT);
        out.append("await ");
        write(a.value(), ATOM);
        close(level > AWAIT);
      }
      case Expr.Yield y -> {
        out.append(y.value() == null ? "(yield" : "(yield ");
        if (y.value() != null) {
          write(y.value(), TUPLE);
        }
        out.append(')');
      }
      case Expr.YieldFrom y -> {
        out.append("(yield from ");
        write(y.value(), TEST);
        out.append(')');
      }
      case Expr.Compare c -> {
        open(level > COMPARE);
        write(c.left(), COMPARE + 1);
        for (int i = 0; i < c.ops().size(); i++) {
          out.append(' ').append(c.ops().get(i).symbol).append(' ');
          write(c.comparators().get(i), COMPARE + 1);
        }
        close(level > COMPARE);
      }
      case Expr.Call c -> call(c);
      case Expr.FormattedValue v -> string("f", List.of(v));
      case Expr.Interpolation i -> string("t", List.of(i));
      case Expr.JoinedStr j -> string("f", j.values());
      case Expr.TemplateStr t -> string("t", t.values());
      case Expr.Constant c -> out.append(constant(c));
      case Expr.Attribute a -> {
        write(a.value(), ATOM);
        boolean number = a.value() instanceof Expr.Constant c && c.value() instanceof Long;
        out.append(number ? " ." : ".").append(a.attr());
      }
      case Expr.Subscript s -> {
        write(s.value(), ATOM);
        out.append('[');
        write(s.slice(), TUPLE);
        out.append(']');
      }
      case Expr.Starred s -> {
        out.append('*');
        write(s.value(), EXPR);
      }
      case Expr.Name n -> out.append(n.id());
      case Expr.ListExpr l -> {
        out.append('[');
        all(l.elts());
        out.append(']');
      }
      case Expr.Tuple t -> {
        boolean parentheses = t.elts().isEmpty() || level > TUPLE;
        open(parentheses);
        all(t.elts());
        out.append(t.elts().size() == 1 ? "," : "");
        close(parentheses);
      }
      case Expr.Slice s -> {
        part("", s.lower());
        out.append(':');
        part("", s.upper());
        if (s.step() != null) {
          part(":", s.step());
        }
      }
    }
  }

  private void part(String before, Expr e) {
    out.append(before);
    if (e != null) {
      write(e, TEST);
    }
  }

  private void open(boolean wanted) {
    if (wanted) {
      out.append('(');
    }
  }

  private void close(boolean wanted) {
    if (wanted) {
      out.append(')');
    }
  }

  private void all(List<Expr> exprs) {
    for (int i = 0; i < exprs.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      write(exprs.get(i), TEST);
    }
  }

  private static int level(Operator op) {
    return switch (op) {
      case ADD, SUB -> ARITH;
      case MULT, MATMULT, DIV, MOD, FLOORDIV -> TERM;
      case LSHIFT, RSHIFT -> SHIFT;
      case BITOR -> BITOR;
      case BITXOR -> BITXOR;
      case BITAND -> BITAND;
      case POW -> POWER;
    };
  }

  private void binary(Expr.BinOp b, int level) {
    int own = level(b.op());
    boolean right = b.op() == Operator.POW;
    open(level > own);
    write(b.left(), own + (right ? 1 : 0));
    out.append(' ').append(b.op().symbol).append(' ');
    write(b.right(), own + (right ? 0 : 1));
    close(level > own);
  }

  private void dict(Expr.Dict d) {
    out.append('{');
    for (int i = 0; i < d.values().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      if (d.keys().get(i) == null) {
        out.append("**");
        write(d.values().get(i), EXPR);
      } else {
        write(d.keys().get(i), TEST);
        out.append(": ");
        write(d.values().get(i), TEST);
      }
    }
    out.append('}');
  }

  private void comprehension(
      char open, Expr element, Expr value, List<Comprehension> generators, char close) {
    out.append(open);
    write(element, TEST);
    if (value != null) {
      out.append(": ");
      write(value, TEST);
    }
    for (Comprehension c : generators) {
      out.append(c.isAsync() ? " async for " : " for ");
      write(c.target(), TUPLE);
      out.append(" in ");
      write(c.iter(), TEST + 1);
      for (Expr condition : c.ifs()) {
        out.append(" if ");
        write(condition, TEST + 1);
      }
    }
    out.append(close);
  }

  private void call(Expr.Call c) {
    write(c.func(), ATOM);
    out.append('(');
    String separator = "";
    for (Expr arg : c.args()) {
      out.append(separator);
      write(arg, TEST);
      separator = ", ";
    }
    for (Keyword k : c.keywords()) {
      out.append(separator).append(k.arg() == null ? "**" : k.arg() + "=");
      write(k.value(), TEST);
      separator = ", ";
    }
    out.append(')');
  }

  private static String constant(Expr.Constant c) {
    Object value = ExpressionLowering.constant(c.value());
    if (c.value() instanceof Expr.EllipsisValue) {
      return "...";
    }
    String text = Ops.repr(value);
    return value instanceof Double ? text.replace("inf", "1e309") : text;
  }

  private static boolean hasParameters(Arguments a) {
    return !(a.posonlyargs().isEmpty()
        && a.args().isEmpty()
        && a.kwonlyargs().isEmpty()
        && a.vararg() == null
        && a.kwarg() == null);
  }

  private String separator = "";

  private void parameter(String before, Arg arg, Expr otherwise) {
    out.append(separator).append(before).append(arg == null ? "" : arg.arg());
    if (otherwise != null) {
      out.append('=');
      write(otherwise, TEST);
    }
    separator = ", ";
  }

  private void parameters(Arguments a) {
    separator = "";
    int positional = a.posonlyargs().size() + a.args().size();
    int firstDefault = positional - a.defaults().size();
    for (int i = 0; i < positional; i++) {
      int p = a.posonlyargs().size();
      Arg arg = i < p ? a.posonlyargs().get(i) : a.args().get(i - p);
      parameter("", arg, i < firstDefault ? null : a.defaults().get(i - firstDefault));
      if (i == p - 1) {
        parameter("/", null, null);
      }
    }
    if (a.vararg() != null || !a.kwonlyargs().isEmpty()) {
      parameter("*", a.vararg(), null);
    }
    for (int i = 0; i < a.kwonlyargs().size(); i++) {
      parameter("", a.kwonlyargs().get(i), a.kwDefaults().get(i));
    }
    if (a.kwarg() != null) {
      parameter("**", a.kwarg(), null);
    }
  }

  private void string(String prefix, List<Expr> parts) {
    Unparser inner = new Unparser();
    inner.parts(parts);
    String text = Ops.repr(inner.out.toString());
    out.append(prefix).append(text);
  }

  private void parts(List<Expr> parts) {
    for (Expr part : parts) {
      switch (part) {
        case Expr.Constant c ->
            out.append(((String) c.value()).replace("{", "{{").replace("}", "}}"));
        case Expr.FormattedValue v -> field(v.value(), v.conversion(), v.formatSpec());
        case Expr.Interpolation i -> field(i.value(), i.conversion(), i.formatSpec());
        case Expr.JoinedStr j -> parts(j.values());
        default -> write(part, TEST);
      }
    }
  }

  private void field(Expr value, int conversion, Expr.JoinedStr spec) {
    Unparser inner = new Unparser();
    inner.write(value, TEST + 1);
    String text = inner.out.toString();
    out.append(text.startsWith("{") ? "{ " : "{").append(text);
    if (conversion >= 0) {
      out.append('!').append((char) conversion);
    }
    if (spec != null) {
      out.append(':');
      parts(spec.values());
    }
    out.append('}');
  }
}
