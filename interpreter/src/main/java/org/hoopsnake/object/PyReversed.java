package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code reversed}: a sequence from its end, by {@code len()} and {@code []}. */
@BuiltinType(name = "reversed", doc = "Iterate over the items of a sequence from the last one.")
public final class PyReversed extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyReversedBinding.INSTANCE);

  private Object sequence;
  private long at;

  private PyReversed(PyType type, Object sequence) {
    super(type);
    this.sequence = sequence;
    this.at = Ops.len(sequence) - 1L;
  }

  @New("reversed(sequence, /)")
  static Object create(PyType cls, Object object) {
    PyType type = Types.of(object);
    Object method = type.special(Special.REVERSED);
    if (method == PyNone.NONE) {
      throw Errors.typeError("'%s' object is not reversible", type.name());
    }
    if (method != null) {
      return Calls.bound0(method, object);
    }
    if (type.special(Special.GETITEM) == null
        || object instanceof PyDict
        || object instanceof PyMappingProxy) {
      throw Errors.typeError("'%s' object is not reversible", type.name());
    }
    return new PyReversed(cls, object);
  }

  @Override
  public Object next() {
    if (sequence == null) {
      return null;
    }
    if (at >= 0) {
      try {
        Object item = Ops.getItem(sequence, at);
        at--;
        return item;
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.INDEX_ERROR) && !e.is(ExceptionTypes.STOP_ITERATION)) {
          throw e;
        }
      }
    }
    at = -1;
    sequence = null;
    return null;
  }

  @Method(value = "__length_hint__(self, /)", doc = "How many items are left.")
  long lengthHint() {
    return sequence == null || Ops.len(sequence) < at + 1 ? 0 : at + 1;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return sequence == null
        ? new PyTuple(type(), new PyTuple(PyTuple.EMPTY))
        : new PyTuple(type(), new PyTuple(sequence), at);
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(Object state) {
    if (sequence != null) {
      at = Math.max(-1, Math.min(Convert.position(state), Ops.len(sequence) - 1L));
    }
  }
}
