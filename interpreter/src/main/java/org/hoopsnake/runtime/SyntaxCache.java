package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.syntax.AstCodec;

/**
 * Parsed sources in a folder of the user's, named by a 128-bit digest of their content: what
 * {@code __pycache__} is to CPython. A file that is damaged, foreign or of another version is not
 * used; a folder that cannot be written is not an error.
 */
final class SyntaxCache {
  private final Path folder;
  private final boolean writing;

  SyntaxCache(Path folder, boolean writing) {
    this.folder = folder;
    this.writing = writing;
  }

  /** The tree of a source with this content, or null. */
  Mod load(byte[] source) {
    Path file = file(source);
    try {
      return Files.isRegularFile(file)
              && AstCodec.decode(Files.readAllBytes(file)) instanceof AstCodec.Decoded.Tree t
          ? t.mod()
          : null;
    } catch (IOException e) {
      return null; // as if it were not there: the source is parsed instead
    }
  }

  /** Keeps the tree; a reader never sees half of a file. */
  void store(byte[] source, Mod mod) {
    if (!writing) {
      return;
    }
    Path file = file(source);
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "new", ".part");
      try {
        Files.write(part, AstCodec.encode(mod));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return; // a full or read-only disk only costs the next start some time
    }
  }

  private Path file(byte[] source) {
    return folder.resolve(
        String.format(
            "%016x%016x-%d.ast",
            digest(source, 0x9E3779B97F4A7C15L), digest(source, 0xC2B2AE3D27D4EB4FL), AstCodec.VERSION));
  }

  /** One half of the digest: multiply and fold, eight bytes at a time, started by {@code seed}. */
  private static long digest(byte[] bytes, long seed) {
    long h = seed ^ bytes.length;
    int i = 0;
    for (; i + 8 <= bytes.length; i += 8) {
      h = mix(h ^ word(bytes, i, 8), seed);
    }
    return mix(mix(h ^ word(bytes, i, bytes.length - i), seed), ~seed);
  }

  private static long word(byte[] bytes, int from, int count) {
    long w = 0;
    for (int i = 0; i < count; i++) {
      w |= (bytes[from + i] & 0xffL) << (8 * i);
    }
    return w;
  }

  private static long mix(long a, long b) {
    long x = a * b + 0x165667B19E3779F9L;
    return Long.rotateLeft(x, 29) ^ Math.unsignedMultiplyHigh(a | 1, b | 1);
  }
}
