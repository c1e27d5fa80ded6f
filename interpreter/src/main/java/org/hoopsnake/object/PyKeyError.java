package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** {@code KeyError}: shows its key as {@code repr} does, so that an empty string can be seen. */
@BuiltinType(
    name = "KeyError",
    doc = "A mapping has no such key.",
    base = PyBaseException.class,
    raw = true)
final class PyKeyError {
  private PyKeyError() {}

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  static String str(PyBaseException self) {
    return self.args.items.length == 1 ? Ops.repr(self.args.items[0]) : self.str();
  }
}
