package org.hoopsnake.grammar;

/** A SyntaxWarning of the lexer; {@code offset} counts from 1. */
public record LexicalWarning(String message, int line, int offset) {}
