import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks (or applies) google-java-format on every Java source of the modules. Run by the build as
 * {@code java Format.java FORMATTER_JAR check|apply ROOT}, in a process of its own, so that it does
 * not matter which JDK Maven was started with.
 */
final class Format {
  private static final List<String> MODULES =
      List.of(".ci", "binding", "grammar", "interpreter", "stdlib", "src");

  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    boolean apply = args[1].equals("apply");
    Path root = Path.of(args[2]);
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
      Files.write(list, sources(root));
      command.add("@" + list);
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0 && !apply) {
        System.err.println("The files above are not formatted: mvn -N -q validate -Dformat=apply");
      }
      System.exit(status);
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static List<String> sources(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(root.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !root.relativize(file).startsWith(Path.of(module, "target")))
            .map(Path::toString)
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }
}
