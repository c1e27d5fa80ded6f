package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBool;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** The iterators of {@code itertools} that let some of the items through. */
final class SelectingIterators {
  private SelectingIterators() {}

  /** {@code compress}: the items whose selector is true. */
  @BuiltinType(
      name = "compress",
      module = "itertools",
      doc = "Iterate over the items whose selector is true.")
  static final class Compress extends PyIterator {
    static final PyType TYPE = PyType.builtin(SelectingIteratorsCompressBinding.INSTANCE);

    private final Object data;
    private final Object selectors;

    private Compress(PyType type, Object data, Object selectors) {
      super(type);
      this.data = data;
      this.selectors = selectors;
    }

    @New("compress(data, selectors)")
    static Object create(PyType cls, Object data, Object selectors) {
      Object items = Ops.iter(data);
      return new Compress(cls, items, Ops.iter(selectors));
    }

    @Override
    public Object next() {
      while (true) {
        Object item = Ops.next(data);
        Object selector = item == null ? null : Ops.next(selectors);
        if (selector == null) {
          return null;
        }
        if (Ops.truth(selector)) {
          return item;
        }
      }
    }
  }

  /** {@code dropwhile}: all items from the first for which the predicate is false. */
  @BuiltinType(
      name = "dropwhile",
      module = "itertools",
      doc = "Skip items while predicate(item) is true, then iterate over all others.")
  static final class DropWhile extends PyIterator {
    static final PyType TYPE = PyType.builtin(SelectingIteratorsDropWhileBinding.INSTANCE);

    private final Object predicate;
    private final Object iterator;
    private boolean started;

    private DropWhile(PyType type, Object predicate, Object iterator) {
      super(type);
      this.predicate = predicate;
      this.iterator = iterator;
    }

    @New("dropwhile(predicate, iterable, /)")
    static Object create(PyType cls, Object predicate, Object iterable) {
      return new DropWhile(cls, predicate, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      while (true) {
        Object item = Ops.next(iterator);
        if (item == null || started) {
          return item;
        }
        if (!Ops.truth(Calls.call1(predicate, item))) {
          started = true;
          return item;
        }
      }
    }
  }

  /** {@code takewhile}: the items up to the first for which the predicate is false. */
  @BuiltinType(
      name = "takewhile",
      module = "itertools",
      doc = "Iterate over the items as long as predicate(item) is true.")
  static final class TakeWhile extends PyIterator {
    static final PyType TYPE = PyType.builtin(SelectingIteratorsTakeWhileBinding.INSTANCE);

    private final Object predicate;
    private final Object iterator;
    private boolean stopped;

    private TakeWhile(PyType type, Object predicate, Object iterator) {
      super(type);
      this.predicate = predicate;
      this.iterator = iterator;
    }

    @New("takewhile(predicate, iterable, /)")
    static Object create(PyType cls, Object predicate, Object iterable) {
      return new TakeWhile(cls, predicate, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      if (stopped) {
        return null;
      }
      Object item = Ops.next(iterator);
      if (item == null) {
        return null;
      }
      if (Ops.truth(Calls.call1(predicate, item))) {
        return item;
      }
      stopped = true;
      return null;
    }
  }

  /** {@code filterfalse}: the items for which a function is false. */
  @BuiltinType(
      name = "filterfalse",
      module = "itertools",
      doc = "Iterate over the items for which function(item) is false.")
  static final class FilterFalse extends PyIterator {
    static final PyType TYPE = PyType.builtin(SelectingIteratorsFilterFalseBinding.INSTANCE);

    private final Object function;
    private final Object iterator;

    private FilterFalse(PyType type, Object function, Object iterator) {
      super(type);
      this.function = function == PyNone.NONE || function == PyBool.TYPE ? null : function;
      this.iterator = iterator;
    }

    @New("filterfalse(function, iterable, /)")
    static Object create(PyType cls, Object function, Object iterable) {
      return new FilterFalse(cls, function, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      for (Object x = Ops.next(iterator); x != null; x = Ops.next(iterator)) {
        if (!Ops.truth(function == null ? x : Calls.call1(function, x))) {
          return x;
        }
      }
      return null;
    }
  }

  /** {@code islice}: a slice of what an iterator gives. */
  @BuiltinType(
      name = "islice",
      module = "itertools",
      doc =
          "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\n"
              + "Iterate over the selected items of an iterable.")
  static final class Islice extends PyIterator {
    static final PyType TYPE = PyType.builtin(SelectingIteratorsIsliceBinding.INSTANCE);

    private static final String RANGE =
        " for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

    private Object iterator;

    /** The position of the next item to give. */
    private long wanted;

    /** Where to end; Long.MAX_VALUE where there is no end. */
    private final long stop;

    private final boolean bounded;
    private final long step;

    /** How many items have been taken from the iterator. */
    private long taken;

    private Islice(
        PyType type, Object iterator, long start, long stop, boolean bounded, long step) {
      super(type);
      this.iterator = iterator;
      this.wanted = start;
      this.stop = stop;
      this.bounded = bounded;
      this.step = step;
    }

    @New("islice(*args)")
    static Object create(PyType cls, Object[] args) {
      if (args.length < 2) {
        throw Errors.typeError("islice expected at least 2 arguments, got %d", args.length);
      }
      if (args.length > 4) {
        throw Errors.typeError("islice expected at most 4 arguments, got %d", args.length);
      }
      Object stop = args.length == 2 ? args[1] : args[2];
      long start = 0;
      long end = stop == PyNone.NONE ? Long.MAX_VALUE : number(stop, "Stop argument");
      if (args.length > 2 && args[1] != PyNone.NONE) {
        start = number(args[1], "Indices");
      }
      if (end < 0) {
        throw Errors.valueError((args.length == 2 ? "Stop argument" : "Indices") + RANGE);
      }
      if (start < 0) {
        throw Errors.valueError("Indices" + RANGE);
      }
      long step = args.length == 4 && args[3] != PyNone.NONE ? step(args[3]) : 1;
      if (step < 1) {
        throw Errors.valueError("Step for islice() must be a positive integer or None.");
      }
      return new Islice(cls, Ops.iter(args[0]), start, end, stop != PyNone.NONE, step);
    }

    /** The value as a 64-bit integer; -1 where it is none. */
    private static long integer(Object o) {
      try {
        return Ops.index(o) instanceof Long n ? n : -1;
      } catch (PyException e) {
        if (e.is(ExceptionTypes.EXCEPTION)) {
          return -1;
        }
        throw e;
      }
    }

    private static long number(Object o, String what) {
      long n = integer(o);
      if (n < 0) {
        throw Errors.valueError(what + RANGE);
      }
      return n;
    }

    private static long step(Object o) {
      return integer(o);
    }

    @Override
    public Object next() {
      if (iterator == null) {
        return null;
      }
      while (taken < wanted) {
        if (Ops.next(iterator) == null) {
          iterator = null;
          return null;
        }
        taken++;
      }
      if (bounded && taken >= stop) {
        iterator = null;
        return null;
      }
      Object item = Ops.next(iterator);
      if (item == null) {
        iterator = null;
        return null;
      }
      taken++;
      wanted = stop - wanted < step ? stop : wanted + step;
      return item;
    }
  }
}
