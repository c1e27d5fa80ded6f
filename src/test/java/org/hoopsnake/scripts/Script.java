package org.hoopsnake.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script and what it must do: print what is in NAME.out, complain with what is in NAME.err, and
 * end with the status in NAME.status. CPython wrote those files (src/test/record).
 *
 * @param id folder and name, as in {@code asyncio/queues}
 * @param file the script
 * @param expectations the file whose suffix gives way to those of the expectations
 */
record Script(String id, Path file, Path expectations) {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path SCRIPTS = MODULE.resolve("test/scripts");
  static final Path EXAMPLES = MODULE.resolveSibling("examples");

  /** All scripts, by folder and name. Folders with an underscore hold what scripts import. */
  static List<Script> all() {
    List<Script> scripts = new ArrayList<>();
    for (Path file : pythonFiles(EXAMPLES)) {
      Path expectations = SCRIPTS.resolve("examples").resolve(file.getFileName());
      scripts.add(new Script("examples/" + stem(file), file, expectations));
    }
    for (Path file : pythonFiles(SCRIPTS)) {
      String folder = SCRIPTS.relativize(file).getParent().toString();
      scripts.add(new Script(folder + "/" + stem(file), file, file));
    }
    return List.copyOf(scripts);
  }

  private static List<Path> pythonFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .filter(file -> !root.relativize(file).startsWith("_"))
          .filter(file -> !(file.getParent() + "/").contains("/_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".py".length());
  }

  String folder() {
    return id.substring(0, id.lastIndexOf('/'));
  }

  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** The expectation with this suffix, or an empty one. */
  String expected(String suffix) {
    Path file = expectations.resolveSibling(stem(expectations) + suffix);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int expectedStatus() {
    String status = expected(".status").strip();
    return status.isEmpty() ? 0 : Integer.parseInt(status);
  }
}
