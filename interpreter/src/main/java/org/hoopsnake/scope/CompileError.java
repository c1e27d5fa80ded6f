package org.hoopsnake.scope;

import org.hoopsnake.ast.Span;

/** A SyntaxError that the compiler found; whoever compiles adds the file and the source line. */
public final class CompileError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The span of an error that CPython finds in code which has no place in the source. */
  public static final Span NOWHERE = new Span(-1, -1, -1, -1);

  private final transient Span span;
  private final boolean ofNames;

  public CompileError(String message, Span span) {
    this(message, span, false);
  }

  private CompileError(String message, Span span, boolean ofNames) {
    super(message, null, false, false);
    this.span = span;
    this.ofNames = ofNames;
  }

  /** The same, found while names were resolved. */
  CompileError ofNames() {
    return new CompileError(getMessage(), span, true);
  }

  /**
   * Whether it was found while names were resolved: such a SyntaxError has its place not in args.
   */
  public boolean isOfNames() {
    return ofNames;
  }

  public Span span() {
    return span;
  }
}
