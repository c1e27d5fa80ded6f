package org.hoopsnake.object;

/**
 * What a frame executes: the root of a node tree, or a state machine written in Java. Both methods
 * return a {@link Completion}: RETURN with the value in {@link Frame#value}, or SUSPENDED.
 */
public abstract class FunctionBody {
  /**
   * Called once, before the first frame of the code is made: lowers a body that is not lowered yet.
   */
  public void prepare(Code code) {}

  /** Whether it is written in Java: such a frame has no line to show in a traceback. */
  public boolean isNative() {
    return false;
  }

  /** Starts the frame. */
  public abstract int exec(Frame frame);

  /**
   * Goes on after a suspension. What was sent is in {@link Frame#value}; if {@link Frame#thrown} is
   * not null, that is raised at the suspension point instead.
   */
  public abstract int resume(Frame frame);
}
