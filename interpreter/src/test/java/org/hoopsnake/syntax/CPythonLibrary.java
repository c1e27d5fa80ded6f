package org.hoopsnake.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The Python files of CPython's library and of its test suite, out of the artifact's jar. */
public final class CPythonLibrary {
  private static final String ROOT = "org/bytedeco/cpython/linux-x86_64/lib/python3.14/";

  /** Files that hold bad syntax or a bad encoding on purpose. */
  private static final List<String> DELIBERATELY_BAD =
      List.of("test/tokenizedata/bad", "lib2to3/tests/data/");

  private CPythonLibrary() {}

  /** A file with its path below the library's folder. */
  public record File(String path, byte[] content) {}

  public static List<File> files() {
    URL url = CPythonLibrary.class.getClassLoader().getResource(ROOT + "os.py");
    List<File> files = new ArrayList<>();
    try {
      JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
      for (JarEntry entry : jar.stream().toList()) {
        if (!entry.getName().startsWith(ROOT) || !entry.getName().endsWith(".py")) {
          continue;
        }
        String path = entry.getName().substring(ROOT.length());
        if (DELIBERATELY_BAD.stream().noneMatch(path::startsWith)) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.add(new File(path, in.readAllBytes()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
