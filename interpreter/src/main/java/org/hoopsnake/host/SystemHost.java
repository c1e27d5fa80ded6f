package org.hoopsnake.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine as it is. */
public final class SystemHost implements Host {
  private final Clock clock;
  private final Network network = new SystemNetwork();
  private final InputStream stdin = new FileInputStream(FileDescriptor.in);
  private final OutputStream stdout = new FileOutputStream(FileDescriptor.out);
  private final OutputStream stderr = new FileOutputStream(FileDescriptor.err);
  private final Map<String, String> environment = new LinkedHashMap<>(System.getenv());
  private volatile Path currentDirectory = Path.of("").toAbsolutePath();
  private SecureRandom random;

  public SystemHost(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Clock clock() {
    return clock;
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

  /** On Linux, what the descriptor is a link to tells; elsewhere the console does. */
  @Override
  public boolean isTerminal(int fd) {
    Path link = Path.of("/proc/self/fd/" + fd);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  @Override
  public FileSystem files() {
    return FileSystems.getDefault();
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
    return ZoneId.systemDefault();
  }

  @Override
  public synchronized void randomBytes(byte[] into) {
    if (random == null) {
      random = new SecureRandom();
    }
    random.nextBytes(into);
  }

  @Override
  public long processId() {
    return ProcessHandle.current().pid();
  }

  @Override
  public long parentProcessId() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
  }

  @Override
  public void halt(int status) {
    Runtime.getRuntime().halt(status);
  }

  @Override
  public int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public boolean onSignal(String name, Runnable handler) {
    return Signals.handle(name, handler);
  }

  @Override
  public boolean kill(long pid, int signal) {
    try {
      return new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public boolean ownsStandardStreams() {
    return true;
  }

  @Override
  public Process start(ProcessBuilder process) throws IOException {
    return process.start();
  }

  @Override
  public String property(String name) {
    return System.getProperty(name);
  }
}
