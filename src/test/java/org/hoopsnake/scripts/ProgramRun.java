package org.hoopsnake.scripts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hoopsnake.cli.Main;
import org.opentest4j.AssertionFailedError;

/**
 * What a program did in an interpreter of its own in this JVM, entered as the command line enters
 * it.
 *
 * @param printed on standard output, without the folder of the program
 * @param complained the same of standard error
 * @param status with which the process would have ended
 */
record ProgramRun(String printed, String complained, int status) {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Runs it, and fails where it does not end, or ends with a Java exception. */
  static ProgramRun of(List<String> arguments, ScriptHost host, Path folder)
      throws InterruptedException {
    AtomicInteger status = new AtomicInteger(-1);
    AtomicReference<Throwable> escaped = new AtomicReference<>();
    Thread runner =
        Thread.ofPlatform()
            .name(arguments.toString())
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
    return new ProgramRun(printed, complained, status.get());
  }

  private static String text(byte[] output, Path folder) {
    return new String(output, StandardCharsets.UTF_8)
        .replace(folder + "/", "")
        .replaceFirst("^(\\S*/)?hoopsnake: ", "PYTHON: ");
  }
}
