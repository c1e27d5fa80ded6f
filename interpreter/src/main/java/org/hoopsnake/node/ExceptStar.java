package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyExceptionGroup;
import org.hoopsnake.object.PyTraceback;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * {@code try … except*} (PEP 654). Each clause takes its part of the group; what no clause takes,
 * what the clauses raise and what they raise again is put together when all have run.
 */
public final class ExceptStar extends Statement {
  private final Statement body;
  private final TryStatements.Handler[] handlers;
  private final Statement orelse;
  private final int saved;

  public ExceptStar(Statement body, TryStatements.Handler[] handlers, Statement orelse, int saved) {
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.saved = saved;
  }

  private enum Part {
    BODY,
    ELSE
  }

  /** The progress through the clauses. */
  private static final class State {
    final PyException original;
    final PyBaseException handledBefore;
    final List<PyBaseException> raised = new ArrayList<>();
    PyBaseException rest;
    int index;

    State(PyException original, PyBaseException handledBefore) {
      this.original = original;
      this.handledBefore = handledBefore;
      this.rest = original.value;
    }
  }

  @Override
  public int exec(Frame f) {
    int completion;
    try {
      completion = body.exec(f);
    } catch (PyException e) {
      return begin(f, e);
    }
    return afterBody(f, completion);
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

  private int begin(Frame f, PyException e) {
    e.passing(f);
    State state = new State(e, f.handled);
    f.handled = e.value;
    return run(f, state, false);
  }

  private int run(Frame f, State state, boolean resumed) {
    boolean goOn = resumed;
    for (; state.index < handlers.length; state.index++) {
      TryStatements.Handler handler = handlers[state.index];
      if (!goOn && !takes(f, state, handler)) {
        continue;
      }
      try {
        int completion = goOn ? handler.body.resume(f) : handler.body.exec(f);
        if (completion == SUSPENDED) {
          f.slots[saved] = state;
          return SUSPENDED;
        }
      } catch (PyException raised) {
        raised.passing(f);
        state.raised.add(raised.value);
      }
      goOn = false;
      if (handler.unbind != null) {
        handler.unbind.exec(f);
      }
    }
    f.handled = state.handledBefore;
    return finish(f, state);
  }

  private static boolean takes(Frame f, State state, TryStatements.Handler handler) {
    try {
      return take(f, state, handler);
    } catch (PyException raised) {
      raised.passing(f);
      f.handled = state.handledBefore;
      throw raised;
    }
  }

  /**
   * Splits off the part that the clause is for, and makes it the handled exception, which it stays
   * until another clause takes something. What a clause names is checked when nothing is left, too.
   */
  private static boolean take(Frame f, State state, TryStatements.Handler handler) {
    Object type = handler.type.execute(f);
    f.at = handler.at;
    checkTypes(type);
    if (state.rest == null) {
      return false;
    }
    PyBaseException match;
    if (state.rest instanceof PyExceptionGroup) {
      PyExceptionGroup.Halves halves =
          PyExceptionGroup.split(state.rest, e -> TryStatements.catches(e, type));
      match = halves.match();
      if (match == null) {
        return false;
      }
      state.rest = halves.rest();
    } else {
      if (!TryStatements.catches(state.rest, type)) {
        return false;
      }
      PyExceptionGroup group = PyExceptionGroup.of("", List.of(state.rest));
      group.args = new PyTuple("", new PyTuple(state.rest));
      group.traceback = new PyTraceback(null, f, handler.at);
      match = group;
      state.rest = null;
    }
    f.handled = match;
    if (handler.name != null) {
      handler.name.store(f, match);
    }
    return true;
  }

  private static void checkTypes(Object type) {
    Object[] types = type instanceof PyTuple t ? t.items : new Object[] {type};
    for (Object each : types) {
      TryStatements.requireException(each);
    }
    for (Object each : types) {
      if (each instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
        throw Errors.typeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  private static int finish(Frame f, State state) {
    PyBaseException original = state.original.value;
    if (state.raised.isEmpty()) {
      if (state.rest == null) {
        return NORMAL;
      }
      if (!(original instanceof PyExceptionGroup)) {
        throw state.original;
      }
    }
    if (!(original instanceof PyExceptionGroup)) {
      // One clause at most was for it, with the group that was made of it.
      throw PyException.reraise(state.raised.get(0)).keepTraceback(f);
    }
    List<PyBaseException> fresh = new ArrayList<>();
    List<PyBaseException> again = new ArrayList<>();
    for (PyBaseException e : state.raised) {
      (isPartOf(e, original) ? again : fresh).add(e);
    }
    if (state.rest != null) {
      again.add(state.rest);
    }
    PyBaseException reraised = again.isEmpty() ? null : projection(original, again);
    if (fresh.isEmpty()) {
      throw PyException.reraise(reraised).keepTraceback(f);
    }
    if (reraised != null) {
      fresh.add(reraised);
    }
    PyBaseException result =
        fresh.size() == 1 && reraised == null ? fresh.get(0) : PyExceptionGroup.of("", fresh);
    throw PyException.reraise(result).keepTraceback(f);
  }

  /** It is a part of the original group that was raised again, not a new exception. */
  private static boolean isPartOf(PyBaseException e, PyBaseException original) {
    return e == original
        || (e instanceof PyExceptionGroup
            && e.traceback == original.traceback
            && e.cause == original.cause
            && e.context == original.context);
  }

  /** The part of the original group whose leaves are in {@code parts}: a group of its own. */
  private static PyBaseException projection(PyBaseException original, List<PyBaseException> parts) {
    Set<PyBaseException> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    parts.forEach(p -> addLeaves(p, leaves));
    return PyExceptionGroup.part(
        original, e -> !(e instanceof PyExceptionGroup) && leaves.contains(e));
  }

  private static void addLeaves(PyBaseException e, Set<PyBaseException> leaves) {
    if (e instanceof PyExceptionGroup group) {
      for (Object member : group.exceptions.items) {
        addLeaves((PyBaseException) member, leaves);
      }
    } else {
      leaves.add(e);
    }
  }

  @Override
  public int resume(Frame f) {
    Object state = f.slots[saved];
    f.slots[saved] = null;
    if (state instanceof State s) {
      return run(f, s, true);
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
      return begin(f, e);
    }
    return afterBody(f, completion);
  }
}
