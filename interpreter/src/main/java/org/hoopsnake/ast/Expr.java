package org.hoopsnake.ast;

import java.util.List;

/** An expression. */
public sealed interface Expr {
  Span span();

  record BoolOp(BoolOperator op, List<Expr> values, Span span) implements Expr {}

  record NamedExpr(Expr target, Expr value, Span span) implements Expr {}

  record BinOp(Expr left, Operator op, Expr right, Span span) implements Expr {}

  record UnaryOp(UnaryOperator op, Expr operand, Span span) implements Expr {}

  record Lambda(Arguments args, Expr body, Span span) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orelse, Span span) implements Expr {}

  /** A null key stands for {@code **value}. */
  record Dict(List<Expr> keys, List<Expr> values, Span span) implements Expr {}

  record Set(List<Expr> elts, Span span) implements Expr {}

  record ListComp(Expr elt, List<Comprehension> generators, Span span) implements Expr {}

  record SetComp(Expr elt, List<Comprehension> generators, Span span) implements Expr {}

  record DictComp(Expr key, Expr value, List<Comprehension> generators, Span span)
      implements Expr {}

  record GeneratorExp(Expr elt, List<Comprehension> generators, Span span) implements Expr {}

  record Await(Expr value, Span span) implements Expr {}

  record Yield(Expr value, Span span) implements Expr {}

  record YieldFrom(Expr value, Span span) implements Expr {}

  record Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, Span span)
      implements Expr {}

  record Call(Expr func, List<Expr> args, List<Keyword> keywords, Span span) implements Expr {}

  /** {@code conversion}: -1 for none, otherwise the code point of s, r or a. */
  record FormattedValue(Expr value, int conversion, JoinedStr formatSpec, Span span)
      implements Expr {}

  /** {@code str}: the source text of the interpolated expression. */
  record Interpolation(Expr value, String str, int conversion, JoinedStr formatSpec, Span span)
      implements Expr {}

  record JoinedStr(List<Expr> values, Span span) implements Expr {}

  record TemplateStr(List<Expr> values, Span span) implements Expr {}

  /**
   * A literal. {@code value}: Long, BigInteger (beyond 64 bits), Double, {@link Complex}, String,
   * {@link Bytes}, Boolean, {@link NoneValue} or {@link EllipsisValue}. {@code kind}: "u" for a
   * string written u'…', else null.
   */
  record Constant(Object value, String kind, Span span) implements Expr {}

  record Attribute(Expr value, String attr, ExprContext ctx, Span span) implements Expr {
    /** Where the name behind the dot stands. */
    public Span nameSpan() {
      int start = span.endColumn() - attr.codePointCount(0, attr.length());
      return new Span(span.endLine(), start, span.endLine(), span.endColumn());
    }
  }

  record Subscript(Expr value, Expr slice, ExprContext ctx, Span span) implements Expr {}

  record Starred(Expr value, ExprContext ctx, Span span) implements Expr {}

  record Name(String id, ExprContext ctx, Span span) implements Expr {}

  record ListExpr(List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  record Tuple(List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  record Slice(Expr lower, Expr upper, Expr step, Span span) implements Expr {}

  /** An imaginary literal; the real part is zero. */
  record Complex(double imag) {}

  /** The literal None. */
  enum NoneValue {
    NONE
  }

  /** The literal {@code ...}. */
  enum EllipsisValue {
    ELLIPSIS
  }
}
