package org.hoopsnake.outline;

import org.hoopsnake.ast.Span;

/** One thing that the code does, as far as it matters for constants and lines. */
final class Step {
  /** What is done. */
  enum Kind {
    /** Loads a constant. */
    CONSTANT,
    /** Uses a variable, an attribute or a module. */
    NAME,
    /** Makes a tuple, list or set of the topmost values. */
    TUPLE,
    LIST,
    SET,
    /** Calculates with the topmost two values or one. */
    BINARY,
    UNARY,
    /** Spreads a tuple out. */
    UNPACK,
    IDENTITY,
    MEMBERSHIP,
    ITERATE,
    /** Asks whether the topmost value is true, as {@code not} does with what that gives. */
    TRUTH,
    /** Jumps if the topmost value, which is dropped, is what the argument says. */
    BRANCH,
    /** Jumps if the topmost value is what the argument says; else it is dropped next. */
    SHORTCUT,
    DROP,
    JUMP,
    /** The begin of a block that something jumps to. */
    LABEL,
    /** An exception in what follows jumps. */
    PROTECT,
    /** Returns or raises. */
    LEAVE,
    /** Does nothing, on a line. */
    NOTHING,
    OTHER
  }

  Kind kind;

  /** The value, the operator or the number of values. */
  Object argument;

  final Label target;

  /** What is done with the name; otherwise null, where the kind says it all. */
  Operation operation;

  /** Null: wherever the step before it stands. */
  Span span;

  Step(Kind kind, Object argument, Label target, Span span) {
    this.kind = kind;
    this.argument = argument;
    this.target = target;
    this.span = span;
  }

  void vanish() {
    kind = Kind.NOTHING;
    argument = null;
  }

  void becomeConstant(Object value) {
    kind = Kind.CONSTANT;
    argument = value;
  }
}
