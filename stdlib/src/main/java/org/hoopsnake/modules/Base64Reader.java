package org.hoopsnake.modules;

import org.hoopsnake.object.ByteSink;

/** Reads base64 as {@code binascii.a2b_base64} does, leniently or strictly. */
final class Base64Reader {
  private final byte[] data;
  private final boolean strict;
  private final ByteSink out;

  Base64Reader(byte[] data, boolean strict) {
    this.data = data;
    this.strict = strict;
    this.out = new ByteSink(data.length / 4 * 3 + 3);
  }

  private static int value(byte c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  byte[] read() {
    if (strict && data.length > 0 && data[0] == '=') {
      throw BinasciiModule.error("Leading padding not allowed");
    }
    int inQuad = 0;
    int left = 0;
    int pads = 0;
    for (int i = 0; i < data.length; i++) {
      byte c = data[i];
      if (c == '=') {
        pads++;
        if (inQuad >= 2 && inQuad + pads >= 4) {
          if (strict && i + 1 < data.length) {
            throw BinasciiModule.error("Excess data after padding");
          }
          return out.toByteArray();
        }
        continue;
      }
      int value = value(c);
      if (value < 0) {
        if (strict) {
          throw BinasciiModule.error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && pads > 0) {
        throw BinasciiModule.error("Discontinuous padding not allowed");
      }
      pads = 0;
      switch (inQuad) {
        case 0 -> left = value;
        case 1 -> {
          out.add((left << 2) | (value >> 4));
          left = value & 0xf;
        }
        case 2 -> {
          out.add((left << 4) | (value >> 2));
          left = value & 3;
        }
        default -> out.add((left << 6) | value);
      }
      inQuad = (inQuad + 1) % 4;
    }
    if (inQuad == 1) {
      throw BinasciiModule.error(
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a"
              + " multiple of 4",
          out.size() / 3 * 4 + 1);
    }
    if (inQuad != 0) {
      throw BinasciiModule.error("Incorrect padding");
    }
    return out.toByteArray();
  }
}
