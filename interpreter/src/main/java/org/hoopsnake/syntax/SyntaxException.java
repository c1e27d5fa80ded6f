package org.hoopsnake.syntax;

/** Carries a {@link SyntaxProblem} out of the parser; the runtime raises Python's SyntaxError. */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SyntaxProblem problem;

  public SyntaxException(SyntaxProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  public SyntaxProblem problem() {
    return problem;
  }
}
