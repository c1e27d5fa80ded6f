package org.hoopsnake.node;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;

/** An expression. It never suspends: lowering has taken those that could apart. */
public abstract class Expression {
  public abstract Object execute(Frame f);

  /** The truth of the value; without making a Boolean where that is possible. */
  public boolean test(Frame f) {
    Object value = execute(f);
    return value instanceof Boolean b ? b : Ops.truth(value);
  }

  /**
   * For the operand of {@code await} and {@code yield from}: a call of a function of one of the
   * {@code kinds} (flags of {@link org.hoopsnake.object.Code}) may give the new frame, marked
   * {@link Frame#direct}, instead of a coroutine or generator object.
   */
  public Object executeDirect(Frame f, int kinds) {
    return execute(f);
  }
}
