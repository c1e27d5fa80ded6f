package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.host.Host;
import org.hoopsnake.syntax.AstCodec;

/** Source files of modules, of the bundled library and of the host's file system alike. */
public final class SourceFiles {
  private final Host host;
  private final CodeCache cache;

  public SourceFiles(Host host, CodeCache cache) {
    this.host = host;
    this.cache = cache;
  }

  public CodeCache cache() {
    return cache;
  }

  Path path(String name) {
    return host.currentDirectory().resolve(name);
  }

  boolean isFile(String name) {
    return Library.contains(name) ? Library.exists(name) : host.store().isFile(path(name));
  }

  boolean isDirectory(String name) {
    return !Library.contains(name) && host.store().isDirectory(path(name));
  }

  /** The bytes of a source file. */
  public byte[] read(String name) throws IOException {
    if (Library.contains(name)) {
      byte[] bytes = Library.read(name);
      if (bytes == null) {
        throw new NoSuchFileException(name);
      }
      return bytes;
    }
    return host.store().read(path(name));
  }

  /** The tree of a module's source file; SyntaxError. */
  Mod.Module parse(String name) throws IOException {
    if (Library.contains(name)) {
      byte[] binary = Library.read(name.substring(0, name.length() - 3) + ".ast");
      if (binary != null
          && AstCodec.decode(binary) instanceof AstCodec.Decoded.Tree t
          && t.mod() instanceof Mod.Module m) {
        return m;
      }
    }
    return Compilation.parseModule(cache, name, read(name));
  }
}
