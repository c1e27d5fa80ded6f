package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/**
 * The six iterators over dicts. They notice that keys were added or removed meanwhile; changing the
 * value of an existing key is allowed.
 */
final class DictIterators {
  private DictIterators() {}

  /** What the iterators share: the position, and the number of keys there was at the start. */
  abstract static class Base extends PyIterator {
    PyDict dict;
    private final int size;
    private int left;
    private int at;
    private final boolean reverse;

    Base(PyType type, PyDict dict, boolean reverse) {
      super(type);
      this.dict = dict;
      this.size = dict.size();
      this.left = size;
      this.reverse = reverse;
      this.at = reverse ? dict.end() - 1 : 0;
    }

    /** What is to be iterated at a position. */
    abstract Object item(int i);

    @Override
    public final Object next() {
      PyDict d = dict;
      if (d == null) {
        return null;
      }
      if (d.size() != size) {
        throw Errors.runtimeError("dictionary changed size during iteration");
      }
      int i = reverse ? d.previousIndex(at) : d.nextIndex(at);
      if (i < 0) {
        dict = null;
        return null;
      }
      if (left == 0) {
        dict = null;
        throw Errors.runtimeError("dictionary keys changed during iteration");
      }
      left--;
      at = reverse ? i - 1 : i + 1;
      return item(i);
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    final int lengthHint() {
      return dict == null || dict.size() != size ? 0 : left;
    }

    /** A list of what is left; the iterator stays where it is. */
    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    final Object reduce() {
      PyDict dictBefore = dict;
      int leftBefore = left;
      int atBefore = at;
      PyList rest = new PyList();
      for (Object x = next(); x != null; x = next()) {
        rest.add(x);
      }
      dict = dictBefore;
      left = leftBefore;
      at = atBefore;
      return new PyTuple(Interpreter.current().builtin("iter"), new PyTuple(rest));
    }
  }

  /** Iterates over the keys. */
  @BuiltinType(name = "dict_keyiterator", subclassable = false)
  static final class Keys extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsKeysBinding.INSTANCE);

    Keys(PyDict dict) {
      super(TYPE, dict, false);
    }

    @Override
    Object item(int i) {
      return dict.keyAt(i);
    }
  }

  /** Iterates over the values. */
  @BuiltinType(name = "dict_valueiterator", subclassable = false)
  static final class Values extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsValuesBinding.INSTANCE);

    Values(PyDict dict) {
      super(TYPE, dict, false);
    }

    @Override
    Object item(int i) {
      return dict.valueAt(i);
    }
  }

  /** Iterates over the items. */
  @BuiltinType(name = "dict_itemiterator", subclassable = false)
  static final class Items extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsItemsBinding.INSTANCE);

    Items(PyDict dict) {
      super(TYPE, dict, false);
    }

    @Override
    Object item(int i) {
      return new PyTuple(dict.keyAt(i), dict.valueAt(i));
    }
  }

  /** Iterates over the keys from the end. */
  @BuiltinType(name = "dict_reversekeyiterator", subclassable = false)
  static final class ReverseKeys extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsReverseKeysBinding.INSTANCE);

    ReverseKeys(PyDict dict) {
      super(TYPE, dict, true);
    }

    @Override
    Object item(int i) {
      return dict.keyAt(i);
    }
  }

  /** Iterates over the values from the end. */
  @BuiltinType(name = "dict_reversevalueiterator", subclassable = false)
  static final class ReverseValues extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsReverseValuesBinding.INSTANCE);

    ReverseValues(PyDict dict) {
      super(TYPE, dict, true);
    }

    @Override
    Object item(int i) {
      return dict.valueAt(i);
    }
  }

  /** Iterates over the items from the end. */
  @BuiltinType(name = "dict_reverseitemiterator", subclassable = false)
  static final class ReverseItems extends Base {
    static final PyType TYPE = PyType.builtin(DictIteratorsReverseItemsBinding.INSTANCE);

    ReverseItems(PyDict dict) {
      super(TYPE, dict, true);
    }

    @Override
    Object item(int i) {
      return new PyTuple(dict.keyAt(i), dict.valueAt(i));
    }
  }
}
