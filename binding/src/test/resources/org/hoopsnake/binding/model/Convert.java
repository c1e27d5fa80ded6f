package org.hoopsnake.object;

public final class Convert {
  private Convert() {}

  public static RuntimeException badReceiver(Object self, String method, Binding of, boolean slot) {
    return new IllegalArgumentException(method + " " + of.typeName() + " " + slot);
  }

  public static String selfStr(Object self, String method, boolean slot) {
    return (String) self;
  }

  public static String toStr(Object v, String where) {
    if (v instanceof String s) {
      return s;
    }
    throw new IllegalArgumentException(where);
  }

  public static String toStrOrNone(Object v, String where) {
    return v == PyNone.NONE ? null : toStr(v, where);
  }

  public static <T extends PyObject> T cast(Class<T> type, Object v, String where, String name) {
    if (!type.isInstance(v)) {
      throw new IllegalArgumentException(where + " " + name);
    }
    return type.cast(v);
  }

  public static long toLong(Object v) {
    return (Long) v;
  }

  public static int toInt(Object v) {
    return ((Long) v).intValue();
  }

  public static double toDouble(Object v) {
    return (Double) v;
  }

  public static boolean toBoolean(Object v) {
    return (Boolean) v;
  }

  public static java.math.BigInteger toBigInteger(Object v) {
    return java.math.BigInteger.valueOf((Long) v);
  }
}
