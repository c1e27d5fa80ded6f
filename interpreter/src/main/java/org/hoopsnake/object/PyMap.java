package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code map}: the results of a function on the items of one or more iterables. */
@BuiltinType(name = "map", doc = "Apply a function to the items of iterables, one after the other.")
public final class PyMap extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyMapBinding.INSTANCE);

  private final Object function;
  private final Object[] iterators;
  private boolean strict;

  private PyMap(PyType type, Object function, Object[] iterators, boolean strict) {
    super(type);
    this.function = function;
    this.iterators = iterators;
    this.strict = strict;
  }

  @New("map(*args, strict=False)")
  static Object create(PyType cls, Object[] args, boolean strict) {
    if (args.length < 2) {
      throw Errors.typeError("map() must have at least two arguments.");
    }
    return new PyMap(cls, args[0], PyZip.iterators(args, 1), strict);
  }

  @Override
  public Object next() {
    if (iterators.length == 1) {
      Object item = Ops.next(iterators[0]);
      return item == null ? null : Calls.call1(function, item);
    }
    Object[] items = PyZip.step(iterators, strict, "map");
    return items == null ? null : Calls.call(function, items, Calls.NO_KW);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyTuple args = new PyTuple(Calls.prepend(function, iterators));
    return strict ? new PyTuple(type(), args, true) : new PyTuple(type(), args);
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(boolean state) {
    strict = state;
  }
}
