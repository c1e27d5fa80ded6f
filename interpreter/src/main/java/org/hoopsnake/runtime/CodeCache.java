package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.host.Host;
import org.hoopsnake.syntax.AstCodec;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceText;

/**
 * The parsed form of source files, in the user's cache folder: what {@code __pycache__} is to CPython.
 * Entries are keyed by the content of the source and the format's version, so nothing is ever stale; an
 * entry that cannot be read is ignored and written anew.
 *
 * <p>{@code PYTHONPYCACHEPREFIX} moves the folder; {@code -B} and {@code PYTHONDONTWRITEBYTECODE} stop
 * writing.
 */
public final class CodeCache {
  /** Sources smaller than this are parsed faster than they are looked up. */
  private static final int SMALL = 256;

  private final Host host;
  private final Path folder;
  private final boolean write;

  public CodeCache(Host host, boolean write) {
    this.host = host;
    this.folder = folder(host);
    this.write = write;
  }

  private static Path folder(Host host) {
    Map<String, String> environment = host.environment();
    String prefix = environment.get("PYTHONPYCACHEPREFIX");
    if (prefix != null && !prefix.isEmpty()) {
      return host.currentDirectory().resolve(prefix).resolve("hoopsnake");
    }
    String cache = environment.get("XDG_CACHE_HOME");
    if (cache != null && !cache.isEmpty()) {
      return host.files().getPath(cache, "hoopsnake");
    }
    String home = environment.get("HOME");
    return home == null || home.isEmpty()
        ? null
        : host.files().getPath(home, ".cache", "hoopsnake");
  }

  /** The tree of a file whose bytes are given; raises SyntaxException. */
  public Mod.Module parse(String filename, byte[] bytes) {
    if (folder == null || bytes.length < SMALL) {
      return Parser.parseFile(SourceText.decode(filename, bytes));
    }
    Path entry = folder.resolve(key(bytes));
    Mod.Module cached = read(entry);
    if (cached != null) {
      return cached;
    }
    Mod.Module parsed = Parser.parseFile(SourceText.decode(filename, bytes));
    if (write) {
      try {
        host.store().writeAtomically(entry, AstCodec.encode(parsed));
      } catch (IOException | SecurityException e) {
        return parsed; // a cache that cannot be written is a slower start, not an error
      }
    }
    return parsed;
  }

  private Mod.Module read(Path entry) {
    try {
      return AstCodec.decode(host.store().read(entry)) instanceof AstCodec.Decoded.Tree t
              && t.mod() instanceof Mod.Module m
          ? m
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static String key(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return AstCodec.VERSION + "-" + HexFormat.of().formatHex(digest, 0, 16) + ".ast";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }
}
