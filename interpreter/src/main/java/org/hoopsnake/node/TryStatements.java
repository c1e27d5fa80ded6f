package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * {@code try} with {@code except} and with {@code finally}; both cost nothing on the normal path.
 */
public final class TryStatements {
  private TryStatements() {}

  /** One except clause; the type and the target may be null. */
  public static final class Handler {
    /** Computes what the type needs; it may suspend. Mostly null. */
    final Statement prelude;

    final Expression type;
    final Target name;
    final Statement unbind;
    final Statement body;
    final int at;

    public Handler(
        Statement prelude, Expression type, Target name, Statement unbind, Statement body, int at) {
      this.prelude = prelude;
      this.type = type;
      this.name = name;
      this.unbind = unbind;
      this.body = body;
      this.at = at;
    }
  }

  /** Whether an except clause for {@code type} catches the exception. */
  static boolean catches(PyBaseException e, Object type) {
    if (type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      return e.type().isSubtype(t);
    }
    if (type instanceof PyTuple alternatives) {
      for (Object each : alternatives.items) {
        requireException(each);
      }
      for (Object each : alternatives.items) {
        if (e.type().isSubtype((PyType) each)) {
          return true;
        }
      }
      return false;
    }
    requireException(type);
    return false;
  }

  static void requireException(Object type) {
    if (!(type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION))) {
      throw Errors.typeError(
          "catching classes that do not inherit from BaseException is not allowed");
    }
  }

  private enum Part {
    BODY,
    ELSE
  }

  /** Suspended inside an except clause. */
  private record InHandler(
      int index, PyException exception, PyBaseException handledBefore, boolean finding) {}

  /** {@code try … except … else}. */
  public static final class Except extends Statement {
    private final Statement body;
    private final Handler[] handlers;
    private final Statement orelse;
    private final int saved;

    public Except(Statement body, Handler[] handlers, Statement orelse, int saved) {
      this.body = body;
      this.handlers = handlers;
      this.orelse = orelse;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      int completion;
      try {
        completion = body.exec(f);
      } catch (PyException e) {
        return handle(f, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return handle(f, Errors.ofHost(e));
      }
      return completion == NORMAL && orelse == null ? NORMAL : afterBody(f, completion);
    }

    private int afterBody(Frame f, int completion) {
      if (completion == SUSPENDED) {
        f.slots[saved] = Part.BODY;
        return SUSPENDED;
      }
      if (completion != NORMAL || orelse == null) {
        return completion;
      }
      int last = orelse.exec(f);
      if (last == SUSPENDED) {
        f.slots[saved] = Part.ELSE;
      }
      return last;
    }

    private int handle(Frame f, PyException e) {
      e.passing(f);
      PyBaseException before = f.handled;
      f.handled = e.value;
      return find(f, new InHandler(0, e, before, true), false);
    }

    /** Finds the clause that catches; {@code resumed}: the computation of its type goes on. */
    private int find(Frame f, InHandler state, boolean resumed) {
      boolean goOn = resumed;
      PyException e = state.exception;
      int i = state.index;
      try {
        for (; i < handlers.length; i++) {
          Statement prelude = handlers[i].prelude;
          if (prelude != null && (goOn ? prelude.resume(f) : prelude.exec(f)) == SUSPENDED) {
            f.slots[saved] = new InHandler(i, e, state.handledBefore, true);
            return SUSPENDED;
          }
          goOn = false;
          if (matches(f, handlers[i], e)) {
            break;
          }
        }
      } catch (PyException raised) {
        raised.passing(f);
        f.handled = state.handledBefore;
        throw raised;
      }
      if (i == handlers.length) {
        f.handled = state.handledBefore;
        throw e;
      }
      Handler handler = handlers[i];
      if (handler.name != null) {
        handler.name.store(f, e.value);
      }
      return run(f, handler, new InHandler(i, e, state.handledBefore, false), false);
    }

    private static boolean matches(Frame f, Handler handler, PyException e) {
      if (handler.type == null) {
        return true;
      }
      Object type = handler.type.execute(f);
      f.at = handler.at;
      return catches(e.value, type);
    }

    private int run(Frame f, Handler handler, InHandler state, boolean resumed) {
      int completion;
      try {
        completion = resumed ? handler.body.resume(f) : handler.body.exec(f);
      } catch (PyException raised) {
        raised.passing(f);
        leave(f, handler, state);
        throw raised;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        PyException raised = Errors.ofHost(e).passing(f);
        leave(f, handler, state);
        throw raised;
      }
      if (completion == SUSPENDED) {
        f.slots[saved] = state;
        return SUSPENDED;
      }
      leave(f, handler, state);
      return completion;
    }

    private static void leave(Frame f, Handler handler, InHandler state) {
      f.handled = state.handledBefore;
      if (handler.unbind != null) {
        handler.unbind.exec(f);
      }
    }

    @Override
    public int resume(Frame f) {
      Object state = f.slots[saved];
      f.slots[saved] = null;
      if (state instanceof InHandler in) {
        return in.finding ? find(f, in, true) : run(f, handlers[in.index], in, true);
      }
      if (state == Part.ELSE) {
        int last = orelse.resume(f);
        if (last == SUSPENDED) {
          f.slots[saved] = Part.ELSE;
        }
        return last;
      }
      int completion;
      try {
        completion = body.resume(f);
      } catch (PyException e) {
        return handle(f, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return handle(f, Errors.ofHost(e));
      }
      return afterBody(f, completion);
    }
  }

  /** What goes on when the finally clause is through. */
  private record Pending(
      int completion, Object value, PyException exception, PyBaseException handledBefore) {}

  /** {@code try … finally}. */
  public static final class Finally extends Statement {
    private final Statement body;
    private final Statement last;
    private final int saved;

    public Finally(Statement body, Statement last, int saved) {
      this.body = body;
      this.last = last;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      int completion;
      try {
        completion = body.exec(f);
      } catch (PyException e) {
        return raised(f, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, Errors.ofHost(e));
      }
      return ended(f, completion);
    }

    private int ended(Frame f, int completion) {
      if (completion == SUSPENDED) {
        f.slots[saved] = Part.BODY;
        return SUSPENDED;
      }
      Object value = f.value;
      int after = last.exec(f);
      if (after == NORMAL) {
        f.value = value;
        return completion;
      }
      if (after == SUSPENDED) {
        f.slots[saved] = new Pending(completion, value, null, f.handled);
      }
      return after;
    }

    private int raised(Frame f, PyException e) {
      e.passing(f);
      PyBaseException before = f.handled;
      f.handled = e.value;
      int after;
      try {
        after = last.exec(f);
      } catch (PyException another) {
        another.passing(f);
        f.handled = before;
        throw another;
      }
      return afterRaised(f, after, e, before);
    }

    private int afterRaised(Frame f, int after, PyException e, PyBaseException before) {
      if (after == SUSPENDED) {
        f.slots[saved] = new Pending(NORMAL, null, e, before);
        return SUSPENDED;
      }
      f.handled = before;
      if (after == NORMAL) {
        throw e;
      }
      return after;
    }

    @Override
    public int resume(Frame f) {
      Object state = f.slots[saved];
      f.slots[saved] = null;
      return state instanceof Pending pending ? resumeLast(f, pending) : resumeBody(f);
    }

    private int resumeBody(Frame f) {
      int completion;
      try {
        completion = body.resume(f);
      } catch (PyException e) {
        return raised(f, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, Errors.ofHost(e));
      }
      return ended(f, completion);
    }

    private int resumeLast(Frame f, Pending pending) {
      int after;
      try {
        after = last.resume(f);
      } catch (PyException another) {
        another.passing(f);
        f.handled = pending.handledBefore;
        throw another;
      }
      if (pending.exception != null) {
        return afterRaised(f, after, pending.exception, pending.handledBefore);
      }
      if (after == NORMAL) {
        f.value = pending.value;
        return pending.completion;
      }
      if (after == SUSPENDED) {
        f.slots[saved] = pending;
      }
      return after;
    }
  }
}
