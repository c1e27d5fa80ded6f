package org.hoopsnake.scope;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Stmt;

/** Where annotations stand. */
public final class Annotations {
  private Annotations() {}

  /** The annotated parameters in the order in which Python evaluates them. */
  public static List<Arg> inOrder(Arguments args) {
    List<Arg> all = new ArrayList<>(args.args());
    all.addAll(args.posonlyargs());
    if (args.vararg() != null) {
      all.add(args.vararg());
    }
    all.addAll(args.kwonlyargs());
    if (args.kwarg() != null) {
      all.add(args.kwarg());
    }
    all.removeIf(a -> a.annotation() == null);
    return all;
  }

  static boolean anyIn(Arguments args, Expr returns) {
    return returns != null || !inOrder(args).isEmpty();
  }

  /** The body annotates a variable, be it inside an if or a loop. */
  public static boolean anyIn(List<Stmt> body) {
    for (Stmt stmt : body) {
      if (stmt instanceof Stmt.AnnAssign || anyNested(stmt)) {
        return true;
      }
    }
    return false;
  }

  static boolean anyConditional(List<Stmt> body) {
    for (Stmt stmt : body) {
      if (anyNested(stmt)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyNested(Stmt stmt) {
    for (List<Stmt> inner : bodies(stmt)) {
      if (anyIn(inner)) {
        return true;
      }
    }
    return false;
  }

  /** The statement lists inside a statement, without those of functions and classes. */
  public static List<List<Stmt>> bodies(Stmt stmt) {
    return switch (stmt) {
      case Stmt.For f -> List.of(f.body(), f.orelse());
      case Stmt.AsyncFor f -> List.of(f.body(), f.orelse());
      case Stmt.While w -> List.of(w.body(), w.orelse());
      case Stmt.If i -> List.of(i.body(), i.orelse());
      case Stmt.With w -> List.of(w.body());
      case Stmt.AsyncWith w -> List.of(w.body());
      case Stmt.Match m -> m.cases().stream().map(MatchCase::body).toList();
      case Stmt.Try t -> ofTry(t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.TryStar t -> ofTry(t.body(), t.handlers(), t.orelse(), t.finalbody());
      default -> List.of();
    };
  }

  private static List<List<Stmt>> ofTry(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> last) {
    List<List<Stmt>> all = new ArrayList<>();
    all.add(body);
    handlers.forEach(h -> all.add(h.body()));
    all.add(orelse);
    all.add(last);
    return all;
  }
}
