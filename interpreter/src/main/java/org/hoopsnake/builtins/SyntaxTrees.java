package org.hoopsnake.builtins;

import org.hoopsnake.ast.Mod;
import org.hoopsnake.syntax.SourceText;

/** Converts syntax trees between our records and the node objects of Python's {@code ast}. */
public interface SyntaxTrees {
  /** Whether the value is a node object. */
  boolean isTree(Object value);

  /** Node objects of a tree. */
  Object toPython(Mod mod, SourceText source);

  /** The tree of node objects; TypeError and ValueError where they make no program. */
  Mod fromPython(Object tree, String mode);
}
