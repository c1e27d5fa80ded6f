package org.hoopsnake.object;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslate {
  private StrTranslate() {}

  static String translate(String s, Object table) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      Object to = lookup(table, c);
      if (to == null) {
        out.appendCodePoint(c);
      } else if (to instanceof String text) {
        out.append(text);
      } else if (to != PyNone.NONE) {
        append(out, to);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Object to) {
    Object number = Convert.intOrNull(to);
    if (number != null) {
      if (!(number instanceof Long code) || code < 0 || code >= 0x110000) {
        throw Errors.valueError("character mapping must be in range(0x110000)");
      }
      out.appendCodePoint(code.intValue());
      return;
    }
    String text = Convert.strOrNull(to);
    if (text == null) {
      throw Errors.typeError("character mapping must return integer, None or str");
    }
    out.append(text);
  }

  /** What the table has for a code point; null where it has nothing. */
  private static Object lookup(Object table, int c) {
    if (table instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      return dict.get((long) c);
    }
    try {
      return Ops.getItem(table, (long) c);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static PyDict table(Object x, Object y, Object z) {
    PyDict table = new PyDict();
    if (y != null) {
      Convert.toStr(y, "maketrans() argument 2");
      if (z != null) {
        Convert.toStr(z, "maketrans() argument 3");
      }
      String from = Convert.strOrNull(x);
      if (from == null) {
        throw Errors.typeError(
            "first maketrans argument must be a string if there is a second argument");
      }
      int[] keys = CodePoints.toArray(from);
      int[] values = CodePoints.toArray(Convert.toStr(y, "maketrans() argument 2"));
      String deleted = z == null ? "" : Convert.toStr(z, "maketrans() argument 3");
      if (keys.length != values.length) {
        throw Errors.valueError("the first two maketrans arguments must have equal length");
      }
      for (int i = 0; i < keys.length; i++) {
        table.put((long) keys[i], (long) values[i]);
      }
      deleted.codePoints().forEach(c -> table.put((long) c, PyNone.NONE));
      return table;
    }
    if (!(x instanceof PyDict map)) {
      throw Errors.typeError("if you give only one argument to maketrans it must be a dict");
    }
    for (Object key : map.keys()) {
      table.put(code(key), map.get(key));
    }
    return table;
  }

  private static Object code(Object key) {
    String text = Convert.strOrNull(key);
    if (text != null) {
      if (CodePoints.length(text) != 1) {
        throw Errors.valueError("string keys in translate table must be of length 1");
      }
      return (long) text.codePointAt(0);
    }
    if (Convert.intOrNull(key) == null) {
      throw Errors.typeError("keys in translate table must be strings or integers");
    }
    return key;
  }
}
