package org.hoopsnake.object;

/** A Java thread that runs Python: it has a large stack and carries its {@link ThreadState}. */
public final class PyThread extends Thread {
  /** Reserved, not committed: room for deep recursion in a tree-walking interpreter. */
  private static final long STACK_BYTES = 1L << 30;

  final ThreadState state;

  public PyThread(ThreadState state, String name, Runnable body) {
    super(null, body, name, STACK_BYTES);
    this.state = state;
  }

  public ThreadState state() {
    return state;
  }
}
