package org.hoopsnake.ast;

/** An imported name; {@code asname} may be null. */
public record Alias(String name, String asname, Span span) {}
