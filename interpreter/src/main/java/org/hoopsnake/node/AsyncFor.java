package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.BREAK;
import static org.hoopsnake.object.Completion.CONTINUE;
import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Coroutines;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyAsyncGenerator;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code async for}. */
public final class AsyncFor extends Statement {
  private final Expression iterable;
  private final Target target;
  private final Statement body;
  private final Statement orelse;
  private final Places at;
  private final int saved;

  /** Positions: of what is iterated over, and of what waits for each item. */
  public record Places(int iterable, int next) {}

  public AsyncFor(
      Expression iterable, Target target, Statement body, Statement orelse, Places at, int saved) {
    this.iterable = iterable;
    this.target = target;
    this.body = body;
    this.orelse = orelse;
    this.at = at;
    this.saved = saved;
  }

  private enum Part {
    NEXT,
    BODY,
    ELSE
  }

  private record State(Part part, Object iterator, boolean owned) {}

  @Override
  public int exec(Frame f) {
    Object source = iterable.executeDirect(f, Code.ASYNC_GENERATOR);
    f.at = at.iterable;
    if (source instanceof Frame g && g.direct) {
      g.direct = false;
      return loop(f, g.function.run(f.thread, g), true, false);
    }
    return loop(f, iterator(source), false, false);
  }

  static Object iterator(Object source) {
    if (source instanceof PyAsyncGenerator) {
      return source;
    }
    PyType type = Types.of(source);
    Object method = type.special(Special.AITER);
    if (method == null) {
      throw Errors.typeError(
          "'async for' requires an object with __aiter__ method, got %s", type.name());
    }
    Object it = Calls.bound0(method, source);
    if (Types.of(it).special(Special.ANEXT) == null) {
      throw Errors.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: %s",
          Types.name(it));
    }
    return it;
  }

  /** Begins to await the next item. */
  private int next(Frame f, Object it) {
    f.at = at.next;
    Object method = Types.of(it).special(Special.ANEXT);
    Object step = Suspensions.call0(f, method, it);
    if (!Coroutines.isAwaitable(step)) {
      throw invalidItem(step);
    }
    if (step instanceof PyObject p && p.type().heap) {
      Object awaited;
      try {
        awaited = Coroutines.awaitIter(step);
      } catch (PyException e) {
        PyException error = invalidItem(step);
        error.value.cause = e.value;
        error.value.context = e.value;
        error.value.suppressContext = true;
        throw error;
      }
      return Coroutines.awaitIterator(f, awaited);
    }
    return Suspensions.await(f, step);
  }

  private static PyException invalidItem(Object step) {
    return Errors.typeError(
        "'async for' received an invalid object from __anext__: %s", Types.name(step));
  }

  /**
   * Runs the loop.
   *
   * @param owned the iterator is an asynchronous generator that nobody else can refer to
   * @param resumed an item was being awaited
   */
  private int loop(Frame f, Object it, boolean owned, boolean resumed) {
    boolean goOn = resumed;
    while (true) {
      int completion;
      try {
        completion = goOn ? Coroutines.resumeAwait(f) : next(f, it);
      } catch (PyException e) {
        if (e.is(ExceptionTypes.STOP_ASYNC_ITERATION)) {
          return last(f);
        }
        throw e;
      }
      goOn = false;
      if (completion == SUSPENDED) {
        f.slots[saved] = new State(Part.NEXT, it, owned);
        return SUSPENDED;
      }
      try {
        target.store(f, f.value);
        completion = body.exec(f);
      } catch (PyException e) {
        throw raised(f, it, owned, e);
      }
      if (completion != NORMAL && completion != CONTINUE) {
        return left(f, it, owned, completion);
      }
      f.thread.poll();
    }
  }

  private static PyException raised(Frame f, Object it, boolean owned, PyException e) {
    e.passing(f);
    drop(it, owned);
    return e;
  }

  /** The generator is left unfinished: its finalizer hook is called, as when CPython drops it. */
  private static void drop(Object it, boolean owned) {
    if (owned
        && it instanceof PyAsyncGenerator g
        && !g.isFinished()
        && g.finalizer() != null
        && g.finalizer() != PyNone.NONE) {
      Calls.call1(g.finalizer(), g);
    }
  }

  private int left(Frame f, Object it, boolean owned, int completion) {
    if (completion == SUSPENDED) {
      f.slots[saved] = new State(Part.BODY, it, owned);
      return SUSPENDED;
    }
    Object value = f.value;
    drop(it, owned);
    f.value = value;
    return completion == BREAK ? NORMAL : completion;
  }

  private int last(Frame f) {
    if (orelse == null) {
      return NORMAL;
    }
    int completion = orelse.exec(f);
    if (completion == SUSPENDED) {
      f.slots[saved] = new State(Part.ELSE, null, false);
    }
    return completion;
  }

  @Override
  public int resume(Frame f) {
    State state = (State) f.slots[saved];
    f.slots[saved] = null;
    switch (state.part) {
      case NEXT:
        return loop(f, state.iterator, state.owned, true);
      case ELSE:
        int completion = orelse.resume(f);
        if (completion == SUSPENDED) {
          f.slots[saved] = state;
        }
        return completion;
      default:
        int inner;
        try {
          inner = body.resume(f);
        } catch (PyException e) {
          throw raised(f, state.iterator, state.owned, e);
        }
        return inner == NORMAL || inner == CONTINUE
            ? loop(f, state.iterator, state.owned, false)
            : left(f, state.iterator, state.owned, inner);
    }
  }
}
