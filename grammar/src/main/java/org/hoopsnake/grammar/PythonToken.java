package org.hoopsnake.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** A token that knows where it ends, which may be lines below its start. */
public final class PythonToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  private final int endLine;
  private final int endColumn;

  PythonToken(
      Pair<TokenSource, CharStream> source,
      int type,
      int start,
      int stop,
      int line,
      int column,
      int endLine,
      int endColumn) {
    super(source, type, DEFAULT_CHANNEL, start, stop);
    setLine(line);
    setCharPositionInLine(column);
    this.endLine = endLine;
    this.endColumn = endColumn;
  }

  /** The line of the first character behind the token, from 1. */
  public int endLine() {
    return endLine;
  }

  /** The column of the first character behind the token, in code points from 0. */
  public int endColumn() {
    return endColumn;
  }
}
