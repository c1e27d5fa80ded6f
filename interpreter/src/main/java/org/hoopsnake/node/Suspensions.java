package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Coroutines;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyNone;

/** The statements that suspend: {@code slot = await x}, {@code slot = yield x} and the like. */
public final class Suspensions {
  /** The functions whose frames an await runs at once. */
  static final int AWAITABLE = Code.COROUTINE | Code.ITERABLE_COROUTINE;

  private Suspensions() {}

  /** Awaits a value, or the frame that a call has just made. */
  static int await(Frame f, Object awaitable) {
    if (awaitable instanceof Frame g && g.direct) {
      g.direct = false;
      return Coroutines.awaitFrame(f, g);
    }
    return Coroutines.await(f, awaitable);
  }

  /** What to await for a call of a special method such as {@code __aenter__}. */
  static Object call0(Frame f, Object method, Object self) {
    if (method instanceof PyFunction p && (p.code.flags & Code.COROUTINE) != 0) {
      return direct(p.frame1(f.thread, self));
    }
    return Calls.bound0(method, self);
  }

  /** What to await for a call of {@code __aexit__}. */
  static Object call3(Frame f, Object method, Object self, Object a, Object b, Object c) {
    Object[] args = {a, b, c};
    if (method instanceof PyFunction p && (p.code.flags & Code.COROUTINE) != 0) {
      return direct(p.frame(f.thread, Calls.prepend(self, args), Calls.NO_KW));
    }
    return Calls.bound(method, self, args, Calls.NO_KW);
  }

  private static Frame direct(Frame g) {
    g.direct = true;
    return g;
  }

  /** {@code slot = await operand}; a negative slot drops the value. */
  public static final class Await extends Statement {
    private final Expression operand;
    private final int slot;
    private final int at;

    public Await(Expression operand, int slot, int at) {
      this.operand = operand;
      this.slot = slot;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object awaitable = operand.executeDirect(f, AWAITABLE);
      f.at = at;
      int completion = await(f, awaitable);
      if (completion == NORMAL && slot >= 0) {
        f.slots[slot] = f.value;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      int completion = Coroutines.resumeAwait(f);
      if (completion == NORMAL && slot >= 0) {
        f.slots[slot] = f.value;
      }
      return completion;
    }
  }

  /** {@code slot = yield from operand}. */
  public static final class YieldFrom extends Statement {
    private final Expression operand;
    private final int slot;
    private final int at;

    public YieldFrom(Expression operand, int slot, int at) {
      this.operand = operand;
      this.slot = slot;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object iterable = operand.executeDirect(f, Code.GENERATOR);
      f.at = at;
      int completion;
      if (iterable instanceof Frame g && g.direct) {
        g.direct = false;
        completion = Coroutines.awaitFrame(f, g);
      } else {
        completion = Coroutines.yieldFrom(f, iterable);
      }
      if (completion == NORMAL && slot >= 0) {
        f.slots[slot] = f.value;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      int completion = Coroutines.resumeAwait(f);
      if (completion == NORMAL && slot >= 0) {
        f.slots[slot] = f.value;
      }
      return completion;
    }
  }

  /** {@code slot = yield value}. */
  public static final class Yield extends Statement {
    private final Expression value;
    private final int slot;
    private final int at;

    public Yield(Expression value, int slot, int at) {
      this.value = value;
      this.slot = slot;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object v = value == null ? PyNone.NONE : value.execute(f);
      f.at = at;
      return Coroutines.yield(f, v);
    }

    @Override
    public int resume(Frame f) {
      Object sent = Coroutines.resumeYield(f);
      if (slot >= 0) {
        f.slots[slot] = sent;
      }
      return NORMAL;
    }
  }
}
