package org.hoopsnake.modules.hash;

/** A running computation of a hash. */
interface Digest {
  void update(byte[] bytes);

  /**
   * The hash of what was given so far; the computation can go on.
   *
   * @param length the number of bytes, for functions that give any number
   */
  byte[] digest(int length);

  Digest copy();
}
