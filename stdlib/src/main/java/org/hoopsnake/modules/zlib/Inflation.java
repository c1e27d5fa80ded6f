package org.hoopsnake.modules.zlib;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hoopsnake.object.ByteSink;

/**
 * A stream that is being decompressed, piece by piece. Java knows zlib's wrapping and none; what
 * gzip puts before and behind the data is read here.
 */
final class Inflation {
  private enum Part {
    WRAPPING,
    HEADER,
    BODY,
    TRAILER,
    END
  }

  private static final int BLOCK = 1 << 14;

  private final byte[] dictionary;
  private final boolean mayBeGzip;
  private final boolean mayBeZlib;
  private final CRC32 crc = new CRC32();
  private boolean gzip;
  private Inflater inflater;
  private Part part;
  private byte[] held = {};
  private byte[] left = {};
  private long length;

  /** The caller has checked the window bits. */
  Inflation(int windowBits, byte[] dictionary) {
    this.dictionary = dictionary;
    mayBeGzip = windowBits > 15;
    mayBeZlib = windowBits >= 0 && windowBits <= 15 || windowBits > 31;
    part = windowBits < 0 ? Part.BODY : Part.WRAPPING;
    if (windowBits < 0) {
      begin(true);
    }
  }

  static boolean isWindowBits(int bits) {
    return bits == 0
        || bits >= 8 && bits <= 15
        || bits >= -15 && bits <= -8
        || bits >= 24 && bits <= 31
        || bits >= 40 && bits <= 47
        || bits == 32
        || bits == 16;
  }

  private void begin(boolean raw) {
    inflater = new Inflater(raw);
    if (raw && dictionary != null) {
      inflater.setDictionary(dictionary);
    }
    part = Part.BODY;
  }

  boolean isAtEnd() {
    return part == Part.END;
  }

  /** The input of the last call that it has not used. */
  byte[] left() {
    return left;
  }

  /** Decompresses more input, to at most so many bytes; without limit where negative. */
  byte[] run(byte[] input, long most) {
    byte[] in = input;
    ByteSink out = new ByteSink(64);
    while (true) {
      switch (part) {
        case WRAPPING, HEADER, TRAILER -> {
          byte[] all = joined(held, in);
          int used =
              part == Part.WRAPPING
                  ? wrapping(all)
                  : part == Part.HEADER ? header(all) : trailer(all);
          if (used < 0) {
            held = all; // not yet whole
            left = new byte[0];
            return out.toByteArray();
          }
          held = new byte[0];
          in = Arrays.copyOfRange(all, used, all.length);
        }
        case BODY -> {
          in = body(in, out, most);
          if (part == Part.BODY) {
            left = in;
            return out.toByteArray();
          }
        }
        case END -> {
          left = in;
          return out.toByteArray();
        }
      }
    }
  }

  private static byte[] joined(byte[] a, byte[] b) {
    if (a.length == 0) {
      return b;
    }
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private int wrapping(byte[] all) {
    if (all.length < 2) {
      return -1;
    }
    gzip = mayBeGzip && (all[0] & 255) == 0x1f && (all[1] & 255) == 0x8b;
    if (!gzip && !mayBeZlib) {
      throw ZlibModule.error(-3, "while decompressing data", "incorrect header check");
    }
    if (gzip) {
      part = Part.HEADER;
    } else {
      begin(false);
    }
    return 0;
  }

  /** The length of gzip's header (RFC 1952), or -1 where it is not whole. */
  private int header(byte[] all) {
    if (all.length < 10) {
      return -1;
    }
    if (all[2] != 8) {
      throw ZlibModule.error(-3, "while decompressing data", "unknown compression method");
    }
    int flags = all[3];
    int at = 10;
    if ((flags & 4) != 0) {
      if (all.length < at + 2) {
        return -1;
      }
      at += 2 + (all[at] & 255 | (all[at + 1] & 255) << 8);
    }
    for (int text = 8; text <= 16; text *= 2) {
      if ((flags & text) != 0) {
        while (at < all.length && all[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & 2) != 0 ? 2 : 0;
    if (all.length < at) {
      return -1;
    }
    begin(true);
    return at;
  }

  private int trailer(byte[] all) {
    if (all.length < 8) {
      return -1;
    }
    if (number(all, 0) != crc.getValue()) {
      throw ZlibModule.error(-3, "while decompressing data", "incorrect data check");
    }
    if (number(all, 4) != (length & 0xffffffffL)) {
      throw ZlibModule.error(-3, "while decompressing data", "incorrect length check");
    }
    part = Part.END;
    return 8;
  }

  private static long number(byte[] b, int at) {
    return b[at] & 255
        | (b[at + 1] & 255) << 8
        | (b[at + 2] & 255) << 16
        | (b[at + 3] & 255L) << 24;
  }

  private byte[] body(byte[] in, ByteSink out, long most) {
    inflater.setInput(in);
    byte[] block = new byte[BLOCK];
    try {
      while (!inflater.finished() && (most < 0 || out.size() < most)) {
        int room = most < 0 ? BLOCK : (int) Math.min(BLOCK, most - out.size());
        int got = inflater.inflate(block, 0, room);
        out.add(block, 0, got);
        if (gzip) {
          crc.update(block, 0, got);
          length += got;
        }
        if (inflater.needsDictionary()) {
          giveDictionary();
        } else if (got == 0 && !inflater.finished() && inflater.needsInput()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      String message = e.getMessage();
      throw ZlibModule.error(
          -3, "while decompressing data", message == null ? "invalid input data" : message);
    }
    byte[] rest = Arrays.copyOfRange(in, in.length - inflater.getRemaining(), in.length);
    if (inflater.finished()) {
      inflater.end();
      part = gzip ? Part.TRAILER : Part.END;
    }
    return rest;
  }

  private void giveDictionary() {
    if (dictionary == null) {
      throw ZlibModule.error(2, "while decompressing data", null);
    }
    try {
      inflater.setDictionary(dictionary);
    } catch (IllegalArgumentException e) {
      throw ZlibModule.error(-3, "while setting zdict", "invalid input data");
    }
  }
}
