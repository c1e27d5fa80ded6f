package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** The module {@code itertools} (https://docs.python.org/3.14/library/itertools.html). */
@BuiltinModule(name = "itertools", doc = "Building blocks for fast iterators.")
public final class Itertools {
  @Constant("accumulate")
  static final PyType ACCUMULATE = RunningIterators.Accumulate.TYPE;

  @Constant("batched")
  static final PyType BATCHED = GroupingIterators.Batched.TYPE;

  @Constant("chain")
  static final PyType CHAIN = RunningIterators.Chain.TYPE;

  @Constant("combinations")
  static final PyType COMBINATIONS = CombinatoricIterators.Combinations.TYPE;

  @Constant("combinations_with_replacement")
  static final PyType COMBINATIONS_WITH_REPLACEMENT =
      CombinatoricIterators.CombinationsWithReplacement.TYPE;

  @Constant("compress")
  static final PyType COMPRESS = SelectingIterators.Compress.TYPE;

  @Constant("count")
  static final PyType COUNT = EndlessIterators.Count.TYPE;

  @Constant("cycle")
  static final PyType CYCLE = EndlessIterators.Cycle.TYPE;

  @Constant("dropwhile")
  static final PyType DROPWHILE = SelectingIterators.DropWhile.TYPE;

  @Constant("filterfalse")
  static final PyType FILTERFALSE = SelectingIterators.FilterFalse.TYPE;

  @Constant("groupby")
  static final PyType GROUPBY = GroupingIterators.GroupBy.TYPE;

  @Constant("_grouper")
  static final PyType GROUPER = GroupingIterators.Grouper.TYPE;

  @Constant("islice")
  static final PyType ISLICE = SelectingIterators.Islice.TYPE;

  @Constant("pairwise")
  static final PyType PAIRWISE = GroupingIterators.Pairwise.TYPE;

  @Constant("permutations")
  static final PyType PERMUTATIONS = CombinatoricIterators.Permutations.TYPE;

  @Constant("product")
  static final PyType PRODUCT = CombinatoricIterators.Product.TYPE;

  @Constant("repeat")
  static final PyType REPEAT = EndlessIterators.Repeat.TYPE;

  @Constant("starmap")
  static final PyType STARMAP = RunningIterators.Starmap.TYPE;

  @Constant("takewhile")
  static final PyType TAKEWHILE = SelectingIterators.TakeWhile.TYPE;

  @Constant("_tee")
  static final PyType TEE = TeeIterator.TYPE;

  @Constant("zip_longest")
  static final PyType ZIP_LONGEST = RunningIterators.ZipLongest.TYPE;

  @Function(value = "tee(iterable, n=2, /)", doc = "n independent iterators over one iterable.")
  static PyTuple tee(Object iterable, long n) {
    return TeeIterator.tee(iterable, n);
  }
}
