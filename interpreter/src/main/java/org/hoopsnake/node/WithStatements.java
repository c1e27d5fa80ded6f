package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Coroutines;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code with} and {@code async with}, one context manager a node. */
public final class WithStatements {
  private WithStatements() {}

  static Object method(PyType type, Special special, boolean isAsync) {
    Object found = type.special(special);
    if (found != null) {
      return found;
    }
    boolean other =
        isAsync
            ? type.special(Special.ENTER) != null && type.special(Special.EXIT) != null
            : type.special(Special.AENTER) != null && type.special(Special.AEXIT) != null;
    String hint =
        !other
            ? ""
            : isAsync
                ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                : " but it supports the asynchronous context manager protocol. Did you mean to use"
                    + " 'async with'?";
    throw Errors.typeError(
        "'%s' object does not support the %scontext manager protocol (missed %s method)%s",
        shown(type), isAsync ? "asynchronous " : "", special.method, hint);
  }

  /** The type's name with its module, unless that is the main program's. */
  private static String shown(PyType type) {
    String name = type.fullName();
    return name.startsWith("__main__.") ? name.substring("__main__.".length()) : name;
  }

  /** What {@code with} keeps while its body is suspended. */
  private record Open(Object manager, Object exit) {}

  /** {@code with manager as target}. */
  public static final class With extends Statement {
    private final Expression manager;
    private final Target target;
    private final Statement body;
    private final int saved;
    private final int at;

    public With(Expression manager, Target target, Statement body, int saved, int at) {
      this.manager = manager;
      this.target = target;
      this.body = body;
      this.saved = saved;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object m = manager.execute(f);
      f.at = at;
      PyType type = Types.of(m);
      Object exit = method(type, Special.EXIT, false);
      Object enter = method(type, Special.ENTER, false);
      Object value = Calls.bound0(enter, m);
      int completion;
      try {
        if (target != null) {
          target.store(f, value);
        }
        completion = body.exec(f);
      } catch (PyException e) {
        return raised(f, m, exit, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, m, exit, Errors.ofHost(e));
      }
      return ended(f, m, exit, completion);
    }

    private int ended(Frame f, Object m, Object exit, int completion) {
      if (completion == SUSPENDED) {
        f.slots[saved] = new Open(m, exit);
        return SUSPENDED;
      }
      Object value = f.value;
      f.at = at;
      Calls.bound(exit, m, new Object[] {PyNone.NONE, PyNone.NONE, PyNone.NONE}, Calls.NO_KW);
      f.value = value;
      return completion;
    }

    private int raised(Frame f, Object m, Object exit, PyException e) {
      e.passing(f);
      PyBaseException before = f.handled;
      f.handled = e.value;
      boolean swallowed;
      try {
        f.at = at;
        swallowed = Ops.truth(Calls.bound(exit, m, details(e.value), Calls.NO_KW));
      } catch (PyException another) {
        another.passing(f);
        f.handled = before;
        throw another;
      }
      f.handled = before;
      if (swallowed) {
        return NORMAL;
      }
      throw e;
    }

    @Override
    public int resume(Frame f) {
      Open open = (Open) f.slots[saved];
      f.slots[saved] = null;
      int completion;
      try {
        completion = body.resume(f);
      } catch (PyException e) {
        return raised(f, open.manager, open.exit, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, open.manager, open.exit, Errors.ofHost(e));
      }
      return ended(f, open.manager, open.exit, completion);
    }
  }

  static Object[] details(PyBaseException e) {
    return new Object[] {e.type(), e, e.traceback == null ? PyNone.NONE : e.traceback};
  }

  /** {@code async with manager as target}. */
  public static final class AsyncWith extends Statement {
    private final Expression manager;
    private final Target target;
    private final Statement body;
    private final int saved;
    private final int at;

    public AsyncWith(Expression manager, Target target, Statement body, int saved, int at) {
      this.manager = manager;
      this.target = target;
      this.body = body;
      this.saved = saved;
      this.at = at;
    }

    private enum Part {
      ENTER,
      BODY,
      EXIT
    }

    /** What is kept over a suspension. */
    private record State(
        Part part,
        Object manager,
        Object exit,
        int completion,
        Object value,
        PyException exception,
        PyBaseException handledBefore) {}

    @Override
    public int exec(Frame f) {
      Object m = manager.execute(f);
      f.at = at;
      PyType type = Types.of(m);
      Object exit = method(type, Special.AEXIT, true);
      Object enter = method(type, Special.AENTER, true);
      Object entering = Suspensions.call0(f, enter, m);
      requireAwaitable(entering, "__aenter__");
      if (Suspensions.await(f, entering) == SUSPENDED) {
        return suspend(f, Part.ENTER, m, exit);
      }
      return entered(f, m, exit);
    }

    private static void requireAwaitable(Object x, String from) {
      if (!Coroutines.isAwaitable(x)) {
        throw Errors.typeError(
            "'async with' received an object from %s that does not implement __await__: %s",
            from, Types.name(x));
      }
    }

    private int suspend(Frame f, Part part, Object m, Object exit) {
      f.slots[saved] = new State(part, m, exit, 0, null, null, null);
      return SUSPENDED;
    }

    private int entered(Frame f, Object m, Object exit) {
      int completion;
      try {
        if (target != null) {
          target.store(f, f.value);
        }
        completion = body.exec(f);
      } catch (PyException e) {
        return raised(f, m, exit, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, m, exit, Errors.ofHost(e));
      }
      return ended(f, m, exit, completion);
    }

    private int ended(Frame f, Object m, Object exit, int completion) {
      if (completion == SUSPENDED) {
        return suspend(f, Part.BODY, m, exit);
      }
      Object value = f.value;
      f.at = at;
      Object exiting = Suspensions.call3(f, exit, m, PyNone.NONE, PyNone.NONE, PyNone.NONE);
      requireAwaitable(exiting, "__aexit__");
      if (Suspensions.await(f, exiting) == SUSPENDED) {
        f.slots[saved] = new State(Part.EXIT, null, null, completion, value, null, null);
        return SUSPENDED;
      }
      f.value = value;
      return completion;
    }

    private int raised(Frame f, Object m, Object exit, PyException e) {
      e.passing(f);
      PyBaseException before = f.handled;
      f.handled = e.value;
      try {
        f.at = at;
        Object[] d = details(e.value);
        Object exiting = Suspensions.call3(f, exit, m, d[0], d[1], d[2]);
        requireAwaitable(exiting, "__aexit__");
        if (Suspensions.await(f, exiting) == SUSPENDED) {
          f.slots[saved] = new State(Part.EXIT, null, null, NORMAL, null, e, before);
          return SUSPENDED;
        }
        return exited(f, e, before);
      } catch (PyException another) {
        if (another != e) {
          another.passing(f);
        }
        f.handled = before;
        throw another;
      }
    }

    private static int exited(Frame f, PyException e, PyBaseException before) {
      boolean swallowed = Ops.truth(f.value);
      f.handled = before;
      if (swallowed) {
        return NORMAL;
      }
      throw e;
    }

    @Override
    public int resume(Frame f) {
      State state = (State) f.slots[saved];
      f.slots[saved] = null;
      return switch (state.part) {
        case ENTER -> {
          if (Coroutines.resumeAwait(f) == SUSPENDED) {
            f.slots[saved] = state;
            yield SUSPENDED;
          }
          yield entered(f, state.manager, state.exit);
        }
        case BODY -> resumeBody(f, state);
        case EXIT -> resumeExit(f, state);
      };
    }

    private int resumeBody(Frame f, State state) {
      int completion;
      try {
        completion = body.resume(f);
      } catch (PyException e) {
        return raised(f, state.manager, state.exit, e);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return raised(f, state.manager, state.exit, Errors.ofHost(e));
      }
      return ended(f, state.manager, state.exit, completion);
    }

    private int resumeExit(Frame f, State state) {
      PyException e = state.exception;
      try {
        if (Coroutines.resumeAwait(f) == SUSPENDED) {
          f.slots[saved] = state;
          return SUSPENDED;
        }
        if (e != null) {
          return exited(f, e, state.handledBefore);
        }
      } catch (PyException another) {
        if (e != null) {
          if (another != e) {
            another.passing(f);
          }
          f.handled = state.handledBefore;
        }
        throw another;
      }
      f.value = state.value;
      return state.completion;
    }
  }
}
