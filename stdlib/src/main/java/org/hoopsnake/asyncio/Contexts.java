package org.hoopsnake.asyncio;

import org.hoopsnake.modules.PyContext;
import org.hoopsnake.object.ThreadState;

/** Copying and entering {@code contextvars} contexts; both are O(1). */
final class Contexts {
  private Contexts() {}

  static PyContext copyCurrent(ThreadState thread) {
    return PyContext.copyCurrent(thread);
  }

  /** Makes {@code context} the thread's; returns what to give to {@link #exit}. */
  static Object enter(ThreadState thread, Object context) {
    return context instanceof PyContext c ? c.enter(thread) : thread.context;
  }

  static void exit(ThreadState thread, Object context, Object outer) {
    if (context instanceof PyContext c) {
      c.exit(thread, outer);
    }
  }
}
