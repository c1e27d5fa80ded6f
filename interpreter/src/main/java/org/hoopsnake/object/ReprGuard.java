package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;

/**
 * The containers whose repr a thread is making at the moment, so that one that holds itself shows
 * as {@code [...]}. Only its thread touches it.
 */
public final class ReprGuard {
  private final List<Object> active = new ArrayList<>();

  /** False where the repr of this very object is being made already. */
  public boolean enter(Object o) {
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) == o) {
        return false;
      }
    }
    active.add(o);
    return true;
  }

  /** Takes back what {@link #enter} of the same object, the last one, has noted. */
  public void leave() {
    active.removeLast();
  }
}
