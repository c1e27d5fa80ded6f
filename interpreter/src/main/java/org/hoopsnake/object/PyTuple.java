package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A tuple. {@link #items} must not be changed. */
@BuiltinType(name = "tuple", doc = "An immutable sequence.")
public class PyTuple extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTupleBinding.INSTANCE);
  public static final PyTuple EMPTY = new PyTuple();

  public final Object[] items;

  public PyTuple(Object... items) {
    super(TYPE);
    this.items = items;
  }

  /** An instance of a subclass. */
  public PyTuple(PyType type, Object[] items) {
    super(type);
    this.items = items;
  }

  /** The one empty tuple, or a new one; takes the array over. */
  public static PyTuple of(Object... items) {
    return items.length == 0 ? EMPTY : new PyTuple(items);
  }

  @New(value = "tuple(iterable=(), /)")
  static Object create(PyType cls, Object iterable) {
    if (cls == TYPE) {
      if (iterable instanceof PyTuple t && t.type() == TYPE) {
        return t;
      }
      return iterable == null ? EMPTY : of(Ops.toArray(iterable));
    }
    return new PyTuple(cls, iterable == null ? Calls.NO_ARGS : Ops.toArray(iterable));
  }

  public int size() {
    return items.length;
  }

  private PyTuple plain() {
    return type() == TYPE ? this : of(items);
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return items.length;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds b = slice.bounds(items.length);
      if (b.count() == items.length && b.step() == 1) {
        return plain();
      }
      return of(Sequences.slice(items, b));
    }
    int i = Sequences.index("tuple", key, items.length);
    if (i < 0) {
      throw Errors.indexError("tuple index out of range");
    }
    return items[i];
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    for (Object item : items) {
      if (Comparisons.sameOrEqual(item, key)) {
        return true;
      }
    }
    return false;
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object other) {
    if (!(other instanceof PyTuple that)) {
      throw Errors.typeError("can only concatenate tuple (not \"%s\") to tuple", Types.name(other));
    }
    if (items.length == 0 && that.type() == TYPE) {
      return that;
    }
    if (that.items.length == 0 && type() == TYPE) {
      return this;
    }
    Object[] all = Arrays.copyOf(items, items.length + that.items.length);
    System.arraycopy(that.items, 0, all, items.length, that.items.length);
    return of(all);
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object count) {
    long n = Sequences.repeatCount(count);
    if (items.length == 0 || n == 1) {
      return plain();
    }
    return of(Sequences.repeat(items, items.length, n));
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object count) {
    return mul(count);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return other instanceof PyTuple that
        ? Sequences.compare(op, items, items.length, that.items, that.items.length)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The hash of a tuple with these items (the xxHash scheme that CPython uses). */
  public static long hash(Object[] items) {
    return mix(items, items.length ^ (2870177450012600261L ^ 3527539L));
  }

  /** The hashes of the items mixed, and {@code last} on top. */
  static long mix(Object[] items, long last) {
    long acc = 2870177450012600261L;
    for (Object item : items) {
      acc += Ops.hash(item) * -4417276706812531889L;
      acc = Long.rotateLeft(acc, 31) * -7046029288634856825L;
    }
    acc += last;
    return acc == -1 ? 1546275796L : acc;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return hash(items);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    if (items.length == 0) {
      return "()";
    }
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "(...)";
    }
    try {
      StringBuilder out = new StringBuilder("(");
      for (int i = 0; i < items.length; i++) {
        out.append(i > 0 ? ", " : "").append(Ops.repr(items[i]));
      }
      return out.append(items.length == 1 ? ",)" : ")").toString();
    } finally {
      guard.leave();
    }
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new Iterator(this);
  }

  @Method(value = "__getnewargs__(self, /)")
  Object getNewArgs() {
    return new PyTuple(new PyTuple(items));
  }

  @Method(
      value = "index(self, value, start=0, stop=sys.maxsize, /)",
      doc = "The first index of the value; ValueError where it is missing.")
  int index(Object value, Object start, Object stop) {
    int from = PySlice.position(start, items.length, 0);
    int to = PySlice.position(stop, items.length, items.length);
    for (int i = from; i < to; i++) {
      if (Comparisons.sameOrEqual(items[i], value)) {
        return i;
      }
    }
    throw Errors.valueError("tuple.index(x): x not in tuple");
  }

  @Method(value = "count(self, value, /)", doc = "How often the value occurs.")
  int count(Object value) {
    int n = 0;
    for (Object item : items) {
      if (Comparisons.sameOrEqual(item, value)) {
        n++;
      }
    }
    return n;
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  /** Iterates over a tuple. */
  @BuiltinType(name = "tuple_iterator", subclassable = false)
  static final class Iterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyTupleIteratorBinding.INSTANCE);

    private PyTuple tuple;
    private int at;

    Iterator(PyTuple tuple) {
      super(TYPE);
      this.tuple = tuple;
    }

    @Override
    public Object next() {
      PyTuple t = tuple;
      if (t == null) {
        return null;
      }
      if (at < t.items.length) {
        return t.items[at++];
      }
      tuple = null;
      return null;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    int lengthHint() {
      return tuple == null ? 0 : tuple.items.length - at;
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      Object iter = Interpreter.current().builtin("iter");
      return tuple == null
          ? new PyTuple(iter, new PyTuple(EMPTY))
          : new PyTuple(iter, new PyTuple(tuple), (long) at);
    }

    @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
    void setState(Object state) {
      if (tuple != null) {
        at = (int) Math.max(0, Math.min(Convert.position(state), tuple.items.length));
      }
    }
  }
}
