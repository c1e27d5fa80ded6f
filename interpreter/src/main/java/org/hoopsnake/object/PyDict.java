package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;

/**
 * A dict: entries in insertion order, found through an open-addressing index.
 *
 * <p>Keys compare as Python does ({@code 1 == 1.0 == True}); strings, which most keys are, compare by
 * identity first and then by content, without leaving Java. {@link #layout} changes whenever a key
 * comes or goes (or entries move), never when only a value changes: inline caches keep the entry's
 * position and compare {@code layout}.
 *
 * <p>Deleted entries leave a hole (null key) until the next growth.
 */
@BuiltinType(name = "dict", doc = "A mapping.")
public final class PyDict extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDictBinding.INSTANCE);

  private static final int[] NO_INDEX = {};

  /** Changes when keys come, go or move. */
  public int layout;

  private int[] hashes = NO_INDEX;
  private Object[] keys = Calls.NO_ARGS;
  private Object[] values = Calls.NO_ARGS;

  /** Entry position + 1 by hash; 0 is free, -1 was deleted. Power of two; empty up to 8 entries. */
  private int[] index = NO_INDEX;

  /** Entries in use, holes included. */
  private int end;

  private int size;

  public PyDict() {
    super(TYPE);
  }

  PyDict(PyType type) {
    super(type);
  }

  public int size() {
    return size;
  }

  private static int hashOf(Object key) {
    if (key instanceof String s) {
      int h = s.hashCode();
      return h ^ (h >>> 16);
    }
    long h = Ops.hash(key);
    int folded = (int) (h ^ (h >>> 32));
    return folded ^ (folded >>> 16);
  }

  private static boolean same(Object stored, Object key) {
    if (stored == key) {
      return true;
    }
    if (stored instanceof String s && key instanceof String k) {
      return s.equals(k);
    }
    return Ops.eq(stored, key);
  }

  /** The entry's position, or -1. */
  private int find(Object key, int hash) {
    if (index.length == 0) {
      for (int i = 0; i < end; i++) {
        if (hashes[i] == hash && keys[i] != null && same(keys[i], key)) {
          return i;
        }
      }
      return -1;
    }
    int mask = index.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      int entry = index[at];
      if (entry == 0) {
        return -1;
      }
      if (entry > 0 && hashes[entry - 1] == hash && same(keys[entry - 1], key)) {
        return entry - 1;
      }
    }
  }

  /** The position of a string key, or -1: for inline caches, valid while {@link #layout} is. */
  public int indexOf(String key) {
    return find(key, hashOf(key));
  }

  /** The value at a position from {@link #indexOf}. */
  public Object valueAt(int i) {
    return values[i];
  }

  public void setValueAt(int i, Object value) {
    values[i] = value;
  }

  /** The key at a position, null where there is a hole. */
  public Object keyAt(int i) {
    return keys[i];
  }

  /** Positions run from 0 to here. */
  public int end() {
    return end;
  }

  /** The first position at or behind {@code i} that holds an entry, or -1. */
  public int nextIndex(int i) {
    for (int at = i; at < end; at++) {
      if (keys[at] != null) {
        return at;
      }
    }
    return -1;
  }

  /** The value, or null. */
  public Object get(Object key) {
    int i = find(key, hashOf(key));
    return i < 0 ? null : values[i];
  }

  public boolean containsKey(Object key) {
    return find(key, hashOf(key)) >= 0;
  }

  /** Stores the value; returns what stood there before, or null. */
  public Object put(Object key, Object value) {
    int hash = hashOf(key);
    int i = find(key, hash);
    if (i >= 0) {
      Object before = values[i];
      values[i] = value;
      return before;
    }
    if (end == keys.length) {
      grow();
    }
    hashes[end] = hash;
    keys[end] = key;
    values[end] = value;
    end++;
    size++;
    layout++;
    if (index.length > 0) {
      insertIndex(hash, end);
    }
    return null;
  }

  private void insertIndex(int hash, int entry) {
    int mask = index.length - 1;
    int at = hash & mask;
    while (index[at] > 0) {
      at = (at + 1) & mask;
    }
    index[at] = entry;
  }

  private void grow() {
    int capacity = size < 4 ? 8 : Math.max(8, size * 2);
    int[] newHashes = new int[capacity];
    Object[] newKeys = new Object[capacity];
    Object[] newValues = new Object[capacity];
    int n = 0;
    for (int i = 0; i < end; i++) {
      if (keys[i] != null) {
        newHashes[n] = hashes[i];
        newKeys[n] = keys[i];
        newValues[n] = values[i];
        n++;
      }
    }
    hashes = newHashes;
    keys = newKeys;
    values = newValues;
    end = n;
    layout++;
    if (capacity > 8) {
      index = new int[Integer.highestOneBit(capacity * 2 - 1) * 2];
      for (int i = 0; i < end; i++) {
        insertIndex(hashes[i], i + 1);
      }
    } else {
      index = NO_INDEX;
    }
  }

  /** Removes the key; returns its value, or null. */
  public Object remove(Object key) {
    int i = find(key, hashOf(key));
    return i < 0 ? null : removeAt(i);
  }

  Object removeAt(int i) {
    Object value = values[i];
    if (index.length > 0) {
      int mask = index.length - 1;
      int at = hashes[i] & mask;
      while (index[at] != i + 1) {
        at = (at + 1) & mask;
      }
      index[at] = -1;
    }
    keys[i] = null;
    values[i] = null;
    size--;
    layout++;
    while (end > 0 && keys[end - 1] == null) {
      end--;
    }
    if (end == 0 && index.length > 0) {
      Arrays.fill(index, 0);
    }
    return value;
  }

  public void clear() {
    hashes = NO_INDEX;
    keys = Calls.NO_ARGS;
    values = Calls.NO_ARGS;
    index = NO_INDEX;
    end = 0;
    size = 0;
    layout++;
  }

  public PyDict copy() {
    PyDict copy = new PyDict();
    copy.hashes = hashes.clone();
    copy.keys = keys.clone();
    copy.values = values.clone();
    copy.index = index.clone();
    copy.end = end;
    copy.size = size;
    return copy;
  }

  /** A snapshot of the keys in order. */
  public Object[] keys() {
    Object[] all = new Object[size];
    for (int i = 0, n = 0; i < end; i++) {
      if (keys[i] != null) {
        all[n++] = keys[i];
      }
    }
    return all;
  }

  /** A snapshot of the values in order. */
  public Object[] values() {
    Object[] all = new Object[size];
    for (int i = 0, n = 0; i < end; i++) {
      if (keys[i] != null) {
        all[n++] = values[i];
      }
    }
    return all;
  }
}
