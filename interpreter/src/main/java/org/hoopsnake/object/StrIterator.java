package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** Iterates over the code points of a string. */
@BuiltinType(name = "str_iterator", doc = "", subclassable = false)
public final class StrIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin(StrIteratorBinding.INSTANCE);

  private String text;
  private int at;

  private static final PyType ASCII_TYPE =
      PyType.builtin("builtins", "str_ascii_iterator", () -> StrIteratorBinding.INSTANCE)
          .notSubclassable();

  StrIterator(String text) {
    super(isAscii(text) ? ASCII_TYPE : TYPE);
    this.text = text;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object next() {
    String s = text;
    if (s == null) {
      return null;
    }
    if (at >= s.length()) {
      text = null;
      return null;
    }
    int c = s.codePointAt(at);
    at += Character.charCount(c);
    return PyStr.ofCodePoint(c);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    Object iter = Interpreter.current().builtin("iter");
    return text == null
        ? new PyTuple(iter, new PyTuple(""))
        : new PyTuple(iter, new PyTuple(text), (long) text.codePointCount(0, at));
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(Object state) {
    if (text != null) {
      long all = text.codePointCount(0, text.length());
      long index = Math.max(0, Math.min(Convert.position(state), all));
      at = text.offsetByCodePoints(0, (int) index);
    }
  }

  @Method(value = "__length_hint__(self, /)", doc = "An estimate of how many are left.")
  long lengthHint() {
    return text == null ? 0 : text.codePointCount(at, text.length());
  }
}
