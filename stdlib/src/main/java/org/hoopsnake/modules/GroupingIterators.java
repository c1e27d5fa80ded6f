package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** The iterators of {@code itertools} that give neighbouring items together. */
final class GroupingIterators {
  private GroupingIterators() {}

  /** {@code batched}: tuples of n items each, the last one perhaps shorter. */
  @BuiltinType(
      name = "batched",
      module = "itertools",
      doc = "Iterate over tuples of n items; strict wants the last one to be full.")
  static final class Batched extends PyIterator {
    static final PyType TYPE = PyType.builtin(GroupingIteratorsBatchedBinding.INSTANCE);

    private Object iterator;
    private final long size;
    private final boolean strict;

    private Batched(PyType type, Object iterator, long size, boolean strict) {
      super(type);
      this.iterator = iterator;
      this.size = size;
      this.strict = strict;
    }

    @New("batched(iterable, n, *, strict=False)")
    static Object create(PyType cls, Object iterable, long n, boolean strict) {
      if (n < 1) {
        throw Errors.valueError("n must be at least one");
      }
      return new Batched(cls, Ops.iter(iterable), n, strict);
    }

    @Override
    public Object next() {
      if (iterator == null) {
        return null;
      }
      List<Object> items = new ArrayList<>();
      while (items.size() < size) {
        Object item = Ops.next(iterator);
        if (item == null) {
          break;
        }
        items.add(item);
      }
      if (items.size() < size) {
        iterator = null;
        if (items.isEmpty()) {
          return null;
        }
        if (strict) {
          throw Errors.valueError("batched(): incomplete batch");
        }
      }
      return new PyTuple(items.toArray());
    }
  }

  /** {@code pairwise}: overlapping pairs. */
  @BuiltinType(
      name = "pairwise",
      module = "itertools",
      doc = "Iterate over the overlapping pairs of neighbours.")
  static final class Pairwise extends PyIterator {
    static final PyType TYPE = PyType.builtin(GroupingIteratorsPairwiseBinding.INSTANCE);

    private Object iterator;
    private Object old;

    private Pairwise(PyType type, Object iterator) {
      super(type);
      this.iterator = iterator;
    }

    @New("pairwise(iterable, /)")
    static Object create(PyType cls, Object iterable) {
      return new Pairwise(cls, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      Object it = iterator;
      if (it == null) {
        return null;
      }
      Object left = old;
      if (left == null) {
        left = Ops.next(it);
        old = left;
        if (left == null) {
          iterator = null;
          return null;
        }
        // The iterator may have come back here and finished everything.
        it = iterator;
        if (it == null) {
          old = null;
          return null;
        }
      }
      Object right = Ops.next(it);
      if (right == null) {
        iterator = null;
        old = null;
        return null;
      }
      old = right;
      return new PyTuple(left, right);
    }
  }

  /** {@code groupby}: runs of items with equal keys. */
  @BuiltinType(
      name = "groupby",
      module = "itertools",
      doc = "Iterate over (key, group) pairs, where a group iterates over neighbours of equal key.")
  static final class GroupBy extends PyIterator {
    static final PyType TYPE = PyType.builtin(GroupingIteratorsGroupByBinding.INSTANCE);

    private final Object iterator;
    private final Object keyFunction;

    /** The key of the group that was given last. */
    private Object targetKey;

    private Object currentKey;
    private Object currentValue;

    /** The group whose items are next; others have ended. */
    private Grouper currentGroup;

    private GroupBy(PyType type, Object iterator, Object keyFunction) {
      super(type);
      this.iterator = iterator;
      this.keyFunction = keyFunction == PyNone.NONE ? null : keyFunction;
    }

    @New("groupby(iterable, key=None)")
    static Object create(PyType cls, Object iterable, Object key) {
      return new GroupBy(cls, Ops.iter(iterable), key);
    }

    /** Takes one item more; false at the end. */
    private boolean step() {
      Object value = Ops.next(iterator);
      if (value == null) {
        return false;
      }
      Object key = keyFunction == null ? value : Calls.call1(keyFunction, value);
      currentValue = value;
      currentKey = key;
      return true;
    }

    @Override
    public Object next() {
      currentGroup = null;
      while (currentKey == null
          || (targetKey != null && Comparisons.sameOrEqual(targetKey, currentKey))) {
        if (!step()) {
          return null;
        }
      }
      targetKey = currentKey;
      currentGroup = new Grouper(this, targetKey);
      return new PyTuple(currentKey, currentGroup);
    }

    @ClassMethod(
        value = "__class_getitem__(cls, object, /)",
        doc = "The type with type arguments, as annotations write it.")
    static Object classGetItem(PyType cls, Object item) {
      return PyGenericAlias.of(cls, item);
    }
  }

  /** One group of {@code groupby}. */
  @BuiltinType(name = "_grouper", module = "itertools", subclassable = false)
  static final class Grouper extends PyIterator {
    static final PyType TYPE = PyType.builtin(GroupingIteratorsGrouperBinding.INSTANCE);

    private final GroupBy parent;
    private final Object key;

    private Grouper(GroupBy parent, Object key) {
      super(TYPE);
      this.parent = parent;
      this.key = key;
    }

    @New("_grouper(parent, tgtkey, /)")
    static Object create(PyType cls, GroupBy parent, Object key) {
      Grouper made = new Grouper(parent, key);
      parent.currentGroup = made;
      return made;
    }

    @Override
    public Object next() {
      if (parent.currentGroup != this) {
        return null;
      }
      if (parent.currentValue == null && !parent.step()) {
        return null;
      }
      if (!Comparisons.sameOrEqual(key, parent.currentKey)) {
        return null;
      }
      Object item = parent.currentValue;
      parent.currentValue = null;
      return item;
    }
  }
}
