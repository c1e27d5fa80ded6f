package org.hoopsnake.builtins;

import java.math.BigInteger;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Arithmetic;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyFloat;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** Builtins that calculate. */
@BuiltinModule(name = "builtins")
public final class NumberFunctions {
  @Function(value = "abs(x, /)", doc = "The absolute value.")
  static Object abs(Object number) {
    return Arithmetic.abs(number);
  }

  @Function(value = "divmod(x, y, /)", doc = "The tuple (x//y, x%y).")
  static Object divmod(Object x, Object y) {
    return Arithmetic.divmod(x, y);
  }

  @Function(value = "pow(base, exp, mod=None)", doc = "base**exp, or base**exp % mod.")
  static Object pow(Object base, Object exp, Object mod) {
    if (mod == PyNone.NONE) {
      return Ops.binary(Operator.POW, base, exp);
    }
    PyType left = Types.of(base);
    PyType right = Types.of(exp);
    Object method = left.special(Special.POW);
    Object reflected = left == right ? null : right.special(Special.RPOW);
    boolean overridden = right.isSubtype(left) && reflected != left.special(Special.RPOW);
    if (reflected != null && overridden) {
      Object result = Calls.bound2(reflected, exp, base, mod);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      reflected = null;
    }
    if (method != null) {
      Object result = Calls.bound2(method, base, exp, mod);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (reflected != null) {
      Object result = Calls.bound2(reflected, exp, base, mod);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (Types.of(mod) != Types.of(base) && Types.of(mod) != Types.of(exp)) {
      // The type of the third operand is asked last; ints leave it to others.
      Object result =
          mod instanceof Double
              ? PyFloat.power(base, exp, mod)
              : mod instanceof PyComplex ? PyComplex.power(base, exp, mod) : null;
      if (result != null && result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    throw Errors.typeError(
        "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
        Types.name(base), Types.name(exp), Types.name(mod));
  }

  @Function(value = "round(number, ndigits=None)", doc = "Round to a number of decimal digits.")
  static Object round(Object number, Object digits) {
    Object method = Types.of(number).special(Special.ROUND);
    if (method == null) {
      throw Errors.typeError("type %s doesn't define __round__ method", Types.name(number));
    }
    return digits == PyNone.NONE
        ? Calls.bound0(method, number)
        : Calls.bound1(method, number, digits);
  }

  @Function(
      value = "bin(number, /)",
      doc =
          """
          The binary digits of an integer.

          >>> bin(37)
          '0b100101'\
          """)
  static String bin(Object number) {
    return inBase(number, 2, "0b");
  }

  @Function(
      value = "oct(number, /)",
      doc =
          """
          The octal digits of an integer.

          >>> oct(37)
          '0o45'\
          """)
  static String oct(Object number) {
    return inBase(number, 8, "0o");
  }

  @Function(
      value = "hex(number, /)",
      doc =
          """
          The hexadecimal digits of an integer.

          >>> hex(3054)
          '0xbee'\
          """)
  static String hex(Object number) {
    return inBase(number, 16, "0x");
  }

  private static String inBase(Object number, int base, String prefix) {
    Object n = Ops.index(number);
    String digits =
        n instanceof BigInteger big ? big.toString(base) : Long.toString((Long) n, base);
    return digits.startsWith("-") ? "-" + prefix + digits.substring(1) : prefix + digits;
  }

  @Function(value = "sum(iterable, /, start=0)", doc = "The sum of start and the items.")
  static Object sum(Object iterable, Object start) {
    Object items = Ops.iter(iterable);
    if (start instanceof String || Types.of(start).name().equals("str")) {
      throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    switch (Types.of(start).name()) {
      case "bytes" -> throw Errors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
      case "bytearray" ->
          throw Errors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
      default -> {}
    }
    return new Sum(start).addAll(items);
  }

  /**
   * A running sum: of ints while they fit into 64 bits, of floats with the error kept beside it
   * (Neumaier), of anything else with {@code +}.
   */
  private static final class Sum {
    private Object total;

    Sum(Object start) {
      total = start;
    }

    Object addAll(Object it) {
      Object next = Ops.next(it);
      if (total instanceof Long) {
        next = addInts(it, next);
        if (next instanceof Double d && total instanceof Long n) {
          total = n + d;
          next = Ops.next(it);
        } else if (next instanceof PyComplex) {
          total = Ops.binary(Operator.ADD, total, next);
          next = Ops.next(it);
        }
      }
      if (next != null && total instanceof Double) {
        next = addFloats(it, next);
        if (next instanceof PyComplex c && c.type() == PyComplex.TYPE) {
          total = new PyComplex((Double) total + c.real, c.imag);
          next = Ops.next(it);
        }
      }
      if (next != null && total instanceof PyComplex c && c.type() == PyComplex.TYPE) {
        next = addComplexes(it, next);
      }
      for (; next != null; next = Ops.next(it)) {
        total = Ops.binary(Operator.ADD, total, next);
      }
      return total;
    }

    /** Goes on while ints come and fit; returns what it could not add, or null at the end. */
    private Object addInts(Object it, Object first) {
      long sum = (Long) total;
      for (Object next = first; ; next = Ops.next(it)) {
        long value;
        if (next instanceof Long n) {
          value = n;
        } else if (next instanceof Boolean b) {
          value = b ? 1 : 0;
        } else {
          total = sum;
          if (next instanceof Double) {
            total = (double) sum;
          }
          return next;
        }
        long added = sum + value;
        if (((sum ^ added) & (value ^ added)) < 0) {
          total = sum;
          return next;
        }
        sum = added;
      }
    }

    private Object addFloats(Object it, Object first) {
      Compensated sum = new Compensated((Double) total);
      for (Object next = first; ; next = Ops.next(it)) {
        double value;
        if (next instanceof Double d) {
          value = d;
        } else if (next instanceof Long n) {
          value = n;
        } else if (next instanceof Boolean b) {
          value = b ? 1 : 0;
        } else {
          total = sum.total();
          return next;
        }
        sum.add(value);
      }
    }

    private Object addComplexes(Object it, Object first) {
      PyComplex start = (PyComplex) total;
      Compensated real = new Compensated(start.real);
      Compensated imag = new Compensated(start.imag);
      for (Object next = first; ; next = Ops.next(it)) {
        if (next instanceof PyComplex c && c.type() == PyComplex.TYPE) {
          real.add(c.real);
          imag.add(c.imag);
        } else if (next instanceof Long n) {
          real.add(n);
        } else if (next instanceof Double d) {
          real.add(d);
        } else {
          total = new PyComplex(real.total(), imag.total());
          return next;
        }
      }
    }
  }

  /** A sum of floats, with the error kept beside it. */
  private static final class Compensated {
    private double sum;
    private double error;

    Compensated(double start) {
      sum = start;
    }

    void add(double value) {
      double added = sum + value;
      error += Math.abs(sum) >= Math.abs(value) ? sum - added + value : value - added + sum;
      sum = added;
    }

    double total() {
      return error != 0 && Double.isFinite(error) ? sum + error : sum;
    }
  }
}
