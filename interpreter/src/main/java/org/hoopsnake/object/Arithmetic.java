package org.hoopsnake.object;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;

/**
 * The binary, augmented and unary operators by the rules of the data model: the left operand's
 * method, unless the right operand's type is a proper subtype that overrides the reflected one. A
 * method that a class has set to None is called like any other, which is a TypeError.
 */
public final class Arithmetic {
  private static final Special[] LEFT = specials("");
  private static final Special[] RIGHT = specials("r");
  private static final Special[] IN_PLACE = specials("i");

  private Arithmetic() {}

  private static Special[] specials(String prefix) {
    Operator[] ops = Operator.values();
    Special[] methods = new Special[ops.length];
    for (int i = 0; i < ops.length; i++) {
      methods[i] = Special.of("__" + prefix + ops[i].stem + "__");
    }
    return methods;
  }

  /** {@code a op b}. */
  public static Object binary(Operator op, Object a, Object b) {
    Object result = tryBinary(op, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(op, op.symbol, a, b);
    }
    return result;
  }

  /** {@code a op b}, or NotImplemented where neither operand knows how. */
  static Object tryBinary(Operator op, Object a, Object b) {
    Special left = LEFT[op.ordinal()];
    Special right = RIGHT[op.ordinal()];
    if (op == Operator.ADD) {
      Object concat = Types.of(a).special(left);
      return isOfSequence(concat) ? concatenate(concat, a, b) : tryBinary(left, right, a, b);
    }
    if (op == Operator.MULT) {
      return multiply(a, b);
    }
    return tryBinary(left, right, a, b);
  }

  // ---- sequences
  //
  // What a built-in sequence does for + and * comes after what the other operand, as a number
  // would, does for the reflected operation. It is never asked to repeat itself other than by an
  // integer.

  private static boolean isOfSequence(Object method) {
    return method instanceof PyMethodDescriptor m && m.isOfSequence();
  }

  private static Object concatenate(Object concat, Object a, Object b) {
    Object result = reflected(Special.RADD, a, b);
    return result == PyNotImplemented.NOT_IMPLEMENTED ? Calls.bound1(concat, a, b) : result;
  }

  private static Object multiply(Object a, Object b) {
    Object onLeft = Types.of(a).special(Special.MUL);
    if (isOfSequence(onLeft)) {
      Object result = reflected(Special.RMUL, a, b);
      return result == PyNotImplemented.NOT_IMPLEMENTED ? repeat(onLeft, a, b) : result;
    }
    Object onRight = Types.of(b).special(Special.RMUL);
    if (!isOfSequence(onRight)) {
      return tryBinary(Special.MUL, Special.RMUL, a, b);
    }
    if (onLeft != null) {
      Object result = Calls.bound1(onLeft, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return repeat(onRight, b, a);
  }

  private static Object repeat(Object method, Object sequence, Object count) {
    return Sequences.isIndex(count)
        ? Calls.bound1(method, sequence, count)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The reflected operation of b where it is no sequence's own. */
  private static Object reflected(Special right, Object a, Object b) {
    PyType type = Types.of(b);
    Object method = type == Types.of(a) ? null : type.special(right);
    return method == null || isOfSequence(method)
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Calls.bound1(method, b, a);
  }

  // ---- in general

  static Object tryBinary(Special left, Special right, Object a, Object b) {
    PyType ta = Types.of(a);
    PyType tb = Types.of(b);
    Object onLeft = ta.special(left);
    Object onRight = ta == tb ? null : tb.special(right);
    if (onRight != null && tb.isSubtype(ta) && onRight != ta.special(right)) {
      Object result = Calls.bound1(onRight, b, a);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      onRight = null;
    }
    if (onLeft != null) {
      Object result = Calls.bound1(onLeft, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return onRight == null ? PyNotImplemented.NOT_IMPLEMENTED : Calls.bound1(onRight, b, a);
  }

  /** {@code a op= b}. */
  public static Object inplace(Operator op, Object a, Object b) {
    Object method = Types.of(a).special(IN_PLACE[op.ordinal()]);
    if (method != null) {
      Object result =
          isOfSequence(method) ? inplaceSequence(op, method, a, b) : Calls.bound1(method, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Object result = tryBinary(op, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(op, op.symbol + "=", a, b);
    }
    return result;
  }

  private static Object inplaceSequence(Operator op, Object method, Object a, Object b) {
    Object result = reflected(RIGHT[op.ordinal()], a, b);
    if (result != PyNotImplemented.NOT_IMPLEMENTED) {
      return result;
    }
    return op == Operator.MULT ? repeat(method, a, b) : Calls.bound1(method, a, b);
  }

  /** {@code divmod(a, b)}. */
  public static Object divmod(Object a, Object b) {
    Object result = tryBinary(Special.DIVMOD, Special.RDIVMOD, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw Errors.typeError(
          "unsupported operand type(s) for divmod(): '%s' and '%s'", Types.name(a), Types.name(b));
    }
    return result;
  }

  /**
   * A class that has one of the two methods of its own: then that of the sequence is asked, too.
   */
  private static boolean multipliesItself(PyType type) {
    return type.heap
        && !(isOfSequence(type.special(Special.MUL)) && isOfSequence(type.special(Special.RMUL)));
  }

  private static PyException unsupported(Operator op, String symbol, Object a, Object b) {
    if (op == Operator.MULT) {
      PyType ta = Types.of(a);
      PyType tb = Types.of(b);
      boolean left = isOfSequence(ta.special(Special.MUL));
      boolean right = isOfSequence(tb.special(Special.RMUL));
      boolean ofLeft = left && multipliesItself(ta);
      if (ta != tb && (ofLeft || right && multipliesItself(tb))) {
        return Errors.typeError(
            "'%s' object cannot be interpreted as an integer", Types.name(ofLeft ? b : a));
      }
      if ((left || right) && !(ta == tb && multipliesItself(ta))) {
        return Errors.typeError(
            "can't multiply sequence by non-int of type '%s'", Types.name(left ? b : a));
      }
    }
    if (op == Operator.POW) {
      symbol = symbol.equals("**") ? "** or pow()" : symbol;
    }
    return Errors.typeError(
        "unsupported operand type(s) for %s: '%s' and '%s'", symbol, Types.name(a), Types.name(b));
  }

  public static Object unary(UnaryOperator op, Object a) {
    return switch (op) {
      case NOT -> !Ops.truth(a);
      case UADD -> apply(Special.POS, "unary +", a);
      case USUB -> apply(Special.NEG, "unary -", a);
      case INVERT -> apply(Special.INVERT, "unary ~", a);
    };
  }

  private static Object apply(Special method, String name, Object a) {
    Object f = Types.of(a).special(method);
    if (f == null) {
      throw Errors.typeError("bad operand type for %s: '%s'", name, Types.name(a));
    }
    return Calls.bound0(f, a);
  }

  public static Object abs(Object a) {
    Object f = Types.of(a).special(Special.ABS);
    if (f == null) {
      throw Errors.typeError("bad operand type for abs(): '%s'", Types.name(a));
    }
    return Calls.bound0(f, a);
  }
}
