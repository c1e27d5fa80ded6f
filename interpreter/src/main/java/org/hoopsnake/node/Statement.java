package org.hoopsnake.node;

import org.hoopsnake.object.Frame;

/** A statement; see {@link org.hoopsnake.object.Completion} for what it returns. */
public abstract class Statement {
  public abstract int exec(Frame f);

  /** Goes on after a suspension inside this statement. */
  public int resume(Frame f) {
    throw new IllegalStateException(getClass().getName() + " cannot suspend");
  }
}
