package org.hoopsnake.ast;

/** A keyword argument; a null {@code arg} is {@code **value}. */
public record Keyword(String arg, Expr value, Span span) {}
