package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code zip}: tuples of the items that several iterables give in step. */
@BuiltinType(
    name = "zip",
    doc =
        """
        Iterate over several iterables in parallel, giving tuples, until the shortest of them ends.
        With strict=True it is a ValueError if the others go on.

        >>> list(zip('hoop', 'snake', [1, 2]))
        [('h', 's', 1), ('o', 'n', 2)]\
        """)
public final class PyZip extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyZipBinding.INSTANCE);

  private final Object[] iterators;
  private boolean strict;

  private PyZip(PyType type, Object[] iterators, boolean strict) {
    super(type);
    this.iterators = iterators;
    this.strict = strict;
  }

  @New("zip(*iterables, strict=False)")
  static Object create(PyType cls, Object[] iterables, boolean strict) {
    return new PyZip(cls, iterators(iterables, 0), strict);
  }

  /** The iterators of all iterables from {@code from} on. */
  static Object[] iterators(Object[] iterables, int from) {
    Object[] its = new Object[iterables.length - from];
    for (int i = 0; i < its.length; i++) {
      its[i] = Ops.iter(iterables[from + i]);
    }
    return its;
  }

  /**
   * The next item of each iterator, or null at the end of the shortest one; with {@code strict},
   * ValueError where others have more.
   */
  static Object[] step(Object[] iterators, boolean strict, String function) {
    int n = iterators.length;
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] = Ops.next(iterators[i]);
      if (items[i] == null) {
        if (strict) {
          checkAllEnd(iterators, i, function);
        }
        return null;
      }
    }
    return items;
  }

  /** Iterator {@code ended} has no more: the ones before it had, the ones behind must not. */
  private static void checkAllEnd(Object[] iterators, int ended, String function) {
    if (ended > 0) {
      throw differs(function, ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Ops.next(iterators[i]) != null) {
        throw differs(function, i, "longer");
      }
    }
  }

  private static PyException differs(String function, int i, String how) {
    return Errors.valueError(
        "%s() argument %d is %s than argument%s%d", function, i + 1, how, i == 1 ? " " : "s 1-", i);
  }

  @Override
  public Object next() {
    if (iterators.length == 0) {
      return null;
    }
    Object[] items = step(iterators, strict, "zip");
    return items == null ? null : new PyTuple(items);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyTuple args = new PyTuple(iterators);
    return strict ? new PyTuple(type(), args, true) : new PyTuple(type(), args);
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(boolean state) {
    strict = state;
  }
}
