package org.hoopsnake.outline;

import java.math.BigInteger;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PyTuple;

/** What CPython's compiler calculates itself, where that is neither large nor an error. */
final class Folding {
  private static final int INT_BITS = 128;
  private static final int TEXT_LENGTH = 4096;
  private static final int ITEMS = 256;

  private Folding() {}

  /** The value, or null. */
  static Object binary(Operator op, Object left, Object right) {
    try {
      return mayFold(op, left, right) ? Ops.binary(op, left, right) : null;
    } catch (PyException e) {
      return null; // it is raised when the code runs
    }
  }

  /** {@code left[right]}, or null. */
  static Object item(Object left, Object right) {
    try {
      return Ops.getItem(left, right);
    } catch (PyException e) {
      return null; // it is raised when the code runs
    }
  }

  static Object unary(UnaryOperator op, Object value) {
    if (op == UnaryOperator.INVERT && value instanceof Boolean) {
      return null;
    }
    try {
      return Ops.unary(op, value);
    } catch (PyException e) {
      return null; // it is raised when the code runs
    }
  }

  private static boolean mayFold(Operator op, Object left, Object right) {
    BigInteger a = whole(left);
    BigInteger b = whole(right);
    boolean ints = a != null && b != null;
    return switch (op) {
      case MULT ->
          ints
              ? a.abs().bitLength() + b.abs().bitLength() <= INT_BITS
                  || a.signum() * b.signum() == 0
              : mayRepeat(a, right) && mayRepeat(b, left);
      case POW ->
          !ints
              || a.signum() == 0
              || b.signum() <= 0
              || b.bitLength() < 31 && a.abs().bitLength() <= INT_BITS / b.intValue();
      case LSHIFT ->
          !ints
              || a.signum() == 0
              || b.signum() <= 0
              || b.bitLength() < 31
                  && b.intValue() <= INT_BITS
                  && a.abs().bitLength() <= INT_BITS - b.intValue();
      case MOD -> !(left instanceof String || left instanceof PyBytes);
      default -> true;
    };
  }

  private static boolean mayRepeat(BigInteger times, Object what) {
    if (times == null) {
      return true;
    }
    return switch (what) {
      case String s -> fits(times, s.codePointCount(0, s.length()), TEXT_LENGTH);
      case PyBytes b -> fits(times, b.value.length, TEXT_LENGTH);
      case PyTuple t ->
          fits(times, t.items.length, ITEMS)
              && (times.signum() == 0 || size(t) * times.longValue() <= ITEMS);
      case PyFrozenSet f -> false;
      default -> true;
    };
  }

  private static boolean fits(BigInteger times, int length, int most) {
    return length == 0
        || times.signum() >= 0 && times.compareTo(BigInteger.valueOf(most / length)) <= 0;
  }

  /** How many things a tuple holds, those in tuples inside among them. */
  private static long size(PyTuple tuple) {
    long size = tuple.items.length;
    for (Object item : tuple.items) {
      size += item instanceof PyTuple t ? size(t) : 0;
    }
    return size;
  }

  private static BigInteger whole(Object value) {
    return switch (value) {
      case Long n -> BigInteger.valueOf(n);
      case BigInteger n -> n;
      case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
      default -> null;
    };
  }
}
