package org.hoopsnake.object;

/** How callables are called: the argument convention and the binding of methods. */
public final class Calls {
  public static final Object[] NO_ARGS = {};
  public static final String[] NO_KW = {};

  private Calls() {}

  public static Object call(Object f, Object[] args, String[] kw) {
    return callable(f).call(args, kw);
  }

  public static Object call0(Object f) {
    return callable(f).call0();
  }

  public static Object call1(Object f, Object a) {
    return callable(f).call1(a);
  }

  public static Object call2(Object f, Object a, Object b) {
    return callable(f).call2(a, b);
  }

  public static Object call3(Object f, Object a, Object b, Object c) {
    return callable(f).call3(a, b, c);
  }

  /** The value as something with call methods; TypeError where it is a raw value. */
  public static PyObject callable(Object f) {
    if (f instanceof PyObject p) {
      return p;
    }
    throw Errors.typeError("'%s' object is not callable", Types.of(f).name());
  }

  /**
   * A function found on the type whose first parameter is the instance: it may be called with self
   * in front instead of being bound.
   */
  public interface MethodLike {}

  /** Calls what the type holds for a special method, with {@code self} bound. */
  public static Object bound0(Object method, Object self) {
    return method instanceof MethodLike
        ? ((PyObject) method).call1(self)
        : call0(Attributes.bind(method, self, Types.of(self)));
  }

  public static Object bound1(Object method, Object self, Object a) {
    return method instanceof MethodLike
        ? ((PyObject) method).call2(self, a)
        : call1(Attributes.bind(method, self, Types.of(self)), a);
  }

  public static Object bound2(Object method, Object self, Object a, Object b) {
    return method instanceof MethodLike
        ? ((PyObject) method).call3(self, a, b)
        : call2(Attributes.bind(method, self, Types.of(self)), a, b);
  }

  public static Object bound(Object method, Object self, Object[] args, String[] kw) {
    return method instanceof MethodLike
        ? ((PyObject) method).call(prepend(self, args), kw)
        : call(Attributes.bind(method, self, Types.of(self)), args, kw);
  }

  public static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
