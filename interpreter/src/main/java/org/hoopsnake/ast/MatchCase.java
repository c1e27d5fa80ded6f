package org.hoopsnake.ast;

import java.util.List;

/** One case clause; {@code guard} may be null. */
public record MatchCase(Pattern pattern, Expr guard, List<Stmt> body) {}
