package org.hoopsnake.ast;

/** {@code and}, {@code or}. */
public enum BoolOperator {
  AND,
  OR
}
