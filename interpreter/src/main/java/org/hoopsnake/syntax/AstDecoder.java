package org.hoopsnake.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.BoolOperator;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.ast.WithItem;

/**
 * Reads the binary form of a tree. This is on the way of every start, before anything is compiled:
 * plain loops and switches over ints, no lambda, no reflection.
 */
final class AstDecoder {
  /** The bytes say something that no encoder writes. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  // The order of these is part of the format.
  private static final Operator[] OPERATORS = Operator.values();
  private static final CompareOperator[] COMPARE_OPERATORS = CompareOperator.values();
  private static final UnaryOperator[] UNARY_OPERATORS = UnaryOperator.values();
  private static final BoolOperator[] BOOL_OPERATORS = BoolOperator.values();
  private static final ExprContext[] CONTEXTS = ExprContext.values();

  private final byte[] in;
  private int at;
  private String[] strings;
  private int line;
  private int column;

  AstDecoder(byte[] in, int start) {
    this.in = in;
    this.at = start;
  }

  Mod decode() {
    stringTable();
    int tag = tag();
    Mod result =
        switch (tag) {
          case AstTag.MODULE -> new Mod.Module(statements());
          case AstTag.INTERACTIVE -> new Mod.Interactive(statements());
          case AstTag.EXPRESSION -> new Mod.Expression(expression());
          default -> throw new Malformed("root " + tag);
        };
    if (at != in.length) {
      throw new Malformed("trailing bytes");
    }
    return result;
  }

  // ---------------------------------------------------------------- primitives

  private int tag() {
    return in[at++];
  }

  private boolean flag() {
    return in[at++] != 0;
  }

  private int number() {
    int value = in[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7F;
    for (int shift = 7; ; shift += 7) {
      int next = in[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private int signed() {
    int value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  private long longNumber() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  private long fixed() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | (in[at++] & 0xFF);
    }
    return value;
  }

  /** A length, which cannot be more than there are bytes left. */
  private int count() {
    int count = number();
    if (count < 0 || count > in.length - at) {
      throw new Malformed("count " + count);
    }
    return count;
  }

  private byte[] bytes() {
    int length = count();
    byte[] value = Arrays.copyOfRange(in, at, at + length);
    at += length;
    return value;
  }

  private String string() {
    int index = number();
    return index == 0 ? null : strings[index - 1];
  }

  private void stringTable() {
    String[] table = new String[count()];
    for (int i = 0; i < table.length; i++) {
      int header = number();
      int length = header >>> 1;
      if (length > in.length - at) {
        throw new Malformed("string of " + length);
      }
      if ((header & 1) == 0) {
        table[i] = new String(in, at, length, StandardCharsets.ISO_8859_1);
        at += length;
      } else {
        char[] content = new char[length];
        for (int j = 0; j < length; j++) {
          content[j] = (char) ((in[at] << 8) | (in[at + 1] & 0xFF));
          at += 2;
        }
        table[i] = new String(content);
      }
    }
    strings = table;
  }

  private Span span() {
    line += signed();
    column += signed();
    int startLine = line;
    return new Span(startLine, column, startLine + number(), number());
  }

  private List<Stmt> statements() {
    int count = count();
    switch (count) {
      case 0 -> {
        return List.of();
      }
      case 1 -> {
        return List.of(statement());
      }
      default -> {
        Stmt[] list = new Stmt[count];
        for (int i = 0; i < count; i++) {
          list[i] = statement();
        }
        return List.of(list);
      }
    }
  }

  private List<Expr> expressions() {
    int count = count();
    switch (count) {
      case 0 -> {
        return List.of();
      }
      case 1 -> {
        return List.of(expression());
      }
      default -> {
        Expr[] list = new Expr[count];
        for (int i = 0; i < count; i++) {
          list[i] = expression();
        }
        return List.of(list);
      }
    }
  }

  /** Expressions some of which may be absent. */
  private List<Expr> optionalExpressions() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    Expr[] list = new Expr[count];
    for (int i = 0; i < count; i++) {
      list[i] = expression();
    }
    return Collections.unmodifiableList(Arrays.asList(list));
  }

  private List<String> names() {
    String[] list = new String[count()];
    for (int i = 0; i < list.length; i++) {
      list[i] = string();
    }
    return List.of(list);
  }

  private ExprContext context() {
    return CONTEXTS[in[at++]];
  }

  // ---------------------------------------------------------------- statements

  private Stmt statement() {
    int tag = tag();
    Span span = span();
    return switch (tag) {
      case AstTag.FUNCTION_DEF ->
          new Stmt.FunctionDef(
              string(), arguments(), statements(), expressions(), expression(), typeParams(), span);
      case AstTag.ASYNC_FUNCTION_DEF ->
          new Stmt.AsyncFunctionDef(
              string(), arguments(), statements(), expressions(), expression(), typeParams(), span);
      case AstTag.CLASS_DEF ->
          new Stmt.ClassDef(
              string(), expressions(), keywords(), statements(), expressions(), typeParams(), span);
      case AstTag.RETURN -> new Stmt.Return(expression(), span);
      case AstTag.DELETE -> new Stmt.Delete(expressions(), span);
      case AstTag.ASSIGN -> new Stmt.Assign(expressions(), expression(), span);
      case AstTag.TYPE_ALIAS -> new Stmt.TypeAlias(expression(), typeParams(), expression(), span);
      case AstTag.AUG_ASSIGN ->
          new Stmt.AugAssign(expression(), OPERATORS[tag()], expression(), span);
      case AstTag.ANN_ASSIGN ->
          new Stmt.AnnAssign(expression(), expression(), expression(), flag(), span);
      case AstTag.FOR -> new Stmt.For(expression(), expression(), statements(), statements(), span);
      case AstTag.ASYNC_FOR ->
          new Stmt.AsyncFor(expression(), expression(), statements(), statements(), span);
      case AstTag.WHILE -> new Stmt.While(expression(), statements(), statements(), span);
      case AstTag.IF -> new Stmt.If(expression(), statements(), statements(), span);
      case AstTag.WITH -> new Stmt.With(withItems(), statements(), span);
      case AstTag.ASYNC_WITH -> new Stmt.AsyncWith(withItems(), statements(), span);
      case AstTag.MATCH -> new Stmt.Match(expression(), matchCases(), span);
      case AstTag.RAISE -> new Stmt.Raise(expression(), expression(), span);
      case AstTag.TRY -> new Stmt.Try(statements(), handlers(), statements(), statements(), span);
      case AstTag.TRY_STAR ->
          new Stmt.TryStar(statements(), handlers(), statements(), statements(), span);
      case AstTag.ASSERT -> new Stmt.Assert(expression(), expression(), span);
      case AstTag.IMPORT -> new Stmt.Import(aliases(), span);
      case AstTag.IMPORT_FROM -> new Stmt.ImportFrom(string(), aliases(), number(), span);
      case AstTag.GLOBAL -> new Stmt.Global(names(), span);
      case AstTag.NONLOCAL -> new Stmt.Nonlocal(names(), span);
      case AstTag.EXPR_STMT -> new Stmt.ExprStmt(expression(), span);
      case AstTag.PASS -> new Stmt.Pass(span);
      case AstTag.BREAK -> new Stmt.Break(span);
      case AstTag.CONTINUE -> new Stmt.Continue(span);
      default -> throw new Malformed("statement " + tag);
    };
  }

  private List<ExceptHandler> handlers() {
    ExceptHandler[] list = new ExceptHandler[count()];
    for (int i = 0; i < list.length; i++) {
      Span span = span();
      list[i] = new ExceptHandler(expression(), string(), statements(), span);
    }
    return List.of(list);
  }

  private List<WithItem> withItems() {
    WithItem[] list = new WithItem[count()];
    for (int i = 0; i < list.length; i++) {
      list[i] = new WithItem(expression(), expression());
    }
    return List.of(list);
  }

  private List<Alias> aliases() {
    Alias[] list = new Alias[count()];
    for (int i = 0; i < list.length; i++) {
      Span span = span();
      list[i] = new Alias(string(), string(), span);
    }
    return List.of(list);
  }

  private List<MatchCase> matchCases() {
    MatchCase[] list = new MatchCase[count()];
    for (int i = 0; i < list.length; i++) {
      list[i] = new MatchCase(pattern(), expression(), statements());
    }
    return List.of(list);
  }

  private Arguments arguments() {
    return new Arguments(
        args(), args(), optionalArg(), args(), optionalExpressions(), optionalArg(), expressions());
  }

  private List<Arg> args() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    Arg[] list = new Arg[count];
    for (int i = 0; i < count; i++) {
      list[i] = arg();
    }
    return List.of(list);
  }

  private Arg optionalArg() {
    return flag() ? arg() : null;
  }

  private Arg arg() {
    Span span = span();
    return new Arg(string(), expression(), span);
  }

  private List<Keyword> keywords() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    Keyword[] list = new Keyword[count];
    for (int i = 0; i < count; i++) {
      Span span = span();
      list[i] = new Keyword(string(), expression(), span);
    }
    return List.of(list);
  }

  private List<TypeParam> typeParams() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    TypeParam[] list = new TypeParam[count];
    for (int i = 0; i < count; i++) {
      int tag = tag();
      Span span = span();
      list[i] =
          switch (tag) {
            case AstTag.TYPE_VAR ->
                new TypeParam.TypeVar(string(), expression(), expression(), span);
            case AstTag.PARAM_SPEC -> new TypeParam.ParamSpec(string(), expression(), span);
            case AstTag.TYPE_VAR_TUPLE -> new TypeParam.TypeVarTuple(string(), expression(), span);
            default -> throw new Malformed("type parameter " + tag);
          };
    }
    return List.of(list);
  }

  // ---------------------------------------------------------------- expressions

  private Expr expression() {
    int tag = tag();
    if (tag == AstTag.NULL) {
      return null;
    }
    if (tag == AstTag.BIN_OP) {
      return binOp();
    }
    Span span = span();
    return switch (tag) {
      case AstTag.NAME -> new Expr.Name(string(), context(), span);
      case AstTag.ATTRIBUTE -> new Expr.Attribute(expression(), string(), context(), span);
      case AstTag.CONSTANT -> new Expr.Constant(constant(), string(), span);
      case AstTag.CALL -> new Expr.Call(expression(), expressions(), keywords(), span);
      case AstTag.BOOL_OP -> new Expr.BoolOp(BOOL_OPERATORS[tag()], expressions(), span);
      case AstTag.NAMED_EXPR -> new Expr.NamedExpr(expression(), expression(), span);
      case AstTag.UNARY_OP -> new Expr.UnaryOp(UNARY_OPERATORS[tag()], expression(), span);
      case AstTag.LAMBDA -> new Expr.Lambda(arguments(), expression(), span);
      case AstTag.IF_EXP -> new Expr.IfExp(expression(), expression(), expression(), span);
      case AstTag.DICT -> new Expr.Dict(optionalExpressions(), expressions(), span);
      case AstTag.SET -> new Expr.Set(expressions(), span);
      case AstTag.LIST_COMP -> new Expr.ListComp(expression(), comprehensions(), span);
      case AstTag.SET_COMP -> new Expr.SetComp(expression(), comprehensions(), span);
      case AstTag.DICT_COMP ->
          new Expr.DictComp(expression(), expression(), comprehensions(), span);
      case AstTag.GENERATOR_EXP -> new Expr.GeneratorExp(expression(), comprehensions(), span);
      case AstTag.AWAIT -> new Expr.Await(expression(), span);
      case AstTag.YIELD -> new Expr.Yield(expression(), span);
      case AstTag.YIELD_FROM -> new Expr.YieldFrom(expression(), span);
      case AstTag.COMPARE ->
          new Expr.Compare(expression(), compareOperators(), expressions(), span);
      case AstTag.FORMATTED_VALUE ->
          new Expr.FormattedValue(expression(), signed(), formatSpec(), span);
      case AstTag.INTERPOLATION ->
          new Expr.Interpolation(expression(), string(), signed(), formatSpec(), span);
      case AstTag.JOINED_STR -> new Expr.JoinedStr(expressions(), span);
      case AstTag.TEMPLATE_STR -> new Expr.TemplateStr(expressions(), span);
      case AstTag.SUBSCRIPT -> new Expr.Subscript(expression(), expression(), context(), span);
      case AstTag.STARRED -> new Expr.Starred(expression(), context(), span);
      case AstTag.LIST -> new Expr.ListExpr(expressions(), context(), span);
      case AstTag.TUPLE -> new Expr.Tuple(expressions(), context(), span);
      case AstTag.SLICE -> new Expr.Slice(expression(), expression(), expression(), span);
      default -> throw new Malformed("expression " + tag);
    };
  }

  private Expr binOp() {
    int count = count();
    Expr left = expression();
    for (int i = 0; i < count; i++) {
      Operator operator = OPERATORS[tag()];
      Expr right = expression();
      left = new Expr.BinOp(left, operator, right, span());
    }
    return left;
  }

  private Expr.JoinedStr formatSpec() {
    Expr spec = expression();
    if (spec == null || spec instanceof Expr.JoinedStr) {
      return (Expr.JoinedStr) spec;
    }
    throw new Malformed("format spec");
  }

  private List<CompareOperator> compareOperators() {
    int count = count();
    if (count == 1) {
      return List.of(COMPARE_OPERATORS[tag()]);
    }
    CompareOperator[] list = new CompareOperator[count];
    for (int i = 0; i < count; i++) {
      list[i] = COMPARE_OPERATORS[tag()];
    }
    return List.of(list);
  }

  private List<Comprehension> comprehensions() {
    Comprehension[] list = new Comprehension[count()];
    for (int i = 0; i < list.length; i++) {
      list[i] = new Comprehension(expression(), expression(), expressions(), flag());
    }
    return List.of(list);
  }

  private Object constant() {
    int tag = tag();
    return switch (tag) {
      case AstTag.INT -> longNumber();
      case AstTag.BIG_INT -> new BigInteger(bytes());
      case AstTag.FLOAT -> Double.longBitsToDouble(fixed());
      case AstTag.COMPLEX -> new Expr.Complex(Double.longBitsToDouble(fixed()));
      case AstTag.STRING -> string();
      case AstTag.BYTES -> new Bytes(bytes());
      case AstTag.FALSE -> Boolean.FALSE;
      case AstTag.TRUE -> Boolean.TRUE;
      case AstTag.NONE -> Expr.NoneValue.NONE;
      case AstTag.ELLIPSIS -> Expr.EllipsisValue.ELLIPSIS;
      default -> throw new Malformed("constant " + tag);
    };
  }

  // ---------------------------------------------------------------- patterns

  private Pattern pattern() {
    int tag = tag();
    if (tag == AstTag.NULL) {
      return null;
    }
    Span span = span();
    return switch (tag) {
      case AstTag.MATCH_VALUE -> new Pattern.MatchValue(expression(), span);
      case AstTag.MATCH_SINGLETON -> new Pattern.MatchSingleton(constant(), span);
      case AstTag.MATCH_SEQUENCE -> new Pattern.MatchSequence(patterns(), span);
      case AstTag.MATCH_MAPPING ->
          new Pattern.MatchMapping(expressions(), patterns(), string(), span);
      case AstTag.MATCH_CLASS ->
          new Pattern.MatchClass(expression(), patterns(), names(), patterns(), span);
      case AstTag.MATCH_STAR -> new Pattern.MatchStar(string(), span);
      case AstTag.MATCH_AS -> new Pattern.MatchAs(pattern(), string(), span);
      case AstTag.MATCH_OR -> new Pattern.MatchOr(patterns(), span);
      default -> throw new Malformed("pattern " + tag);
    };
  }

  private List<Pattern> patterns() {
    Pattern[] list = new Pattern[count()];
    for (int i = 0; i < list.length; i++) {
      list[i] = pattern();
    }
    return List.of(list);
  }
}
