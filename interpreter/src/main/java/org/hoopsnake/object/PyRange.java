package org.hoopsnake.object;

import java.math.BigInteger;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * An arithmetic progression of ints.
 *
 * <p>The ends are ints of any size; where all of it fits into 64 bits, which is nearly always,
 * {@link #small} is set and the arithmetic is that of Java's {@code long}.
 */
@BuiltinType(
    name = "range",
    doc = "range(stop)\nrange(start, stop[, step])\n\nA sequence of equidistant integers.",
    subclassable = false)
public final class PyRange extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyRangeBinding.INSTANCE);

  @Member("start")
  final Object start;

  @Member("stop")
  final Object stop;

  @Member("step")
  final Object step;

  private final boolean small;
  private final long first;
  private final long by;

  /** The number of items where the range is small, else 0. */
  private final long count;

  public PyRange(Object start, Object stop, Object step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    boolean fits = false;
    long n = 0;
    if (start instanceof Long a && stop instanceof Long b && step instanceof Long s) {
      n = a < b && s > 0 || a > b && s < 0 ? smallLength(a, b, s) : 0;
      fits = n >= 0;
    }
    small = fits;
    first = fits ? (Long) start : 0;
    by = fits ? (Long) step : 0;
    count = fits ? n : 0;
  }

  public PyRange(long start, long stop, long step) {
    this((Object) start, stop, step);
  }

  /** The length of a range that is not empty, or -1 where it has 2**63 items or more. */
  private static long smallLength(long a, long b, long s) {
    long distance = s > 0 ? b - a : a - b;
    if (distance < 0) {
      return -1;
    }
    long stride = s == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(s);
    return (distance - 1) / stride + 1;
  }

  @New("range(*args)")
  static Object create(PyType cls, Object[] args) {
    switch (args.length) {
      case 0:
        throw Errors.typeError("range expected at least 1 argument, got 0");
      case 1:
        return new PyRange(0L, Ops.index(args[0]), 1L);
      case 2:
        return new PyRange(Ops.index(args[0]), Ops.index(args[1]), 1L);
      case 3:
        Object start = Ops.index(args[0]);
        Object stop = Ops.index(args[1]);
        Object step = Ops.index(args[2]);
        if (step instanceof Long s && s == 0) {
          throw Errors.valueError("range() arg 3 must not be zero");
        }
        return new PyRange(start, stop, step);
      default:
        throw Errors.typeError("range expected at most 3 arguments, got %d", args.length);
    }
  }

  private static BigInteger big(Object n) {
    return Convert.big(n);
  }

  /** The number of items: Long or BigInteger. */
  public Object length() {
    return small ? (Object) count : Convert.fromBigInteger(bigLength());
  }

  private BigInteger bigLength() {
    if (small) {
      return BigInteger.valueOf(count);
    }
    BigInteger s = big(step);
    BigInteger distance =
        s.signum() > 0 ? big(stop).subtract(big(start)) : big(start).subtract(big(stop));
    return distance.signum() <= 0
        ? BigInteger.ZERO
        : distance.subtract(BigInteger.ONE).divide(s.abs()).add(BigInteger.ONE);
  }

  /** The item at an index that is in range. */
  private Object item(Object index) {
    if (small && index instanceof Long i) {
      return first + i * by;
    }
    return Convert.fromBigInteger(big(start).add(big(index).multiply(big(step))));
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    if (length() instanceof Long n) {
      return n;
    }
    throw Errors.overflowError("Python int too large to convert to C ssize_t");
  }

  @Method(value = "__bool__(self, /)", doc = "True if self else False")
  boolean bool() {
    return bigLength().signum() != 0;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (key instanceof Long i && small) {
      long at = i < 0 ? i + count : i;
      if (at < 0 || at >= count) {
        throw Errors.indexError("range object index out of range");
      }
      return first + at * by;
    }
    if (key instanceof PySlice slice) {
      return slice(slice);
    }
    if (!Sequences.isIndex(key)) {
      throw Errors.typeError("range indices must be integers or slices, not %s", Types.name(key));
    }
    BigInteger n = bigLength();
    BigInteger i = big(Ops.index(key));
    if (i.signum() < 0) {
      i = i.add(n);
    }
    if (i.signum() < 0 || i.compareTo(n) >= 0) {
      throw Errors.indexError("range object index out of range");
    }
    return item(Convert.fromBigInteger(i));
  }

  private Object slice(PySlice slice) {
    PyTuple bounds = (PyTuple) slice.indices(length());
    BigInteger s = big(step);
    BigInteger a = big(start);
    return new PyRange(
        Convert.fromBigInteger(a.add(big(bounds.items[0]).multiply(s))),
        Convert.fromBigInteger(a.add(big(bounds.items[1]).multiply(s))),
        Convert.fromBigInteger(s.multiply(big(bounds.items[2]))));
  }

  /** The index of an int, or null where the range does not hold it. */
  private BigInteger find(Object value) {
    BigInteger offset = big(value).subtract(big(start));
    BigInteger[] parts = offset.divideAndRemainder(big(step));
    return parts[1].signum() == 0 && parts[0].signum() >= 0 && parts[0].compareTo(bigLength()) < 0
        ? parts[0]
        : null;
  }

  /** Ints and bools are computed; any other value is compared with every item. */
  private static boolean isPlainInt(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object value) {
    if (value instanceof Long v && small && count > 0) {
      long last = first + (count - 1) * by;
      boolean within = by > 0 ? v >= first && v <= last : v <= first && v >= last;
      return within && (by == 1 || big(v).subtract(big(first)).mod(big(by).abs()).signum() == 0);
    }
    if (isPlainInt(value)) {
      return find(Ops.index(value)) != null;
    }
    return search(value) >= 0;
  }

  private long search(Object value) {
    PyIterator it = iterator();
    long i = 0;
    for (Object x = it.next(); x != null; x = it.next()) {
      if (Ops.eq(x, value)) {
        return i;
      }
      i++;
    }
    return -1;
  }

  @Method(value = "count(self, object, /)", doc = "How often the value occurs.")
  long count(Object value) {
    if (isPlainInt(value)) {
      return find(Ops.index(value)) == null ? 0 : 1;
    }
    PyIterator it = iterator();
    long n = 0;
    for (Object x = it.next(); x != null; x = it.next()) {
      if (Ops.eq(x, value)) {
        n++;
      }
    }
    return n;
  }

  @Method(
      value = "index(self, object, /)",
      doc = "The index of the value; ValueError where it is missing.")
  Object index(Object value) {
    if (isPlainInt(value)) {
      BigInteger i = find(Ops.index(value));
      if (i == null) {
        throw Errors.valueError("range.index(x): x not in range");
      }
      return Convert.fromBigInteger(i);
    }
    long i = search(value);
    if (i < 0) {
      throw Errors.valueError("sequence.index(x): x not in sequence");
    }
    return i;
  }

  /** What equality and hash look at: the length, the first item, the step where there are two. */
  private PyTuple essence() {
    Object n = length();
    boolean empty = n instanceof Long l && l == 0;
    boolean one = n instanceof Long l && l == 1;
    return new PyTuple(n, empty ? PyNone.NONE : start, empty || one ? PyNone.NONE : step);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!(other instanceof PyRange that)
        || (op != CompareOperator.EQ && op != CompareOperator.NOT_EQ)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = this == that || Ops.eq(essence(), that.essence());
    return equal == (op == CompareOperator.EQ);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return PyTuple.hash(essence().items);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String ends = "range(" + Ops.repr(start) + ", " + Ops.repr(stop);
    return step instanceof Long s && s == 1 ? ends + ")" : ends + ", " + Ops.repr(step) + ")";
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return iterator();
  }

  public PyIterator iterator() {
    return small
        ? new Iterator(first, by, count)
        : new LongIterator(big(start), big(step), bigLength());
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator.")
  Object reversed() {
    if (small && by != Long.MIN_VALUE) {
      return new Iterator(first + (count - 1) * by, -by, count);
    }
    BigInteger n = bigLength();
    BigInteger s = big(step);
    BigInteger last = big(start).add(n.subtract(BigInteger.ONE).multiply(s));
    return new LongIterator(last, s.negate(), n);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(TYPE, new PyTuple(start, stop, step));
  }

  /** Iterates over a range of 64-bit ints. */
  @BuiltinType(name = "range_iterator", subclassable = false)
  public static final class Iterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyRangeIteratorBinding.INSTANCE);

    private long value;
    private final long step;
    private long left;

    Iterator(long start, long step, long count) {
      super(TYPE);
      this.value = start;
      this.step = step;
      this.left = count;
    }

    @Override
    public Object next() {
      if (left <= 0) {
        return null;
      }
      left--;
      long result = value;
      value = result + step;
      return result;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    long lengthHint() {
      return left;
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      BigInteger end = big(value).add(big(left).multiply(big(step)));
      PyRange rest = new PyRange((Object) value, Convert.fromBigInteger(end), step);
      return new PyTuple(Interpreter.current().builtin("iter"), new PyTuple(rest), PyNone.NONE);
    }

    @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
    void setState(Object state) {
      long skip = Math.max(0, Math.min(Convert.toLong(state), left));
      value += skip * step;
      left -= skip;
    }
  }

  /** Iterates over a range that does not fit into 64 bits. */
  @BuiltinType(name = "longrange_iterator", subclassable = false)
  public static final class LongIterator extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyRangeLongIteratorBinding.INSTANCE);

    private BigInteger value;
    private final BigInteger step;
    private BigInteger left;

    LongIterator(BigInteger start, BigInteger step, BigInteger count) {
      super(TYPE);
      this.value = start;
      this.step = step;
      this.left = count;
    }

    @Override
    public Object next() {
      if (left.signum() <= 0) {
        return null;
      }
      left = left.subtract(BigInteger.ONE);
      BigInteger result = value;
      value = result.add(step);
      return Convert.fromBigInteger(result);
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    Object lengthHint() {
      return Convert.fromBigInteger(left);
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      PyRange rest =
          new PyRange(
              Convert.fromBigInteger(value),
              Convert.fromBigInteger(value.add(left.multiply(step))),
              Convert.fromBigInteger(step));
      return new PyTuple(Interpreter.current().builtin("iter"), new PyTuple(rest), PyNone.NONE);
    }

    @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
    void setState(Object state) {
      BigInteger skip = big(Ops.index(state)).max(BigInteger.ZERO).min(left);
      value = value.add(skip.multiply(step));
      left = left.subtract(skip);
    }
  }
}
