package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * A list: an array that grows.
 *
 * <p>Whatever calls back into Python (comparisons, iterables) may change the list; such loops read
 * {@link #size} and {@link #items} anew in every round.
 */
@BuiltinType(name = "list", doc = "A mutable sequence.")
public class PyList extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyListBinding.INSTANCE);

  Object[] items;
  int size;

  public PyList() {
    super(TYPE);
    items = Calls.NO_ARGS;
  }

  /** Takes the array over. */
  public PyList(Object[] items) {
    super(TYPE);
    this.items = items;
    this.size = items.length;
  }

  protected PyList(PyType type) {
    super(type);
    items = Calls.NO_ARGS;
  }

  @New("list(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyList(cls);
  }

  @Init(value = "list(iterable=(), /)", doc = "Initialize self.")
  void init(Object iterable) {
    if (size > 0) {
      clear();
    }
    if (iterable != null) {
      extend(iterable);
    }
  }

  public int size() {
    return size;
  }

  /** The item at an index that is known to be in range. */
  public Object get(int i) {
    return items[i];
  }

  public void set(int i, Object value) {
    items[i] = value;
  }

  public void add(Object value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size == 0 ? 4 : size + (size >> 1) + 1);
    }
    items[size++] = value;
  }

  /** Appends all of an array's first {@code count} values. */
  public void addAll(Object[] values, int count) {
    if (count > items.length - size) {
      if (count > Integer.MAX_VALUE - 16 - size) {
        throw Errors.memoryError();
      }
      items = Arrays.copyOf(items, Math.max(size + count, size + (size >> 1)));
    }
    System.arraycopy(values, 0, items, size, count);
    size += count;
  }

  public Object[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /** Removes and returns the item at an index that is known to be in range. */
  public Object removeAt(int i) {
    Object value = items[i];
    size--;
    System.arraycopy(items, i + 1, items, i, size - i);
    items[size] = null;
    return value;
  }

  /** Puts {@code with} in the place of the items from {@code from} up to {@code to}. */
  private void replace(int from, int to, Object[] with, int count) {
    int tail = size - to;
    int newSize = from + count + tail;
    Object[] target = items;
    if (newSize > items.length) {
      target = new Object[Math.max(newSize, size + (size >> 1))];
      System.arraycopy(items, 0, target, 0, from);
    }
    System.arraycopy(items, to, target, from + count, tail);
    System.arraycopy(with, 0, target, from, count);
    if (target == items && newSize < size) {
      Arrays.fill(items, newSize, size, null);
    }
    items = target;
    size = newSize;
  }

  // ---- subscripts

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return size;
  }

  @Method(value = "__getitem__(self, index, /)", doc = "Return self[index].", plain = true)
  Object getItem(Object key) {
    if (key instanceof PySlice slice) {
      return new PyList(Sequences.slice(items, slice.bounds(size)));
    }
    int i = Sequences.index("list", key, size);
    if (i < 0) {
      throw Errors.indexError("list index out of range");
    }
    return items[i];
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(slice, value);
      return;
    }
    int i = Sequences.index("list", key, size);
    if (i < 0) {
      throw Errors.indexError("list assignment index out of range");
    }
    items[i] = value;
  }

  private void setSlice(PySlice slice, Object value) {
    slice.bounds(size);
    Object[] values = Ops.listed(value, "must assign iterable to extended slice");
    PySlice.Bounds b = slice.bounds(size);
    if (b.step() == 1) {
      replace(b.start(), Math.max(b.start(), b.stop()), values, values.length);
      return;
    }
    if (values.length != b.count()) {
      throw Errors.valueError(
          "attempt to assign sequence of size %d to extended slice of size %d",
          values.length, b.count());
    }
    for (int i = 0; i < values.length; i++) {
      items[b.at(i)] = values[i];
    }
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    if (key instanceof PySlice slice) {
      delSlice(slice.bounds(size));
      return;
    }
    int i = Sequences.index("list", key, size);
    if (i < 0) {
      throw Errors.indexError("list assignment index out of range");
    }
    removeAt(i);
  }

  private void delSlice(PySlice.Bounds b) {
    if (b.count() == 0) {
      return;
    }
    if (b.step() == 1) {
      replace(b.start(), b.start() + b.count(), Calls.NO_ARGS, 0);
      return;
    }
    int first = b.step() > 0 ? b.start() : b.at(b.count() - 1);
    long step = Math.abs(b.step());
    int kept = first;
    long nextHole = first;
    int holes = b.count();
    for (int i = first; i < size; i++) {
      if (holes > 0 && i == nextHole) {
        nextHole += step;
        holes--;
      } else {
        items[kept++] = items[i];
      }
    }
    Arrays.fill(items, kept, size, null);
    size = kept;
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return find(key, 0, Integer.MAX_VALUE) >= 0;
  }

  private int find(Object value, int from, int to) {
    for (int i = from; i < size && i < to; i++) {
      if (Comparisons.sameOrEqual(items[i], value)) {
        return i;
      }
    }
    return -1;
  }

  // ---- operators

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add2(Object other) {
    if (!(other instanceof PyList that)) {
      throw Errors.typeError("can only concatenate list (not \"%s\") to list", Types.name(other));
    }
    if (size > Integer.MAX_VALUE - 16 - that.size) {
      throw Errors.memoryError();
    }
    Object[] all = Arrays.copyOf(items, size + that.size);
    System.arraycopy(that.items, 0, all, size, that.size);
    return new PyList(all);
  }

  @Method(value = "__iadd__(self, value, /)", doc = "Implement self+=value.")
  Object iadd(Object iterable) {
    extend(iterable);
    return this;
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object count) {
    return new PyList(Sequences.repeat(items, size, Sequences.repeatCount(count)));
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object count) {
    return mul(count);
  }

  @Method(value = "__imul__(self, value, /)", doc = "Implement self*=value.")
  Object imul(Object count) {
    items = Sequences.repeat(items, size, Sequences.repeatCount(count));
    size = items.length;
    return this;
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!(other instanceof PyList that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (size != that.size && (op == CompareOperator.EQ || op == CompareOperator.NOT_EQ)) {
      return op == CompareOperator.NOT_EQ;
    }
    for (int i = 0; i < size && i < that.size; i++) {
      Object a = items[i];
      Object b = that.items[i];
      if (!Comparisons.sameOrEqual(a, b)) {
        return switch (op) {
          case EQ -> false;
          case NOT_EQ -> true;
          default -> Comparisons.compare(op, a, b);
        };
      }
    }
    return Comparisons.ordered(op, Integer.compare(size, that.size));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    if (size == 0) {
      return "[]";
    }
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "[...]";
    }
    try {
      StringBuilder out = new StringBuilder("[");
      for (int i = 0; i < size; i++) {
        out.append(i > 0 ? ", " : "").append(Ops.repr(items[i]));
      }
      return out.append(']').toString();
    } finally {
      guard.leave();
    }
  }

  // ---- methods

  @Method(value = "append(self, object, /)", doc = "Add the object at the end.")
  void append(Object value) {
    add(value);
  }

  @Method(value = "extend(self, iterable, /)", doc = "Append each item of the iterable.")
  void extend(Object iterable) {
    if (iterable instanceof PyList l && l.type() == TYPE) {
      addAll(l.items, l.size);
    } else if (iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      addAll(t.items, t.items.length);
    } else {
      Object it = Ops.iter(iterable);
      int hint = Ops.lengthHint(iterable, 8);
      if (hint > 8 && hint < (1 << 24) && hint > items.length - size) {
        items = Arrays.copyOf(items, size + hint);
      }
      for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
        add(x);
      }
    }
  }

  @Method(value = "insert(self, index, object, /)", doc = "Insert the object before the index.")
  void insert(long index, Object value) {
    long i = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    add(value);
    System.arraycopy(items, (int) i, items, (int) i + 1, size - 1 - (int) i);
    items[(int) i] = value;
  }

  @Method(
      value = "pop(self, index=-1, /)",
      doc = "Remove and return the item at the index, by default the last.")
  Object pop(long index) {
    if (size == 0) {
      throw Errors.indexError("pop from empty list");
    }
    long i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      throw Errors.indexError("pop index out of range");
    }
    return removeAt((int) i);
  }

  @Method(
      value = "remove(self, value, /)",
      doc = "Remove the first item that equals the value; ValueError where none does.")
  void remove(Object value) {
    int i = find(value, 0, Integer.MAX_VALUE);
    if (i < 0) {
      throw Errors.valueError("list.remove(x): x not in list");
    }
    if (i < size) {
      removeAt(i);
    }
  }

  @Method(value = "clear(self, /)", doc = "Remove all items.")
  public void clear() {
    items = Calls.NO_ARGS;
    size = 0;
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  public PyList copy() {
    return new PyList(toArray());
  }

  @Method(
      value = "index(self, value, start=0, stop=sys.maxsize, /)",
      doc = "The first index of the value; ValueError where it is missing.")
  int index(Object value, Object start, Object stop) {
    int from = PySlice.position(start, size, 0);
    int to = PySlice.position(stop, size, size);
    int i = find(value, from, to);
    if (i < 0) {
      throw Errors.valueError("list.index(x): x not in list");
    }
    return i;
  }

  @Method(value = "count(self, value, /)", doc = "How often the value occurs.")
  int count(Object value) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (Comparisons.sameOrEqual(items[i], value)) {
        n++;
      }
    }
    return n;
  }

  @Method(value = "reverse(self, /)", doc = "Reverse the order of the items in place.")
  public void reverse() {
    reverse(items, size);
  }

  static void reverse(Object[] array, int count) {
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      Object x = array[i];
      array[i] = array[j];
      array[j] = x;
    }
  }

  @Method(
      value = "sort(self, /, *, key=None, reverse=False)",
      doc = "Sort the list in place; equal items keep their order.")
  void sortMethod(Object key, boolean reverse) {
    sort(key == PyNone.NONE ? null : key, reverse);
  }

  /** Sorts in place; the list looks empty to Python code that runs meanwhile. */
  public void sort(Object key, boolean reverse) {
    Object[] taken = items;
    int count = size;
    items = Calls.NO_ARGS;
    size = 0;
    boolean modified;
    try {
      Sorting.sort(taken, count, key, reverse);
    } finally {
      modified = items != Calls.NO_ARGS || size != 0;
      items = taken;
      size = count;
    }
    if (modified) {
      throw Errors.valueError("list modified during sort");
    }
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new Iterator(this);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the list.")
  Object reversed() {
    return new ReverseIterator(this);
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size of the list in memory, in bytes.")
  long sizeOf() {
    return 56 + 8L * items.length;
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  /** Iterates over a list; it sees what is appended meanwhile. */
  @BuiltinType(name = "list_iterator", subclassable = false)
  static final class Iterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyListIteratorBinding.INSTANCE);

    private PyList list;
    private int at;

    Iterator(PyList list) {
      super(TYPE);
      this.list = list;
    }

    @Override
    public Object next() {
      PyList l = list;
      if (l == null) {
        return null;
      }
      if (at < l.size) {
        return l.items[at++];
      }
      list = null;
      return null;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    int lengthHint() {
      return list == null ? 0 : Math.max(0, list.size - at);
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      Object iter = Interpreter.current().builtin("iter");
      return list == null
          ? new PyTuple(iter, new PyTuple(new PyList()))
          : new PyTuple(iter, new PyTuple(list), (long) at);
    }

    @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
    void setState(Object state) {
      if (list != null) {
        at = (int) Math.max(0, Math.min(Convert.position(state), Integer.MAX_VALUE));
      }
    }
  }

  /** Iterates over a list from its end. */
  @BuiltinType(name = "list_reverseiterator", subclassable = false)
  static final class ReverseIterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyListReverseIteratorBinding.INSTANCE);

    private PyList list;
    private int at;

    ReverseIterator(PyList list) {
      super(TYPE);
      this.list = list;
      this.at = list.size - 1;
    }

    @Override
    public Object next() {
      PyList l = list;
      if (l == null) {
        return null;
      }
      if (at >= 0 && at < l.size) {
        return l.items[at--];
      }
      list = null;
      at = -1;
      return null;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    int lengthHint() {
      return list == null || at >= list.size ? 0 : at + 1;
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      Interpreter interpreter = Interpreter.current();
      return list == null
          ? new PyTuple(interpreter.builtin("iter"), new PyTuple(new PyList()))
          : new PyTuple(interpreter.builtin("reversed"), new PyTuple(list), (long) at);
    }

    @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
    void setState(Object state) {
      if (list != null) {
        at = (int) Math.max(-1, Math.min(Convert.position(state), list.size - 1L));
      }
    }
  }
}
