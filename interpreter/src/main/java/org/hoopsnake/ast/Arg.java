package org.hoopsnake.ast;

/** One parameter; {@code annotation} may be null. */
public record Arg(String arg, Expr annotation, Span span) {}
