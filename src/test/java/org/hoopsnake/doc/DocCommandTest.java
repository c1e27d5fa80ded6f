package org.hoopsnake.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hoopsnake.cli.Main;
import org.hoopsnake.scripts.ScriptHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages through {@code hoopsnake doc}. */
class DocCommandTest {
  private static final Path PAGE = Path.of("test/resources/pages/clock.txt").toAbsolutePath();

  private record Outcome(int status, String printed, String complained) {}

  private static Outcome run(Path page) {
    ScriptHost host = new ScriptHost(page.toAbsolutePath().getParent(), "");
    int status = Main.run(List.of("doc", page.getFileName().toString()), host);
    return new Outcome(
        status,
        new String(host.printed(), StandardCharsets.UTF_8),
        new String(host.complained(), StandardCharsets.UTF_8));
  }

  @Test
  void examplesOfAPageOfTextAreFoundRunAndChecked() {
    Outcome outcome = run(PAGE);
    assertEquals("", outcome.complained());
    assertEquals(
        """
        clock.txt:5: example 1, session: ok (3600.000 s)
        clock.txt:13: example 2, program: ok (90.000 s)
        clock.txt:27: example 3, program: defined, not run: the page defines no something_else
        clock.txt: 3 examples: 2 as the page says, 1 defined, not run, 0 failed
        """,
        outcome.printed());
    assertEquals(0, outcome.status());
  }

  @Test
  void aWrongLineIsReportedWithItsPlaceAndFails(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("wrong.txt");
    Files.writeString(page, Files.readString(PAGE).replace("00:00:30", "00:00:31"));
    Outcome outcome = run(page);
    assertTrue(outcome.printed().contains("wrong.txt:22: expected:"), outcome.printed());
    assertTrue(outcome.printed().contains("    it is 00:00:31\n  got:"), outcome.printed());
    assertTrue(outcome.printed().contains("    it is 00:00:30"), outcome.printed());
    assertEquals(1, outcome.status());
  }

  @Test
  void aPageThatIsNotThereIsAClearError(@TempDir Path folder) {
    Outcome outcome = run(folder.resolve("none.txt"));
    assertEquals(2, outcome.status());
    assertEquals(
        "hoopsnake doc: can't read 'none.txt': No such file or directory\n", outcome.complained());
  }

  @Test
  void theReadmeIsTrue() {
    Outcome outcome = run(Path.of("../README.md"));
    assertEquals(0, outcome.status(), outcome.printed() + outcome.complained());
  }

  /** The pages that must run verbatim, where they are beside the checkout. */
  @Test
  void theSharedPagesRunVerbatim() throws IOException {
    Path shared = Path.of("../../shared/pages").toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(shared));
    try (Stream<Path> pages = Files.list(shared)) {
      for (Path page : pages.sorted().toList()) {
        Outcome outcome = run(page);
        assertEquals(0, outcome.status(), outcome.printed() + outcome.complained());
      }
    }
  }
}
