package org.hoopsnake.modules.zlib;

import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/**
 * {@code zlib.Compress}: a stream that is being compressed. Java's window is always the largest,
 * whatever the window bits ask for.
 */
@BuiltinType(name = "Compress", module = "zlib", subclassable = false)
public final class PyCompress extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyCompressBinding.INSTANCE);

  private static final int BLOCK = 1 << 14;
  private static final int FINISH = 4;

  private final Deflater deflater;
  private final boolean gzip;
  private final CRC32 crc = new CRC32();
  private final int level;
  private boolean started;
  private boolean finished;

  PyCompress(int level, int windowBits, int strategy, byte[] dictionary) {
    super(TYPE);
    this.level = level;
    gzip = windowBits > 15;
    deflater = new Deflater(level, gzip || windowBits < 0);
    if (strategy != 0) {
      deflater.setStrategy(strategy);
      deflater.deflate(new byte[BLOCK]); // Java changes it with the next output, and loses input
    }
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
  }

  private void open(String doing) {
    if (finished) {
      throw ZlibModule.error(-2, doing, "inconsistent stream state");
    }
  }

  @Method(value = "compress(self, data, /)", doc = "Compress more; what is ready so far.")
  PyBytes compress(Object data) {
    byte[] bytes = ByteSource.of(data);
    open("while compressing data");
    return new PyBytes(run(bytes, Deflater.NO_FLUSH));
  }

  byte[] run(byte[] bytes, int flush) {
    ByteSink out = new ByteSink(64);
    if (gzip && !started) {
      // No name, no time; how hard was tried, and that it was on Unix.
      int effort = level == 9 ? 2 : level == 1 ? 4 : 0;
      out.add(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) effort, 3});
    }
    started = true;
    if (gzip) {
      crc.update(bytes);
    }
    deflater.setInput(bytes);
    byte[] block = new byte[BLOCK];
    while (true) {
      int got = deflater.deflate(block, 0, BLOCK, flush);
      out.add(block, 0, got);
      if (got < BLOCK) {
        return out.toByteArray();
      }
    }
  }

  @Method(value = "flush(self, mode=4, /)", doc = "What remains; the end, unless mode says else.")
  PyBytes flush(int mode) {
    if (mode == 0) {
      return PyBytes.EMPTY;
    }
    if (mode < 0 || mode > 6) {
      throw ZlibModule.error(-2, "while flushing", "inconsistent stream state");
    }
    open("while flushing");
    if (mode != FINISH) {
      return new PyBytes(run(new byte[0], mode == 3 ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH));
    }
    return new PyBytes(finish(new byte[0]));
  }

  byte[] finish(byte[] last) {
    deflater.finish();
    byte[] rest = run(last, Deflater.NO_FLUSH);
    long length = deflater.getBytesRead();
    finished = true;
    deflater.end();
    if (!gzip) {
      return rest;
    }
    ByteSink out = new ByteSink(rest.length + 8);
    out.add(rest);
    out.add(fourBytes(crc.getValue()));
    out.add(fourBytes(length));
    return out.toByteArray();
  }

  private static byte[] fourBytes(long n) {
    return new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16), (byte) (n >> 24)};
  }
}
