package org.hoopsnake.syntax;

/** A {@code SyntaxWarning} of the compiler; {@code line} counts from 1. */
public record SyntaxWarning(String message, int line) {}
