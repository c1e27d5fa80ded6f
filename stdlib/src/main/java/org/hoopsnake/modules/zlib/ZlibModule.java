package org.hoopsnake.modules.zlib;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.Checksums;
import org.hoopsnake.modules.Constants;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** The module {@code zlib}. */
@BuiltinModule(name = "zlib", doc = "Compression as gzip and ZIP files have it.")
public final class ZlibModule {
  private static final String NUMBERS =
      """
      MAX_WBITS=15 DEFLATED=8 DEF_MEM_LEVEL=8 DEF_BUF_SIZE=16384 Z_NO_COMPRESSION=0 Z_BEST_SPEED=1
      Z_BEST_COMPRESSION=9 Z_DEFAULT_COMPRESSION=-1 Z_FILTERED=1 Z_HUFFMAN_ONLY=2 Z_RLE=3 Z_FIXED=4
      Z_DEFAULT_STRATEGY=0 Z_NO_FLUSH=0 Z_PARTIAL_FLUSH=1 Z_SYNC_FLUSH=2 Z_FULL_FLUSH=3 Z_FINISH=4
      Z_BLOCK=5 Z_TREES=6
      """;

  @Constant("error")
  static final PyType ERROR =
      PyType.plain(
              "zlib",
              "error",
              "Data cannot be compressed or decompressed.",
              ExceptionTypes.EXCEPTION)
          .withWeakReferences();

  @Constant("_ZlibDecompressor")
  static final PyType DECOMPRESSOR = PyZlibDecompressor.TYPE;

  @Constant("ZLIB_VERSION")
  static final String VERSION = "1.2.11";

  @Constant("ZLIB_RUNTIME_VERSION")
  static final String RUNTIME_VERSION = "1.2.13";

  @Constant("__version__")
  static final String MODULE_VERSION = "1.0";

  public static PyModule create() {
    PyModule module = new PyModule("zlib", ZlibModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, ZlibModuleBinding.INSTANCE, new ZlibModule());
    Constants.put(module.dict(), NUMBERS);
    return module;
  }

  static PyException error(int code, String doing, String detail) {
    String text = "Error " + code + " " + doing + (detail == null ? "" : ": " + detail);
    return Errors.of(ERROR, "%s", text);
  }

  /** A new decompression; {@code zdict} may be null. */
  static Inflation inflation(int wbits, Object zdict) {
    if (!Inflation.isWindowBits(wbits)) {
      throw Errors.valueError("Invalid initialization option");
    }
    byte[] dictionary = zdict == null ? null : ByteSource.orNull(zdict);
    if (zdict != null && dictionary == null) {
      throw Errors.typeError("zdict argument must support the buffer protocol");
    }
    return new Inflation(wbits, dictionary == null || dictionary.length == 0 ? null : dictionary);
  }

  private static boolean isForDeflating(int wbits) {
    return wbits >= 9 && wbits <= 15 || wbits >= -15 && wbits <= -9 || wbits >= 25 && wbits <= 31;
  }

  @Function(value = "compress(data, /, level=-1, wbits=15)", doc = "The data compressed.")
  static Object compress(Object data, int level, int wbits) {
    byte[] bytes = ByteSource.of(data);
    if (level < -1 || level > 9 || !isForDeflating(wbits)) {
      throw Errors.of(
          ERROR,
          level < -1 || level > 9 ? "Bad compression level" : "Invalid initialization option");
    }
    return new PyBytes(new PyCompress(level, wbits, 0, null).finish(bytes));
  }

  @Function(value = "decompress(data, /, wbits=15, bufsize=16384)", doc = "The data decompressed.")
  static Object decompress(Object data, int wbits, long bufsize) {
    byte[] bytes = ByteSource.of(data);
    if (!Inflation.isWindowBits(wbits)) {
      throw error(-2, "while preparing to decompress data", "inconsistent stream state");
    }
    Inflation inflation = new Inflation(wbits, null);
    byte[] out = inflation.run(bytes, -1);
    if (!inflation.isAtEnd()) {
      throw error(-5, "while decompressing data", "incomplete or truncated stream");
    }
    return new PyBytes(out);
  }

  @Function(
      value = "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)",
      doc = "An object that compresses piece by piece.")
  static Object compressobj(
      int level, int method, int wbits, int memLevel, int strategy, Object zdict) {
    byte[] dictionary = zdict == PyNone.NONE ? null : ByteSource.of(zdict);
    if (level < -1
        || level > 9
        || method != 8
        || !isForDeflating(wbits)
        || memLevel < 1
        || memLevel > 9
        || strategy < 0
        || strategy > 4) {
      throw Errors.valueError("Invalid initialization option");
    }
    // Java knows the first three strategies; the others are special cases of Huffman's alone.
    return new PyCompress(level, wbits, Math.min(strategy, 2), dictionary);
  }

  @Function(
      value = "decompressobj(wbits=15, zdict=<unset>)",
      doc = "An object that decompresses piece by piece.")
  static Object decompressobj(int wbits, Object zdict) {
    return new PyDecompress(inflation(wbits, zdict));
  }

  private static int start(Object value) {
    return Convert.toBigInteger(value).intValue();
  }

  @Function(value = "crc32(data, value=0, /)", doc = "The CRC-32 checksum.")
  static long crc32(Object data, Object value) {
    return Checksums.crc32(ByteSource.of(data), start(value));
  }

  @Function(value = "adler32(data, value=1, /)", doc = "The Adler-32 checksum.")
  static long adler32(Object data, Object value) {
    return Checksums.adler32(ByteSource.of(data), start(value));
  }
}
