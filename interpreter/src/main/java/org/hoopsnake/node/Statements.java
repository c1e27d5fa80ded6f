package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.BREAK;
import static org.hoopsnake.object.Completion.CONTINUE;
import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.RETURN;
import static org.hoopsnake.object.Completion.SUSPENDED;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.Raising;

/** Simple statements, blocks and {@code if}. */
public final class Statements {
  private Statements() {}

  /** Statements in a row. */
  public static final class Block extends Statement {
    private final Statement[] children;
    private final int saved;

    /**
     * @param saved the slot for the child that has suspended
     */
    public Block(Statement[] children, int saved) {
      this.children = children;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      return runFrom(f, 0);
    }

    @Override
    public int resume(Frame f) {
      int i = (Integer) f.slots[saved];
      int completion = children[i].resume(f);
      if (completion == NORMAL) {
        return runFrom(f, i + 1);
      }
      if (completion == SUSPENDED) {
        f.slots[saved] = i;
      }
      return completion;
    }

    private int runFrom(Frame f, int first) {
      Statement[] all = children;
      for (int i = first; i < all.length; i++) {
        int completion = all[i].exec(f);
        if (completion != NORMAL) {
          if (completion == SUSPENDED) {
            f.slots[saved] = i;
          }
          return completion;
        }
      }
      return NORMAL;
    }
  }

  /** {@code if}. */
  public static final class If extends Statement {
    private final Expression test;
    private final Statement body;
    private final Statement orelse;
    private final int saved;

    public If(Expression test, Statement body, Statement orelse, int saved) {
      this.test = test;
      this.body = body;
      this.orelse = orelse;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      boolean truth = test.test(f);
      Statement branch = truth ? body : orelse;
      if (branch == null) {
        return NORMAL;
      }
      int completion = branch.exec(f);
      if (completion == SUSPENDED) {
        f.slots[saved] = truth;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      return f.slots[saved] == Boolean.TRUE ? body.resume(f) : orelse.resume(f);
    }
  }

  /** Does nothing. */
  public static final class Pass extends Statement {
    public static final Pass PASS = new Pass();

    @Override
    public int exec(Frame f) {
      return NORMAL;
    }
  }

  /** {@code break}. */
  public static final class Break extends Statement {
    @Override
    public int exec(Frame f) {
      return BREAK;
    }
  }

  /** {@code continue}. */
  public static final class Continue extends Statement {
    @Override
    public int exec(Frame f) {
      return CONTINUE;
    }
  }

  /** {@code return}. */
  public static final class Return extends Statement {
    private final Expression value;

    public Return(Expression value) {
      this.value = value;
    }

    @Override
    public int exec(Frame f) {
      f.value = value.execute(f);
      return RETURN;
    }
  }

  /** An expression whose value nobody wants. */
  public static final class Evaluate extends Statement {
    private final Expression expression;

    public Evaluate(Expression expression) {
      this.expression = expression;
    }

    @Override
    public int exec(Frame f) {
      expression.execute(f);
      return NORMAL;
    }
  }

  /**
   * A call whose value nobody wants. If that is a coroutine which this very call has made, nobody
   * will ever await it, and the warning comes at once, as when CPython drops the last reference.
   */
  public static final class EvaluateCall extends Statement {
    private final CallNodes.Call call;

    public EvaluateCall(CallNodes.Call call) {
      this.call = call;
    }

    @Override
    public int exec(Frame f) {
      Object value = call.executeDirect(f, Code.COROUTINE);
      if (value instanceof Frame g && g.direct) {
        g.direct = false;
        ((PyCoroutine) g.function.run(f.thread, g)).dropped();
      }
      return NORMAL;
    }
  }

  /** An expression statement at the prompt: shows its value. */
  public static final class Show extends Statement {
    private final Expression expression;
    private final int at;

    public Show(Expression expression, int at) {
      this.expression = expression;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object value = expression.execute(f);
      f.at = at;
      Object sys = f.thread.interpreter.importModule("sys");
      Ops.callMethod(sys, "displayhook", value);
      return NORMAL;
    }
  }

  /** {@code x = value} for a local x. */
  public static final class AssignLocal extends Statement {
    private final int slot;
    private final Expression value;

    public AssignLocal(int slot, Expression value) {
      this.slot = slot;
      this.value = value;
    }

    @Override
    public int exec(Frame f) {
      f.slots[slot] = value.execute(f);
      return NORMAL;
    }
  }

  /** {@code target = value}. */
  public static final class Assign extends Statement {
    private final Target target;
    private final Expression value;

    public Assign(Target target, Expression value) {
      this.target = target;
      this.value = value;
    }

    @Override
    public int exec(Frame f) {
      target.store(f, value.execute(f));
      return NORMAL;
    }
  }

  /** {@code a = b = value}. */
  public static final class AssignAll extends Statement {
    private final Target[] targets;
    private final Expression value;

    public AssignAll(Target[] targets, Expression value) {
      this.targets = targets;
      this.value = value;
    }

    @Override
    public int exec(Frame f) {
      Object v = value.execute(f);
      for (Target target : targets) {
        target.store(f, v);
      }
      return NORMAL;
    }
  }

  /** {@code o.name op= value}. */
  public static final class AugmentAttribute extends Statement {
    private final Operator op;
    private final Expression object;
    private final String name;
    private final Expression value;
    private final int attributeAt;
    private final int at;

    public AugmentAttribute(
        Operator op, Expression object, String name, Expression value, int attributeAt, int at) {
      this.op = op;
      this.object = object;
      this.name = name;
      this.value = value;
      this.attributeAt = attributeAt;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object o = object.execute(f);
      f.at = attributeAt;
      Object before = Ops.getAttr(o, name);
      Object operand = value.execute(f);
      f.at = at;
      Object after = Ops.inplace(op, before, operand);
      f.at = attributeAt;
      Ops.setAttr(o, name, after);
      return NORMAL;
    }
  }

  /** {@code o[key] op= value}. */
  public static final class AugmentItem extends Statement {
    private final Operator op;
    private final Expression object;
    private final Expression key;
    private final Expression value;
    private final int itemAt;
    private final int at;

    public AugmentItem(
        Operator op, Expression object, Expression key, Expression value, int itemAt, int at) {
      this.op = op;
      this.object = object;
      this.key = key;
      this.value = value;
      this.itemAt = itemAt;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object o = object.execute(f);
      Object k = key.execute(f);
      f.at = itemAt;
      Object before = Ops.getItem(o, k);
      Object operand = value.execute(f);
      f.at = at;
      Object after = Ops.inplace(op, before, operand);
      f.at = itemAt;
      Ops.setItem(o, k, after);
      return NORMAL;
    }
  }

  /** {@code raise}; the exception and the cause may be null. */
  public static final class Raise extends Statement {
    private final Expression exception;
    private final Expression cause;
    private final int at;

    public Raise(Expression exception, Expression cause, int at) {
      this.exception = exception;
      this.cause = cause;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      if (exception == null) {
        f.at = at;
        PyBaseException handled = f.innermostHandled();
        if (handled == null) {
          throw Errors.runtimeError("No active exception to reraise");
        }
        PyException again = PyException.reraise(handled);
        throw f.handled == handled ? again.keepTraceback(f) : again;
      }
      Object e = exception.execute(f);
      Object from = cause == null ? null : cause.execute(f);
      f.at = at;
      throw from == null ? Raising.raise(e) : Raising.raise(e, from);
    }
  }

  /** {@code assert test, message}. */
  public static final class Assert extends Statement {
    private final Expression test;
    private final Statement prelude;
    private final Expression message;
    private final int at;

    public Assert(Expression test, Statement prelude, Expression message, int at) {
      this.test = test;
      this.prelude = prelude;
      this.message = message;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      if (test.test(f)) {
        return NORMAL;
      }
      if (prelude != null && prelude.exec(f) == SUSPENDED) {
        return SUSPENDED;
      }
      throw failed(f);
    }

    @Override
    public int resume(Frame f) {
      if (prelude.resume(f) == SUSPENDED) {
        return SUSPENDED;
      }
      throw failed(f);
    }

    private PyException failed(Frame f) {
      if (message == null) {
        f.at = at;
        return new PyException(new PyBaseException(ExceptionTypes.ASSERTION_ERROR));
      }
      Object m = message.execute(f);
      f.at = at;
      return new PyException(new PyBaseException(ExceptionTypes.ASSERTION_ERROR, m));
    }
  }

  /** The end of a body: returns None. */
  public static final class ReturnNone extends Statement {
    @Override
    public int exec(Frame f) {
      f.value = PyNone.NONE;
      return RETURN;
    }
  }
}
