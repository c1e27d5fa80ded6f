package org.hoopsnake.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.ast.Span;
import org.hoopsnake.grammar.PythonToken;

/** The spans of tokens and of parts of the parse tree. */
final class Spans {
  private Spans() {}

  static Span of(ParserRuleContext rule) {
    return between(rule.getStart(), rule.getStop());
  }

  static Span of(Token token) {
    return between(token, token);
  }

  static Span between(ParserRuleContext first, ParserRuleContext last) {
    return between(first.getStart(), last.getStop());
  }

  static Span between(Token first, Token last) {
    PythonToken end = (PythonToken) last;
    return new Span(first.getLine(), first.getCharPositionInLine(), end.endLine(), end.endColumn());
  }

  /** From a token to the end of a node that was built already. */
  static Span between(Token first, Span last) {
    return new Span(
        first.getLine(), first.getCharPositionInLine(), last.endLine(), last.endColumn());
  }
}
