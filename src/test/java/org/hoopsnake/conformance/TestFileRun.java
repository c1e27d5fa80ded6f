package org.hoopsnake.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs a test file in processes of its own: one, and one more after each test that hangs or takes
 * its process down, which goes on behind it. The driver, src/test/conformance/run_file.py, tells
 * what it does in a report, line by line; here is watched whether it goes on.
 */
final class TestFileRun {
  /** For one test, and for what happens between two. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** After as many lost processes the rest of a file is given up. */
  private static final int LOST = 20;

  private final TestFile file;
  private final List<String> interpreter;
  private final Path folder;
  private final SortedMap<String, Status> outcomes = new TreeMap<>();

  /**
   * @param interpreter the command that runs a Python script
   * @param folder for the report, and for what the tests print
   */
  TestFileRun(TestFile file, List<String> interpreter, Path folder) {
    this.file = file;
    this.interpreter = interpreter;
    this.folder = folder;
  }

  /** What became of the tests, by id without the name of the file. */
  SortedMap<String, Status> run() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path report = folder.resolve(file.name() + ".report");
    Path log = folder.resolve(file.name() + ".log");
    Path done = folder.resolve(file.name() + ".done");
    Files.deleteIfExists(log);
    String path = TestFile.tests() + File.pathSeparator + TestFile.FOLDER.resolve("modules");
    for (int lost = 0; lost < LOST; lost++) {
      Files.deleteIfExists(report);
      Files.write(done, outcomes.keySet());
      List<String> command = new ArrayList<>(interpreter);
      command.add(TestFile.FOLDER.resolve("run_file.py").toString());
      command.add(file.name());
      command.add(report.toString());
      command.add(done.toString());
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("PYTHONPATH", path);
      builder.environment().put("PYTHONHASHSEED", "0");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("TZ", "UTC");
      builder.environment().put("NO_COLOR", "1");
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      Process process = builder.start();
      process.getOutputStream().close();
      watch(process, report);
      if (finished(report)) {
        break;
      }
    }
    return outcomes;
  }

  /** Waits for the end of the process, and ends it where the report does not grow any more. */
  private static void watch(Process process, Path report) throws IOException, InterruptedException {
    long size = -1;
    long grown = System.nanoTime();
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      long now = Files.exists(report) ? Files.size(report) : 0;
      if (now != size) {
        size = now;
        grown = System.nanoTime();
      } else if (System.nanoTime() - grown > LIMIT.toNanos()) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** Reads the report; false where another process must go on with what is left. */
  private boolean finished(Path report) throws IOException {
    if (!Files.exists(report)) {
      return true;
    }
    String begun = null;
    for (String line : Files.readAllLines(report)) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "begin" -> begun = words[1];
        case "end" -> {
          begun = null;
          // Generated tests may share an id.
          outcomes.merge(words[1], Status.of(words[2]), (a, b) -> a == Status.PASSED ? b : a);
        }
        case "finished" -> {
          return true;
        }
        default -> {} // "module STATUS": all its tests are absent
      }
    }
    if (begun == null) {
      return true;
    }
    outcomes.put(begun, Status.HUNG);
    return false;
  }
}
