package org.hoopsnake.object;

import java.util.Arrays;

/**
 * The hash table of sets.
 *
 * <p>The order in which a set iterates is visible, so this follows CPython's table to the probe: a
 * few neighbours are tried before the next jump, the jumps are perturbed by the hash, a removed
 * entry leaves a dummy behind, and the table grows at three fifths. Sets of small ints, and of what
 * else has the same hash as in CPython, therefore print in the same order here.
 *
 * <p>Comparing keys may run Python code, which may change the table; a search then starts again.
 */
final class SetTable {
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int MIN_SIZE = 8;
  private static final Object DUMMY = new Object();

  private Object[] keys = new Object[MIN_SIZE];
  private long[] hashes = new long[MIN_SIZE];
  private int mask = MIN_SIZE - 1;

  /** Entries that are not free, dummies included. */
  private int fill;

  private int used;
  private int finger;

  int size() {
    return used;
  }

  /** The first position at or behind {@code i} that holds a key, or -1. */
  int nextIndex(int i) {
    Object[] k = keys;
    for (int j = i; j < k.length; j++) {
      if (k[j] != null && k[j] != DUMMY) {
        return j;
      }
    }
    return -1;
  }

  Object key(int i) {
    return keys[i];
  }

  long hash(int i) {
    return hashes[i];
  }

  boolean contains(Object key, long hash) {
    return find(key, hash) >= 0;
  }

  private static boolean sameKey(Object a, Object b) {
    return a == b || (a instanceof String s && s.equals(b));
  }

  /** The position of an equal key; where there is none, the complement of the place for it. */
  private int find(Object key, long hash) {
    restart:
    while (true) {
      Object[] k = keys;
      long[] h = hashes;
      int m = k.length - 1;
      int dummy = -1;
      long perturb = hash;
      int i = (int) (hash & m);
      while (true) {
        int last = i + LINEAR_PROBES <= m ? i + LINEAR_PROBES : i;
        for (int j = i; j <= last; j++) {
          Object there = k[j];
          if (there == null) {
            return ~(dummy < 0 ? j : dummy);
          }
          if (there == DUMMY) {
            dummy = j;
          } else if (h[j] == hash) {
            if (sameKey(there, key)) {
              return j;
            }
            boolean equal = Ops.eq(there, key);
            if (k != keys || k[j] != there) {
              continue restart;
            }
            if (equal) {
              return j;
            }
          }
        }
        perturb >>>= PERTURB_SHIFT;
        i = (int) ((i * 5L + 1 + perturb) & m);
      }
    }
  }

  /** False where an equal key was there. */
  boolean add(Object key, long hash) {
    int i = find(key, hash);
    if (i >= 0) {
      return false;
    }
    boolean reused = keys[~i] == DUMMY;
    keys[~i] = key;
    hashes[~i] = hash;
    used++;
    if (!reused) {
      fill++;
      if (fill * 5L >= mask * 3L) {
        resize(grown());
      }
    }
    return true;
  }

  private long grown() {
    return used > 50000 ? used * 2L : used * 4L;
  }

  private void resize(long wanted) {
    int size = MIN_SIZE;
    while (size <= wanted) {
      size <<= 1;
      if (size <= 0) {
        throw Errors.memoryError();
      }
    }
    Object[] oldKeys = keys;
    long[] oldHashes = hashes;
    keys = new Object[size];
    hashes = new long[size];
    mask = size - 1;
    fill = used;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null && oldKeys[i] != DUMMY) {
        insertClean(oldKeys[i], oldHashes[i]);
      }
    }
  }

  private void insertClean(Object key, long hash) {
    long perturb = hash;
    int i = (int) (hash & mask);
    while (true) {
      int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (int j = i; j <= last; j++) {
        if (keys[j] == null) {
          keys[j] = key;
          hashes[j] = hash;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) ((i * 5L + 1 + perturb) & mask);
    }
  }

  boolean discard(Object key, long hash) {
    int i = find(key, hash);
    if (i < 0) {
      return false;
    }
    keys[i] = DUMMY;
    hashes[i] = -1;
    used--;
    return true;
  }

  /** Removes and returns some key; null where there is none. */
  Object pop() {
    if (used == 0) {
      return null;
    }
    int i = finger & mask;
    while (keys[i] == null || keys[i] == DUMMY) {
      i = i == mask ? 0 : i + 1;
    }
    Object key = keys[i];
    keys[i] = DUMMY;
    hashes[i] = -1;
    used--;
    finger = i + 1;
    return key;
  }

  void clear() {
    become(new SetTable());
  }

  /** Takes over the contents of {@code other}, which is not used afterwards. */
  void become(SetTable other) {
    keys = other.keys;
    hashes = other.hashes;
    mask = other.mask;
    fill = other.fill;
    used = other.used;
    finger = other.finger;
  }

  /** Makes room for {@code more} keys that are probably new. */
  void reserve(int more) {
    if ((fill + (long) more) * 5 >= mask * 3L) {
      resize((used + (long) more) * 2);
    }
  }

  /** Adds all keys of another table. */
  void merge(SetTable other) {
    if (other == this || other.used == 0) {
      return;
    }
    reserve(other.used);
    if (fill == 0 && mask == other.mask && other.fill == other.used) {
      keys = other.keys.clone();
      hashes = other.hashes.clone();
      fill = other.fill;
      used = other.used;
      return;
    }
    if (fill == 0) {
      fill = other.used;
      used = other.used;
      for (int i = other.nextIndex(0); i >= 0; i = other.nextIndex(i + 1)) {
        insertClean(other.keys[i], other.hashes[i]);
      }
      return;
    }
    for (int i = other.nextIndex(0); i >= 0; i = other.nextIndex(i + 1)) {
      add(other.keys[i], other.hashes[i]);
    }
  }

  /** Gets rid of dummies where they are more than a quarter of the table. */
  void shrinkDummies() {
    if (fill - used > mask / 4) {
      resize(grown());
    }
  }

  Object[] toArray() {
    Object[] all = new Object[used];
    int n = 0;
    for (int i = nextIndex(0); i >= 0 && n < all.length; i = nextIndex(i + 1)) {
      all[n++] = keys[i];
    }
    return n == all.length ? all : Arrays.copyOf(all, n);
  }

  /** The hash of a frozenset with these keys: independent of their order. */
  long frozenHash() {
    long hash = 0;
    for (int i = nextIndex(0); i >= 0; i = nextIndex(i + 1)) {
      hash ^= shuffle(hashes[i]);
    }
    hash ^= (used + 1L) * 1927868237L;
    hash ^= (hash >>> 11) ^ (hash >>> 25);
    hash = hash * 69069L + 907133923L;
    return hash == -1 ? 590923713L : hash;
  }

  private static long shuffle(long h) {
    return ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
  }
}
