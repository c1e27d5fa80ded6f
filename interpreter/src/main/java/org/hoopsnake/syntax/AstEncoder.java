package org.hoopsnake.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;

/** Writes the binary form of a tree; {@link AstDecoder} mirrors it line by line. */
final class AstEncoder {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private byte[] out = new byte[4096];
  private int size;
  private int line;
  private int column;

  byte[] encode(Mod mod) {
    switch (mod) {
      case Mod.Module module -> {
        tag(AstTag.MODULE);
        list(module.body(), this::statement);
      }
      case Mod.Interactive interactive -> {
        tag(AstTag.INTERACTIVE);
        list(interactive.body(), this::statement);
      }
      case Mod.Expression expression -> {
        tag(AstTag.EXPRESSION);
        expression(expression.body());
      }
    }
    byte[] nodes = Arrays.copyOf(out, size);
    size = AstCodec.HEADER;
    stringTable();
    require(nodes.length);
    System.arraycopy(nodes, 0, out, size, nodes.length);
    return Arrays.copyOf(out, size + nodes.length);
  }

  // ---------------------------------------------------------------- primitives

  private void require(int count) {
    if (size + count > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, size + count));
    }
  }

  private void tag(int tag) {
    require(1);
    out[size++] = (byte) tag;
  }

  private void flag(boolean value) {
    tag(value ? 1 : 0);
  }

  private void number(int value) {
    require(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    out[size++] = (byte) rest;
  }

  private void signed(int value) {
    number((value << 1) ^ (value >> 31));
  }

  private void longNumber(long value) {
    require(10);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    out[size++] = (byte) rest;
  }

  private void fixed(long value) {
    require(8);
    for (int i = 56; i >= 0; i -= 8) {
      out[size++] = (byte) (value >>> i);
    }
  }

  private void bytes(byte[] value) {
    number(value.length);
    require(value.length);
    System.arraycopy(value, 0, out, size, value.length);
    size += value.length;
  }

  /** The index of a string in the table, plus one; zero for null. */
  private void string(String value) {
    if (value == null) {
      number(0);
      return;
    }
    Integer index = strings.get(value);
    if (index == null) {
      index = strings.size() + 1;
      strings.put(value, index);
    }
    number(index);
  }

  /** Latin-1 where that is enough, else UTF-16, in which lone surrogates survive. */
  private void stringTable() {
    number(strings.size());
    for (String value : strings.keySet()) {
      int length = value.length();
      boolean latin = true;
      for (int i = 0; i < length && latin; i++) {
        latin = value.charAt(i) < 256;
      }
      if (latin) {
        number(length << 1);
        byte[] content = value.getBytes(StandardCharsets.ISO_8859_1);
        require(length);
        System.arraycopy(content, 0, out, size, length);
        size += length;
      } else {
        number((length << 1) | 1);
        require(length * 2);
        for (int i = 0; i < length; i++) {
          out[size++] = (byte) (value.charAt(i) >> 8);
          out[size++] = (byte) value.charAt(i);
        }
      }
    }
  }

  private void span(Span span) {
    signed(span.line() - line);
    signed(span.column() - column);
    number(span.endLine() - span.line());
    number(span.endColumn());
    line = span.line();
    column = span.column();
  }

  private <T> void list(List<T> list, Consumer<T> element) {
    number(list.size());
    for (T item : list) {
      element.accept(item);
    }
  }

  private void statements(List<Stmt> list) {
    list(list, this::statement);
  }

  private void expressions(List<Expr> list) {
    list(list, this::expression);
  }

  private void names(List<String> list) {
    list(list, this::string);
  }

  private void start(int tag, Span span) {
    tag(tag);
    span(span);
  }

  // ---------------------------------------------------------------- statements

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef s -> {
        start(AstTag.FUNCTION_DEF, s.span());
        string(s.name());
        arguments(s.args());
        statements(s.body());
        expressions(s.decoratorList());
        expression(s.returns());
        list(s.typeParams(), this::typeParam);
      }
      case Stmt.AsyncFunctionDef s -> {
        start(AstTag.ASYNC_FUNCTION_DEF, s.span());
        string(s.name());
        arguments(s.args());
        statements(s.body());
        expressions(s.decoratorList());
        expression(s.returns());
        list(s.typeParams(), this::typeParam);
      }
      case Stmt.ClassDef s -> {
        start(AstTag.CLASS_DEF, s.span());
        string(s.name());
        expressions(s.bases());
        list(s.keywords(), this::keyword);
        statements(s.body());
        expressions(s.decoratorList());
        list(s.typeParams(), this::typeParam);
      }
      case Stmt.Return s -> {
        start(AstTag.RETURN, s.span());
        expression(s.value());
      }
      case Stmt.Delete s -> {
        start(AstTag.DELETE, s.span());
        expressions(s.targets());
      }
      case Stmt.Assign s -> {
        start(AstTag.ASSIGN, s.span());
        expressions(s.targets());
        expression(s.value());
      }
      case Stmt.TypeAlias s -> {
        start(AstTag.TYPE_ALIAS, s.span());
        expression(s.name());
        list(s.typeParams(), this::typeParam);
        expression(s.value());
      }
      case Stmt.AugAssign s -> {
        start(AstTag.AUG_ASSIGN, s.span());
        expression(s.target());
        tag(s.op().ordinal());
        expression(s.value());
      }
      case Stmt.AnnAssign s -> {
        start(AstTag.ANN_ASSIGN, s.span());
        expression(s.target());
        expression(s.annotation());
        expression(s.value());
        flag(s.simple());
      }
      case Stmt.For s -> {
        start(AstTag.FOR, s.span());
        loop(s.target(), s.iter(), s.body(), s.orelse());
      }
      case Stmt.AsyncFor s -> {
        start(AstTag.ASYNC_FOR, s.span());
        loop(s.target(), s.iter(), s.body(), s.orelse());
      }
      case Stmt.While s -> {
        start(AstTag.WHILE, s.span());
        expression(s.test());
        statements(s.body());
        statements(s.orelse());
      }
      case Stmt.If s -> {
        start(AstTag.IF, s.span());
        expression(s.test());
        statements(s.body());
        statements(s.orelse());
      }
      case Stmt.With s -> {
        start(AstTag.WITH, s.span());
        list(s.items(), this::withItem);
        statements(s.body());
      }
      case Stmt.AsyncWith s -> {
        start(AstTag.ASYNC_WITH, s.span());
        list(s.items(), this::withItem);
        statements(s.body());
      }
      case Stmt.Match s -> {
        start(AstTag.MATCH, s.span());
        expression(s.subject());
        list(s.cases(), this::matchCase);
      }
      case Stmt.Raise s -> {
        start(AstTag.RAISE, s.span());
        expression(s.exc());
        expression(s.cause());
      }
      case Stmt.Try s -> {
        start(AstTag.TRY, s.span());
        tryParts(s.body(), s.handlers(), s.orelse(), s.finalbody());
      }
      case Stmt.TryStar s -> {
        start(AstTag.TRY_STAR, s.span());
        tryParts(s.body(), s.handlers(), s.orelse(), s.finalbody());
      }
      case Stmt.Assert s -> {
        start(AstTag.ASSERT, s.span());
        expression(s.test());
        expression(s.msg());
      }
      case Stmt.Import s -> {
        start(AstTag.IMPORT, s.span());
        list(s.names(), this::alias);
      }
      case Stmt.ImportFrom s -> {
        start(AstTag.IMPORT_FROM, s.span());
        string(s.module());
        list(s.names(), this::alias);
        number(s.level());
      }
      case Stmt.Global s -> {
        start(AstTag.GLOBAL, s.span());
        names(s.names());
      }
      case Stmt.Nonlocal s -> {
        start(AstTag.NONLOCAL, s.span());
        names(s.names());
      }
      case Stmt.ExprStmt s -> {
        start(AstTag.EXPR_STMT, s.span());
        expression(s.value());
      }
      case Stmt.Pass s -> start(AstTag.PASS, s.span());
      case Stmt.Break s -> start(AstTag.BREAK, s.span());
      case Stmt.Continue s -> start(AstTag.CONTINUE, s.span());
    }
  }

  private void loop(Expr target, Expr iterable, List<Stmt> body, List<Stmt> orElse) {
    expression(target);
    expression(iterable);
    statements(body);
    statements(orElse);
  }

  private void tryParts(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse, List<Stmt> last) {
    statements(body);
    list(handlers, this::handler);
    statements(orElse);
    statements(last);
  }

  private void handler(ExceptHandler handler) {
    span(handler.span());
    expression(handler.type());
    string(handler.name());
    statements(handler.body());
  }

  private void withItem(WithItem item) {
    expression(item.contextExpr());
    expression(item.optionalVars());
  }

  private void alias(Alias alias) {
    span(alias.span());
    string(alias.name());
    string(alias.asname());
  }

  private void matchCase(MatchCase matchCase) {
    pattern(matchCase.pattern());
    expression(matchCase.guard());
    statements(matchCase.body());
  }

  private void arguments(Arguments arguments) {
    list(arguments.posonlyargs(), this::arg);
    list(arguments.args(), this::arg);
    optionalArg(arguments.vararg());
    list(arguments.kwonlyargs(), this::arg);
    expressions(arguments.kwDefaults());
    optionalArg(arguments.kwarg());
    expressions(arguments.defaults());
  }

  private void optionalArg(Arg arg) {
    flag(arg != null);
    if (arg != null) {
      arg(arg);
    }
  }

  private void arg(Arg arg) {
    span(arg.span());
    string(arg.arg());
    expression(arg.annotation());
  }

  private void keyword(Keyword keyword) {
    span(keyword.span());
    string(keyword.arg());
    expression(keyword.value());
  }

  private void typeParam(TypeParam param) {
    switch (param) {
      case TypeParam.TypeVar p -> {
        start(AstTag.TYPE_VAR, p.span());
        string(p.name());
        expression(p.bound());
        expression(p.defaultValue());
      }
      case TypeParam.ParamSpec p -> {
        start(AstTag.PARAM_SPEC, p.span());
        string(p.name());
        expression(p.defaultValue());
      }
      case TypeParam.TypeVarTuple p -> {
        start(AstTag.TYPE_VAR_TUPLE, p.span());
        string(p.name());
        expression(p.defaultValue());
      }
    }
  }

  // ---------------------------------------------------------------- expressions

  private void expression(Expr expression) {
    switch (expression) {
      case null -> tag(AstTag.NULL);
      case Expr.BoolOp e -> {
        start(AstTag.BOOL_OP, e.span());
        tag(e.op().ordinal());
        expressions(e.values());
      }
      case Expr.NamedExpr e -> {
        start(AstTag.NAMED_EXPR, e.span());
        expression(e.target());
        expression(e.value());
      }
      case Expr.BinOp e -> binOp(e);
      case Expr.UnaryOp e -> {
        start(AstTag.UNARY_OP, e.span());
        tag(e.op().ordinal());
        expression(e.operand());
      }
      case Expr.Lambda e -> {
        start(AstTag.LAMBDA, e.span());
        arguments(e.args());
        expression(e.body());
      }
      case Expr.IfExp e -> {
        start(AstTag.IF_EXP, e.span());
        expression(e.test());
        expression(e.body());
        expression(e.orelse());
      }
      case Expr.Dict e -> {
        start(AstTag.DICT, e.span());
        expressions(e.keys());
        expressions(e.values());
      }
      case Expr.Set e -> {
        start(AstTag.SET, e.span());
        expressions(e.elts());
      }
      case Expr.ListComp e -> {
        start(AstTag.LIST_COMP, e.span());
        expression(e.elt());
        list(e.generators(), this::comprehension);
      }
      case Expr.SetComp e -> {
        start(AstTag.SET_COMP, e.span());
        expression(e.elt());
        list(e.generators(), this::comprehension);
      }
      case Expr.DictComp e -> {
        start(AstTag.DICT_COMP, e.span());
        expression(e.key());
        expression(e.value());
        list(e.generators(), this::comprehension);
      }
      case Expr.GeneratorExp e -> {
        start(AstTag.GENERATOR_EXP, e.span());
        expression(e.elt());
        list(e.generators(), this::comprehension);
      }
      case Expr.Await e -> {
        start(AstTag.AWAIT, e.span());
        expression(e.value());
      }
      case Expr.Yield e -> {
        start(AstTag.YIELD, e.span());
        expression(e.value());
      }
      case Expr.YieldFrom e -> {
        start(AstTag.YIELD_FROM, e.span());
        expression(e.value());
      }
      case Expr.Compare e -> {
        start(AstTag.COMPARE, e.span());
        expression(e.left());
        number(e.ops().size());
        for (CompareOperator op : e.ops()) {
          tag(op.ordinal());
        }
        expressions(e.comparators());
      }
      case Expr.Call e -> {
        start(AstTag.CALL, e.span());
        expression(e.func());
        expressions(e.args());
        list(e.keywords(), this::keyword);
      }
      case Expr.FormattedValue e -> {
        start(AstTag.FORMATTED_VALUE, e.span());
        expression(e.value());
        signed(e.conversion());
        expression(e.formatSpec());
      }
      case Expr.Interpolation e -> {
        start(AstTag.INTERPOLATION, e.span());
        expression(e.value());
        string(e.str());
        signed(e.conversion());
        expression(e.formatSpec());
      }
      case Expr.JoinedStr e -> {
        start(AstTag.JOINED_STR, e.span());
        expressions(e.values());
      }
      case Expr.TemplateStr e -> {
        start(AstTag.TEMPLATE_STR, e.span());
        expressions(e.values());
      }
      case Expr.Constant e -> {
        start(AstTag.CONSTANT, e.span());
        constant(e.value());
        string(e.kind());
      }
      case Expr.Attribute e -> {
        start(AstTag.ATTRIBUTE, e.span());
        expression(e.value());
        string(e.attr());
        tag(e.ctx().ordinal());
      }
      case Expr.Subscript e -> {
        start(AstTag.SUBSCRIPT, e.span());
        expression(e.value());
        expression(e.slice());
        tag(e.ctx().ordinal());
      }
      case Expr.Starred e -> {
        start(AstTag.STARRED, e.span());
        expression(e.value());
        tag(e.ctx().ordinal());
      }
      case Expr.Name e -> {
        start(AstTag.NAME, e.span());
        string(e.id());
        tag(e.ctx().ordinal());
      }
      case Expr.ListExpr e -> {
        start(AstTag.LIST, e.span());
        expressions(e.elts());
        tag(e.ctx().ordinal());
      }
      case Expr.Tuple e -> {
        start(AstTag.TUPLE, e.span());
        expressions(e.elts());
        tag(e.ctx().ordinal());
      }
      case Expr.Slice e -> {
        start(AstTag.SLICE, e.span());
        expression(e.lower());
        expression(e.upper());
        expression(e.step());
      }
    }
  }

  /** A chain such as {@code a + b + c …} leans to the left and may be very long: no recursion. */
  private void binOp(Expr.BinOp last) {
    ArrayDeque<Expr.BinOp> chain = new ArrayDeque<>();
    Expr first = last;
    while (first instanceof Expr.BinOp operation) {
      chain.push(operation);
      first = operation.left();
    }
    tag(AstTag.BIN_OP);
    number(chain.size());
    expression(first);
    for (Expr.BinOp operation : chain) {
      tag(operation.op().ordinal());
      expression(operation.right());
      span(operation.span());
    }
  }

  private void comprehension(Comprehension comprehension) {
    expression(comprehension.target());
    expression(comprehension.iter());
    expressions(comprehension.ifs());
    flag(comprehension.isAsync());
  }

  private void constant(Object constant) {
    switch (constant) {
      case Long value -> {
        tag(AstTag.INT);
        longNumber(value);
      }
      case BigInteger value -> {
        tag(AstTag.BIG_INT);
        bytes(value.toByteArray());
      }
      case Double value -> {
        tag(AstTag.FLOAT);
        fixed(Double.doubleToRawLongBits(value));
      }
      case Expr.Complex value -> {
        tag(AstTag.COMPLEX);
        fixed(Double.doubleToRawLongBits(value.imag()));
      }
      case String value -> {
        tag(AstTag.STRING);
        string(value);
      }
      case Bytes value -> {
        tag(AstTag.BYTES);
        bytes(value.value());
      }
      case Boolean value -> tag(value ? AstTag.TRUE : AstTag.FALSE);
      case Expr.NoneValue _ -> tag(AstTag.NONE);
      case Expr.EllipsisValue _ -> tag(AstTag.ELLIPSIS);
      default -> throw new IllegalArgumentException("no constant is " + constant.getClass());
    }
  }

  // ---------------------------------------------------------------- patterns

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case null -> tag(AstTag.NULL);
      case Pattern.MatchValue p -> {
        start(AstTag.MATCH_VALUE, p.span());
        expression(p.value());
      }
      case Pattern.MatchSingleton p -> {
        start(AstTag.MATCH_SINGLETON, p.span());
        constant(p.value());
      }
      case Pattern.MatchSequence p -> {
        start(AstTag.MATCH_SEQUENCE, p.span());
        list(p.patterns(), this::pattern);
      }
      case Pattern.MatchMapping p -> {
        start(AstTag.MATCH_MAPPING, p.span());
        expressions(p.keys());
        list(p.patterns(), this::pattern);
        string(p.rest());
      }
      case Pattern.MatchClass p -> {
        start(AstTag.MATCH_CLASS, p.span());
        expression(p.cls());
        list(p.patterns(), this::pattern);
        names(p.kwdAttrs());
        list(p.kwdPatterns(), this::pattern);
      }
      case Pattern.MatchStar p -> {
        start(AstTag.MATCH_STAR, p.span());
        string(p.name());
      }
      case Pattern.MatchAs p -> {
        start(AstTag.MATCH_AS, p.span());
        pattern(p.pattern());
        string(p.name());
      }
      case Pattern.MatchOr p -> {
        start(AstTag.MATCH_OR, p.span());
        list(p.patterns(), this::pattern);
      }
    }
  }
}
