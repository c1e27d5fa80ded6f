package org.hoopsnake.object;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code hash()} of text and bytes: SipHash-1-3 with a secret, as in CPython, over the same bytes;
 * with the same {@code PYTHONHASHSEED} the numbers are the same, and so is the order of a set of
 * strings.
 *
 * <p>Java keeps no such hash in its strings, so those of short strings that were asked for lately
 * are kept here. Dicts, whose order their hashes do not show, use Java's own hash for strings as
 * long as they can ({@link PyDict}).
 */
public final class StringHash {
  private static final int KEPT = 8192;
  private static final int LONGEST_KEPT = 64;

  private record Known(String text, long hash) {}

  private final long k0;
  private final long k1;
  private final Known[] known = new Known[KEPT];

  public StringHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** The secret that CPython makes of a seed; 0 is no secret. */
  public static StringHash ofSeed(int seed) {
    ByteBuffer secret = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    int x = seed;
    for (int i = 0; i < 16 && seed != 0; i++) {
      x = x * 214013 + 2531011;
      secret.put(i, (byte) (x >> 16));
    }
    return new StringHash(secret.getLong(0), secret.getLong(8));
  }

  static StringHash current() {
    return Interpreter.current().stringHash();
  }

  long of(String s) {
    if (s.length() > LONGEST_KEPT) {
      return ofContent(content(s));
    }
    int java = s.hashCode();
    int at = (java ^ java >>> 13) & KEPT - 1;
    Known there = known[at];
    if (there != null && there.text.equals(s)) {
      return there.hash;
    }
    long hash = ofContent(content(s));
    known[at] = new Known(s, hash);
    return hash;
  }

  long ofContent(byte[] content) {
    if (content.length == 0) {
      return 0;
    }
    long hash = sipHash(content);
    return hash == -1 ? -2 : hash;
  }

  /** The string as CPython has it in memory: one, two or four bytes a character. */
  private static byte[] content(String s) {
    int all = 0;
    boolean wide = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      all |= c;
      wide |=
          Character.isHighSurrogate(c)
              && i + 1 < s.length()
              && Character.isLowSurrogate(s.charAt(i + 1));
    }
    if (wide) {
      int[] points = s.codePoints().toArray();
      ByteBuffer bytes = ByteBuffer.allocate(points.length * 4).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asIntBuffer().put(points);
      return bytes.array();
    }
    int width = all < 256 ? 1 : 2;
    byte[] bytes = new byte[s.length() * width];
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      bytes[i * width] = (byte) c;
      if (width == 2) {
        bytes[i * width + 1] = (byte) (c >> 8);
      }
    }
    return bytes;
  }

  private long sipHash(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    State v = new State(k0, k1);
    while (in.remaining() >= 8) {
      v.mix(in.getLong());
    }
    long last = (long) bytes.length << 56;
    for (int shift = 0; in.hasRemaining(); shift += 8) {
      last |= (in.get() & 0xffL) << shift;
    }
    v.mix(last);
    return v.finish();
  }

  /** The four words of SipHash (https://www.aumasson.jp/siphash/siphash.pdf). */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void mix(long word) {
      v3 ^= word;
      round();
      v0 ^= word;
    }

    private void round() {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }

    long finish() {
      v2 ^= 0xff;
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }
  }
}
