package org.hoopsnake.object;

import java.math.BigInteger;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code enumerate}: pairs of a running number and an item. */
@BuiltinType(name = "enumerate", doc = "Iterate over (index, item) pairs of an iterable.")
public final class PyEnumerate extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyEnumerateBinding.INSTANCE);

  private final Object iterator;

  /** Long or BigInteger. */
  private Object number;

  private PyEnumerate(PyType type, Object iterator, Object number) {
    super(type);
    this.iterator = iterator;
    this.number = number;
  }

  @New("enumerate(iterable, start=0)")
  static Object create(PyType cls, Object iterable, Object start) {
    Object first = start instanceof Long ? start : Ops.index(start);
    return new PyEnumerate(cls, Ops.iter(iterable), first);
  }

  @Override
  public Object next() {
    Object item = Ops.next(iterator);
    if (item == null) {
      return null;
    }
    Object n = number;
    number =
        n instanceof Long l && l != Long.MAX_VALUE
            ? (Object) (l + 1)
            : Convert.big(n).add(BigInteger.ONE);
    return new PyTuple(n, item);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(type(), new PyTuple(iterator, number));
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
