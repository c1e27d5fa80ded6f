package org.hoopsnake.scripts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every script under src/test/scripts and examples, and every command line of src/test/commands,
 * each in an interpreter of its own in this JVM, entered as the command line enters it, must do
 * what CPython did. {@code -Dscript=PART} runs those whose id contains PART.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class ScriptsTest {
  private Ledger ledger;

  @BeforeAll
  void openLedger() {
    ledger = new Ledger(Script.SCRIPTS);
  }

  @AfterAll
  void closeLedger() throws IOException {
    ledger.close();
  }

  @TestFactory
  Stream<DynamicContainer> scripts() {
    String part = System.getProperty("script", "");
    TreeMap<String, List<Script>> folders =
        Script.all().stream()
            .filter(script -> script.id().contains(part))
            .collect(groupingBy(Script::folder, TreeMap::new, toList()));
    return folders.entrySet().stream()
        .map(
            folder ->
                dynamicContainer(folder.getKey(), folder.getValue().stream().map(this::test)));
  }

  private DynamicTest test(Script script) {
    return dynamicTest(
        script.name(), script.file().toUri(), () -> ledger.check(script.id(), () -> check(script)));
  }

  /** Also what src/test/record.py does: the arguments and the folder. */
  private static void check(Script script) throws InterruptedException {
    Path folder = script.file().getParent();
    ScriptHost host = new ScriptHost(folder, script.input(), script.clock());
    ProgramRun run = ProgramRun.of(script.arguments(), host, folder);
    assertEquals(
        script.expected(".out"),
        run.printed(),
        () -> "standard output; on standard error: " + run.complained());
    assertEquals(script.expected(".err"), run.complained(), "standard error");
    assertEquals(script.expectedStatus(), run.status(), "exit status");
  }
}
