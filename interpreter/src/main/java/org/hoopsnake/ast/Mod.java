package org.hoopsnake.ast;

import java.util.List;

/** The root of a tree: one record for each entry of the grammar. */
public sealed interface Mod {
  /** A file: {@code compile(…, "exec")}. */
  record Module(List<Stmt> body) implements Mod {}

  /** One interactive statement: {@code compile(…, "single")}. */
  record Interactive(List<Stmt> body) implements Mod {}

  /** An expression alone: {@code compile(…, "eval")}. */
  record Expression(Expr body) implements Mod {}
}
