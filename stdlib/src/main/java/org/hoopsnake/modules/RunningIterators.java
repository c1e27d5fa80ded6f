package org.hoopsnake.modules;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** The iterators of {@code itertools} that run through their inputs and combine or map items. */
final class RunningIterators {
  private RunningIterators() {}

  /** {@code accumulate}: running totals. */
  @BuiltinType(name = "accumulate", module = "itertools", doc = "Iterate over accumulated sums.")
  static final class Accumulate extends PyIterator {
    static final PyType TYPE = PyType.builtin(RunningIteratorsAccumulateBinding.INSTANCE);

    private final Object iterator;
    private final Object function;
    private Object initial;
    private Object total;

    private Accumulate(PyType type, Object iterator, Object function, Object initial) {
      super(type);
      this.iterator = iterator;
      this.function = function == PyNone.NONE ? null : function;
      this.initial = initial == PyNone.NONE ? null : initial;
    }

    @New("accumulate(iterable, func=None, *, initial=None)")
    static Object create(PyType cls, Object iterable, Object function, Object initial) {
      return new Accumulate(cls, Ops.iter(iterable), function, initial);
    }

    @Override
    public Object next() {
      if (initial != null) {
        total = initial;
        initial = null;
        return total;
      }
      Object item = Ops.next(iterator);
      if (item == null) {
        return null;
      }
      if (total == null) {
        total = item;
      } else if (function == null) {
        total = Ops.binary(Operator.ADD, total, item);
      } else {
        total = Calls.call2(function, total, item);
      }
      return total;
    }
  }

  /** {@code chain}: one iterable after the other. */
  @BuiltinType(
      name = "chain",
      module = "itertools",
      doc = "Iterate over the items of one iterable after the other.")
  static final class Chain extends PyIterator {
    static final PyType TYPE = PyType.builtin(RunningIteratorsChainBinding.INSTANCE);

    private Object source;
    private Object active;

    private Chain(PyType type, Object source) {
      super(type);
      this.source = source;
    }

    @New("chain(*iterables)")
    static Object create(PyType cls, Object[] iterables) {
      return new Chain(cls, Ops.iter(PyTuple.of(iterables)));
    }

    @ClassMethod(
        value = "from_iterable(cls, iterable, /)",
        doc = "A chain of the iterables that an iterable gives, asked for one by one.")
    static Object fromIterable(PyType cls, Object iterable) {
      return new Chain(cls, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      while (source != null) {
        if (active == null) {
          Object iterable = Ops.next(source);
          if (iterable == null) {
            source = null;
            return null;
          }
          try {
            active = Ops.iter(iterable);
          } catch (RuntimeException e) {
            source = null;
            throw e;
          }
        }
        Object item = Ops.next(active);
        if (item != null) {
          return item;
        }
        active = null;
      }
      return null;
    }

    @ClassMethod(
        value = "__class_getitem__(cls, object, /)",
        doc = "The type with type arguments, as annotations write it.")
    static Object classGetItem(PyType cls, Object item) {
      return PyGenericAlias.of(cls, item);
    }
  }

  /** {@code starmap}: a function on argument tuples. */
  @BuiltinType(
      name = "starmap",
      module = "itertools",
      doc = "Apply a function to the argument tuples that an iterable gives.")
  static final class Starmap extends PyIterator {
    static final PyType TYPE = PyType.builtin(RunningIteratorsStarmapBinding.INSTANCE);

    private final Object function;
    private final Object iterator;

    private Starmap(PyType type, Object function, Object iterator) {
      super(type);
      this.function = function;
      this.iterator = iterator;
    }

    @New("starmap(function, iterable, /)")
    static Object create(PyType cls, Object function, Object iterable) {
      return new Starmap(cls, function, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      Object args = Ops.next(iterator);
      return args == null ? null : Calls.call(function, Ops.toArray(args), Calls.NO_KW);
    }
  }

  /** {@code zip_longest}: in parallel until the longest input ends. */
  @BuiltinType(
      name = "zip_longest",
      module = "itertools",
      doc = "Iterate in parallel to the end of the longest; missing items get the fill value.")
  static final class ZipLongest extends PyIterator {
    static final PyType TYPE = PyType.builtin(RunningIteratorsZipLongestBinding.INSTANCE);

    private final Object[] iterators;
    private int active;
    private final Object fill;

    private ZipLongest(PyType type, Object[] iterators, Object fill) {
      super(type);
      this.iterators = iterators;
      this.active = iterators.length;
      this.fill = fill;
    }

    @New("zip_longest(*iterables, **kwargs)")
    static Object create(PyType cls, Object[] iterables, PyDict kwargs) {
      Object fill = PyNone.NONE;
      if (kwargs != null && kwargs.size() > 0) {
        fill = kwargs.get("fillvalue");
        if (fill == null || kwargs.size() > 1) {
          throw Errors.typeError("zip_longest() got an unexpected keyword argument");
        }
      }
      Object[] iterators = new Object[iterables.length];
      for (int i = 0; i < iterators.length; i++) {
        iterators[i] = Ops.iter(iterables[i]);
      }
      return new ZipLongest(cls, iterators, fill);
    }

    @Override
    public Object next() {
      if (active == 0) {
        return null;
      }
      Object[] items = new Object[iterators.length];
      for (int i = 0; i < items.length; i++) {
        Object item = iterators[i] == null ? null : Ops.next(iterators[i]);
        if (item == null && iterators[i] != null) {
          iterators[i] = null;
          active--;
          if (active == 0) {
            return null;
          }
        }
        items[i] = item == null ? fill : item;
      }
      return new PyTuple(items);
    }
  }
}
