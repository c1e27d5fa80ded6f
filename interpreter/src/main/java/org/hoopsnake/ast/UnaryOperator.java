package org.hoopsnake.ast;

/** {@code ~ not + -}. */
public enum UnaryOperator {
  INVERT("~"),
  NOT("not "),
  UADD("+"),
  USUB("-");

  public final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }
}
