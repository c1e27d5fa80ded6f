package org.hoopsnake.scripts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.Host;
import org.hoopsnake.host.Network;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.host.SystemHost;

/**
 * The world that a test script sees: the one in which {@code src/test/record.py} recorded what
 * CPython printed. The output is kept, and the environment is small.
 */
public final class ScriptHost implements Host {
  private final SystemHost system;
  private final InputStream stdin;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final Map<String, String> environment =
      new TreeMap<>(
          Map.of(
              "PATH", "/usr/bin:/bin",
              "PYTHONDONTWRITEBYTECODE", "1",
              "LC_ALL", "C.UTF-8",
              "TZ", "UTC",
              "NO_COLOR", "1",
              "COLUMNS", "80"));
  private volatile Path currentDirectory;

  public ScriptHost(Path currentDirectory, String input) {
    this(currentDirectory, input, new SystemClock());
  }

  public ScriptHost(Path currentDirectory, String input, Clock clock) {
    this.system = new SystemHost(clock);
    this.stdin = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    this.currentDirectory = currentDirectory;
  }

  public byte[] printed() {
    return stdout.toByteArray();
  }

  public byte[] complained() {
    return stderr.toByteArray();
  }

  @Override
  public Clock clock() {
    return system.clock();
  }

  @Override
  public InputStream stdin() {
    return stdin;
  }

  @Override
  public OutputStream stdout() {
    return stdout;
  }

  @Override
  public OutputStream stderr() {
    return stderr;
  }

  @Override
  public boolean isTerminal(int fd) {
    return false;
  }

  @Override
  public FileSystem files() {
    return system.files();
  }

  @Override
  public Path currentDirectory() {
    return currentDirectory;
  }

  @Override
  public void setCurrentDirectory(Path directory) {
    currentDirectory = directory;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public void randomBytes(byte[] into) {
    system.randomBytes(into);
  }

  @Override
  public long processId() {
    return system.processId();
  }

  @Override
  public long parentProcessId() {
    return system.parentProcessId();
  }

  /** The process is the test suite's: a script that ends it has failed. */
  @Override
  public void halt(int status) {
    throw new IllegalStateException("halted with status " + status);
  }

  @Override
  public int processors() {
    return system.processors();
  }

  /** Signals are the whole process's: a script in it must not take them. */
  @Override
  public boolean onSignal(String name, Runnable handler) {
    return false;
  }

  /** Processes that a script has started may be killed, this one may not. */
  @Override
  public boolean kill(long pid, int signal) {
    return pid != ProcessHandle.current().pid() && system.kill(pid, signal);
  }

  @Override
  public Network network() {
    return system.network();
  }

  @Override
  public boolean ownsStandardStreams() {
    return false;
  }

  @Override
  public Process start(ProcessBuilder process) throws IOException {
    return system.start(process);
  }

  @Override
  public String property(String name) {
    return name.equals("hoopsnake.executable")
        ? TestLauncher.path().toString()
        : system.property(name);
  }
}
