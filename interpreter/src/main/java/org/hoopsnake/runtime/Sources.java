package org.hoopsnake.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.runtime.Compilation.Mode;
import org.hoopsnake.syntax.AstCodec;
import org.hoopsnake.syntax.SourceText;

/**
 * Where sources come from: the file system that the host shows, and the library inside the jar, which
 * appears as the folder {@link #LIBRARY}. Nothing real needs to stand there: {@code __file__} of a
 * bundled module is a name by which its loader, and so linecache, finds its source.
 */
public final class Sources {
  /** The folder of the bundled library as Python sees it. */
  public static final String LIBRARY = "<hoopsnake>/lib/python3.14";

  private static final String RESOURCES = "/org/hoopsnake/lib/";

  private final Interpreter interpreter;
  private SyntaxCache cache;

  private Sources(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static Sources of(Interpreter interpreter) {
    return interpreter.state(Sources.class, Sources::new);
  }

  /** Keeps parsed sources in {@code cache}; null where nothing is to be kept. */
  void setCache(SyntaxCache cache) {
    this.cache = cache;
  }

  static boolean isBundled(String path) {
    return path.startsWith(LIBRARY) && path.startsWith("/", LIBRARY.length());
  }

  private static InputStream resource(String path) {
    return Sources.class.getResourceAsStream(RESOURCES + path.substring(LIBRARY.length() + 1));
  }

  private static boolean resourceExists(String path) {
    return Sources.class.getResource(RESOURCES + path.substring(LIBRARY.length() + 1)) != null;
  }

  /** The content of a file, bundled or real; null where it cannot be read. */
  public byte[] read(String path) {
    try {
      if (isBundled(path)) {
        try (InputStream in = resource(path)) {
          return in == null ? null : in.readAllBytes();
        }
      }
      return Files.readAllBytes(real(path));
    } catch (IOException | InvalidPathException e) {
      return null; // the caller says what is missing, in its own words
    }
  }

  Path real(String path) {
    return interpreter.host.currentDirectory().resolve(interpreter.host.files().getPath(path));
  }

  /** The code of a source; parsed only where no stored tree of it is found. */
  Code code(String path, String filename, byte[] bytes) {
    Mod mod = null;
    if (isBundled(path)) {
      mod = bundledTree(path);
    } else if (cache != null) {
      mod = cache.load(bytes);
    }
    SourceText source = null;
    if (mod == null) {
      source = Compilation.decode(filename, bytes);
      mod = Compilation.parse(source, Mode.EXEC);
      if (cache != null && !isBundled(path)) {
        cache.store(bytes, mod);
      }
    }
    return Compilation.compile(mod, source, filename, false);
  }

  private static Mod bundledTree(String path) {
    try (InputStream in = resource(path.substring(0, path.length() - 3) + ".ast")) {
      if (in != null && AstCodec.decode(in.readAllBytes()) instanceof AstCodec.Decoded.Tree t) {
        return t.mod();
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec of a module in one of the folders, or null. */
  ModuleSpec find(String fullname, Object[] folders) {
    String tail = fullname.substring(fullname.lastIndexOf('.') + 1);
    List<Object> portions = new ArrayList<>();
    for (Object entry : folders) {
      String folder =
          entry instanceof String s ? s : entry instanceof PyStrObject o ? o.value : null;
      if (folder == null) {
        continue;
      }
      boolean bundled = isBundled(folder + "/");
      String at = folder.isEmpty() ? interpreter.host.currentDirectory().toString() : folder;
      String base = at.endsWith("/") ? at + tail : at + "/" + tail;
      ModuleSpec spec = bundled ? findBundled(fullname, base) : findReal(fullname, base, portions);
      if (spec != null) {
        return spec;
      }
    }
    return portions.isEmpty()
        ? null
        : ModuleSpec.of(
            fullname,
            new NamespaceLoader(),
            org.hoopsnake.object.PyNone.NONE,
            new PyList(portions.toArray()),
            false);
  }

  private static ModuleSpec findBundled(String fullname, String base) {
    if (resourceExists(base + ".py")) {
      return file(fullname, base + ".py");
    }
    return resourceExists(base + "/__init__.py") ? packageAt(fullname, base) : null;
  }

  private ModuleSpec findReal(String fullname, String base, List<Object> portions) {
    Path path;
    try {
      path = real(base);
    } catch (InvalidPathException e) {
      return null; // no file can have this name
    }
    if (Files.isDirectory(path)) {
      if (Files.isRegularFile(path.resolve("__init__.py"))) {
        return packageAt(fullname, base);
      }
      if (Files.isRegularFile(real(base + ".py"))) {
        return file(fullname, base + ".py");
      }
      portions.add(base);
      return null;
    }
    return Files.isRegularFile(real(base + ".py")) ? file(fullname, base + ".py") : null;
  }

  private static ModuleSpec file(String fullname, String path) {
    return ModuleSpec.of(fullname, new SourceLoader(fullname, path), path, null, true);
  }

  private static ModuleSpec packageAt(String fullname, String folder) {
    String path = folder + "/__init__.py";
    return ModuleSpec.of(
        fullname, new SourceLoader(fullname, path), path, new PyList(new Object[] {folder}), true);
  }
}
