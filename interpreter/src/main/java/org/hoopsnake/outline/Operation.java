package org.hoopsnake.outline;

import org.hoopsnake.ast.ExprContext;

/** The instructions of CPython 3.14 that an outline is written in, with their numbers. */
enum Operation {
  RESUME(128, 0),
  NOP(27, 0),
  POP_TOP(31, 0),
  LOAD_CONST(82, 0),
  LOAD_SMALL_INT(94, 0),
  LOAD_FAST(84, 0),
  STORE_FAST(112, 0),
  DELETE_FAST(63, 0),
  LOAD_DEREF(83, 0),
  STORE_DEREF(111, 0),
  DELETE_DEREF(62, 0),
  LOAD_GLOBAL(92, 4),
  STORE_GLOBAL(115, 0),
  DELETE_GLOBAL(64, 0),
  LOAD_NAME(93, 0),
  STORE_NAME(116, 0),
  DELETE_NAME(65, 0),
  LOAD_ATTR(80, 9),
  STORE_ATTR(110, 4),
  DELETE_ATTR(61, 0),
  IMPORT_NAME(73, 0),
  IMPORT_FROM(72, 0),
  BUILD_TUPLE(51, 0),
  BUILD_LIST(46, 0),
  BUILD_SET(48, 0),
  UNPACK_SEQUENCE(119, 1),
  GET_ITER(16, 0),
  RETURN_VALUE(35, 0),
  RAISE_VARARGS(104, 0),
  EXTENDED_ARG(69, 0);

  final int number;

  /** So many code units behind the instruction belong to it. */
  final int caches;

  Operation(int number, int caches) {
    this.number = number;
    this.caches = caches;
  }

  /** The name is that of a variable in a slot or a cell. */
  boolean isLocal() {
    return ordinal() >= LOAD_FAST.ordinal() && ordinal() <= DELETE_DEREF.ordinal();
  }

  /** The lowest bits of the argument mean something else. */
  int shift() {
    return this == LOAD_GLOBAL || this == LOAD_ATTR ? 1 : 0;
  }

  static Operation attribute(ExprContext use) {
    return pick(use, LOAD_ATTR, STORE_ATTR, DELETE_ATTR);
  }

  static Operation fast(ExprContext use) {
    return pick(use, LOAD_FAST, STORE_FAST, DELETE_FAST);
  }

  static Operation cell(ExprContext use) {
    return pick(use, LOAD_DEREF, STORE_DEREF, DELETE_DEREF);
  }

  static Operation global(ExprContext use) {
    return pick(use, LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL);
  }

  static Operation name(ExprContext use) {
    return pick(use, LOAD_NAME, STORE_NAME, DELETE_NAME);
  }

  private static Operation pick(ExprContext use, Operation load, Operation store, Operation del) {
    return switch (use) {
      case LOAD -> load;
      case STORE -> store;
      case DEL -> del;
    };
  }
}
