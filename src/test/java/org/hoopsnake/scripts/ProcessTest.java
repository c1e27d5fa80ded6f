package org.hoopsnake.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only a process of its own can show: signals, a reader that goes away, the end of the JVM.
 */
@Timeout(120)
final class ProcessTest {
  @TempDir Path folder;

  private Process start(String program) throws IOException {
    Path script = folder.resolve("program.py");
    Files.writeString(script, program);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.hoopsnake.cli.Main",
            script.toString())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * A shell starts what it puts into the background with SIGINT ignored, which children inherit and
   * neither the JVM nor CPython undoes: nothing can be interrupted there.
   */
  private static void assumeInterruptsArrive() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("SigIgn:")) {
          long ignored = Long.parseUnsignedLong(line.substring(7).strip(), 16);
          assumeTrue((ignored & 2) == 0, "SIGINT is ignored here");
        }
      }
    }
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private int status(Process process) throws InterruptedException {
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
    return process.exitValue();
  }

  @Test
  void interruptCancelsTheMainTaskFirst() throws Exception {
    assumeInterruptsArrive();
    Process process =
        start(
            """
            import asyncio

            async def main():
                try:
                    print("ready", flush=True)
                    await asyncio.sleep(100)
                except asyncio.CancelledError:
                    print("cancelled", flush=True)
                    raise
                finally:
                    await asyncio.sleep(0.01)
                    print("cleaned up", flush=True)

            asyncio.run(main())
            """);
    try (BufferedReader out = reader(process)) {
      assertEquals("ready", out.readLine());
      interrupt(process);
      assertEquals("cancelled", out.readLine());
      assertEquals("cleaned up", out.readLine());
    }
    assertEquals(130, status(process));
    assertTrue(errors().endsWith("KeyboardInterrupt\n"), errors());
  }

  @Test
  void interruptStopsALoopThatNeverWaits() throws Exception {
    assumeInterruptsArrive();
    Process process =
        start(
            """
            print("ready", flush=True)
            n = 0
            try:
                while True:
                    n += 1
            finally:
                print("finally", n > 0, flush=True)
            """);
    try (BufferedReader out = reader(process)) {
      assertEquals("ready", out.readLine());
      interrupt(process);
      assertEquals("finally True", out.readLine());
    }
    assertEquals(130, status(process));
    assertTrue(errors().endsWith("KeyboardInterrupt\n"), errors());
  }

  @Test
  void interruptWakesASleepInAThreadlessProgram() throws Exception {
    assumeInterruptsArrive();
    Process process =
        start(
            """
            import time
            print("ready", flush=True)
            try:
                time.sleep(100)
            except KeyboardInterrupt:
                print("woken", flush=True)
            """);
    try (BufferedReader out = reader(process)) {
      assertEquals("ready", out.readLine());
      interrupt(process);
      assertEquals("woken", out.readLine());
    }
    assertEquals(0, status(process));
    assertEquals("", errors());
  }

  @Test
  void aReaderThatGoesAwayEndsTheProgramSilently() throws Exception {
    Process process = start("for i in range(10_000_000):\n    print(i)\n");
    try (BufferedReader out = reader(process)) {
      assertEquals("0", out.readLine());
    }
    status(process);
    assertEquals("", errors());
  }

  @Test
  void exitAtOnceSkipsWhatIsPending() throws Exception {
    Process process =
        start(
            """
            import atexit, os, threading, time
            atexit.register(print, "never")
            threading.Thread(target=time.sleep, args=(100,)).start()
            print("partial", end="", flush=True)
            os._exit(5)
            """);
    try (BufferedReader out = reader(process)) {
      assertEquals("partial", out.readLine());
    }
    assertEquals(5, status(process));
  }

  @Test
  void theEndWaitsForThreadsThatAreNotDaemons() throws Exception {
    Process process =
        start(
            """
            import threading, time
            def late():
                time.sleep(0.2)
                print("late", flush=True)
            threading.Thread(target=late).start()
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
            print("main ends", flush=True)
            """);
    try (BufferedReader out = reader(process)) {
      assertEquals("main ends", out.readLine());
      assertEquals("late", out.readLine());
      assertFalse(out.ready());
    }
    assertEquals(0, status(process));
  }
}
