package org.hoopsnake.syntax;

import java.util.List;
import org.hoopsnake.ast.Mod;

/** What became of an attempt to parse. */
public sealed interface ParseResult {
  /** The source is right; {@code warnings} are what is doubtful in it. */
  record Complete(Mod tree, List<SyntaxWarning> warnings) implements ParseResult {}

  /**
   * More text could make the source right; {@code problem} is the error if none comes, {@code
   * warnings} are what was doubtful before it.
   */
  record Incomplete(SyntaxProblem problem, List<SyntaxWarning> warnings) implements ParseResult {}

  /** No further text can make the source right. */
  record Wrong(SyntaxProblem problem, List<SyntaxWarning> warnings) implements ParseResult {}
}
