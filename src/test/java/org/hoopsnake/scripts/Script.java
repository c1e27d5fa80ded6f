package org.hoopsnake.scripts;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.host.VirtualClock;

/**
 * A script, or a command line, and what it must do: print what is in NAME.out, complain with what
 * is in NAME.err, and end with the status in NAME.status. CPython wrote those files
 * (src/test/record).
 *
 * @param id folder and name, as in {@code asyncio/queues}
 * @param file the script
 * @param expectations the file whose suffix gives way to those of the expectations
 */
record Script(String id, Path file, Path expectations) {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path SCRIPTS = MODULE.resolve("test/scripts");
  static final Path COMMANDS = MODULE.resolve("test/commands");
  static final Path EXAMPLES = MODULE.resolveSibling("examples");

  private static final Set<String> ON_A_VIRTUAL_CLOCK =
      lines(SCRIPTS.resolve("virtual-clock.txt")).stream()
          .filter(line -> !line.startsWith("#"))
          .collect(toSet());

  /** All scripts, by folder and name. Folders with an underscore hold what scripts import. */
  static List<Script> all() {
    List<Script> scripts = new ArrayList<>();
    for (Path file : files(COMMANDS, ".args")) {
      scripts.add(new Script("commands/" + stem(file), file, file));
    }
    for (Path file : files(EXAMPLES, ".py")) {
      Path expectations = SCRIPTS.resolve("examples").resolve(file.getFileName());
      scripts.add(new Script("examples/" + stem(file), file, expectations));
    }
    for (Path file : files(SCRIPTS, ".py")) {
      String folder = SCRIPTS.relativize(file).getParent().toString();
      scripts.add(new Script(folder + "/" + stem(file), file, file));
    }
    return List.copyOf(scripts);
  }

  private static List<Path> files(Path root, String suffix) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !root.relativize(file).startsWith("_"))
          .filter(file -> !(file.getParent() + "/").contains("/_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
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

  /** The command line: a script with two arguments, or what the file says, an argument a line. */
  List<String> arguments() {
    if (!file.toString().endsWith(".args")) {
      return List.of(file.toString(), "one", "two");
    }
    return expected(".args").lines().map(line -> line.replace("\\n", "\n")).toList();
  }

  /** What it reads from standard input. */
  String input() {
    return expected(".in");
  }

  /** The clock that it sees: its own where it only sleeps in asyncio (virtual-clock.txt). */
  Clock clock() {
    return ON_A_VIRTUAL_CLOCK.contains(id)
        ? new VirtualClock(System.currentTimeMillis() * 1_000_000)
        : new SystemClock();
  }

  int expectedStatus() {
    String status = expected(".status").strip();
    return status.isEmpty() ? 0 : Integer.parseInt(status);
  }
}
