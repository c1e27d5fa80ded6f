package org.hoopsnake.object;

/** From {@code *args, **kwargs} back to the calling convention. */
public final class Keywords {
  private Keywords() {}

  /** The names of the keyword arguments. */
  public static String[] names(PyDict kwargs) {
    if (kwargs == null || kwargs.size() == 0) {
      return Calls.NO_KW;
    }
    Object[] keys = kwargs.keys();
    String[] names = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      names[i] = name(keys[i]);
    }
    return names;
  }

  private static String name(Object key) {
    if (key instanceof String s) {
      return s;
    }
    if (key instanceof PyStrObject s) {
      return s.value;
    }
    throw Errors.typeError("keywords must be strings");
  }

  /** The positional arguments followed by the values of the keyword arguments. */
  public static Object[] values(Object[] args, PyDict kwargs) {
    if (kwargs == null || kwargs.size() == 0) {
      return args;
    }
    Object[] values = kwargs.values();
    Object[] all = new Object[args.length + values.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(values, 0, all, args.length, values.length);
    return all;
  }

  /** The keyword arguments of a call as a dict. */
  public static PyDict dict(Object[] args, String[] kw) {
    PyDict dict = new PyDict();
    int first = args.length - kw.length;
    for (int i = 0; i < kw.length; i++) {
      dict.put(kw[i], args[first + i]);
    }
    return dict;
  }
}
