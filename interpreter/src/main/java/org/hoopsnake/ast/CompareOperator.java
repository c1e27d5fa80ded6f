package org.hoopsnake.ast;

/** The comparison operators. */
public enum CompareOperator {
  EQ("=="),
  NOT_EQ("!="),
  LT("<"),
  LT_E("<="),
  GT(">"),
  GT_E(">="),
  IS("is"),
  IS_NOT("is not"),
  IN("in"),
  NOT_IN("not in");

  public final String symbol;

  CompareOperator(String symbol) {
    this.symbol = symbol;
  }

  /** Whether it is {@code ==} or {@code !=}. */
  public boolean isEquality() {
    return this == EQ || this == NOT_EQ;
  }
}
