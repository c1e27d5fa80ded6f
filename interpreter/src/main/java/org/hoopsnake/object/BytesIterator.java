package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** Iterates over bytes or a bytearray, which may change meanwhile. */
@BuiltinType(name = "bytes_iterator", doc = "", subclassable = false)
public final class BytesIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(BytesIteratorBinding.INSTANCE);

  private static final PyType ARRAY_TYPE =
      PyType.builtin("builtins", "bytearray_iterator", () -> BytesIteratorBinding.INSTANCE);

  private PyObject source;
  private int at;

  BytesIterator(PyObject source) {
    super(source instanceof PyByteArray ? ARRAY_TYPE : TYPE);
    this.source = source;
  }

  @Override
  public Object next() {
    if (source instanceof PyBytes b && at < b.value.length) {
      return (long) (b.value[at++] & 255);
    }
    if (source instanceof PyByteArray a && at < a.size()) {
      return (long) a.get(at++);
    }
    source = null;
    return null;
  }

  private long length() {
    return source instanceof PyBytes b ? b.value.length : ((PyByteArray) source).size();
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    Object iter = Interpreter.current().builtin("iter");
    return source == null
        ? new PyTuple(iter, new PyTuple(PyTuple.EMPTY))
        : new PyTuple(iter, new PyTuple(source), (long) at);
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(Object state) {
    if (source != null) {
      at = (int) Math.max(0, Math.min(Convert.position(state), length()));
    }
  }

  @Method(value = "__length_hint__(self, /)", doc = "An estimate of how many are left.")
  long lengthHint() {
    return source == null ? 0 : Math.max(0, length() - at);
  }
}
