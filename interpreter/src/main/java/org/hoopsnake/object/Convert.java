package org.hoopsnake.object;

import java.math.BigInteger;

/**
 * Conversions between Python values and the Java types that native functions take and give, with
 * CPython's errors. The code that the annotation processor writes calls them.
 */
public final class Convert {
  private Convert() {}

  /** The error for a method called on a receiver of another type. */
  public static PyException badReceiver(Object self, String method, Binding of, boolean slot) {
    return badReceiver(self, method, PyType.messageName(of.moduleName(), of.typeName()), slot);
  }

  static PyException badReceiver(Object self, String method, String type, boolean slot) {
    String format =
        slot
            ? "descriptor '%s' requires a '%s' object but received a '%s'"
            : "descriptor '%s' for '%s' objects doesn't apply to a '%s' object";
    return Errors.typeError(format, method, type, Types.name(self));
  }

  /** The receiver of a method of int as Long or BigInteger. */
  public static Object selfInt(Object self, String method, boolean slot) {
    Object value = intOrNull(self);
    if (value == null) {
      throw badReceiver(self, method, "int", slot);
    }
    return value;
  }

  /** The receiver of a method of float. */
  public static double selfFloat(Object self, String method, boolean slot) {
    if (self instanceof Double d) {
      return d;
    }
    if (self instanceof PyFloatObject f) {
      return f.value;
    }
    throw badReceiver(self, method, "float", slot);
  }

  /** The receiver of a method of str. */
  public static String selfStr(Object self, String method, boolean slot) {
    String value = strOrNull(self);
    if (value == null) {
      throw badReceiver(self, method, "str", slot);
    }
    return value;
  }

  /** The receiver of a method of bool. */
  public static boolean selfBool(Object self, String method, boolean slot) {
    if (self instanceof Boolean b) {
      return b;
    }
    throw badReceiver(self, method, "bool", slot);
  }

  /** The Long or BigInteger of an instance of int or a subclass (bool too), else null. */
  public static Object intOrNull(Object v) {
    if (v instanceof Long || v instanceof BigInteger) {
      return v;
    }
    if (v instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return v instanceof PyIntObject i ? i.value : null;
  }

  /** The String of an instance of str or a subclass, else null. */
  public static String strOrNull(Object v) {
    if (v instanceof String s) {
      return s;
    }
    return v instanceof PyStrObject s ? s.value : null;
  }

  /**
   * Requires a str.
   *
   * @param where how the error names the argument, {@code "find() argument 1"}
   */
  public static String toStr(Object v, String where) {
    String value = strOrNull(v);
    if (value == null) {
      throw badArgument(v, where, "str");
    }
    return value;
  }

  /** Requires a str or None, which becomes null. */
  public static String toStrOrNone(Object v, String where) {
    return v == PyNone.NONE ? null : toStr(v, where, "str or None");
  }

  private static String toStr(Object v, String where, String wanted) {
    String value = strOrNull(v);
    if (value == null) {
      throw badArgument(v, where, wanted);
    }
    return value;
  }

  /** Requires an instance of a native type. */
  public static <T extends PyObject> T cast(Class<T> type, Object v, String where, String name) {
    if (!type.isInstance(v)) {
      throw badArgument(v, where, name);
    }
    return type.cast(v);
  }

  /** Requires an instance of a native type or None, which becomes null. */
  public static <T extends PyObject> T castOrNone(
      Class<T> type, Object v, String where, String name) {
    return v == PyNone.NONE ? null : cast(type, v, where, name + " or None");
  }

  /** The error for an argument of the wrong type. */
  public static PyException badArgument(Object v, String where, String wanted) {
    String got = v == PyNone.NONE ? "None" : Types.name(v);
    return Errors.typeError("%s must be %s, not %s", where, wanted, got);
  }

  /** A position that must be an int itself. */
  static long position(Object v) {
    if (intOrNull(v) == null) {
      throw Errors.typeError("an integer is required");
    }
    return toLong(v);
  }

  /** An integer by {@code __index__}, for counts and indexes. */
  public static long toLong(Object v) {
    if (v instanceof Long l) {
      return l;
    }
    return toLong(v, "ssize_t");
  }

  /**
   * An integer by {@code __index__}.
   *
   * @param limit the C type that the OverflowError names
   */
  public static long toLong(Object v, String limit) {
    if (toIndex(v) instanceof Long l) {
      return l;
    }
    throw tooLarge(limit);
  }

  /** An integer by {@code __index__} of 32 bits. */
  public static int toInt(Object v) {
    long value = toLong(v, "int");
    if (value != (int) value) {
      throw tooLarge("int");
    }
    return (int) value;
  }

  private static PyException tooLarge(String type) {
    return Errors.overflowError("Python int too large to convert to C %s", type);
  }

  /** Long or BigInteger, by {@code __index__}. */
  public static Object toIndex(Object v) {
    Object value = intOrNull(v);
    return value != null ? value : Ops.index(v);
  }

  /** An integer of any size, by {@code __index__}. */
  public static BigInteger toBigInteger(Object v) {
    return big(toIndex(v));
  }

  /** A Long or BigInteger as BigInteger. */
  public static BigInteger big(Object v) {
    return v instanceof BigInteger b ? b : BigInteger.valueOf((Long) v);
  }

  /** The Python value of an integer: Long where it fits. */
  public static Object fromBigInteger(BigInteger v) {
    return v.bitLength() < Long.SIZE ? (Object) v.longValue() : v;
  }

  /** The truth of a value. */
  public static boolean toBoolean(Object v) {
    return v instanceof Boolean b ? b : Ops.truth(v);
  }

  /** A real number: a float or an int, or what {@code __float__} or {@code __index__} gives. */
  public static double toDouble(Object v) {
    if (v instanceof Double d) {
      return d;
    }
    if (v instanceof Long l) {
      return l;
    }
    if (v instanceof PyFloatObject f) {
      return f.value;
    }
    if (v instanceof BigInteger b) {
      return finite(b.doubleValue());
    }
    PyType type = Types.of(v);
    Object method = type.special(Special.FLOAT);
    if (method != null) {
      return checkFloat(Calls.bound0(method, v), type);
    }
    if (type.special(Special.INDEX) != null) {
      return toDouble(Ops.index(v));
    }
    throw Errors.typeError("must be real number, not %s", type.name());
  }

  private static final String SUBCLASS_RETURNED =
      ").  The ability to return an instance of a strict subclass of %s is deprecated, and may be"
          + " removed in a future version of Python.";

  /** What {@code __int__} or {@code __index__} has returned, which must be an int itself. */
  static Object strictInt(Object result, String method) {
    if (result instanceof Long || result instanceof BigInteger) {
      return result;
    }
    Object value = intOrNull(result);
    if (value == null) {
      throw Errors.typeError("%s returned non-int (type %s)", method, Types.name(result));
    }
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        method
            + " returned non-int (type "
            + Types.name(result)
            + SUBCLASS_RETURNED.formatted("int"));
    return value;
  }

  private static double finite(double d) {
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("int too large to convert to float");
    }
    return d;
  }

  /** What {@code __float__} of a type has returned. */
  static double checkFloat(Object result, PyType type) {
    if (result instanceof Double d) {
      return d;
    }
    if (result instanceof PyFloatObject f) {
      Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          type.name()
              + ".__float__ returned non-float (type "
              + Types.name(result)
              + SUBCLASS_RETURNED.formatted("float"));
      return f.value;
    }
    throw Errors.typeError(
        "%s.__float__ returned non-float (type %s)", type.name(), Types.name(result));
  }
}
