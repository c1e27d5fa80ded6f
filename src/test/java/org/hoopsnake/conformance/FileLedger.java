package org.hoopsnake.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the tests of one file, here and with CPython on the same machine: a line a test,
 * sorted, in src/test/conformance/ledger/NAME.txt.
 *
 * <p>The share of a file is reckoned over the tests that CPython passed, without those that say of
 * themselves, when run here, that they are about CPython's implementation, and without those that
 * not-for-a-jvm.txt names.
 */
record FileLedger(SortedMap<String, Status> ours, SortedMap<String, Status> oracle) {
  private static final Path FOLDER = TestFile.FOLDER.resolve("ledger");

  static FileLedger read(TestFile file) throws IOException {
    FileLedger ledger = new FileLedger(new TreeMap<>(), new TreeMap<>());
    Path path = FOLDER.resolve(file.name() + ".txt");
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path)) {
        if (!line.startsWith("#")) {
          String[] words = line.split(" +");
          ledger.ours.put(words[2], Status.of(words[0]));
          ledger.oracle.put(words[2], Status.of(words[1]));
        }
      }
    }
    return ledger;
  }

  /** All ids, of here and of CPython. */
  private Set<String> ids() {
    Set<String> ids = new TreeSet<>(ours.keySet());
    ids.addAll(oracle.keySet());
    return ids;
  }

  Status ours(String id) {
    return ours.getOrDefault(id, Status.ABSENT);
  }

  Status oracle(String id) {
    return oracle.getOrDefault(id, Status.ABSENT);
  }

  void write(TestFile file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# here    CPython " + file.name() + ": " + count(file));
    for (String id : ids()) {
      lines.add("%-9s %-7s %s".formatted(ours(id).word(), oracle(id).word(), id));
    }
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(file.name() + ".txt"), lines);
  }

  /** Tests whose outcome is another than in {@code before}, as lines. */
  Map<String, String> changesSince(FileLedger before) {
    Map<String, String> changes = new TreeMap<>();
    Set<String> ids = ids();
    ids.addAll(before.ids());
    for (String id : ids) {
      if (ours(id) != before.ours(id)) {
        changes.put(id, id + ": " + ours(id).word() + ", in the ledger " + before.ours(id).word());
      }
    }
    return changes;
  }

  Count count(TestFile file) {
    Set<String> excluded = TestFile.notForJvm();
    int passed = 0;
    int counted = 0;
    for (String id : ids()) {
      String full = file.name() + "." + id;
      if (oracle(id) != Status.PASSED
          || ours(id) == Status.SKIPPED
          || excluded.contains(full)
          || excluded.contains(full.substring(0, full.lastIndexOf('.')) + ".*")) {
        continue;
      }
      counted++;
      passed += ours(id) == Status.PASSED ? 1 : 0;
    }
    return new Count(passed, counted);
  }

  /** Of {@code counted} tests {@code passed} passed. */
  record Count(int passed, int counted) {
    Count plus(Count other) {
      return new Count(passed + other.passed, counted + other.counted);
    }

    /** In percent, rounded down to a tenth, so that 100 means all. */
    double share() {
      return counted == 0 ? 100 : Math.floor(1000.0 * passed / counted) / 10;
    }

    @Override
    public String toString() {
      return "%d of %d, %.1f %%".formatted(passed, counted, share());
    }
  }
}
