package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.RETURN;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.object.PyNone;

/** The roots of node trees. */
public final class Bodies {
  private Bodies() {}

  /** A body of statements: None where no return statement ends it. */
  public static final class Root extends FunctionBody {
    private final Statement body;

    public Root(Statement body) {
      this.body = body;
    }

    @Override
    public int exec(Frame f) {
      int completion = body.exec(f);
      if (completion == NORMAL) {
        f.value = PyNone.NONE;
        return RETURN;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      int completion = body.resume(f);
      if (completion == NORMAL) {
        f.value = PyNone.NONE;
        return RETURN;
      }
      return completion;
    }
  }

  /** A body that is one expression. */
  public static final class Value extends FunctionBody {
    private final Expression expression;

    public Value(Expression expression) {
      this.expression = expression;
    }

    @Override
    public int exec(Frame f) {
      f.value = expression.execute(f);
      return RETURN;
    }

    @Override
    public int resume(Frame f) {
      throw new IllegalStateException("an expression cannot suspend");
    }
  }
}
