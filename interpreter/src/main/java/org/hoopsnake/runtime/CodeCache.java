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

/**
 * The parsed form of source files, in the user's cache folder: what {@code __pycache__} is to
 * CPython. Entries are keyed by the content of the source and the format's version, so nothing is
 * ever stale; an entry that cannot be read is ignored and written anew.
 *
 * <p>{@code PYTHONPYCACHEPREFIX} moves the folder; {@code -B} and {@code PYTHONDONTWRITEBYTECODE}
 * stop writing.
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

  /** The tree of a file with these bytes, or null. */
  Mod.Module find(byte[] bytes) {
    return takes(bytes) ? read(entry(bytes)) : null;
  }

  /** Keeps the tree of a file with these bytes. */
  void keep(byte[] bytes, Mod.Module parsed) {
    if (write && takes(bytes)) {
      store(entry(bytes), parsed);
    }
  }

  private boolean takes(byte[] bytes) {
    return folder != null && bytes.length >= SMALL;
  }

  private Path entry(byte[] bytes) {
    return folder.resolve(key(bytes));
  }

  private void store(Path entry, Mod.Module parsed) {
    try {
      host.store().writeAtomically(entry, AstCodec.encode(parsed));
    } catch (IOException | SecurityException | StackOverflowError e) {
      return; // a cache that cannot be written is a slower start, not an error
    }
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
