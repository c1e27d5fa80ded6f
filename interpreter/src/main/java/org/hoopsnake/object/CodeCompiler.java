package org.hoopsnake.object;

import org.hoopsnake.ast.Mod;
import org.hoopsnake.syntax.SourceText;

/** What the object model and the builtins need of the compiler. */
public interface CodeCompiler {
  /**
   * The code of a syntax tree.
   *
   * @param source for the source lines of errors; null where there is none
   * @param topLevelAwait whether {@code await} may stand outside of functions; the code then makes
   *     a coroutine if it does
   */
  Code compile(Mod mod, String filename, SourceText source, boolean topLevelAwait);

  /** {@code __build_class__}. */
  Object buildClass(Object[] args, String[] kw);
}
