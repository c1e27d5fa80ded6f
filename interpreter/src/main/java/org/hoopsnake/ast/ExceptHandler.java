package org.hoopsnake.ast;

import java.util.List;

/** One except clause; {@code type} and {@code name} may be null. */
public record ExceptHandler(Expr type, String name, List<Stmt> body, Span span) {}
