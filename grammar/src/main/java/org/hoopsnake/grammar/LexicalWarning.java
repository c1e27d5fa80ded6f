package org.hoopsnake.grammar;

/**
 * A SyntaxWarning of the lexer; {@code offset} counts from 1, {@code error} is what is said where
 * warnings are errors, and {@code decisive} means then what it does of a {@link LexicalProblem}.
 */
public record LexicalWarning(
    String message, String error, int line, int offset, boolean decisive) {}
