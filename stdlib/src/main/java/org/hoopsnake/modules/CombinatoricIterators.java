package org.hoopsnake.modules;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** The iterators of {@code itertools} that choose and arrange the items of pools. */
final class CombinatoricIterators {
  private CombinatoricIterators() {}

  private static PyTuple pick(Object[] pool, int[] indices, int count) {
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = pool[indices[i]];
    }
    return new PyTuple(items);
  }

  private static int[] firstIndices(int count) {
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> i);
    return indices;
  }

  private static long checkLength(long r) {
    if (r < 0) {
      throw Errors.valueError("r must be non-negative");
    }
    return r;
  }

  /** {@code combinations}: r different positions in ascending order. */
  @BuiltinType(
      name = "combinations",
      module = "itertools",
      doc = "Iterate over the r-length subsequences of the items.")
  static final class Combinations extends PyIterator {
    static final PyType TYPE = PyType.builtin(CombinatoricIteratorsCombinationsBinding.INSTANCE);

    private final Object[] pool;
    private final int[] indices;
    private boolean started;
    private boolean stopped;

    private Combinations(PyType type, Object[] pool, long r) {
      super(type);
      this.pool = pool;
      this.stopped = r > pool.length;
      this.indices = firstIndices(stopped ? 0 : (int) r);
    }

    @New("combinations(iterable, r)")
    static Object create(PyType cls, Object iterable, long r) {
      Object[] pool = Ops.toArray(iterable);
      return new Combinations(cls, pool, checkLength(r));
    }

    @Override
    public Object next() {
      if (stopped) {
        return null;
      }
      int r = indices.length;
      if (started) {
        int i = r - 1;
        while (i >= 0 && indices[i] == i + pool.length - r) {
          i--;
        }
        if (i < 0) {
          stopped = true;
          return null;
        }
        indices[i]++;
        for (int j = i + 1; j < r; j++) {
          indices[j] = indices[j - 1] + 1;
        }
      }
      started = true;
      return pick(pool, indices, r);
    }
  }

  /** {@code combinations_with_replacement}: r positions in ascending order, repeats allowed. */
  @BuiltinType(
      name = "combinations_with_replacement",
      module = "itertools",
      doc = "Iterate over the r-length subsequences of the items, each usable more than once.")
  static final class CombinationsWithReplacement extends PyIterator {
    static final PyType TYPE =
        PyType.builtin(CombinatoricIteratorsCombinationsWithReplacementBinding.INSTANCE);

    private final Object[] pool;
    private final int[] indices;
    private boolean started;
    private boolean stopped;

    private CombinationsWithReplacement(PyType type, Object[] pool, int r) {
      super(type);
      this.pool = pool;
      this.stopped = pool.length == 0 && r > 0;
      this.indices = new int[r];
    }

    @New("combinations_with_replacement(iterable, r)")
    static Object create(PyType cls, Object iterable, long r) {
      Object[] pool = Ops.toArray(iterable);
      if (checkLength(r) > Integer.MAX_VALUE - 16) {
        throw Errors.memoryError();
      }
      return new CombinationsWithReplacement(cls, pool, (int) r);
    }

    @Override
    public Object next() {
      if (stopped) {
        return null;
      }
      if (started) {
        int i = indices.length - 1;
        while (i >= 0 && indices[i] == pool.length - 1) {
          i--;
        }
        if (i < 0) {
          stopped = true;
          return null;
        }
        Arrays.fill(indices, i, indices.length, indices[i] + 1);
      }
      started = true;
      return pick(pool, indices, indices.length);
    }
  }

  /** {@code permutations}: r different positions in every order. */
  @BuiltinType(
      name = "permutations",
      module = "itertools",
      doc = "Iterate over the r-length permutations of the items.")
  static final class Permutations extends PyIterator {
    static final PyType TYPE = PyType.builtin(CombinatoricIteratorsPermutationsBinding.INSTANCE);

    private final Object[] pool;
    private final int[] indices;
    private final int[] cycles;
    private boolean started;
    private boolean stopped;

    private Permutations(PyType type, Object[] pool, long r) {
      super(type);
      this.pool = pool;
      this.stopped = r > pool.length;
      this.indices = firstIndices(pool.length);
      this.cycles = new int[stopped ? 0 : (int) r];
      Arrays.setAll(cycles, i -> pool.length - i);
    }

    @New("permutations(iterable, r=None)")
    static Object create(PyType cls, Object iterable, Object r) {
      Object[] pool = Ops.toArray(iterable);
      if (r == PyNone.NONE) {
        return new Permutations(cls, pool, pool.length);
      }
      if (Convert.intOrNull(r) == null) {
        throw Errors.typeError("Expected int as r");
      }
      return new Permutations(cls, pool, checkLength(Convert.toLong(r)));
    }

    @Override
    public Object next() {
      if (stopped) {
        return null;
      }
      if (started && !advance()) {
        stopped = true;
        return null;
      }
      started = true;
      return pick(pool, indices, cycles.length);
    }

    private boolean advance() {
      int n = indices.length;
      for (int i = cycles.length - 1; i >= 0; i--) {
        cycles[i]--;
        if (cycles[i] > 0) {
          int other = n - cycles[i];
          int index = indices[i];
          indices[i] = indices[other];
          indices[other] = index;
          return true;
        }
        // This place has had every index: rotate it to the back.
        int index = indices[i];
        System.arraycopy(indices, i + 1, indices, i, n - 1 - i);
        indices[n - 1] = index;
        cycles[i] = n - i;
      }
      return false;
    }
  }

  /** {@code product}: one item of each pool, the last pool going round fastest. */
  @BuiltinType(
      name = "product",
      module = "itertools",
      doc = "Iterate over the cartesian product, as nested for loops would.")
  static final class Product extends PyIterator {
    static final PyType TYPE = PyType.builtin(CombinatoricIteratorsProductBinding.INSTANCE);

    private final Object[][] pools;
    private final int[] indices;
    private boolean started;
    private boolean stopped;

    private Product(PyType type, Object[][] pools) {
      super(type);
      this.pools = pools;
      this.indices = new int[pools.length];
    }

    @New("product(*iterables, repeat=1)")
    static Object create(PyType cls, Object[] iterables, long repeat) {
      if (repeat < 0) {
        throw Errors.valueError("repeat argument cannot be negative");
      }
      if (iterables.length > 0 && repeat > (Integer.MAX_VALUE - 16) / iterables.length) {
        throw Errors.overflowError("repeat argument too large");
      }
      int n = repeat == 0 ? 0 : iterables.length;
      Object[][] pools = new Object[(int) (n * repeat)][];
      for (int i = 0; i < n; i++) {
        pools[i] = Ops.toArray(iterables[i]);
      }
      for (int i = n; i < pools.length; i++) {
        pools[i] = pools[i - n];
      }
      return new Product(cls, pools);
    }

    @Override
    public Object next() {
      if (stopped) {
        return null;
      }
      if (!started) {
        started = true;
        for (Object[] pool : pools) {
          stopped |= pool.length == 0;
        }
      } else {
        stopped = !advance();
      }
      if (stopped) {
        return null;
      }
      Object[] items = new Object[pools.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = pools[i][indices[i]];
      }
      return new PyTuple(items);
    }

    private boolean advance() {
      for (int i = pools.length - 1; i >= 0; i--) {
        indices[i]++;
        if (indices[i] < pools[i].length) {
          return true;
        }
        indices[i] = 0;
      }
      return false;
    }
  }
}
