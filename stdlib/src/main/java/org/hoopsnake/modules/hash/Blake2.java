package org.hoopsnake.modules.hash;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * BLAKE2b and BLAKE2s (RFC 7693). Both are the same construction, on words of 64 and of 32 bits;
 * the words are longs here, cut to their width.
 */
final class Blake2 implements Digest {
  private static final long[] IV = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };
  private static final String[] SCHEDULE = {
    "0123456789abcdef",
    "ea489fd61c02b753",
    "b8c052fdae367194",
    "7931dcbe265a40f8",
    "905724afe1bc683d",
    "2c6a0b834d75fe19",
    "c51fed4a0763928b",
    "db7ec13950f4862a",
    "6fe9b308c2d714a5",
    "a2847615fb9e3cd0"
  };
  private static final int[] WIDE_TURNS = {32, 24, 16, 63};
  private static final int[] NARROW_TURNS = {16, 12, 8, 7};

  /** The words have 64 bits. */
  private final boolean wide;

  private final long[] h;
  private final byte[] block;
  private final int size;
  private final boolean lastNode;
  private int filled;
  private long count;

  /**
   * Starts a computation.
   *
   * @param parameters the parameter block; its first byte is the size of the hash
   * @param key may be empty
   */
  Blake2(boolean wide, byte[] parameters, byte[] key, boolean lastNode) {
    this.wide = wide;
    this.size = parameters[0];
    this.lastNode = lastNode;
    block = new byte[wide ? 128 : 64];
    h = new long[8];
    ByteBuffer words = ByteBuffer.wrap(parameters).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 8; i++) {
      h[i] = iv(i) ^ word(words, i);
    }
    if (key.length > 0) {
      byte[] padded = new byte[block.length];
      System.arraycopy(key, 0, padded, 0, key.length);
      update(padded);
    }
  }

  private Blake2(Blake2 other) {
    wide = other.wide;
    h = other.h.clone();
    block = other.block.clone();
    size = other.size;
    lastNode = other.lastNode;
    filled = other.filled;
    count = other.count;
  }

  private long iv(int i) {
    return wide ? IV[i] : IV[i] >>> 32;
  }

  private long word(ByteBuffer from, int i) {
    return wide ? from.getLong(8 * i) : Integer.toUnsignedLong(from.getInt(4 * i));
  }

  @Override
  public void update(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (filled == block.length) {
        count += filled;
        compress(false);
        filled = 0;
      }
      int part = Math.min(block.length - filled, bytes.length - at);
      System.arraycopy(bytes, at, block, filled, part);
      filled += part;
      at += part;
    }
  }

  @Override
  public byte[] digest(int length) {
    Blake2 last = copy();
    last.count += filled;
    java.util.Arrays.fill(last.block, filled, block.length, (byte) 0);
    last.compress(true);
    ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : last.h) {
      if (wide) {
        out.putLong(value);
      } else {
        out.putInt((int) value);
      }
    }
    return java.util.Arrays.copyOf(out.array(), size);
  }

  @Override
  public Blake2 copy() {
    return new Blake2(this);
  }

  private void compress(boolean last) {
    ByteBuffer words = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    long[] m = new long[16];
    long[] v = new long[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(words, i);
      v[i] = i < 8 ? h[i] : iv(i - 8);
    }
    long mask = wide ? -1L : 0xffffffffL;
    v[12] ^= wide ? count : count & mask;
    v[13] ^= wide ? 0 : count >>> 32;
    if (last) {
      v[14] ^= mask;
      v[15] ^= lastNode ? mask : 0;
    }
    for (int round = 0; round < (wide ? 12 : 10); round++) {
      String s = SCHEDULE[round % 10];
      for (int i = 0; i < 8; i++) {
        int row = i & 3;
        int turn = i < 4 ? 0 : 1;
        mix(
            v,
            new int[] {
              row, 4 + ((row + turn) & 3), 8 + ((row + 2 * turn) & 3), 12 + ((row + 3 * turn) & 3)
            },
            m[Character.digit(s.charAt(2 * i), 16)],
            m[Character.digit(s.charAt(2 * i + 1), 16)]);
      }
    }
    for (int i = 0; i < 8; i++) {
      h[i] ^= v[i] ^ v[i + 8];
    }
  }

  /** Mixes two words of the message into four of the state. */
  private void mix(long[] v, int[] at, long x, long y) {
    int[] turns = wide ? WIDE_TURNS : NARROW_TURNS;
    int a = at[0];
    int b = at[1];
    int c = at[2];
    int d = at[3];
    v[a] = cut(v[a] + v[b] + x);
    v[d] = right(v[d] ^ v[a], turns[0]);
    v[c] = cut(v[c] + v[d]);
    v[b] = right(v[b] ^ v[c], turns[1]);
    v[a] = cut(v[a] + v[b] + y);
    v[d] = right(v[d] ^ v[a], turns[2]);
    v[c] = cut(v[c] + v[d]);
    v[b] = right(v[b] ^ v[c], turns[3]);
  }

  private long cut(long value) {
    return wide ? value : value & 0xffffffffL;
  }

  private long right(long value, int turn) {
    return wide
        ? Long.rotateRight(value, turn)
        : Integer.toUnsignedLong(Integer.rotateRight((int) value, turn));
  }
}
