package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.BREAK;
import static org.hoopsnake.object.Completion.CONTINUE;
import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;

/** {@code while} and {@code for}. */
public final class Loops {
  private Loops() {}

  private enum Part {
    TEST,
    BODY,
    ELSE
  }

  /** {@code while}; the prelude computes what the test needs, anew each time. */
  public static final class While extends Statement {
    private final Statement prelude;
    private final Expression test;
    private final Statement body;
    private final Statement orelse;
    private final int saved;

    public While(Statement prelude, Expression test, Statement body, Statement orelse, int saved) {
      this.prelude = prelude;
      this.test = test;
      this.body = body;
      this.orelse = orelse;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      return loop(f);
    }

    private int loop(Frame f) {
      while (true) {
        if (prelude != null && prelude.exec(f) == SUSPENDED) {
          f.slots[saved] = Part.TEST;
          return SUSPENDED;
        }
        if (!test.test(f)) {
          return last(f);
        }
        int completion = body.exec(f);
        if (completion != NORMAL && completion != CONTINUE) {
          return left(f, completion);
        }
        f.thread.poll();
      }
    }

    private int left(Frame f, int completion) {
      if (completion == BREAK) {
        return NORMAL;
      }
      if (completion == SUSPENDED) {
        f.slots[saved] = Part.BODY;
      }
      return completion;
    }

    private int last(Frame f) {
      if (orelse == null) {
        return NORMAL;
      }
      int completion = orelse.exec(f);
      if (completion == SUSPENDED) {
        f.slots[saved] = Part.ELSE;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      int completion;
      switch ((Part) f.slots[saved]) {
        case ELSE:
          return orelse.resume(f);
        case TEST:
          if (prelude.resume(f) == SUSPENDED) {
            return SUSPENDED;
          }
          if (!test.test(f)) {
            return last(f);
          }
          completion = body.exec(f);
          break;
        default:
          completion = body.resume(f);
      }
      return completion == NORMAL || completion == CONTINUE ? loop(f) : left(f, completion);
    }
  }

  /** {@code for}. */
  public static final class For extends Statement {
    private final Expression iterable;
    private final Target target;
    private final Statement body;
    private final Statement orelse;
    private final int at;
    private final int saved;

    /** The value is the iterator itself: the first one of a generator expression. */
    private final boolean iterating;

    public For(
        Expression iterable, Target target, Statement body, Statement orelse, int at, int saved) {
      this(iterable, target, body, orelse, at, saved, false);
    }

    private For(
        Expression iterable,
        Target target,
        Statement body,
        Statement orelse,
        int at,
        int saved,
        boolean iterating) {
      this.iterating = iterating;
      this.iterable = iterable;
      this.target = target;
      this.body = body;
      this.orelse = orelse;
      this.at = at;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      Object source = iterable.executeDirect(f, Code.GENERATOR);
      f.at = at;
      if (source instanceof Frame g && g.direct) {
        g.direct = false;
        PyGenerator generator = (PyGenerator) g.function.run(f.thread, g);
        return loop(f, generator, generator);
      }
      return loop(f, iterating ? Ops.iterator(source) : Ops.iter(source), null);
    }

    /** A loop over what is an iterator already. */
    public static For overIterator(
        Expression iterator, Target target, Statement body, int at, int saved) {
      return new For(iterator, target, body, null, at, saved, true);
    }

    /**
     * @param owned the iterator, where it is a generator that nobody else can refer to
     */
    private int loop(Frame f, Object it, PyGenerator owned) {
      PyIterator fast = it instanceof PyIterator p && !p.type().heap ? p : null;
      while (true) {
        f.at = at;
        Object item = fast != null ? fast.next() : Ops.next(it);
        if (item == null) {
          return last(f);
        }
        int completion;
        try {
          target.store(f, item);
          completion = body.exec(f);
        } catch (PyException e) {
          throw raised(f, owned, e);
        }
        if (completion != NORMAL && completion != CONTINUE) {
          return left(f, it, owned, completion);
        }
        f.thread.poll();
      }
    }

    /** The loop is left with its generator unfinished: CPython drops it and so closes it. */
    private static PyException raised(Frame f, PyGenerator owned, PyException e) {
      if (owned == null) {
        return e;
      }
      e.passing(f);
      owned.close();
      return e;
    }

    private int left(Frame f, Object it, PyGenerator owned, int completion) {
      if (completion == SUSPENDED) {
        f.slots[saved] = owned != null ? new Owned(owned) : it;
        return completion;
      }
      if (owned != null) {
        Object value = f.value;
        owned.close();
        f.value = value;
      }
      return completion == BREAK ? NORMAL : completion;
    }

    private int last(Frame f) {
      if (orelse == null) {
        return NORMAL;
      }
      int completion = orelse.exec(f);
      if (completion == SUSPENDED) {
        f.slots[saved] = PyNone.NONE;
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      Object state = f.slots[saved];
      if (state == PyNone.NONE) {
        return orelse.resume(f);
      }
      PyGenerator owned = state instanceof Owned o ? o.generator : null;
      Object it = owned != null ? owned : state;
      int completion;
      try {
        completion = body.resume(f);
      } catch (PyException e) {
        throw raised(f, owned, e);
      }
      return completion == NORMAL || completion == CONTINUE
          ? loop(f, it, owned)
          : left(f, it, owned, completion);
    }
  }

  /** A saved iterator that is a generator which nobody else can refer to. */
  private record Owned(PyGenerator generator) {}
}
