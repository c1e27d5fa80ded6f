package org.hoopsnake.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One of CPython's test files, as listed in src/test/conformance/files.txt.
 *
 * @param name of the module in the package {@code test}: {@code test_dict}, {@code
 *     test_asyncio.test_tasks}
 * @param share of its tests that must pass, in percent; 0 where there is none to reach yet
 * @param slow whether {@code mvn verify} leaves it out
 */
record TestFile(String name, int share, boolean slow) {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path FOLDER = MODULE.resolve("test/conformance");
  private static final Path TESTS = MODULE.resolve("target/conformance");
  private static final String LIB = "org/bytedeco/cpython/linux-x86_64/lib/python3.14/";

  static List<TestFile> all() {
    return lines("files.txt").stream()
        .map(line -> line.split(" "))
        .map(w -> new TestFile(w[0], Integer.parseInt(w[1]), w.length > 2 && w[2].equals("slow")))
        .toList();
  }

  /**
   * Tests that want what a JVM cannot give, each with its reason; {@code NAME.*} is a whole class.
   */
  static Set<String> notForJvm() {
    return Set.copyOf(
        lines("not-for-a-jvm.txt").stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList());
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with the package {@code test}, unpacked from CPython's artifact on first use. */
  static synchronized Path tests() {
    Path ready = TESTS.resolve("ready");
    if (!Files.exists(ready)) {
      try {
        unpack();
        Files.createFile(ready);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return TESTS;
  }

  private static void unpack() throws IOException {
    URL url = TestFile.class.getClassLoader().getResource(LIB + "test/__init__.py");
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    URI file = URI.create(connection.getJarFileURL().toString());
    try (JarFile jar = new JarFile(Path.of(file).toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory() && entry.getName().startsWith(LIB + "test/")) {
          Path target = TESTS.resolve(entry.getName().substring(LIB.length()));
          Files.createDirectories(target.getParent());
          try (InputStream content = jar.getInputStream(entry)) {
            Files.write(target, content.readAllBytes());
          }
        }
      }
    }
  }
}
