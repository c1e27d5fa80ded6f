package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * A dict: entries in insertion order, found through an open-addressing index.
 *
 * <p>Keys compare as Python does ({@code 1 == 1.0 == True}); strings, which most keys are, compare
 * by identity first and then by content, without leaving Java. {@link #layout} changes whenever a
 * key comes or goes (or entries move), never when only a value changes: inline caches keep the
 * entry's position and compare {@code layout}. Comparing keys may run Python code that changes the
 * dict; a search then starts again.
 *
 * <p>Strings are found by Java's hash, which they keep, and not by the one that Python sees, until
 * an object comes that may be equal to a string although Java does not know it: one whose class
 * defines {@code __hash__}. From then on the dict is {@link #foreign}, and goes by Python's hashes.
 *
 * <p>Deleted entries leave a hole (null key) until the next growth. The index has no tombstones:
 * deleting moves what follows back, so that searches stay short however often keys come and go.
 */
@BuiltinType(
    name = "dict",
    doc = "A mapping of hashable keys to values, in the order of insertion.")
public class PyDict extends PyObject {
  // Before TYPE: making the first type makes the first dict.
  private static final int[] NO_INDEX = {};

  public static final PyType TYPE = PyType.builtin(PyDictBinding.INSTANCE);

  /** Up to so many entries are searched one by one, without an index. */
  private static final int SMALL = 8;

  /** Changes when keys come, go or move. */
  public int layout;

  private int[] hashes = NO_INDEX;
  private Object[] keys = Calls.NO_ARGS;
  private Object[] values = Calls.NO_ARGS;

  /** Entry position + 1 by hash; 0 is free. A power of two, at most half full; empty when small. */
  private int[] index = NO_INDEX;

  /** Entries in use, holes included. */
  private int end;

  private int size;

  /** Strings are found by the hash that Python sees. */
  private boolean foreign;

  /** All positions before this one are holes: queue-like use stays fast. */
  private int first;

  public PyDict() {
    super(TYPE);
  }

  protected PyDict(PyType type) {
    super(type);
  }

  @New("dict(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDict(cls);
  }

  @Init(value = "__init__(self, /, *args, **kwargs)", doc = "Initialize self.")
  void init(Object[] args, PyDict kwargs) {
    DictUpdates.update(this, type().solid().name(), args, kwargs);
  }

  public int size() {
    return size;
  }

  /** Where in the index a hash starts to look: spread, for ints often differ in high bits only. */
  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 16);
  }

  private int hashOf(Object key) {
    if (key instanceof String s) {
      return foreign ? fold(StringHash.current().of(s)) : spread(s.hashCode());
    }
    if (key instanceof PyObject o && o.type().heap) {
      if (!hashedNatively(o.type())) {
        becomeForeign();
      } else if (!foreign && o instanceof PyStrObject s) {
        return spread(s.value.hashCode());
      }
    }
    return fold(hashOrExplain(key, "a dict key"));
  }

  private static boolean hashedNatively(PyType type) {
    return type.special(Special.HASH) instanceof PyMethodDescriptor;
  }

  /** Goes by Python's hashes from now on; entries stay where they are. */
  private void becomeForeign() {
    if (foreign) {
      return;
    }
    foreign = true;
    StringHash strings = StringHash.current();
    for (int i = 0; i < end; i++) {
      String text = textOf(keys[i]);
      if (text != null) {
        hashes[i] = fold(strings.of(text));
      }
    }
    if (index.length > 0) {
      index = new int[index.length];
      for (int i = 0; i < end; i++) {
        if (keys[i] != null) {
          insertIndex(hashes[i], i + 1);
        }
      }
    }
  }

  /** The string of a key that is hashed as a string; null for other keys. */
  private static String textOf(Object key) {
    return key instanceof String s
        ? s
        : key instanceof PyStrObject o && hashedNatively(o.type()) ? o.value : null;
  }

  /** The hash here of a key of another dict. */
  private int hashFrom(PyDict other, int i) {
    if (foreign == other.foreign) {
      return other.hashes[i];
    }
    if (!foreign) {
      becomeForeign();
      return other.hashes[i];
    }
    String text = textOf(other.keys[i]);
    return text == null ? other.hashes[i] : fold(StringHash.current().of(text));
  }

  /** The high half matters, too. */
  private static int fold(long hash) {
    int low = (int) hash;
    int high = (int) (hash >> 32);
    return spread(low ^ high ^ (low >> 31));
  }

  /** The hash of a key; where it has none, the error says what it was wanted for. */
  static long hashOrExplain(Object key, String purpose) {
    try {
      return Ops.hash(key);
    } catch (PyException e) {
      if (e.value.type() != ExceptionTypes.TYPE_ERROR) {
        throw e;
      }
      PyType type = Types.of(key);
      String name = "__main__".equals(type.moduleName()) ? type.qualname() : type.fullName();
      throw Errors.typeError("cannot use '%s' as %s (%s)", name, purpose, Ops.str(e.value));
    }
  }

  /** The entry's position, or -1. */
  private int find(Object key, int hash) {
    while (true) {
      int before = layout;
      int found = findOnce(key, hash, before);
      if (found >= -1) {
        return found;
      }
    }
  }

  /** As {@link #find}; -2 where a comparison has changed the dict. */
  private int findOnce(Object key, int hash, int before) {
    if (index.length == 0) {
      for (int i = 0; i < end; i++) {
        if (hashes[i] == hash && keys[i] != null) {
          Object stored = keys[i];
          if (stored == key || (stored instanceof String s && s.equals(key))) {
            return i;
          }
          if (!bothStrings(stored, key)) {
            boolean equal = Ops.eq(stored, key);
            if (layout != before) {
              return -2;
            }
            if (equal) {
              return i;
            }
          }
        }
      }
      return -1;
    }
    int mask = index.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      int i = index[at] - 1;
      if (i < 0) {
        return -1;
      }
      if (hashes[i] == hash) {
        Object stored = keys[i];
        if (stored == key || (stored instanceof String s && s.equals(key))) {
          return i;
        }
        if (!bothStrings(stored, key)) {
          boolean equal = Ops.eq(stored, key);
          if (layout != before) {
            return -2;
          }
          if (equal) {
            return i;
          }
        }
      }
    }
  }

  private static boolean bothStrings(Object a, Object b) {
    return a instanceof String && b instanceof String;
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
    for (int at = Math.max(i, first); at < end; at++) {
      if (keys[at] != null) {
        return at;
      }
    }
    return -1;
  }

  /** The last position at or before {@code i} that holds an entry, or -1. */
  public int previousIndex(int i) {
    int at = Math.min(i, end - 1);
    while (at >= 0 && keys[at] == null) {
      at--;
    }
    return at;
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
    append(key, hash, value);
    return null;
  }

  private void append(Object key, int hash, Object value) {
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
  }

  private void insertIndex(int hash, int entry) {
    int mask = index.length - 1;
    int at = hash & mask;
    while (index[at] > 0) {
      at = (at + 1) & mask;
    }
    index[at] = entry;
  }

  /**
   * Makes room for more entries, in CPython's steps: when holes close is visible to whoever changes
   * a dict while iterating over it.
   */
  private void grow() {
    int slots = SMALL;
    while (slots < size * 3L) {
      slots <<= 1;
      if (slots <= 0) {
        throw Errors.memoryError();
      }
    }
    rebuild((int) (slots * 2L / 3), -1);
  }

  /** Closes the holes; the entry at {@code front}, if any, goes to the front. */
  private void rebuild(int capacity, int front) {
    int room = Math.max(5, capacity);
    int[] newHashes = new int[room];
    Object[] newKeys = new Object[room];
    Object[] newValues = new Object[room];
    int n = 0;
    for (int i = front < 0 ? 0 : -1; i < end; i++) {
      int from = i < 0 ? front : i;
      if (keys[from] != null && (i != front || front < 0)) {
        newHashes[n] = hashes[from];
        newKeys[n] = keys[from];
        newValues[n] = values[from];
        n++;
      }
    }
    hashes = newHashes;
    keys = newKeys;
    values = newValues;
    end = n;
    first = 0;
    layout++;
    if (room > SMALL) {
      index = new int[Integer.highestOneBit(room * 2 - 1) * 2];
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

  /** Removes the entry at a position that holds one; returns its value. */
  public Object removeAt(int i) {
    Object value = values[i];
    if (index.length > 0) {
      removeIndex(i);
    }
    keys[i] = null;
    values[i] = null;
    size--;
    layout++;
    if (size == 0) {
      first = end;
    } else {
      while (keys[first] == null) {
        first++;
      }
    }
    return value;
  }

  private void removeIndex(int entry) {
    int mask = index.length - 1;
    int free = hashes[entry] & mask;
    while (index[free] != entry + 1) {
      free = (free + 1) & mask;
    }
    for (int at = (free + 1) & mask; index[at] > 0; at = (at + 1) & mask) {
      int home = hashes[index[at] - 1] & mask;
      // It may move back to the free place unless its home lies behind that.
      if (((at - home) & mask) >= ((at - free) & mask)) {
        index[free] = index[at];
        free = at;
      }
    }
    index[free] = 0;
  }

  @Method(value = "clear(self, /)", doc = "Remove all items.")
  public void clear() {
    foreign = false;
    hashes = NO_INDEX;
    keys = Calls.NO_ARGS;
    values = Calls.NO_ARGS;
    index = NO_INDEX;
    end = 0;
    size = 0;
    first = 0;
    layout++;
  }

  public PyDict copy() {
    PyDict copy = new PyDict();
    copy.copyFrom(this);
    return copy;
  }

  /** Becomes a copy of {@code other}; this one is empty. */
  protected final void copyFrom(PyDict other) {
    foreign = other.foreign;
    if (other.end > other.size + (other.size >> 1) + SMALL) {
      for (int i = other.nextIndex(0); i >= 0; i = other.nextIndex(i + 1)) {
        append(other.keys[i], other.hashes[i], other.values[i]);
      }
      return;
    }
    hashes = other.hashes.clone();
    keys = other.keys.clone();
    values = other.values.clone();
    index = other.index.clone();
    end = other.end;
    size = other.size;
    first = other.first;
    layout++;
  }

  /** Stores all entries of another dict, whose hashes are known. */
  public void putAll(PyDict other) {
    if (other == this || other.size == 0) {
      return;
    }
    if (size == 0) {
      copyFrom(other);
      return;
    }
    int before = other.layout;
    for (int i = other.nextIndex(0); i >= 0; i = other.nextIndex(i + 1)) {
      int hash = hashFrom(other, i);
      int at = find(other.keys[i], hash);
      if (other.layout != before) {
        throw Errors.runtimeError("dict mutated during update");
      }
      if (at >= 0) {
        values[at] = other.values[i];
      } else {
        append(other.keys[i], hash, other.values[i]);
      }
    }
  }

  /** Moves an entry to the end, or to the front, of the order. */
  public final void moveEntry(int i, boolean last) {
    if (!last) {
      rebuild(keys.length, i);
      return;
    }
    if (previousIndex(end) == i) {
      return;
    }
    Object key = keys[i];
    int hash = hashes[i];
    append(key, hash, removeAt(i));
  }

  /** The position of any key, or -1. */
  public final int position(Object key) {
    return find(key, hashOf(key));
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

  // ---- what Python sees

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return size;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].", plain = true)
  Object getItem(Object key) {
    Object value = get(key);
    if (value != null) {
      return value;
    }
    if (type() != TYPE) {
      Object missing = type().special(Special.MISSING);
      if (missing != null) {
        return Calls.bound1(missing, this, key);
      }
    }
    throw Errors.keyError(key);
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    put(key, value);
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    if (remove(key) == null) {
      throw Errors.keyError(key);
    }
  }

  @Method(
      value = "__contains__(self, key, /)",
      doc = "True if the dictionary has the key, else False.",
      plain = true)
  boolean contains(Object key) {
    return containsKey(key);
  }

  @Method(
      value = "get(self, key, default=None, /)",
      doc = "The value of the key, or the default where the key is missing.")
  Object getOr(Object key, Object otherwise) {
    Object value = get(key);
    return value == null ? otherwise : value;
  }

  @Method(
      value = "setdefault(self, key, default=None, /)",
      doc = "The value of the key; where the key is missing, it is stored with the default first.")
  Object setDefault(Object key, Object otherwise) {
    int hash = hashOf(key);
    int i = find(key, hash);
    if (i >= 0) {
      return values[i];
    }
    append(key, hash, otherwise);
    return otherwise;
  }

  @Method(
      value = "pop(self, key, default=<unset>, /)",
      doc = "Remove the key and return its value; the default, or KeyError, where it is missing.")
  Object pop(Object key, Object otherwise) {
    Object value = size == 0 ? null : remove(key);
    if (value != null) {
      return value;
    }
    if (otherwise == null) {
      throw Errors.keyError(key);
    }
    return otherwise;
  }

  @Method(
      value = "popitem(self, /)",
      doc = "Remove and return the last (key, value) pair; KeyError where the dict is empty.")
  public Object popItem() {
    if (size == 0) {
      throw Errors.keyError("popitem(): dictionary is empty");
    }
    int i = previousIndex(end);
    Object key = keys[i];
    Object value = removeAt(i);
    end = i;
    first = Math.min(first, i);
    return new PyTuple(key, value);
  }

  @Method(value = "keys(self, /)", doc = "A set-like view of the keys.")
  Object keysView() {
    return new PyDictKeys(this);
  }

  @Method(value = "values(self, /)", doc = "A view of the values.")
  Object valuesView() {
    return new PyDictValues(this);
  }

  @Method(value = "items(self, /)", doc = "A set-like view of the (key, value) pairs.")
  Object itemsView() {
    return new PyDictItems(this);
  }

  @Method(
      value = "update(self, /, *args, **kwargs)",
      doc = "Take over the entries of a mapping, of an iterable of pairs, and of the keywords.")
  void update(Object[] args, PyDict kwargs) {
    DictUpdates.update(this, "update", args, kwargs);
  }

  @ClassMethod(
      value = "fromkeys(cls, iterable, value=None, /)",
      doc = "A new dict with the keys of an iterable, all with the same value.")
  static Object fromKeys(PyType cls, Object iterable, Object value) {
    return DictUpdates.fromKeys(cls, iterable, value);
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copyMethod() {
    return copy();
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    if (!(other instanceof PyDict that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict merged = copy();
    DictUpdates.merge(merged, that);
    return merged;
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    if (!(other instanceof PyDict that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict merged = that.copy();
    DictUpdates.merge(merged, this);
    return merged;
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object ior(Object other) {
    DictUpdates.updateFrom(this, other);
    return this;
  }

  /** Both have equal keys with equal values. */
  public static boolean equal(PyDict a, PyDict b) {
    if (a.size != b.size) {
      return false;
    }
    for (int i = a.nextIndex(0); i >= 0; i = a.nextIndex(i + 1)) {
      Object value = a.values[i];
      int at = b.find(a.keys[i], b.hashFrom(a, i));
      if (at < 0 || !Comparisons.sameOrEqual(value, b.values[at])) {
        return false;
      }
    }
    return true;
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!(other instanceof PyDict that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case EQ -> equal(this, that);
      case NOT_EQ -> !equal(this, that);
      default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    if (size == 0) {
      return "{}";
    }
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "{...}";
    }
    try {
      StringBuilder out = new StringBuilder("{");
      for (int i = nextIndex(0); i >= 0; i = nextIndex(i + 1)) {
        Object value = values[i];
        out.append(out.length() > 1 ? ", " : "").append(Ops.repr(keys[i])).append(": ");
        out.append(Ops.repr(value));
      }
      return out.append('}').toString();
    } finally {
      guard.leave();
    }
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Keys(this);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict keys.")
  Object reversed() {
    return new DictIterators.ReverseKeys(this);
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size of the dict in memory.")
  long sizeOf() {
    return 64 + 4L * index.length + 20L * keys.length;
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
