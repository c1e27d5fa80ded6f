package org.hoopsnake.modules;

import java.util.zip.CRC32;

/** The checksums of zlib, which can go on from an earlier value. */
public final class Checksums {
  private static final int POLYNOMIAL = 0xedb88320;
  private static final int ADLER_MODULUS = 65521;

  private Checksums() {}

  public static long crc32(byte[] bytes, int start) {
    if (start == 0) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return crc.getValue();
    }
    int crc = ~start;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = (crc >>> 1) ^ ((crc & 1) == 0 ? 0 : POLYNOMIAL);
      }
    }
    return Integer.toUnsignedLong(~crc);
  }

  public static long adler32(byte[] bytes, int start) {
    int a = (start & 0xffff) % ADLER_MODULUS;
    int b = (start >>> 16) % ADLER_MODULUS;
    for (byte next : bytes) {
      a = (a + (next & 0xff)) % ADLER_MODULUS;
      b = (b + a) % ADLER_MODULUS;
    }
    return ((long) b << 16) | a;
  }
}
