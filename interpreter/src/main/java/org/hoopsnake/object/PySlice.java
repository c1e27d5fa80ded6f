package org.hoopsnake.object;

import java.math.BigInteger;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** A slice: {@code start:stop:step} in a subscript. */
@BuiltinType(
    name = "slice",
    doc = "slice(stop)\nslice(start, stop[, step])\n\nThe bounds of an extended slice.",
    subclassable = false)
public final class PySlice extends PyObject {
  public static final PyType TYPE = PyType.builtin(PySliceBinding.INSTANCE);

  @Member("start")
  public final Object start;

  @Member("stop")
  public final Object stop;

  @Member("step")
  public final Object step;

  public PySlice(Object start, Object stop, Object step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /**
   * A slice as it applies to a sequence of a known length: {@code count} items, the first at {@code
   * start}, each next one {@code step} further.
   */
  public record Bounds(int start, int stop, long step, int count) {
    /** The index of the {@code i}-th item. */
    public int at(int i) {
      return (int) (start + i * step);
    }
  }

  @New("slice(*args)")
  static Object create(PyType cls, Object[] args) {
    return switch (args.length) {
      case 0 -> throw Errors.typeError("slice expected at least 1 argument, got 0");
      case 1 -> new PySlice(PyNone.NONE, args[0], PyNone.NONE);
      case 2 -> new PySlice(args[0], args[1], PyNone.NONE);
      case 3 -> new PySlice(args[0], args[1], args[2]);
      default -> throw Errors.typeError("slice expected at most 3 arguments, got %d", args.length);
    };
  }

  /** The slice on a sequence of that length. */
  public Bounds bounds(int length) {
    long by = step == PyNone.NONE ? 1 : clamped(step);
    if (by == 0) {
      throw Errors.valueError("slice step cannot be zero");
    }
    long from = start == PyNone.NONE ? (by < 0 ? Long.MAX_VALUE : 0) : clamped(start);
    long to = stop == PyNone.NONE ? (by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : clamped(stop);
    by = Math.max(by, -Long.MAX_VALUE);
    int first = within(from, length, by < 0);
    int last = within(to, length, by < 0);
    int count = 0;
    if (by < 0 && last < first) {
      count = (int) ((first - last - 1L) / -by + 1);
    } else if (by > 0 && first < last) {
      count = (int) ((last - first - 1L) / by + 1);
    }
    return new Bounds(first, last, by, count);
  }

  private static int within(long i, int length, boolean backwards) {
    if (i < 0) {
      i += length;
      return i < 0 ? (backwards ? -1 : 0) : (int) i;
    }
    return i >= length ? (backwards ? length - 1 : length) : (int) i;
  }

  /** An index of a slice, clamped to 64 bits. */
  static long clamped(Object o) {
    Object n = sliceIndex(o);
    if (n instanceof Long l) {
      return l;
    }
    return ((BigInteger) n).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static Object sliceIndex(Object o) {
    if (o instanceof Long) {
      return o;
    }
    if (Convert.intOrNull(o) == null && Types.of(o).special(Special.INDEX) == null) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return Ops.index(o);
  }

  /**
   * A position given to methods such as {@code list.index}: negative ones count from the end, all
   * are clamped to {@code 0 … length}.
   */
  public static int position(Object o, int length, int otherwise) {
    if (o == null) {
      return otherwise;
    }
    if (!(o instanceof Long)
        && Convert.intOrNull(o) == null
        && Types.of(o).special(Special.INDEX) == null) {
      throw Errors.typeError("slice indices must be integers or have an __index__ method");
    }
    return within(clamped(o), length, false);
  }

  @Method(
      value = "indices(self, object, /)",
      doc = "The tuple (start, stop, step) that applies to a sequence of the given length.")
  Object indices(Object length) {
    BigInteger n = Convert.big(Ops.index(length));
    BigInteger by = step == PyNone.NONE ? BigInteger.ONE : Convert.big(sliceIndex(step));
    if (n.signum() < 0) {
      throw Errors.valueError("length should not be negative");
    }
    if (by.signum() == 0) {
      throw Errors.valueError("slice step cannot be zero");
    }
    boolean backwards = by.signum() < 0;
    BigInteger lower = backwards ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger upper = backwards ? n.subtract(BigInteger.ONE) : n;
    BigInteger from = bigBound(start, n, lower, upper, backwards ? upper : lower);
    BigInteger to = bigBound(stop, n, lower, upper, backwards ? lower : upper);
    return new PyTuple(
        Convert.fromBigInteger(from), Convert.fromBigInteger(to), Convert.fromBigInteger(by));
  }

  private static BigInteger bigBound(
      Object o, BigInteger n, BigInteger lower, BigInteger upper, BigInteger otherwise) {
    if (o == PyNone.NONE) {
      return otherwise;
    }
    BigInteger i = Convert.big(sliceIndex(o));
    return i.signum() < 0 ? i.add(n).max(lower) : i.min(upper);
  }

  private PyTuple asTuple() {
    return new PyTuple(start, stop, step);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!(other instanceof PySlice that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (this == that) {
      return Comparisons.ordered(op, 0);
    }
    return Comparisons.compare(op, asTuple(), that.asTuple());
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return PyTuple.mix(new Object[] {start, stop, step}, 0);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "slice(" + Ops.repr(start) + ", " + Ops.repr(stop) + ", " + Ops.repr(step) + ")";
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(TYPE, asTuple());
  }
}
