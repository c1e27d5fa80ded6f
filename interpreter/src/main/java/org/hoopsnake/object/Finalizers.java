package org.hoopsnake.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;

/**
 * The objects of an interpreter that want to be told when nobody can reach them any more: instances
 * of classes with {@code __del__}, streams and sockets, and generators, coroutines and asynchronous
 * generators that stopped inside a {@code try} or {@code with}.
 *
 * <p>References are not counted, so this happens when Java collects: each such object holds a
 * {@link Sentinel}, which the collector hands to {@link #dropped} on a thread of its own, and the
 * main thread finalises the object at its next poll, at {@code gc.collect()} at the latest. What is
 * still alive when the program ends is finalised then. Of objects that go together those of the
 * program come first, in the order in which they were made, and streams last, the outer before the
 * one that it writes to ({@link Ordered}); each once.
 *
 * <p>{@code Object.finalize} is deprecated, and the only thing that gives the object itself back,
 * with its identity, for {@code __del__} to look at and perhaps to keep. A cleaner would need the
 * state of every such object apart from the object. But it makes an object some fifty times as
 * dear, so it is only where it is needed: most generators run to their end soon and most files are
 * closed soon, and those that do so while they are among the {@link #YOUNG} youngest never meet it
 * ({@link Guard}).
 */
public final class Finalizers {
  /** An object that is finalised behind those of the program. */
  public interface Ordered {
    /**
     * 1 for what may write to others, and more for what they may write to. Of the same the last
     * comes first.
     */
    int finalizedAs();
  }

  /** A power of two. */
  private static final int YOUNG = 256;

  /** A heap in which a collection takes tens of milliseconds whatever is in it. */
  private static final long SMALL_HEAP_BYTES = 512L << 20;

  /**
   * Of a larger heap, collections that nobody asked for may take one part in so many of the time.
   */
  private static final int SHARE = 20;

  private static final Clock REAL = new SystemClock();

  /** How often a collection waits ten milliseconds for Java to hand over an object. */
  private static final int PATIENCE = 200;

  /**
   * Goes with its object, which alone may refer to it. Whoever wants to be finalised keeps one in a
   * field.
   */
  public static final class Sentinel {
    private final Finalizers finalizers;
    private PyObject object;
    private final long number;
    private final Watch watch;

    private Sentinel(Finalizers finalizers, PyObject object, long number) {
      this.finalizers = finalizers;
      this.object = object;
      this.number = number;
      this.watch = new Watch(this);
    }

    /** Goes with another object from now on. */
    void passTo(PyObject other) {
      object = other;
    }

    private int order() {
      return object instanceof Ordered o ? o.finalizedAs() : 0;
    }

    private long place() {
      return object instanceof Ordered ? -number : number;
    }

    @Override
    @SuppressWarnings({"removal", "Finalize"})
    protected void finalize() {
      finalizers.dropped(this);
    }
  }

  /** Is cleared by the collection that finds its sentinel, before that is handed over. */
  private static final class Watch extends WeakReference<Sentinel> {
    volatile boolean handedOver;

    Watch(Sentinel sentinel) {
      super(sentinel);
    }
  }

  private final Gil gil;
  private final Consumer<PyObject> finalizer;

  /** What was handed over and is not finalised yet; its monitor guards it. */
  private final List<Sentinel> waiting = new ArrayList<>();

  private final AtomicBoolean announced = new AtomicBoolean();
  private final Set<Watch> watched = new LinkedHashSet<>();
  private final Guard[] young = new Guard[YOUNG];
  private int place;
  private long count;
  private boolean finalizing;
  private long lastCollection = REAL.monotonic();
  private long lastTook;
  private volatile boolean ended;

  /**
   * @param finalizer calls {@code __del__}, or closes; it raises nothing
   */
  public Finalizers(Gil gil, Consumer<PyObject> finalizer) {
    this.gil = gil;
    this.finalizer = finalizer;
  }

  /** Will finalise the object, once nobody can reach it. */
  public Sentinel watch(PyObject object) {
    return watch(object, count++);
  }

  /** The same for an object that was the {@code number}th. */
  Sentinel watch(PyObject object, long number) {
    Sentinel sentinel = new Sentinel(this, object, number);
    watched.add(sentinel.watch);
    return sentinel;
  }

  /** Will not finalise the object after all. */
  public void forget(Sentinel sentinel) {
    sentinel.watch.handedOver = true;
    watched.remove(sentinel.watch);
  }

  /** Will finalise an object unless its guard is released before. */
  public Guard guard(PyObject object) {
    int at = place++ & YOUNG - 1;
    Guard older = young[at];
    if (older != null) {
      older.settle();
    }
    return young[at] = new Guard(this, object, count++, at);
  }

  /** The guard has nothing to do any more. */
  void release(Guard guard, int at) {
    if (young[at] == guard) {
      young[at] = null;
    }
  }

  private void settle() {
    for (int i = 0; i < YOUNG; i++) {
      if (young[i] != null) {
        young[i].settle();
        young[i] = null;
      }
    }
  }

  /** Nobody can reach the object; called on Java's thread. */
  private void dropped(Sentinel sentinel) {
    synchronized (waiting) {
      if (sentinel.watch.handedOver) {
        return;
      }
      sentinel.watch.handedOver = true;
      waiting.add(sentinel);
      waiting.notifyAll();
    }
    if (!ended && announced.compareAndSet(false, true)) {
      gil.callOnMain(this::run);
    }
  }

  /**
   * Has Java collect, and finalises all that it found; with the interpreter's lock held. When it
   * returns, nothing that could not be reached before is left to be finalised, and weak references
   * to what is gone are clear. Finalisers that ask for it run after a collection, and get none.
   */
  public void collect() {
    if (finalizing) {
      return;
    }
    settle();
    clearWeakReferences();
    awaitHandOver();
    run();
  }

  /** Has Java collect, without finalising anything. */
  public void clearWeakReferences() {
    long start = REAL.monotonic();
    System.gc();
    lastCollection = REAL.monotonic();
    lastTook = lastCollection - start;
  }

  /**
   * Whether a collection that the program has not asked for would be little noticed. What it takes
   * depends on what is alive, and how much of a large heap that is nobody knows before: so the last
   * one is the measure, and before there was one, a nanosecond for each byte.
   */
  public boolean isCollectionCheap() {
    Runtime java = Runtime.getRuntime();
    long used = java.totalMemory() - java.freeMemory();
    long takes = lastTook == 0 ? used : lastTook;
    return used <= SMALL_HEAP_BYTES || REAL.monotonic() - lastCollection >= SHARE * takes;
  }

  /** Java clears all weak references while it collects, and hands over what they were to later. */
  @SuppressWarnings("removal")
  private void awaitHandOver() {
    for (Watch watch : watched) {
      if (watch.refersTo(null) && !watch.handedOver) {
        Runtime.getRuntime().runFinalization();
        awaitHandOver(watch);
      }
    }
  }

  private void awaitHandOver(Watch watch) {
    synchronized (waiting) {
      try {
        for (int i = 0; i < PATIENCE && !watch.handedOver; i++) {
          waiting.wait(10);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Finalises what has been dropped; with the interpreter's lock held. */
  public void run() {
    announced.set(false);
    List<Sentinel> batch;
    synchronized (waiting) {
      batch = new ArrayList<>(waiting);
      waiting.clear();
    }
    batch.forEach(s -> watched.remove(s.watch));
    batch.sort(Comparator.comparingInt(Sentinel::order).thenComparingLong(Sentinel::place));
    boolean outer = finalizing;
    finalizing = true;
    batch.forEach(s -> finalizer.accept(s.object));
    finalizing = outer;
  }

  /** The program has ended: finalises what is left, and nothing afterwards. */
  public void end() {
    settle();
    ended = true;
    for (Watch each : List.copyOf(watched)) {
      Sentinel sentinel = each.get();
      if (sentinel != null) {
        dropped(sentinel);
      }
    }
    run();
    watched.clear();
  }
}
