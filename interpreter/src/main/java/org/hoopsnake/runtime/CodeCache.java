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
import org.hoopsnake.syntax.ParseResult;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

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

  /**
   * The tree of a file whose bytes are given; raises SyntaxException. A file with something
   * doubtful in it is not kept, so that the warning comes each time.
   */
  public Mod.Module parse(String filename, byte[] bytes) {
    boolean kept = folder != null && bytes.length >= SMALL;
    Path entry = kept ? folder.resolve(key(bytes)) : null;
    Mod.Module cached = kept ? read(entry) : null;
    if (cached != null) {
      return cached;
    }
    return switch (Parser.file(SourceText.decodeFile(filename, bytes))) {
      case ParseResult.Complete complete -> {
        Mod.Module parsed = (Mod.Module) complete.tree();
        if (!complete.warnings().isEmpty()) {
          Compilation.warn(complete.warnings(), filename);
        } else if (kept && write) {
          store(entry, parsed);
        }
        yield parsed;
      }
      case ParseResult.Incomplete incomplete -> throw new SyntaxException(incomplete.problem());
      case ParseResult.Wrong wrong -> throw new SyntaxException(wrong.problem());
    };
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
