package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.RETURN;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.object.PyCoroutine;

/**
 * When a coroutine that has not started is dropped, without counting references.
 *
 * <p>A call statement that makes a coroutine and assigns it to a variable of which nothing more is
 * done than a look ({@link org.hoopsnake.scope.Looks}) makes the variable its only holder. The
 * coroutine then stands in a second slot too, its <i>holder</i>. When the variable is deleted,
 * assigned again, or its function returns, the coroutine has been dropped, and if it has never
 * started, the warning "coroutine … was never awaited" is due. A coroutine that a call makes for a
 * function that only looks, such as {@code print(f())}, is dropped when that function returns.
 *
 * <p>All of it is decided when code is lowered; functions without such a variable are the same as
 * if this did not exist. What goes another way (into a container, an attribute, a closure, an
 * argument, out of a return) is looked for when the event loop closes ({@link
 * org.hoopsnake.object.UnawaitedCoroutines}).
 */
public final class SoleHolders {
  private SoleHolders() {}

  /** The value of the call; a coroutine that it made goes into the holder as well. */
  private static Object hold(Frame f, CallNodes.Call call, int holder) {
    Object value = call.executeDirect(f, Code.COROUTINE);
    if (value instanceof Frame g && g.direct) {
      g.direct = false;
      Object coroutine = g.function.run(f.thread, g);
      f.slots[holder] = coroutine;
      return coroutine;
    }
    f.slots[holder] = null;
    return value;
  }

  private static void release(Frame f, int holder) {
    if (f.slots[holder] instanceof PyCoroutine c) {
      f.slots[holder] = null;
      c.dropped();
    }
  }

  /** {@code x = f()}. */
  public static final class AssignCall extends Statement {
    private final Target target;
    private final CallNodes.Call call;
    private final int holder;

    public AssignCall(Target target, CallNodes.Call call, int holder) {
      this.target = target;
      this.call = call;
      this.holder = holder;
    }

    @Override
    public int exec(Frame f) {
      Object before = f.slots[holder];
      target.store(f, hold(f, call, holder));
      if (before instanceof PyCoroutine c) {
        c.dropped();
      }
      return NORMAL;
    }
  }

  /** The variable has lost its value. */
  public static final class Release extends Statement {
    private final int holder;
    private final int at;

    public Release(int holder, int at) {
      this.holder = holder;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      f.at = at;
      release(f, holder);
      return NORMAL;
    }
  }

  /** An argument for a {@link Look}. */
  public static final class Temporary extends Expression {
    private final CallNodes.Call call;
    private final int holder;

    public Temporary(CallNodes.Call call, int holder) {
      this.call = call;
      this.holder = holder;
    }

    @Override
    public Object execute(Frame f) {
      return hold(f, call, holder);
    }
  }

  /** A call of a function that keeps nothing of its arguments. */
  public static final class Look extends Expression {
    private final CallNodes.Call call;
    private final int[] holders;

    public Look(CallNodes.Call call, int[] holders) {
      this.call = call;
      this.holders = holders;
    }

    @Override
    public Object execute(Frame f) {
      Object value = call.execute(f);
      for (int holder : holders) {
        release(f, holder);
      }
      return value;
    }
  }

  /** The body of a function with variables that are sole holders. */
  public static final class Body extends FunctionBody {
    private final FunctionBody body;
    private final int[] holders;

    public Body(FunctionBody body, int[] holders) {
      this.body = body;
      this.holders = holders;
    }

    @Override
    public int exec(Frame f) {
      return ended(f, body.exec(f));
    }

    @Override
    public int resume(Frame f) {
      return ended(f, body.resume(f));
    }

    /** Variables end last to first, as CPython clears a frame. */
    private int ended(Frame f, int completion) {
      if (completion == RETURN) {
        for (int i = holders.length - 1; i >= 0; i--) {
          if (f.slots[holders[i]] instanceof PyCoroutine c) {
            f.slots[holders[i]] = null;
            drop(f, c);
          }
        }
      }
      return completion;
    }

    /** The warning names the line of the caller: the frame itself has gone. */
    private static void drop(Frame f, PyCoroutine c) {
      Object value = f.value;
      f.thread.frame = f.caller();
      try {
        c.dropped();
      } finally {
        f.thread.frame = f;
        f.value = value;
      }
    }
  }
}
