package org.hoopsnake.ast;

import java.util.Arrays;

/** The value of a bytes literal; equal by content. The array must not be changed. */
public record Bytes(byte[] value) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }
}
