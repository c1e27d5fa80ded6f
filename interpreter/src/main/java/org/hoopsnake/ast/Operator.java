package org.hoopsnake.ast;

/** The binary operators, which also make the augmented assignments. */
public enum Operator {
  ADD("+", "add"),
  SUB("-", "sub"),
  MULT("*", "mul"),
  MATMULT("@", "matmul"),
  DIV("/", "truediv"),
  MOD("%", "mod"),
  POW("**", "pow"),
  LSHIFT("<<", "lshift"),
  RSHIFT(">>", "rshift"),
  BITOR("|", "or"),
  BITXOR("^", "xor"),
  BITAND("&", "and"),
  FLOORDIV("//", "floordiv");

  public final String symbol;

  /** The stem of the special methods: {@code add} for {@code __add__, __radd__, __iadd__}. */
  public final String stem;

  Operator(String symbol, String stem) {
    this.symbol = symbol;
    this.stem = stem;
  }
}
