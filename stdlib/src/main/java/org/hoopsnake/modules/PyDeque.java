package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ReprGuard;
import org.hoopsnake.object.Sequences;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/**
 * {@code collections.deque}: a ring buffer. {@link #state} changes whenever items come, go or move,
 * so that iterators notice.
 */
@BuiltinType(
    name = "deque",
    module = "collections",
    doc = "A list-like sequence that is fast at both ends.",
    weakReferences = true)
public final class PyDeque extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDequeBinding.INSTANCE);

  /** A power of two. */
  private Object[] ring = new Object[8];

  private int head;
  private int size;
  private long maxlen = -1;
  private long state;

  private PyDeque(PyType type) {
    super(type);
  }

  public PyDeque() {
    super(TYPE);
  }

  @New("deque(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDeque(cls);
  }

  @Init(value = "deque(iterable=<unset>, maxlen=None)", doc = "Initialize self.")
  void init(Object iterable, Object maximum) {
    if (maximum != PyNone.NONE) {
      if (Convert.intOrNull(maximum) == null) {
        throw Errors.typeError("an integer is required");
      }
      long n = Convert.toLong(maximum);
      if (n < 0) {
        throw Errors.valueError("maxlen must be non-negative");
      }
      maxlen = n;
    } else {
      maxlen = -1;
    }
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

  public Object get(int i) {
    return ring[(head + i) & (ring.length - 1)];
  }

  private void put(int i, Object value) {
    ring[(head + i) & (ring.length - 1)] = value;
  }

  private void grow() {
    if (ring.length > (1 << 29)) {
      throw Errors.memoryError();
    }
    Object[] larger = new Object[ring.length * 2];
    int right = ring.length - head;
    System.arraycopy(ring, head, larger, 0, right);
    System.arraycopy(ring, 0, larger, right, head);
    ring = larger;
    head = 0;
  }

  private void pushRight(Object item) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = item;
    size++;
    state++;
  }

  private void pushLeft(Object item) {
    if (size == ring.length) {
      grow();
    }
    head = (head - 1) & (ring.length - 1);
    ring[head] = item;
    size++;
    state++;
  }

  private Object takeRight() {
    size--;
    int at = (head + size) & (ring.length - 1);
    Object item = ring[at];
    ring[at] = null;
    state++;
    return item;
  }

  private Object takeLeft() {
    Object item = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    state++;
    return item;
  }

  private boolean overfull() {
    return maxlen >= 0 && size > maxlen;
  }

  @Method(value = "append(self, item, /)", doc = "Add an item at the right end.")
  public void append(Object item) {
    pushRight(item);
    if (overfull()) {
      takeLeft();
    }
  }

  @Method(value = "appendleft(self, item, /)", doc = "Add an item at the left end.")
  public void appendLeft(Object item) {
    pushLeft(item);
    if (overfull()) {
      takeRight();
    }
  }

  @Method(value = "pop(self, /)", doc = "Remove and return the rightmost item.")
  public Object pop() {
    if (size == 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    return takeRight();
  }

  @Method(value = "popleft(self, /)", doc = "Remove and return the leftmost item.")
  public Object popLeft() {
    if (size == 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    return takeLeft();
  }

  @Method(value = "extend(self, iterable, /)", doc = "Add the items at the right end.")
  void extend(Object iterable) {
    Object source = iterable == this ? new PyList(toArray()) : iterable;
    Object it = Ops.iter(source);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      append(x);
    }
  }

  @Method(
      value = "extendleft(self, iterable, /)",
      doc = "Add the items at the left end, which reverses their order.")
  void extendLeft(Object iterable) {
    Object source = iterable == this ? new PyList(toArray()) : iterable;
    Object it = Ops.iter(source);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      appendLeft(x);
    }
  }

  @Method(value = "clear(self, /)", doc = "Remove all items.")
  public void clear() {
    ring = new Object[8];
    head = 0;
    size = 0;
    state++;
  }

  @Method(
      value = "rotate(self, n=1, /)",
      doc = "Rotate to the right by n steps; to the left where n is negative.")
  void rotate(long n) {
    if (size < 2) {
      return;
    }
    int steps = (int) Math.floorMod(n, (long) size);
    if (steps <= size / 2) {
      for (int i = 0; i < steps; i++) {
        pushLeft(takeRight());
      }
    } else {
      for (int i = steps; i < size; i++) {
        pushRight(takeLeft());
      }
    }
  }

  @Method(value = "reverse(self, /)", doc = "Reverse the order of the items in place.")
  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object x = get(i);
      put(i, get(j));
      put(j, x);
    }
  }

  public Object[] toArray() {
    Object[] all = new Object[size];
    for (int i = 0; i < size; i++) {
      all[i] = get(i);
    }
    return all;
  }

  /** The position of an equal item between two positions, or -1. */
  private int find(Object value, int from, int to) {
    long before = state;
    for (int i = from; i < to; i++) {
      boolean equal = Comparisons.sameOrEqual(get(i), value);
      if (state != before) {
        throw Errors.runtimeError("deque mutated during iteration");
      }
      if (equal) {
        return i;
      }
    }
    return -1;
  }

  @Method(value = "count(self, value, /)", doc = "How often the value occurs.")
  int count(Object value) {
    int n = 0;
    for (int i = find(value, 0, size); i >= 0; i = find(value, i + 1, size)) {
      n++;
    }
    return n;
  }

  @Method(
      value = "index(self, value, start=<unset>, stop=<unset>, /)",
      doc = "The first index of the value; ValueError where it is missing.")
  int index(Object value, Object start, Object stop) {
    int from = PySlice.position(start, size, 0);
    int to = PySlice.position(stop, size, size);
    int i = find(value, from, to);
    if (i < 0) {
      throw Errors.valueError("deque.index(x): x not in deque");
    }
    return i;
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object value) {
    return find(value, 0, size) >= 0;
  }

  @Method(
      value = "remove(self, value, /)",
      doc = "Remove the first item that equals the value; ValueError where none does.")
  void remove(Object value) {
    int before = size;
    for (int i = 0; i < size; i++) {
      boolean equal = Comparisons.sameOrEqual(get(i), value);
      if (size != before) {
        throw Errors.indexError("deque mutated during remove().");
      }
      if (equal) {
        removeAt(i);
        return;
      }
    }
    throw Errors.valueError("deque.remove(x): x not in deque");
  }

  private void removeAt(int i) {
    if (i < size / 2) {
      for (int j = i; j > 0; j--) {
        put(j, get(j - 1));
      }
      takeLeft();
    } else {
      for (int j = i; j < size - 1; j++) {
        put(j, get(j + 1));
      }
      takeRight();
    }
  }

  @Method(value = "insert(self, index, value, /)", doc = "Insert the value before the index.")
  void insert(long index, Object value) {
    if (size == maxlen) {
      throw Errors.indexError("deque already at its maximum size");
    }
    int i = (int) (index < 0 ? Math.max(0, index + size) : Math.min(index, size));
    if (i < size / 2) {
      pushLeft(value);
      for (int j = 0; j < i; j++) {
        put(j, get(j + 1));
      }
    } else {
      pushRight(value);
      for (int j = size - 1; j > i; j--) {
        put(j, get(j - 1));
      }
    }
    put(i, value);
  }

  // ---- subscripts and operators

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return size;
  }

  private int position(Object key, PyType whenTooLarge) {
    long i = Ops.indexAsInt(key, whenTooLarge);
    if (i < 0) {
      i += size;
    }
    if (i < 0 || i >= size) {
      throw Errors.indexError("deque index out of range");
    }
    return (int) i;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (!Sequences.isIndex(key)) {
      throw Errors.typeError("sequence index must be integer, not '%s'", Types.name(key));
    }
    return get(position(key, ExceptionTypes.INDEX_ERROR));
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    put(position(key, ExceptionTypes.OVERFLOW_ERROR), value);
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    removeAt(position(key, ExceptionTypes.OVERFLOW_ERROR));
  }

  private PyDeque copyOf() {
    PyDeque copy = new PyDeque();
    copy.ring = ring.clone();
    copy.head = head;
    copy.size = size;
    copy.maxlen = maxlen;
    return copy;
  }

  private Object copyAsOwnType() {
    if (type() == TYPE) {
      return copyOf();
    }
    return maxlen < 0 ? type().call1(this) : type().call2(this, maxlen);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object other) {
    if (!(other instanceof PyDeque)) {
      throw Errors.typeError("can only concatenate deque (not \"%s\") to deque", Types.name(other));
    }
    Object sum = copyAsOwnType();
    if (sum instanceof PyDeque d) {
      d.extend(other);
    }
    return sum;
  }

  @Method(value = "__iadd__(self, value, /)", doc = "Implement self+=value.")
  Object iadd(Object other) {
    extend(other);
    return this;
  }

  private void repeat(long n) {
    if (n == 0) {
      clear();
      return;
    }
    Object[] items = toArray();
    if (items.length > 0 && maxlen < 0 && n > (1 << 29) / items.length) {
      throw Errors.memoryError();
    }
    long rounds = n;
    if (maxlen >= 0 && items.length > 0) {
      // More rounds than fill it make no difference.
      rounds = Math.min(n, maxlen / items.length + 2);
    }
    for (long i = 1; i < rounds; i++) {
      for (Object item : items) {
        append(item);
      }
    }
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object count) {
    long n = Sequences.repeatCount(count);
    Object product = copyAsOwnType();
    if (product instanceof PyDeque d) {
      d.repeat(n);
    }
    return product;
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object count) {
    return mul(count);
  }

  @Method(value = "__imul__(self, value, /)", doc = "Implement self*=value.")
  Object imul(Object count) {
    repeat(Sequences.repeatCount(count));
    return this;
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return other instanceof PyDeque that
        ? Comparisons.compare(op, new PyList(toArray()), new PyList(that.toArray()))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "[...]";
    }
    try {
      String items = Ops.repr(new PyList(toArray()));
      return type().name() + "(" + items + (maxlen < 0 ? ")" : ", maxlen=" + maxlen + ")");
    } finally {
      guard.leave();
    }
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copy() {
    return copyAsOwnType();
  }

  @Method(value = "__copy__(self, /)", doc = "A shallow copy.")
  Object copyProtocol() {
    return copyAsOwnType();
  }

  @Getter(value = "maxlen", doc = "The maximum size, or None where there is none.")
  Object getMaxlen() {
    return maxlen < 0 ? PyNone.NONE : (Object) maxlen;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyTuple args = maxlen < 0 ? PyTuple.EMPTY : new PyTuple(PyTuple.EMPTY, maxlen);
    Object attributes = Ops.callMethod(this, "__getstate__");
    return new PyTuple(type(), args, attributes, Ops.iter(this));
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size in memory, in bytes.")
  long sizeOf() {
    return 64 + 8L * ring.length;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new Iterator(this);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the deque.")
  Object reversed() {
    return new ReverseIterator(this);
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  /** What both iterators share. */
  abstract static class Walker extends PyIterator {
    final PyDeque deque;
    private final long state;
    private boolean ended;
    int left;

    Walker(PyType type, PyDeque deque) {
      super(type);
      this.deque = deque;
      this.state = deque.state;
      this.left = deque.size;
    }

    /** The position of the next item. */
    abstract int at();

    @Override
    public final Object next() {
      // The forward iterator complains even at its end.
      if (left == 0 && (deque.state == state || this instanceof ReverseIterator || ended)) {
        ended = true;
        return null;
      }
      if (deque.state != state) {
        ended = true;
        left = 0;
        throw Errors.runtimeError("deque mutated during iteration");
      }
      Object item = deque.get(at());
      left--;
      return item;
    }

    final Walker skip(long index) {
      for (long i = 0; i < index && next() != null; i++) {
        continue;
      }
      return this;
    }

    final Object reduced() {
      return new PyTuple(type(), new PyTuple(deque, (long) deque.size - left));
    }
  }

  /** Iterates from left to right. */
  @BuiltinType(name = "_deque_iterator", module = "collections", subclassable = false)
  static final class Iterator extends Walker {
    static final PyType TYPE = PyType.builtin(PyDequeIteratorBinding.INSTANCE);

    Iterator(PyDeque deque) {
      super(TYPE, deque);
    }

    @New("_deque_iterator(deque, index=0, /)")
    static Object create(PyType cls, PyDeque deque, long index) {
      return new Iterator(deque).skip(index);
    }

    @Override
    int at() {
      return deque.size - left;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    int lengthHint() {
      return left;
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      return reduced();
    }
  }

  /** Iterates from right to left. */
  @BuiltinType(name = "_deque_reverse_iterator", module = "collections", subclassable = false)
  static final class ReverseIterator extends Walker {
    static final PyType TYPE = PyType.builtin(PyDequeReverseIteratorBinding.INSTANCE);

    ReverseIterator(PyDeque deque) {
      super(TYPE, deque);
    }

    @New("_deque_reverse_iterator(deque, index=0, /)")
    static Object create(PyType cls, PyDeque deque, long index) {
      return new ReverseIterator(deque).skip(index);
    }

    @Override
    int at() {
      return left - 1;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    int lengthHint() {
      return left;
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      return reduced();
    }
  }
}
