package org.hoopsnake.modules.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hoopsnake.object.Interpreter;

/** The processes that an interpreter has started and nobody has waited for yet, by their ids. */
public final class Children {
  private final Map<Long, Child> running = new ConcurrentSkipListMap<>();

  private Children() {}

  /** Those of an interpreter. */
  public static Children of(Interpreter interpreter) {
    return interpreter.state(Children.class, i -> new Children());
  }

  void add(Child child) {
    running.put(child.pid(), child);
  }

  public Child get(long pid) {
    return running.get(pid);
  }

  /** All of them. */
  public List<Child> all() {
    return new ArrayList<>(running.values());
  }

  /** Somebody has been told how it ended. */
  public void forget(Child child) {
    running.remove(child.pid());
  }
}
