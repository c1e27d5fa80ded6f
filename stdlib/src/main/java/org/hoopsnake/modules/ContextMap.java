package org.hoopsnake.modules;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * An immutable map with {@link PyContextVar} keys, compared by identity: a hash array mapped trie,
 * so that a changed copy shares almost everything with the original. Copying a context is keeping a
 * reference. No two variables have the same hash ({@link PyContextVar} counts), so the trie ends.
 */
final class ContextMap {
  static final ContextMap EMPTY = new ContextMap(0, new Object[0], 0);

  private static final int BITS = 5;

  /** Which of the 32 branches are there. */
  private final int bitmap;

  /** For each branch a key and a value, or null and a {@link ContextMap}, in pairs. */
  private final Object[] pairs;

  final int size;

  private ContextMap(int bitmap, Object[] pairs, int size) {
    this.bitmap = bitmap;
    this.pairs = pairs;
    this.size = size;
  }

  private static int bit(int hash, int shift) {
    return 1 << (hash >>> shift & 31);
  }

  private int position(int bit) {
    return 2 * Integer.bitCount(bitmap & bit - 1);
  }

  /** The value, or null. */
  Object get(PyContextVar key) {
    ContextMap node = this;
    for (int shift = 0; ; shift += BITS) {
      int bit = bit(key.hash, shift);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      int i = node.position(bit);
      if (node.pairs[i] != null) {
        return node.pairs[i] == key ? node.pairs[i + 1] : null;
      }
      node = (ContextMap) node.pairs[i + 1];
    }
  }

  ContextMap with(PyContextVar key, Object value) {
    return with(key, value, 0);
  }

  private ContextMap with(PyContextVar key, Object value, int shift) {
    int bit = bit(key.hash, shift);
    int i = position(bit);
    if ((bitmap & bit) == 0) {
      Object[] more = new Object[pairs.length + 2];
      System.arraycopy(pairs, 0, more, 0, i);
      more[i] = key;
      more[i + 1] = value;
      System.arraycopy(pairs, i, more, i + 2, pairs.length - i);
      return new ContextMap(bitmap | bit, more, size + 1);
    }
    if (pairs[i] == null) {
      ContextMap child = (ContextMap) pairs[i + 1];
      ContextMap changed = child.with(key, value, shift + BITS);
      return replaced(i, null, changed, size + changed.size - child.size);
    }
    if (pairs[i] == key) {
      return replaced(i, key, value, size);
    }
    ContextMap child =
        EMPTY
            .with((PyContextVar) pairs[i], pairs[i + 1], shift + BITS)
            .with(key, value, shift + BITS);
    return replaced(i, null, child, size + 1);
  }

  private ContextMap replaced(int i, Object key, Object value, int newSize) {
    Object[] changed = pairs.clone();
    changed[i] = key;
    changed[i + 1] = value;
    return new ContextMap(bitmap, changed, newSize);
  }

  ContextMap without(PyContextVar key) {
    return get(key) == null ? this : without(key, 0);
  }

  private ContextMap without(PyContextVar key, int shift) {
    int bit = bit(key.hash, shift);
    int i = position(bit);
    if (pairs[i] == null) {
      ContextMap changed = ((ContextMap) pairs[i + 1]).without(key, shift + BITS);
      if (changed.size > 0) {
        return replaced(i, null, changed, size - 1);
      }
    }
    Object[] fewer = Arrays.copyOf(pairs, pairs.length - 2);
    System.arraycopy(pairs, i + 2, fewer, i, pairs.length - i - 2);
    return new ContextMap(bitmap & ~bit, fewer, size - 1);
  }

  void forEach(BiConsumer<PyContextVar, Object> action) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == null) {
        ((ContextMap) pairs[i + 1]).forEach(action);
      } else {
        action.accept((PyContextVar) pairs[i], pairs[i + 1]);
      }
    }
  }
}
