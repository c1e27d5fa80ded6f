package org.hoopsnake.modules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** The iterators of {@code itertools} that need not end. */
final class EndlessIterators {
  private EndlessIterators() {}

  /** {@code count}: equidistant numbers of any kind. */
  @BuiltinType(
      name = "count",
      module = "itertools",
      doc = "Iterate over start, start + step, start + 2 * step and so on.")
  static final class Count extends PyIterator {
    static final PyType TYPE = PyType.builtin(EndlessIteratorsCountBinding.INSTANCE);

    private Object value;
    private final Object step;

    /** The step is the int 1. */
    private final boolean byOne;

    private Count(PyType type, Object value, Object step) {
      super(type);
      this.value = value;
      this.step = step;
      this.byOne = step instanceof Long n && n == 1;
    }

    @New("count(start=0, step=1)")
    static Object create(PyType cls, Object start, Object step) {
      if (!isNumber(start) || !isNumber(step)) {
        throw Errors.typeError("a number is required");
      }
      Object first = Convert.intOrNull(start);
      Object by = Convert.intOrNull(step);
      return new Count(
          cls, first != null ? first : start, by instanceof Long n && n == 1 ? by : step);
    }

    private static boolean isNumber(Object o) {
      PyType type = Types.of(o);
      return o instanceof Long
          || o instanceof BigInteger
          || type.special(Special.INDEX) != null
          || type.special(Special.INT) != null
          || type.special(Special.FLOAT) != null
          || type.special(Special.COMPLEX) != null;
    }

    @Override
    public Object next() {
      Object result = value;
      value =
          byOne && result instanceof Long n && n != Long.MAX_VALUE
              ? (Object) (n + 1)
              : Ops.binary(Operator.ADD, result, step);
      return result;
    }

    @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
    String repr() {
      String start = type().name() + "(" + Ops.repr(value);
      return byOne ? start + ")" : start + ", " + Ops.repr(step) + ")";
    }
  }

  /** {@code cycle}: the items of an iterable again and again. */
  @BuiltinType(
      name = "cycle",
      module = "itertools",
      doc = "Iterate over the items of an iterable, then over the same items again, for ever.")
  static final class Cycle extends PyIterator {
    static final PyType TYPE = PyType.builtin(EndlessIteratorsCycleBinding.INSTANCE);

    private Object iterator;
    private final List<Object> saved = new ArrayList<>();
    private int at;

    private Cycle(PyType type, Object iterator) {
      super(type);
      this.iterator = iterator;
    }

    @New("cycle(iterable, /)")
    static Object create(PyType cls, Object iterable) {
      return new Cycle(cls, Ops.iter(iterable));
    }

    @Override
    public Object next() {
      if (iterator != null) {
        Object item = Ops.next(iterator);
        if (item != null) {
          saved.add(item);
          return item;
        }
        iterator = null;
      }
      if (saved.isEmpty()) {
        return null;
      }
      Object item = saved.get(at);
      at = at + 1 == saved.size() ? 0 : at + 1;
      return item;
    }
  }

  /** {@code repeat}: one object, so many times or for ever. */
  @BuiltinType(
      name = "repeat",
      module = "itertools",
      doc = "repeat(object[, times])\n\nGive the object again and again, or that many times.")
  static final class Repeat extends PyIterator {
    static final PyType TYPE = PyType.builtin(EndlessIteratorsRepeatBinding.INSTANCE);

    private final Object object;

    /** How often still; -1 for ever. */
    private long left;

    private Repeat(PyType type, Object object, long left) {
      super(type);
      this.object = object;
      this.left = left;
    }

    @New("repeat(object, times=<unset>)")
    static Object create(PyType cls, Object object, Object times) {
      return new Repeat(cls, object, times == null ? -1 : Math.max(0, Convert.toLong(times)));
    }

    @Override
    public Object next() {
      if (left == 0) {
        return null;
      }
      if (left > 0) {
        left--;
      }
      return object;
    }

    @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
    Object lengthHint() {
      if (left < 0) {
        throw Errors.typeError("len() of unsized object");
      }
      return left;
    }

    @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
    String repr() {
      String start = type().name() + "(" + Ops.repr(object);
      return left < 0 ? start + ")" : start + ", " + left + ")";
    }
  }
}
