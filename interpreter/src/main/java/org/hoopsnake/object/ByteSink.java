package org.hoopsnake.object;

import java.util.Arrays;

/** A growing array of bytes. */
public final class ByteSink {
  private byte[] bytes;
  private int size;

  public ByteSink(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  public int size() {
    return size;
  }

  public void add(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
  }

  public void add(byte[] from) {
    add(from, 0, from.length);
  }

  public void add(byte[] from, int offset, int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
    }
    System.arraycopy(from, offset, bytes, size, count);
    size += count;
  }

  /** Adds an integer of some bytes. */
  public void addUnit(int value, int width, boolean little) {
    for (int i = 0; i < width; i++) {
      add(value >> 8 * (little ? i : width - 1 - i));
    }
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
