import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Checks (or applies) google-java-format on every Java source of the modules that has changed since
 * it was found to be formatted (target/formatted.txt). Run by the build as {@code java Format.java
 * FORMATTER_JAR check|apply ROOT}, in a process of its own, so that it does not matter which JDK
 * Maven was started with.
 */
final class Format {
  private static final List<String> MODULES =
      List.of(".ci", "binding", "grammar", "interpreter", "stdlib", "src");

  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    boolean apply = args[1].equals("apply");
    Path root = Path.of(args[2]);
    Path record = root.resolve("target/formatted.txt");
    Set<String> formatted =
        Files.exists(record) ? new HashSet<>(Files.readAllLines(record)) : new HashSet<>();
    List<Path> sources = sources(root);
    List<String> changed = new ArrayList<>();
    for (Path source : sources) {
      if (!formatted.contains(state(jar, source))) {
        changed.add(source.toString());
      }
    }
    int status = changed.isEmpty() ? 0 : format(jar, apply, changed);
    if (status != 0) {
      System.err.println("The files above are not formatted: mvn -N -q validate -Dformat=apply");
      System.exit(status);
    }
    List<String> states = new ArrayList<>();
    for (Path source : sources) {
      states.add(state(jar, source));
    }
    Files.createDirectories(record.getParent());
    Files.write(record, states);
  }

  private static int format(Path jar, boolean apply, List<String> sources)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    Path list = Files.createTempFile("sources", ".txt");
    try {
      Files.write(list, sources);
      command.add("@" + list);
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static String state(Path jar, Path source) throws IOException {
    return "%d %s %d %d"
        .formatted(
            Files.size(jar),
            source,
            Files.size(source),
            Files.getLastModifiedTime(source).to(TimeUnit.MICROSECONDS));
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(root.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !root.relativize(file).startsWith(Path.of(module, "target")))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }
}
