package org.hoopsnake.builtins;

import org.hoopsnake.object.Interpreter;

/** Where the module {@code _ast} leaves its conversion for {@code compile()}. */
public final class SyntaxTreesHolder {
  private SyntaxTrees trees;

  public SyntaxTreesHolder(Interpreter interpreter) {}

  /** Null until {@code _ast} has been imported. */
  SyntaxTrees trees() {
    return trees;
  }

  public void set(SyntaxTrees conversion) {
    trees = conversion;
  }
}
