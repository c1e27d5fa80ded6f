package org.hoopsnake.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hoopsnake.host.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The first of the random programs, and of those that are damaged, must do what they did on
 * CPython: the digests of that are in src/test/random_programs/expected and expected_of_damaged.
 * What a program does that is not among them, both interpreters are asked by
 * src/test/random_programs/compare.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RandomProgramsTest {
  private static final Path FOLDER = Script.SCRIPTS.resolveSibling("random_programs");

  @Test
  void firstProgramsDoWhatTheyDoOnCPython() throws IOException, InterruptedException {
    assertDigests("expected");
  }

  @Test
  void firstDamagedProgramsDoWhatTheyDoOnCPython() throws IOException, InterruptedException {
    assertDigests("expected_of_damaged", "--damaged");
  }

  /** Runs the programs that the file has digests of; each line of it starts with a number. */
  private static void assertDigests(String file, String... options)
      throws IOException, InterruptedException {
    List<String> expected = Files.readAllLines(FOLDER.resolve(file));
    List<String> numbers =
        expected.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    int last = Integer.parseInt(numbers.getLast());
    List<String> arguments = new ArrayList<>(List.of(FOLDER.resolve("run.py").toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--digests", "0", String.valueOf(last + 1)));
    IntStream.range(0, last)
        .mapToObj(String::valueOf)
        .filter(number -> !numbers.contains(number))
        .forEach(arguments::add);
    ScriptHost host =
        new ScriptHost(FOLDER, "", new VirtualClock(System.currentTimeMillis() * 1_000_000));
    ProgramRun run = ProgramRun.of(arguments, host, FOLDER);
    assertEquals(0, run.status(), run.complained());
    List<String> different = new ArrayList<>();
    List<String> printed = run.printed().lines().toList();
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(printed.get(i))) {
        different.add(numbers.get(i));
      }
    }
    assertEquals(
        List.of(), different, "programs that differ; see src/test/random_programs/compare");
  }
}
