package org.hoopsnake.doc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;

/**
 * Which names a program uses and which it binds, anywhere in it: enough to say which functions a
 * page uses and never defines. Scopes are not told apart.
 */
final class Names {
  final Set<String> used = new LinkedHashSet<>();
  final Set<String> bound = new HashSet<>();

  static Names of(Mod.Module tree) {
    Names names = new Names();
    names.visit(tree.body());
    return names;
  }

  private void visit(Object node) {
    switch (node) {
      case null -> {}
      case List<?> list -> list.forEach(this::visit);
      case Expr.Name n -> (n.ctx() == ExprContext.LOAD ? used : bound).add(n.id());
      case Record r -> {
        bind(r);
        children(r);
      }
      default -> {}
    }
  }

  private void bind(Record r) {
    switch (r) {
      case Stmt.FunctionDef f -> bound.add(f.name());
      case Stmt.AsyncFunctionDef f -> bound.add(f.name());
      case Stmt.ClassDef c -> bound.add(c.name());
      case Arg a -> bound.add(a.arg());
      case Alias a -> bound.add(a.asname() != null ? a.asname() : a.name().split("\\.", 2)[0]);
      case ExceptHandler h -> bound.add(String.valueOf(h.name()));
      case Pattern.MatchAs m -> bound.add(String.valueOf(m.name()));
      case Pattern.MatchStar m -> bound.add(String.valueOf(m.name()));
      case Pattern.MatchMapping m -> bound.add(String.valueOf(m.rest()));
      case TypeParam t -> bound.add(t.name());
      default -> {}
    }
  }

  private void children(Record r) {
    for (RecordComponent component : r.getClass().getRecordComponents()) {
      try {
        visit(component.getAccessor().invoke(r));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e); // the records of the tree are public and have no code
      }
    }
  }
}
