package org.hoopsnake.object;

/** What few frames have: variables beside those of the code, and what a debugger keeps of it. */
public final class FrameExtras {
  /** What {@code f_locals} was given beside the variables, or null. */
  PyDict locals;

  /** {@code f_trace}, or null. */
  Object trace;

  boolean traceLines = true;
  boolean traceOpcodes;

  /** The frame runs the tree that tells of its lines; see {@link TracedBody}. */
  boolean traced;

  /** The line that was told of last. */
  int lastLine = -1;

  /** An asynchronous generator has yielded an item, and returned as far as a tracer sees. */
  boolean itemTold;
}
