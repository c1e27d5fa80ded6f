package org.hoopsnake.ast;

public enum CompareOperator {
  EQ,
  NOT_EQ,
  LT,
  LT_E,
  GT,
  GT_E
}
