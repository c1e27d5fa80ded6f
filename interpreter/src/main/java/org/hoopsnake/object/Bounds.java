package org.hoopsnake.object;

import java.math.BigInteger;

/** The optional start and end of {@code find}, {@code count}, {@code startswith} and the like. */
public final class Bounds {
  private Bounds() {}

  /**
   * The start as an index into {@code length} items: negative counts from the end, then clamped.
   */
  public static int start(Object start, int length) {
    long index = index(start, 0);
    if (index < 0) {
      index = Math.max(0, index + length);
    }
    // A start behind the end finds nothing, not even what is empty.
    return (int) Math.min(index, length + 1L);
  }

  /** The end as an index into {@code length} items. */
  public static int end(Object end, int length) {
    long index = index(end, Long.MAX_VALUE);
    if (index < 0) {
      index = Math.max(0, index + length);
    }
    return (int) Math.min(index, length);
  }

  /** An index that may be absent (null), None, or too large for 64 bits. */
  public static long index(Object value, long absent) {
    if (value == null || value == PyNone.NONE) {
      return absent;
    }
    if (value instanceof Long l) {
      return l;
    }
    Object whole = Convert.intOrNull(value);
    if (whole == null) {
      if (Types.of(value).special(Special.INDEX) == null) {
        throw Errors.typeError(
            "slice indices must be integers or None or have an __index__ method");
      }
      whole = Ops.index(value);
    }
    if (whole instanceof BigInteger b) {
      return b.signum() < 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE;
    }
    return (Long) whole;
  }
}
