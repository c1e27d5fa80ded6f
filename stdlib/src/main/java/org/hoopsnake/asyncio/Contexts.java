package org.hoopsnake.asyncio;

import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** Copying and entering {@code contextvars} contexts; both are O(1). */
final class Contexts {
  private Contexts() {}

  static Object copyCurrent(ThreadState thread) {
    Object current = thread.context;
    return current == null ? PyNone.NONE : current;
  }

  /** A context of its own for callbacks that come from nowhere. */
  static Object empty(Interpreter interpreter) {
    return PyNone.NONE;
  }

  /** Makes {@code context} the thread's; returns the one that was it. */
  static Object enter(ThreadState thread, Object context) {
    Object outer = thread.context;
    thread.context = context;
    return outer;
  }

  static void exit(ThreadState thread, Object context, Object outer) {
    thread.context = outer;
  }
}
