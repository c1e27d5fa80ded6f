package org.hoopsnake.object;

import java.util.function.BiConsumer;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;

/** What the object model and the builtins need of the compiler. */
public interface CodeCompiler {
  /**
   * The code of a syntax tree.
   *
   * @param warnings told of what is allowed but doubtful
   */
  Code compile(Mod mod, String filename, CompileOptions options, BiConsumer<String, Span> warnings);

  /** {@code __build_class__}. */
  Object buildClass(Object[] args, String[] kw);
}
