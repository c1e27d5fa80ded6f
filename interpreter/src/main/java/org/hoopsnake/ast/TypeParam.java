package org.hoopsnake.ast;

/** A type parameter (PEP 695, defaults by PEP 696). */
public sealed interface TypeParam {
  String name();

  Expr defaultValue();

  Span span();

  record TypeVar(String name, Expr bound, Expr defaultValue, Span span) implements TypeParam {}

  record ParamSpec(String name, Expr defaultValue, Span span) implements TypeParam {}

  record TypeVarTuple(String name, Expr defaultValue, Span span) implements TypeParam {}
}
