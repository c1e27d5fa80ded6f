package org.hoopsnake.syntax;

/** A {@code SyntaxWarning} of the parser; {@code error} is what it becomes if it is made one. */
public record SyntaxWarning(String message, SyntaxProblem error) {}
