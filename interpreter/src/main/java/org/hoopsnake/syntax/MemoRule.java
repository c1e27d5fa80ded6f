package org.hoopsnake.syntax;

/**
 * The rules of the diagnosis whose results are kept, so that each is tried at a place only once.
 */
enum MemoRule {
  ARGUMENTS,
  AWAIT_PRIMARY,
  BITWISE_AND,
  BITWISE_OR,
  BITWISE_XOR,
  BLOCK,
  CLOSED_PATTERN,
  CONJUNCTION,
  DEL_TARGET,
  DISJUNCTION,
  EXPRESSION,
  FACTOR,
  INVALID_NAMED_EXPRESSION,
  INVERSION,
  PRIMARY,
  SHIFT_EXPR,
  SIMPLE_STMT,
  STAR_EXPRESSION,
  STAR_TARGET,
  STRINGS,
  SUM,
  T_PRIMARY,
  TARGET_WITH_STAR_ATOM,
  TERM,
  TYPE_PARAM
}
