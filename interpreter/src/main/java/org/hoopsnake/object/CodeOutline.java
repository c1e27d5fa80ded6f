package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.ast.Span;

/**
 * What CPython's compiler would have noted of a code object.
 *
 * @param names globals, attributes and modules in the order of their first use
 * @param variables local variables, parameters first, then in the order of their first use
 * @param cells the variables that inner functions share
 * @param constants as in {@code co_consts}
 * @param code the outline in CPython's instructions
 * @param spans where each two bytes of that stand; null: nowhere
 */
public record CodeOutline(
    String[] names,
    String[] variables,
    String[] cells,
    Object[] constants,
    byte[] code,
    Span[] spans) {
  /** Of code that is written in Java. */
  static CodeOutline ofLocals(String[] variables) {
    return new CodeOutline(
        new String[0], variables, new String[0], new Object[0], new byte[0], new Span[0]);
  }

  boolean isSame(CodeOutline that) {
    return Arrays.equals(names, that.names)
        && Arrays.equals(variables, that.variables)
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(code, that.code)
        && Arrays.equals(spans, that.spans)
        && Arrays.equals(constants, that.constants);
  }

  /** What a code object was made from, which can tell all this. */
  public interface Origin {
    CodeOutline outline(Code code);

    /** The node tree once more, with statements that tell a tracer where they are. */
    FunctionBody traced(Code code);
  }
}
