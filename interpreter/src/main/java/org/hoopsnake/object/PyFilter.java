package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code filter}: the items for which a function, or the item itself, is true. */
@BuiltinType(name = "filter", doc = "Iterate over the items for which function(item) is true.")
public final class PyFilter extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyFilterBinding.INSTANCE);

  private final Object function;
  private final Object iterator;

  private PyFilter(PyType type, Object function, Object iterator) {
    super(type);
    this.function = function;
    this.iterator = iterator;
  }

  @New("filter(function, iterable, /)")
  static Object create(PyType cls, Object function, Object iterable) {
    return new PyFilter(cls, function, Ops.iter(iterable));
  }

  @Override
  public Object next() {
    boolean plain = function == PyNone.NONE || function == PyBool.TYPE;
    for (Object x = Ops.next(iterator); x != null; x = Ops.next(iterator)) {
      if (Ops.truth(plain ? x : Calls.call1(function, x))) {
        return x;
      }
    }
    return null;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(type(), new PyTuple(function, iterator));
  }
}
