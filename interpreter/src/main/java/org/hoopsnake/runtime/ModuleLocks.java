package org.hoopsnake.runtime;

import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.ThreadState;

/** Which thread loads which module, and who waits for it. */
final class ModuleLocks {
  private static final class Holder {
    ThreadState owner;
    int count;
  }

  private final Interpreter interpreter;
  private final Map<String, Holder> holders = new HashMap<>();
  private final Map<ThreadState, String> waiting = new HashMap<>();

  ModuleLocks(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** False where waiting would be a deadlock: the module is used half-made, without its lock. */
  boolean acquire(String name) {
    ThreadState me = ThreadState.current();
    synchronized (this) {
      Holder holder = holders.computeIfAbsent(name, n -> new Holder());
      if (holder.owner == null || holder.owner == me) {
        holder.owner = me;
        holder.count++;
        return true;
      }
      if (wouldDeadlock(me, holder.owner)) {
        return false;
      }
    }
    return interpreter.gil.blocking(me, () -> awaitTurn(me, name));
  }

  private synchronized boolean awaitTurn(ThreadState me, String name) {
    boolean interrupted = false;
    waiting.put(me, name);
    try {
      while (true) {
        Holder holder = holders.computeIfAbsent(name, n -> new Holder());
        if (holder.owner == null) {
          holder.owner = me;
          holder.count = 1;
          return true;
        }
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      waiting.remove(me);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean wouldDeadlock(ThreadState me, ThreadState owner) {
    ThreadState at = owner;
    while (waiting.get(at) instanceof String wanted) {
      Holder holder = holders.get(wanted);
      if (holder == null || holder.owner == null) {
        return false;
      }
      at = holder.owner;
      if (at == me) {
        return true;
      }
    }
    return false;
  }

  synchronized void release(String name) {
    Holder holder = holders.get(name);
    if (--holder.count == 0) {
      holders.remove(name);
      notifyAll();
    }
  }
}
