package org.hoopsnake.scripts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hoopsnake.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Every script under src/test/scripts and examples, and every command line of src/test/commands,
 * each in an interpreter of its own in this JVM, entered as the command line enters it, must do
 * what CPython did. {@code -Dscript=PART} runs those whose id contains PART.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class ScriptsTest {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Ledger ledger;

  @BeforeAll
  void openLedger() {
    ledger = new Ledger();
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
    return dynamicTest(script.name(), script.file().toUri(), () -> checkAgainstLedger(script));
  }

  private void checkAgainstLedger(Script script) throws Exception {
    AssertionFailedError failure = null;
    try {
      check(script);
    } catch (AssertionFailedError e) {
      failure = e;
    }
    ledger.record(script.id(), failure == null);
    if (ledger.writes()) {
      return;
    }
    if (!ledger.expectsFailure(script.id())) {
      if (failure != null) {
        throw failure;
      }
    } else if (failure != null) {
      throw new TestAbortedException("known failure: " + failure.getMessage());
    } else {
      throw new AssertionFailedError("passes, and is in the ledger of known failures: remove it");
    }
  }

  /** Also what src/test/record.py does: the arguments, the folder, and how output is read. */
  private static void check(Script script) throws InterruptedException {
    Path folder = script.file().getParent();
    ScriptHost host = new ScriptHost(folder, script.input(), script.clock());
    List<String> arguments = script.arguments();
    AtomicInteger status = new AtomicInteger(-1);
    AtomicReference<Throwable> escaped = new AtomicReference<>();
    Thread runner =
        Thread.ofPlatform()
            .name(script.id())
            .daemon()
            .start(
                () -> {
                  try {
                    status.set(Main.run(arguments, host));
                  } catch (Throwable t) { // reported by the test, with all that was printed
                    escaped.set(t);
                  }
                });
    runner.join(LIMIT);
    String printed = text(host.printed(), folder);
    String complained = text(host.complained(), folder);
    if (runner.isAlive()) {
      String where =
          String.join("\n  ", Arrays.stream(runner.getStackTrace()).map(String::valueOf).toList());
      runner.interrupt();
      throw new AssertionFailedError(
          "did not end within %s s; printed:%n%s%n%s%nis at:%n  %s"
              .formatted(LIMIT.toSeconds(), printed, complained, where));
    }
    if (escaped.get() != null) {
      throw new AssertionFailedError(
          "a Java exception escaped; printed:%n%s%n%s".formatted(printed, complained),
          escaped.get());
    }
    assertEquals(
        script.expected(".out"),
        printed,
        () -> "standard output; on standard error: " + complained);
    assertEquals(script.expected(".err"), complained, "standard error");
    assertEquals(script.expectedStatus(), status.get(), "exit status");
  }

  private static String text(byte[] output, Path folder) {
    return new String(output, StandardCharsets.UTF_8)
        .replace(folder + "/", "")
        .replaceFirst("^(\\S*/)?hoopsnake: ", "PYTHON: ");
  }
}
