package org.hoopsnake.object;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * The ids of the objects of an interpreter whose id somebody has asked for. Java's identity hash
 * would nearly do, but it has 31 bits: of fifty thousand objects two have the same one more often
 * than not, and whoever keeps objects by their {@code id()}, as {@code copy.deepcopy()} and {@code
 * pickle} do, would take one for the other. So an object has the id that its hash says unless
 * another one that is alive has it; then it gets one of its own.
 *
 * <p>A hash table with chains, of weak references; used with the interpreter's lock held.
 */
final class IdentityTable {
  static final long FIRST = 0x7f00_0000_0000L;

  /** The first id that no hash stands for. */
  private static final long FIRST_OWN = FIRST + (1L << 36);

  private static final class Entry extends WeakReference<Object> {
    final int hash;
    final long id;
    Entry next;

    Entry(Object object, ReferenceQueue<Object> queue, int hash, long id) {
      super(object, queue);
      this.hash = hash;
      this.id = id;
    }
  }

  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private Entry[] table = new Entry[256];
  private int size;
  private long own;

  long id(Object object) {
    int hash = System.identityHashCode(object);
    boolean taken = false;
    for (Entry e = table[hash & table.length - 1]; e != null; e = e.next) {
      if (e.hash == hash && !e.refersTo(null)) {
        if (e.refersTo(object)) {
          return e.id;
        }
        taken = true;
      }
    }
    expunge();
    long id = taken ? FIRST_OWN + 16 * own++ : FIRST + 16L * hash;
    if (size++ > table.length) {
      grow();
    }
    insert(new Entry(object, queue, hash, id));
    return id;
  }

  private void insert(Entry entry) {
    int at = entry.hash & table.length - 1;
    entry.next = table[at];
    table[at] = entry;
  }

  private void grow() {
    Entry[] old = table;
    table = new Entry[old.length * 2];
    for (Entry chain : old) {
      for (Entry e = chain; e != null; ) {
        Entry next = e.next;
        insert(e);
        e = next;
      }
    }
  }

  private void expunge() {
    for (Reference<?> gone = queue.poll(); gone != null; gone = queue.poll()) {
      Entry entry = (Entry) gone;
      int at = entry.hash & table.length - 1;
      Entry before = null;
      for (Entry e = table[at]; e != entry; e = e.next) {
        before = e;
      }
      if (before == null) {
        table[at] = entry.next;
      } else {
        before.next = entry.next;
      }
      size--;
    }
  }
}
