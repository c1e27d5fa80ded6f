package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The containers whose repr a thread is making at the moment, so that one that holds itself shows
 * as {@code [...]}. Only its thread touches it.
 *
 * <p>Containers nested too deeply to be shown raise RecursionError, as do those that CPython's C
 * stack does not hold (some 50,000); nothing else counts these calls, which no Python frame is part
 * of.
 */
public final class ReprGuard {
  private static final int DEEPEST = 40_000;

  /** So many are searched one by one; more have a set beside the list. */
  private static final int FEW = 16;

  private final List<Object> active = new ArrayList<>();
  private Set<Object> many;

  /** False where the repr of this very object is being made already. */
  public boolean enter(Object o) {
    int depth = active.size();
    if (depth >= DEEPEST) {
      throw Errors.recursionError(
          "maximum recursion depth exceeded while getting the repr of an object");
    }
    if (depth < FEW ? isAmongFew(o) : many().contains(o)) {
      return false;
    }
    active.add(o);
    if (many != null) {
      many.add(o);
    }
    return true;
  }

  private boolean isAmongFew(Object o) {
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) == o) {
        return true;
      }
    }
    return false;
  }

  private Set<Object> many() {
    if (many == null) {
      many = Collections.newSetFromMap(new IdentityHashMap<>());
      many.addAll(active);
    }
    return many;
  }

  /** Takes back what {@link #enter} of the same object, the last one, has noted. */
  public void leave() {
    Object o = active.removeLast();
    if (many != null) {
      if (active.isEmpty()) {
        many = null;
      } else {
        many.remove(o);
      }
    }
  }
}
