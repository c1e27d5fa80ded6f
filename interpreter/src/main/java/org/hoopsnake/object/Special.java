package org.hoopsnake.object;

import java.util.HashMap;
import java.util.Map;

/**
 * The special methods that the interpreter itself looks up, on the type and never on the instance
 * (https://docs.python.org/3.14/reference/datamodel.html#special-lookup).
 */
public enum Special {
  NEW,
  INIT,
  DEL,
  REPR,
  STR,
  BYTES,
  FORMAT,
  LT,
  LE,
  EQ,
  NE,
  GT,
  GE,
  HASH,
  BOOL,
  GETATTR,
  GETATTRIBUTE,
  SETATTR,
  DELATTR,
  DIR,
  GET,
  SET,
  DELETE,
  CALL,
  LEN,
  LENGTH_HINT,
  GETITEM,
  SETITEM,
  DELITEM,
  MISSING,
  ITER,
  NEXT,
  REVERSED,
  CONTAINS,
  ADD,
  SUB,
  MUL,
  MATMUL,
  TRUEDIV,
  FLOORDIV,
  MOD,
  DIVMOD,
  POW,
  LSHIFT,
  RSHIFT,
  AND,
  XOR,
  OR,
  RADD,
  RSUB,
  RMUL,
  RMATMUL,
  RTRUEDIV,
  RFLOORDIV,
  RMOD,
  RDIVMOD,
  RPOW,
  RLSHIFT,
  RRSHIFT,
  RAND,
  RXOR,
  ROR,
  IADD,
  ISUB,
  IMUL,
  IMATMUL,
  ITRUEDIV,
  IFLOORDIV,
  IMOD,
  IPOW,
  ILSHIFT,
  IRSHIFT,
  IAND,
  IXOR,
  IOR,
  NEG,
  POS,
  ABS,
  INVERT,
  COMPLEX,
  INT,
  FLOAT,
  INDEX,
  ROUND,
  TRUNC,
  FLOOR,
  CEIL,
  ENTER,
  EXIT,
  AENTER,
  AEXIT,
  AWAIT,
  AITER,
  ANEXT,
  INSTANCECHECK,
  SUBCLASSCHECK,
  CLASS_GETITEM,
  SET_NAME,
  INIT_SUBCLASS,
  PREPARE,
  MRO_ENTRIES,
  FSPATH,
  BUFFER,
  RELEASE_BUFFER;

  /** The method's name, {@code __add__}. */
  public final String method = "__" + nameOf() + "__";

  private String nameOf() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private static final Map<String, Special> BY_NAME = new HashMap<>();

  static {
    for (Special special : values()) {
      BY_NAME.put(special.method, special);
    }
  }

  /** The special method of that name, or null. */
  public static Special of(String method) {
    return BY_NAME.get(method);
  }
}
