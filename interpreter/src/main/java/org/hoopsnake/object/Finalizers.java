package org.hoopsnake.object;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The objects of an interpreter that want to be told when nobody can reach them any more: instances
 * of classes with {@code __del__}, and generators that may stop inside a {@code try} or {@code
 * with}.
 *
 * <p>References are not counted, so this happens when Java collects: the collector hands the object
 * to {@link #dropped} on a thread of its own, and the main thread finalises it at its next poll, at
 * {@code gc.collect()} at the latest. What is still alive when the program ends is finalised then.
 * Objects that go together are finalised in the order in which they were made; each once.
 *
 * <p>{@code Object.finalize} is deprecated, and the only thing that gives the object itself back,
 * with its identity, for {@code __del__} to look at and perhaps to keep. A cleaner would need the
 * state of every such object apart from the object. But it makes an object some fifty times as
 * dear, so it is only where it is needed: most generators run to their end soon, and those that do
 * while they are among the {@link #YOUNG} youngest never meet it.
 */
public final class Finalizers {
  /** An object that is finalised. */
  interface Finalizable {
    /** How many were made before it. */
    long number();
  }

  /** A power of two. */
  private static final int YOUNG = 256;

  private static final class Living extends WeakReference<PyObject> {
    Living(PyObject object, ReferenceQueue<PyObject> queue) {
      super(object, queue);
    }
  }

  private final Gil gil;
  private final Consumer<PyObject> finalizer;
  private final ConcurrentLinkedQueue<PyObject> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean announced = new AtomicBoolean();
  private final ReferenceQueue<PyObject> gone = new ReferenceQueue<>();
  private final Set<Living> living = new LinkedHashSet<>();
  private final PyGuardedGenerator[] young = new PyGuardedGenerator[YOUNG];
  private int place;
  private long count;
  private volatile boolean ended;

  /**
   * @param finalizer calls {@code __del__}, or closes; it raises nothing
   */
  public Finalizers(Gil gil, Consumer<PyObject> finalizer) {
    this.gil = gil;
    this.finalizer = finalizer;
  }

  /** The number of a new object. */
  long number() {
    return count++;
  }

  /** Knows of the object until it is gone. */
  void watch(PyObject object) {
    for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
      living.remove(r);
    }
    living.add(new Living(object, gone));
  }

  /** Keeps a new generator among the youngest; returns its place. */
  int begin(PyGuardedGenerator generator) {
    int at = place++ & YOUNG - 1;
    PyGuardedGenerator older = young[at];
    if (older != null) {
      older.settle();
    }
    young[at] = generator;
    return at;
  }

  /** The generator has come to its end. */
  void end(PyGuardedGenerator generator, int at) {
    if (young[at] == generator) {
      young[at] = null;
    }
  }

  /** From now on even the youngest go when nobody can reach them. */
  public void settle() {
    for (int i = 0; i < YOUNG; i++) {
      if (young[i] != null) {
        young[i].settle();
        young[i] = null;
      }
    }
  }

  /** Nobody can reach the object; called on Java's thread. */
  void dropped(PyObject object) {
    if (!ended) {
      waiting.add(object);
      if (announced.compareAndSet(false, true)) {
        gil.callOnMain(this::run);
      }
    }
  }

  /** Finalises what has been dropped; with the interpreter's lock held. */
  public void run() {
    announced.set(false);
    List<PyObject> batch = new ArrayList<>();
    for (PyObject o = waiting.poll(); o != null; o = waiting.poll()) {
      batch.add(o);
    }
    batch.sort(Comparator.comparingLong(o -> ((Finalizable) o).number()));
    batch.forEach(finalizer);
  }

  /** The program has ended: finalises what is left, and nothing afterwards. */
  public void end() {
    settle();
    for (Living each : List.copyOf(living)) {
      PyObject object = each.get();
      if (object != null) {
        waiting.add(object);
      }
    }
    run();
    ended = true;
    living.clear();
  }
}
