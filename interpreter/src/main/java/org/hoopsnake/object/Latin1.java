package org.hoopsnake.object;

import java.nio.charset.StandardCharsets;

/** Bytes as text of the same length, one char a byte, and back. */
public final class Latin1 {
  private Latin1() {}

  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  public static String text(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
