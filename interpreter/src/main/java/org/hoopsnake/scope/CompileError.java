package org.hoopsnake.scope;

import org.hoopsnake.ast.Span;

/** A SyntaxError that the compiler found; whoever compiles adds the file and the source line. */
public final class CompileError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Span span;

  public CompileError(String message, Span span) {
    super(message, null, false, false);
    this.span = span;
  }

  public Span span() {
    return span;
  }
}
