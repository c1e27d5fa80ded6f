package org.hoopsnake.ast;

import java.util.List;

/** A pattern of a {@code case} clause (PEP 634). */
public sealed interface Pattern {
  Span span();

  record MatchValue(Expr value, Span span) implements Pattern {}

  /** {@code value}: Boolean or {@link Expr.NoneValue}. */
  record MatchSingleton(Object value, Span span) implements Pattern {}

  record MatchSequence(List<Pattern> patterns, Span span) implements Pattern {}

  /** {@code rest}: the name after {@code **}, or null. */
  record MatchMapping(List<Expr> keys, List<Pattern> patterns, String rest, Span span)
      implements Pattern {}

  record MatchClass(
      Expr cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns, Span span)
      implements Pattern {}

  /** {@code *name}; a null name is {@code *_}. */
  record MatchStar(String name, Span span) implements Pattern {}

  /** Capture: both null is the wildcard {@code _}. */
  record MatchAs(Pattern pattern, String name, Span span) implements Pattern {}

  record MatchOr(List<Pattern> patterns, Span span) implements Pattern {}
}
