package org.hoopsnake.ast;

/** One context manager of a with statement; {@code optionalVars} may be null. */
public record WithItem(Expr contextExpr, Expr optionalVars) {}
