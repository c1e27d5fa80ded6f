package org.hoopsnake.ast;

/**
 * Where a node stands in its source, as in Python's {@code ast} module: lines count from 1, columns
 * from 0. Columns count <em>code points</em>; {@code ast.col_offset} (UTF-8 bytes) is derived from
 * the source line where somebody asks.
 */
public record Span(int line, int column, int endLine, int endColumn) {

  /** A span for nodes that the compiler makes up. */
  public static final Span NONE = new Span(0, 0, 0, 0);

  /** The smallest span that covers this one and {@code last}, which stands behind it. */
  public Span to(Span last) {
    return new Span(line, column, last.endLine, last.endColumn);
  }
}
