package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

/**
 * How loosely a token binds to the operand before it: the level of the rule that would go on with
 * it. A token is no business of any tighter level.
 */
final class Looseness {
  static final int TRAILER = 0;
  static final int POWER = 1;
  static final int TERM = 2;
  static final int SUM = 3;
  static final int SHIFT = 4;
  static final int BITWISE_AND = 5;
  static final int BITWISE_XOR = 6;
  static final int BITWISE_OR = 7;
  static final int COMPARISON = 8;
  static final int CONJUNCTION = 9;
  static final int DISJUNCTION = 10;
  static final int CONDITIONAL = 11;

  /** Tokens that no expression goes on with, though another may begin there. */
  static final int NONE = 12;

  /** Tokens that no expression goes on with, and none begins with. */
  static final int BOUNDARY = 13;

  private static final byte[] BY_TYPE = byType();

  private Looseness() {}

  static int of(int type) {
    return type < 0 ? BOUNDARY : BY_TYPE[type];
  }

  private static byte[] byType() {
    byte[] table = new byte[VOCABULARY.getMaxTokenType() + 1];
    set(table, NONE, java.util.stream.IntStream.range(0, table.length).toArray());
    set(table, TRAILER, LPAR, LSQB, DOT, LBRACE);
    set(table, POWER, DOUBLESTAR);
    set(table, TERM, STAR, SLASH, DOUBLESLASH, PERCENT, AT);
    set(table, SUM, PLUS, MINUS);
    set(table, SHIFT, LEFTSHIFT, RIGHTSHIFT);
    set(table, BITWISE_AND, AMPER);
    set(table, BITWISE_XOR, CIRCUMFLEX);
    set(table, BITWISE_OR, VBAR);
    set(table, COMPARISON, EQEQUAL, NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL);
    set(table, COMPARISON, IN, IS, NOT);
    set(table, CONJUNCTION, AND);
    set(table, DISJUNCTION, OR);
    set(table, CONDITIONAL, IF);
    set(table, BOUNDARY, COMMA, SEMI, NEWLINE, COLON, RPAR, RSQB, RBRACE, FOR, ASYNC, AS);
    return table;
  }

  private static void set(byte[] table, int looseness, int... types) {
    for (int type : types) {
      table[type] = (byte) looseness;
    }
  }
}
