package org.hoopsnake.syntax;

import org.hoopsnake.ast.Expr;
import org.hoopsnake.grammar.PythonParser;

final class Doubts {
  private final AstBuilder builder;

  Doubts(AstBuilder builder) {
    this.builder = builder;
  }

  void subscript(Expr value, PythonParser.SubscriptContext rule) {}

  void call(Expr function) {}

  void assertion(Expr test) {}
}
