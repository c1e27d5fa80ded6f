package org.hoopsnake.modules.hash;

/** SHAKE128 and SHAKE256 (FIPS 202): the Keccak sponge, from which any number of bytes comes. */
final class Keccak implements Digest {
  private static final int ROUNDS = 24;
  private static final int SHAKE_SUFFIX = 0x1f;
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final long[] state;
  private final int rate;
  private int position;

  /** {@code rate} is the number of bytes that a permutation takes up or gives. */
  Keccak(int rate) {
    this(new long[25], rate, 0);
  }

  private Keccak(long[] state, int rate, int position) {
    this.state = state;
    this.rate = rate;
    this.position = position;
  }

  /** The constants are bits of a shift register, as the standard defines them. */
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << ((1 << j) - 1);
        }
        register <<= 1;
        if ((register & 0x100) != 0) {
          register ^= 0x171;
        }
      }
    }
    return constants;
  }

  private void absorb(int b) {
    state[position >> 3] ^= (b & 0xffL) << (8 * (position & 7));
    if (++position == rate) {
      permute();
      position = 0;
    }
  }

  @Override
  public void update(byte[] bytes) {
    for (byte b : bytes) {
      absorb(b);
    }
  }

  @Override
  public byte[] digest(int length) {
    Keccak last = copy();
    last.state[last.position >> 3] ^= (long) SHAKE_SUFFIX << (8 * (last.position & 7));
    last.state[(rate - 1) >> 3] ^= 0x80L << (8 * ((rate - 1) & 7));
    byte[] result = new byte[length];
    for (int i = 0; i < length; i++) {
      int at = i % rate;
      if (at == 0) {
        last.permute();
      }
      result[i] = (byte) (last.state[at >> 3] >>> (8 * (at & 7)));
    }
    return result;
  }

  @Override
  public Keccak copy() {
    return new Keccak(state.clone(), rate, position);
  }

  private void permute() {
    long[] a = state;
    long[] c = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
        for (int y = 0; y < 25; y += 5) {
          a[x + y] ^= d;
        }
      }
      int x = 1;
      int y = 0;
      long current = a[1];
      for (int t = 0; t < ROUNDS; t++) {
        int nextY = (2 * x + 3 * y) % 5;
        x = y;
        y = nextY;
        int lane = x + 5 * y;
        long saved = a[lane];
        a[lane] = Long.rotateLeft(current, ((t + 1) * (t + 2) / 2) % 64);
        current = saved;
      }
      for (int row = 0; row < 25; row += 5) {
        for (int i = 0; i < 5; i++) {
          c[i] = a[row + i];
        }
        for (int i = 0; i < 5; i++) {
          a[row + i] = c[i] ^ (~c[(i + 1) % 5] & c[(i + 2) % 5]);
        }
      }
      a[0] ^= ROUND_CONSTANTS[round];
    }
  }
}
