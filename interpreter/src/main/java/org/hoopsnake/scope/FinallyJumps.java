package org.hoopsnake.scope;

import java.util.List;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;

/**
 * Finds what leaves a finally block and silently drops the exception on its way (PEP 765). CPython
 * looks for it before it knows of any name, so its warnings come before all other errors. It looks
 * into no loop, not even for a return, and does not mind a class in between.
 */
final class FinallyJumps {
  private final Doubts doubts;

  /** Whether a finally block is around, in the same function, and no loop inside that block. */
  private boolean inFinally;

  FinallyJumps(Doubts doubts) {
    this.doubts = doubts;
  }

  void check(List<Stmt> body) {
    for (Stmt stmt : body) {
      check(stmt);
    }
  }

  private void check(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef f -> check(false, f.body());
      case Stmt.AsyncFunctionDef f -> check(false, f.body());
      case Stmt.ClassDef c -> check(c.body());
      case Stmt.Return r -> jump("return", r.span());
      case Stmt.Break b -> jump("break", b.span());
      case Stmt.Continue c -> jump("continue", c.span());
      case Stmt.For f -> loop(f.body(), f.orelse());
      case Stmt.AsyncFor f -> loop(f.body(), f.orelse());
      case Stmt.While w -> loop(w.body(), w.orelse());
      case Stmt.If i -> {
        check(i.body());
        check(i.orelse());
      }
      case Stmt.With w -> check(w.body());
      case Stmt.AsyncWith w -> check(w.body());
      case Stmt.Match m -> m.cases().forEach(c -> check(c.body()));
      case Stmt.Try t -> {
        check(t.body());
        t.handlers().forEach(h -> check(h.body()));
        check(t.orelse());
        check(true, t.finalbody());
      }
      case Stmt.TryStar t -> {
        check(t.body());
        t.handlers().forEach(h -> check(h.body()));
        check(t.orelse());
        check(true, t.finalbody());
      }
      default -> {} // has no block
    }
  }

  private void loop(List<Stmt> body, List<Stmt> orelse) {
    check(false, body);
    check(orelse);
  }

  private void check(boolean isFinally, List<Stmt> body) {
    boolean saved = inFinally;
    inFinally = isFinally;
    check(body);
    inFinally = saved;
  }

  private void jump(String keyword, Span span) {
    if (inFinally) {
      doubts.jump(keyword, span);
    }
  }
}
