package org.hoopsnake.object;

/**
 * How a statement ended. Completions are returned values, not Java exceptions: that is cheap, and
 * it is what lets a frame stop in the middle and go on later.
 */
public final class Completion {
  public static final int NORMAL = 0;
  public static final int BREAK = 1;
  public static final int CONTINUE = 2;

  /** The value stands in {@link Frame#value}. */
  public static final int RETURN = 3;

  /** A suspension point was reached; the frame that stopped is {@link ThreadState#suspended}. */
  public static final int SUSPENDED = 4;

  private Completion() {}
}
