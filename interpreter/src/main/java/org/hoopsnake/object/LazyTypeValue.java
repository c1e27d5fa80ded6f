package org.hoopsnake.object;

/**
 * A bound, default or alias value: given, or a function of the compiler's that evaluates it when it
 * is first asked for (PEP 649).
 */
final class LazyTypeValue {
  private Object value;
  private final Object function;

  private LazyTypeValue(Object value, Object function) {
    this.value = value;
    this.function = function;
  }

  static LazyTypeValue of(Object value) {
    return new LazyTypeValue(value, null);
  }

  /** {@code function} may be null: there is no value. */
  static LazyTypeValue evaluatedBy(Object function) {
    return new LazyTypeValue(null, function);
  }

  boolean isGiven() {
    return value != null || function != null;
  }

  /** The value, evaluated if need be; {@code absent} where there is none. */
  Object get(Object absent) {
    if (value == null && function != null) {
      value = Calls.call1(function, 1L);
    }
    return value == null ? absent : value;
  }

  /** The function that evaluates it, or None. */
  Object evaluator() {
    if (function != null) {
      return function;
    }
    return value == null ? PyNone.NONE : new PyConstantEvaluator(value);
  }
}
