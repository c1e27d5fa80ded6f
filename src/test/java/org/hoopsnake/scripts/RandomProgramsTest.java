package org.hoopsnake.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.host.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The first of the random programs must do what they did on CPython: the digests of that are in
 * src/test/random_programs/expected. What a program does that is not among them, both interpreters
 * are asked by src/test/random_programs/compare.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RandomProgramsTest {
  private static final Path FOLDER = Script.SCRIPTS.resolveSibling("random_programs");

  @Test
  void firstProgramsDoWhatTheyDoOnCPython() throws IOException, InterruptedException {
    List<String> expected = Files.readAllLines(FOLDER.resolve("expected"));
    List<String> arguments =
        List.of(
            FOLDER.resolve("run.py").toString(), "--digests", "0", String.valueOf(expected.size()));
    ScriptHost host =
        new ScriptHost(FOLDER, "", new VirtualClock(System.currentTimeMillis() * 1_000_000));
    ProgramRun run = ProgramRun.of(arguments, host, FOLDER);
    assertEquals(0, run.status(), run.complained());
    List<String> different = new ArrayList<>();
    List<String> printed = run.printed().lines().toList();
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(printed.get(i))) {
        different.add(String.valueOf(i));
      }
    }
    assertEquals(
        List.of(), different, "programs that differ; see src/test/random_programs/compare");
  }
}
