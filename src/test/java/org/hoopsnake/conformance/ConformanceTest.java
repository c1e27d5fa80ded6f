package org.hoopsnake.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.hoopsnake.scripts.TestLauncher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * CPython's own tests, unmodified, with CPython's own {@code unittest} and {@code test.support}:
 * each must end as the ledger says, a loss and a gain that is not recorded alike.
 *
 * <p>{@code -Dconformance=all} runs all files, {@code -Dconformance=quick} those that are not
 * marked slow, {@code -Dconformance=NAME,…} those named; without it none is run. {@code
 * -Dledger=write} writes the ledger instead, and {@code -Doracle=write} asks CPython again, too.
 * src/test/conform does these.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class ConformanceTest {
  private static final String WHICH = System.getProperty("conformance", "");
  private static final boolean WRITE = "write".equals(System.getProperty("ledger"));
  private static final boolean ASK = "write".equals(System.getProperty("oracle"));
  private static final Path LOGS = Path.of("target/conformance-logs").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> files() {
    List<String> named = List.of(WHICH.split(","));
    return TestFile.all().stream()
        .filter(file -> runs(file, named))
        .map(file -> dynamicTest(file.name(), () -> check(file)));
  }

  private static boolean runs(TestFile file, List<String> named) {
    return switch (WHICH) {
      case "all" -> true;
      case "quick" -> !file.slow();
      default -> named.contains(file.name());
    };
  }

  private static void check(TestFile file) throws Exception {
    FileLedger before = FileLedger.read(file);
    SortedMap<String, Status> oracle = before.oracle();
    if (ASK || WRITE && oracle.isEmpty()) {
      oracle = new TestFileRun(file, oracle(), LOGS.resolve("oracle")).run();
    }
    FileLedger now = run(file, oracle);
    if (WRITE || ASK) {
      now.write(file);
      return;
    }
    Map<String, String> changes = now.changesSince(before);
    if (!changes.isEmpty()) {
      // A machine that is busy makes tests fail that measure time: a change must show twice.
      changes.keySet().retainAll(run(file, oracle).changesSince(before).keySet());
    }
    assertTrue(changes.isEmpty(), () -> String.join("\n", changes.values()));
    FileLedger.Count count = now.count(file);
    assertTrue(
        count.share() >= file.share(), () -> count + " pass, fewer than " + file.share() + " %");
  }

  private static FileLedger run(TestFile file, SortedMap<String, Status> oracle) throws Exception {
    return new FileLedger(new TestFileRun(file, hoopsnake(), LOGS).run(), oracle);
  }

  private static List<String> hoopsnake() {
    return List.of(TestLauncher.path().toString());
  }

  private static List<String> oracle() {
    return List.of(TestFile.FOLDER.resolveSibling("oracle").toString());
  }

  /** The shares of all files, for the README and for who compares two versions. */
  @AfterAll
  static void summarise() throws IOException {
    if (!WRITE && !ASK) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("# CPython's own tests");
    lines.add("");
    lines.add("Written by src/test/conform: of the tests that CPython 3.14.3 passes, those that");
    lines.add("Hoopsnake passes. CONTRIBUTING.md says what is counted.");
    lines.add("");
    lines.add("| file | passed | of | share | to reach |");
    lines.add("|---|---:|---:|---:|---:|");
    FileLedger.Count all = new FileLedger.Count(0, 0);
    for (TestFile file : TestFile.all()) {
      FileLedger ledger = FileLedger.read(file);
      if (ledger.ours().isEmpty()) {
        continue; // never run here
      }
      FileLedger.Count count = ledger.count(file);
      all = all.plus(count);
      lines.add(row(file.name(), count, file.share() == 0 ? "" : file.share() + " %"));
    }
    lines.add(row("**all**", all, ""));
    Files.write(TestFile.FOLDER.resolve("SUMMARY.md"), lines);
  }

  private static String row(String name, FileLedger.Count count, String goal) {
    return "| %s | %d | %d | %.1f %% | %s |"
        .formatted(name, count.passed(), count.counted(), count.share(), goal);
  }
}
