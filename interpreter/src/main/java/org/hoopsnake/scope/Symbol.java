package org.hoopsnake.scope;

import org.hoopsnake.ast.Span;

/** What a scope does with one name. */
public final class Symbol {
  static final int GLOBAL = 1;
  static final int LOCAL = 2;
  static final int PARAMETER = 4;
  static final int NONLOCAL = 8;
  static final int USED = 16;
  static final int ANNOTATED = 32;
  static final int IMPORTED = 64;
  static final int TYPE_PARAMETER = 128;
  static final int ITERATION = 256;
  static final int BOUND = LOCAL | PARAMETER | IMPORTED | TYPE_PARAMETER;

  final String name;
  int flags;
  Span declared = Span.NONE;
  Resolution resolution;

  /** A {@code :=} in a comprehension binds it. */
  boolean walrus;

  /** The name is used, here or in an inner scope, for more than a look ({@link Looks}). */
  boolean kept;

  /** Somewhere stands {@code name = call(…)}. */
  boolean assignedCall;

  Symbol(String name) {
    this.name = name;
  }

  boolean is(int mask) {
    return (flags & mask) != 0;
  }
}
