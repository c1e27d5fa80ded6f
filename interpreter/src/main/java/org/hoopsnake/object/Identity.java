package org.hoopsnake.object;

/**
 * {@code id()}: no two objects that are alive have the same ({@link IdentityTable}). Raw ints and
 * bools have an id of their value, so that {@code x is y} and {@code id(x) == id(y)} agree for
 * them.
 */
public final class Identity {
  private Identity() {}

  public static long id(Object o) {
    if (o instanceof Long n) {
      return 0x5500_0000_0000L + n * 32;
    }
    if (o instanceof Boolean b) {
      return b ? 0x5600_0000_1020L : 0x5600_0000_1000L;
    }
    return Interpreter.current().identities.id(o);
  }

  /** The hash of an object that has no other: cheap, and that of its id unless that is taken. */
  public static long hash(Object o) {
    return (IdentityTable.FIRST >> 4) + System.identityHashCode(o);
  }

  /** Whether {@code a is b}: the same object, or the same raw number. */
  public static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return x.booleanValue() == y.booleanValue();
    }
    return false;
  }

  /** As reprs show it: {@code 0x7f…}. */
  public static String address(Object o) {
    return "0x" + String.format("%012x", id(o));
  }
}
