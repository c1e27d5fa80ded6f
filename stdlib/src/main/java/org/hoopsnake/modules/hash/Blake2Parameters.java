package org.hoopsnake.modules.hash;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;

/** The parameter block of BLAKE2, made from the arguments of the constructors and checked. */
final class Blake2Parameters {
  private final boolean wide;
  private final ByteBuffer block;
  private final byte[] key;

  Blake2Parameters(boolean wide, long digestSize, Object key, Object salt, Object person) {
    this.wide = wide;
    int max = wide ? 64 : 32;
    if (digestSize <= 0 || digestSize > max) {
      throw Errors.valueError(
          "digest_size for %s must be between 1 and %d bytes, here it is %d",
          wide ? "Blake2b" : "Blake2s", max, digestSize);
    }
    this.key = key == null ? new byte[0] : PyHash.bytes(key);
    if (this.key.length > max) {
      throw Errors.valueError("maximum key length is %d bytes", max);
    }
    block = ByteBuffer.allocate(max).order(ByteOrder.LITTLE_ENDIAN);
    block.put(0, (byte) digestSize).put(1, (byte) this.key.length);
    put(salt, "salt", max / 2);
    put(person, "person", max / 4 * 3);
  }

  private void put(Object bytes, String name, int offset) {
    byte[] value = bytes == null ? new byte[0] : PyHash.bytes(bytes);
    int max = wide ? 16 : 8;
    if (value.length > max) {
      throw Errors.valueError("maximum %s length is %d bytes", name, max);
    }
    block.put(offset, value);
  }

  void tree(
      long fanout, long depth, Object leafSize, Object nodeOffset, long nodeDepth, long innerSize) {
    check(fanout < 0 || fanout > 255, "fanout must be between 0 and 255");
    check(depth <= 0 || depth > 255, "depth must be between 1 and 255");
    BigInteger leaf = Convert.toBigInteger(leafSize);
    BigInteger offset = Convert.toBigInteger(nodeOffset);
    check(leaf.signum() < 0 || offset.signum() < 0, "value must be positive");
    if (leaf.bitLength() > 32) {
      throw Errors.overflowError("leaf_size is too large");
    }
    if (offset.bitLength() > (wide ? 64 : 48)) {
      throw Errors.overflowError("node_offset is too large");
    }
    check(nodeDepth < 0 || nodeDepth > 255, "node_depth must be between 0 and 255");
    check(
        innerSize < 0 || innerSize > (wide ? 64 : 32),
        "inner_size must be between 0 and is " + (wide ? 64 : 32));
    block.put(2, (byte) fanout).put(3, (byte) depth).putInt(4, leaf.intValue());
    if (wide) {
      block.putLong(8, offset.longValue());
    } else {
      block.putInt(8, offset.intValue()).putShort(12, (short) (offset.longValue() >> 32));
    }
    int at = wide ? 16 : 14;
    block.put(at, (byte) nodeDepth).put(at + 1, (byte) innerSize);
  }

  private static void check(boolean wrong, String message) {
    if (wrong) {
      throw Errors.valueError(message);
    }
  }

  Digest start(boolean lastNode) {
    return new Blake2(wide, block.array(), key, lastNode);
  }
}
