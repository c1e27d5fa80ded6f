package org.hoopsnake.scope;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Stmt;

/** The rules of {@code from __future__ import …}. */
final class FutureImports {
  private static final Set<String> FEATURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  private FutureImports() {}

  /** Checks the module's own future imports; true if they ask for unevaluated annotations. */
  static boolean check(Mod mod) {
    List<Stmt> body =
        switch (mod) {
          case Mod.Module m -> m.body();
          case Mod.Interactive i -> i.body();
          case Mod.Expression e -> List.of();
        };
    boolean annotations = false;
    for (Stmt stmt : prefix(body)) {
      for (Alias alias : ((Stmt.ImportFrom) stmt).names()) {
        annotations |= checkFeature(alias);
      }
    }
    return annotations;
  }

  /** The future imports at the beginning of a body, where nothing but a docstring may precede. */
  static Set<Stmt> prefix(List<Stmt> body) {
    Set<Stmt> found = new LinkedHashSet<>();
    for (Stmt stmt : body) {
      if (isFutureImport(stmt)) {
        found.add(stmt);
      } else if (stmt != body.getFirst() || !isDocstring(stmt)) {
        break;
      }
    }
    return found;
  }

  static boolean isFutureImport(Stmt stmt) {
    return stmt instanceof Stmt.ImportFrom i && i.level() == 0 && "__future__".equals(i.module());
  }

  static boolean isDocstring(Stmt stmt) {
    return stmt instanceof Stmt.ExprStmt e
        && e.value() instanceof Expr.Constant c
        && c.value() instanceof String;
  }

  private static boolean checkFeature(Alias alias) {
    if (alias.name().equals("braces")) {
      throw new CompileError("not a chance", alias.span());
    }
    if (!FEATURES.contains(alias.name())) {
      throw new CompileError("future feature " + alias.name() + " is not defined", alias.span());
    }
    return alias.name().equals("annotations");
  }
}
