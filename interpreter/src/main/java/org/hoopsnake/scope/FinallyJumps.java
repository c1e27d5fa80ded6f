package org.hoopsnake.scope;

import java.util.List;
import org.hoopsnake.ast.Stmt;

/**
 * Finds what leaves a finally block and silently drops the exception on its way (PEP 765). CPython
 * looks for it before it knows of any name, so its warnings come before all other errors.
 */
final class FinallyJumps {
  private final Doubts doubts;

  /** Whether a finally block is around, in the same function or class. */
  private boolean inFinally;

  /** Whether a loop is around, inside that block. */
  private boolean inLoop;

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
      case Stmt.FunctionDef f -> in(false, false, f.body());
      case Stmt.AsyncFunctionDef f -> in(false, false, f.body());
      case Stmt.ClassDef c -> in(false, false, c.body());
      case Stmt.Return r -> {
        if (inFinally) {
          doubts.jump("return", r.span());
        }
      }
      case Stmt.Break b -> {
        if (inFinally && !inLoop) {
          doubts.jump("break", b.span());
        }
      }
      case Stmt.Continue c -> {
        if (inFinally && !inLoop) {
          doubts.jump("continue", c.span());
        }
      }
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
        in(true, false, t.finalbody());
      }
      case Stmt.TryStar t -> {
        check(t.body());
        t.handlers().forEach(h -> check(h.body()));
        check(t.orelse());
        in(true, false, t.finalbody());
      }
      default -> {} // has no block
    }
  }

  private void loop(List<Stmt> body, List<Stmt> orelse) {
    in(inFinally, true, body);
    check(orelse);
  }

  private void in(boolean isFinally, boolean isLoop, List<Stmt> body) {
    boolean savedFinally = inFinally;
    boolean savedLoop = inLoop;
    inFinally = isFinally;
    inLoop = isLoop;
    check(body);
    inFinally = savedFinally;
    inLoop = savedLoop;
  }
}
