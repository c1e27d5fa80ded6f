package org.hoopsnake.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoopsnake.host.VirtualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Programs that fail, and what CPython says then, byte for byte: the files of src/test/tracebacks,
 * each a chapter of them.
 *
 * <pre>
 * ### name
 * the program
 * #! exit status
 * what it prints
 * </pre>
 *
 * <p>src/test/record_tracebacks.py writes what stands behind {@code #!}; it says what is left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class TracebacksTest {
  private static final Path FOLDER = Script.SCRIPTS.resolveSibling("tracebacks");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{6,}");

  private final Ledger ledger = new Ledger(FOLDER);

  @TempDir private static Path folder;

  /** A program of a chapter, and what it must print. */
  private record Failing(String chapter, String name, String program, String expected) {
    static List<Failing> read(Path file) throws IOException {
      String chapter = file.getFileName().toString().replace(".txt", "");
      List<Failing> programs = new ArrayList<>();
      for (String part : Files.readString(file).split("(?m)^### ")) {
        if (!part.isEmpty()) {
          int nameEnd = part.indexOf('\n');
          int programEnd = part.indexOf("\n#! ") + 1;
          programs.add(
              new Failing(
                  chapter,
                  part.substring(0, nameEnd),
                  part.substring(nameEnd + 1, programEnd),
                  part.substring(programEnd)));
        }
      }
      return programs;
    }
  }

  /** Modules that programs import lie beside them. */
  @BeforeAll
  void copyModules() throws IOException {
    try (Stream<Path> modules = Files.list(FOLDER.resolve("modules"))) {
      for (Path module : (Iterable<Path>) modules::iterator) {
        Files.copy(module, folder.resolve(module.getFileName()));
      }
    }
  }

  @AfterAll
  void closeLedger() throws IOException {
    ledger.close();
  }

  @TestFactory
  List<DynamicContainer> chapters() throws IOException {
    List<DynamicContainer> chapters = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(TracebacksTest::isChapter).sorted().toList()) {
        chapters.add(
            dynamicContainer(
                file.getFileName().toString(),
                Failing.read(file).stream()
                    .map(failing -> dynamicTest(failing.name(), () -> check(failing)))));
      }
    }
    return chapters;
  }

  private static boolean isChapter(Path file) {
    return file.toString().endsWith(".txt") && !file.endsWith("known-failures.txt");
  }

  private void check(Failing failing) throws Exception {
    Path program = folder.resolve(failing.chapter() + "_" + failing.name() + ".py");
    Files.writeString(program, failing.program());
    ledger.check(
        failing.chapter() + "/" + failing.name(),
        () -> assertEquals(failing.expected(), failure(program), failing.program()));
  }

  private String failure(Path program) throws InterruptedException {
    ScriptHost host = new ScriptHost(folder, "", new VirtualClock(0));
    ProgramRun run = ProgramRun.of(List.of(program.toString()), host, folder);
    String text =
        (run.printed() + run.complained())
            .replace(program.getFileName().toString(), "program.py")
            .replace("/<hoopsnake>/lib/python3.14/", "LIB/");
    return "#! " + run.status() + "\n" + ADDRESS.matcher(text).replaceAll("0x…");
  }
}
