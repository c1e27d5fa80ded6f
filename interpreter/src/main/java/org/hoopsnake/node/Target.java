package org.hoopsnake.node;

import org.hoopsnake.object.Frame;

/** What can be assigned to. */
public abstract class Target {
  public abstract void store(Frame f, Object value);
}
