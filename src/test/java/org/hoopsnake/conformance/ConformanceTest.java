package org.hoopsnake.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoopsnake.scripts.TestLauncher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * CPython's own tests, unmodified, with CPython's own {@code unittest} and {@code test.support}:
 * each must end as the ledger says, a loss and a gain that is not recorded alike.
 *
 * <p>Files that are not marked slow are run; {@code -Dconformance=all} runs all files, {@code
 * -Dconformance=NAME,…} those named, and {@code -Dconformance=none} none. {@code -Dledger=write}
 * writes the ledger instead, and {@code -Doracle=write} asks CPython again, too. src/test/conform
 * does these.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class ConformanceTest {
  private static final String WHICH = System.getProperty("conformance", "quick");
  private static final boolean WRITE = "write".equals(System.getProperty("ledger"));
  private static final boolean ASK = "write".equals(System.getProperty("oracle"));
  private static final Path README = Path.of("../README.md").toAbsolutePath();

  /** In the README: how many tests pass. */
  private static final Pattern CLAIM =
      Pattern.compile("[\\d,]+ of the [\\d,]+ tests \\([\\d.]+ %\\)");

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

  /** The shares of all files, for who compares two versions, and their sum, for the README. */
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
    for (TestFile file : filesWithLedger()) {
      FileLedger.Count count = FileLedger.read(file).count(file);
      lines.add(row(file.name(), count, file.share() == 0 ? "" : file.share() + " %"));
    }
    lines.add(row("**all**", countOfAll(), ""));
    Files.write(TestFile.FOLDER.resolve("SUMMARY.md"), lines);
    String readme = Files.readString(README);
    Files.writeString(README, CLAIM.matcher(readme).replaceFirst(claim()));
  }

  /** What the README says of the ledger is what the ledger says. */
  @Test
  void readme() throws IOException {
    Matcher found = CLAIM.matcher(Files.readString(README));
    assertTrue(found.find(), "the README does not say how many tests pass");
    if (!WRITE && !ASK) {
      assertEquals(claim(), found.group());
    }
  }

  private static String claim() throws IOException {
    FileLedger.Count all = countOfAll();
    return String.format(
        Locale.ROOT, "%,d of the %,d tests (%.1f %%)", all.passed(), all.counted(), all.share());
  }

  private static FileLedger.Count countOfAll() throws IOException {
    FileLedger.Count all = new FileLedger.Count(0, 0);
    for (TestFile file : filesWithLedger()) {
      all = all.plus(FileLedger.read(file).count(file));
    }
    return all;
  }

  private static List<TestFile> filesWithLedger() throws IOException {
    List<TestFile> files = new ArrayList<>();
    for (TestFile file : TestFile.all()) {
      if (!FileLedger.read(file).ours().isEmpty()) {
        files.add(file);
      }
    }
    return files;
  }

  private static String row(String name, FileLedger.Count count, String goal) {
    return "| %s | %d | %d | %.1f %% | %s |"
        .formatted(name, count.passed(), count.counted(), count.share(), goal);
  }
}
