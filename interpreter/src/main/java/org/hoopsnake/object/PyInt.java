package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** The type int; its values are Long and, beyond 64 bits, BigInteger. */
@BuiltinType(name = "int", doc = "Integers.", raw = true)
public final class PyInt {
  public static final PyType TYPE = PyType.builtin(PyIntBinding.INSTANCE);

  private PyInt() {}

  static final long HASH_MODULUS = (1L << 61) - 1;

  /** The hash of an int: its value modulo 2^61 - 1, with its sign. */
  public static long hash(long n) {
    if (n > -HASH_MODULUS && n < HASH_MODULUS) {
      return n == -1 ? -2 : n;
    }
    long h = n % HASH_MODULUS;
    return h == -1 ? -2 : h;
  }

  public static long hash(Object n) {
    if (n instanceof Long l) {
      return hash(l.longValue());
    }
    java.math.BigInteger big = (java.math.BigInteger) n;
    long h = big.abs().mod(java.math.BigInteger.valueOf(HASH_MODULUS)).longValue();
    h = big.signum() < 0 ? -h : h;
    return h == -1 ? -2 : h;
  }
}
