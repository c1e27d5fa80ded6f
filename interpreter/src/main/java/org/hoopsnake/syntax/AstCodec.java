package org.hoopsnake.syntax;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.hoopsnake.ast.Mod;

/**
 * The compact binary form of a syntax tree, which is to Hoopsnake what a {@code .pyc} file is to
 * CPython: reading it back is many times faster than parsing.
 *
 * <p>A header (magic, format version, length, checksum), then a table of all strings, then the
 * nodes in pre-order: a tag, the span relative to the node before, the fields. Small numbers take
 * one byte. The version changes with every change of the tree's records or of this format; there is
 * no compatibility, only refusal.
 */
public final class AstCodec {
  /** To be raised whenever the records of the tree or their encoding change. */
  public static final int VERSION = 1;

  private static final int MAGIC = 0x48534E4B;
  static final int HEADER = 16;

  private AstCodec() {}

  /** What became of an attempt to read a tree. */
  public sealed interface Decoded {
    /** The bytes were whole and of this version. */
    record Tree(Mod mod) implements Decoded {}

    /** The bytes are not to be trusted; {@code reason} says why. */
    record Damaged(String reason) implements Decoded {}
  }

  /** The binary form of a tree. */
  public static byte[] encode(Mod mod) {
    byte[] result = new AstEncoder().encode(mod);
    ByteBuffer.wrap(result)
        .putInt(MAGIC)
        .putInt(VERSION)
        .putInt(result.length)
        .putInt(checksum(result));
    return result;
  }

  /** The tree of a binary form, unless it is damaged or of another version. */
  public static Decoded decode(byte[] bytes) {
    if (bytes.length < HEADER) {
      return new Decoded.Damaged("too short");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (header.getInt() != MAGIC) {
      return new Decoded.Damaged("not a syntax tree");
    }
    int version = header.getInt();
    if (version != VERSION) {
      return new Decoded.Damaged("format version " + version + ", not " + VERSION);
    }
    if (header.getInt() != bytes.length) {
      return new Decoded.Damaged("wrong length");
    }
    if (header.getInt() != checksum(bytes)) {
      return new Decoded.Damaged("wrong checksum");
    }
    try {
      return new Decoded.Tree(new AstDecoder(bytes, HEADER).decode());
    } catch (AstDecoder.Malformed | IndexOutOfBoundsException | NegativeArraySizeException e) {
      // The checksum is right, so another program wrote this.
      return new Decoded.Damaged("malformed: " + e.getMessage());
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, HEADER, bytes.length - HEADER);
    return (int) checksum.getValue();
  }
}
