package org.hoopsnake.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The coroutines of an interpreter that exist and have not started, for the warning "coroutine …
 * was never awaited". CPython gives it when the reference count reaches zero. Here it comes
 *
 * <ul>
 *   <li>at once, when an expression statement drops what a call has just made ({@link #dropped});
 *   <li>when an event loop is closed ({@link #collect}): what nobody refers to by then;
 *   <li>when the interpreter ends ({@link #reportAll}).
 * </ul>
 *
 * <p>The list is intrusive and strong: entering and leaving it costs a few stores, which a weak
 * reference for each coroutine would not.
 */
public final class UnawaitedCoroutines {
  private PyCoroutine first;

  void add(PyCoroutine c) {
    c.nextUnstarted = first;
    if (first != null) {
      first.previousUnstarted = c;
    }
    first = c;
  }

  void remove(PyCoroutine c) {
    PyCoroutine before = c.previousUnstarted;
    PyCoroutine after = c.nextUnstarted;
    if (before == null && first != c) {
      return;
    }
    if (before == null) {
      first = after;
    } else {
      before.nextUnstarted = after;
    }
    if (after != null) {
      after.previousUnstarted = before;
    }
    c.previousUnstarted = null;
    c.nextUnstarted = null;
  }

  public boolean isEmpty() {
    return first == null;
  }

  void dropped(PyCoroutine c) {
    remove(c);
    warn(c);
  }

  /** Warns of those that nothing refers to any more. Costs nothing where all have started. */
  public void collect() {
    if (first == null) {
      return;
    }
    List<WeakReference<PyCoroutine>> all = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    for (PyCoroutine c = first; c != null; ) {
      PyCoroutine next = c.nextUnstarted;
      all.add(new WeakReference<>(c));
      frames.add(c.frame);
      c.frame.owner = null; // the frame must not keep its coroutine
      c.previousUnstarted = null;
      c.nextUnstarted = null;
      c = next;
    }
    first = null;
    System.gc();
    for (int i = all.size() - 1; i >= 0; i--) {
      PyCoroutine alive = all.get(i).get();
      if (alive != null) {
        alive.frame.owner = alive;
        add(alive);
      } else {
        Frame frame = frames.get(i);
        warn(new PyCoroutine(frame, frame.code.name, frame.code.qualname));
      }
    }
  }

  /** Warns of all that are left: the interpreter ends. */
  public void reportAll() {
    List<PyCoroutine> all = new ArrayList<>();
    for (PyCoroutine c = first; c != null; c = c.nextUnstarted) {
      all.add(0, c);
    }
    for (PyCoroutine c : all) {
      dropped(c);
    }
  }

  private void warn(PyCoroutine c) {
    remove(c);
    Interpreter interpreter = Interpreter.current();
    try {
      Object warnings = interpreter.importModule("warnings");
      Calls.call1(Ops.getAttr(warnings, "_warn_unawaited_coroutine"), c);
    } catch (PyException e) {
      interpreter
          .unraisable()
          .report(e.value, "Exception ignored while finalizing coroutine " + Ops.repr(c), null);
    }
  }
}
