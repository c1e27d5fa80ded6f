package org.hoopsnake.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/** A host with another clock. */
public record ClockedHost(Host host, Clock clock) implements Host {
  @Override
  public InputStream stdin() {
    return host.stdin();
  }

  @Override
  public OutputStream stdout() {
    return host.stdout();
  }

  @Override
  public OutputStream stderr() {
    return host.stderr();
  }

  @Override
  public boolean isTerminal(int fd) {
    return host.isTerminal(fd);
  }

  @Override
  public FileSystem files() {
    return host.files();
  }

  @Override
  public Path currentDirectory() {
    return host.currentDirectory();
  }

  @Override
  public void setCurrentDirectory(Path directory) {
    host.setCurrentDirectory(directory);
  }

  @Override
  public Map<String, String> environment() {
    return host.environment();
  }

  @Override
  public ZoneId zone() {
    return host.zone();
  }

  @Override
  public void randomBytes(byte[] into) {
    host.randomBytes(into);
  }

  @Override
  public long processId() {
    return host.processId();
  }

  @Override
  public long parentProcessId() {
    return host.parentProcessId();
  }

  @Override
  public void halt(int status) {
    host.halt(status);
  }

  @Override
  public int processors() {
    return host.processors();
  }

  @Override
  public boolean onSignal(String name, Runnable handler) {
    return host.onSignal(name, handler);
  }

  @Override
  public boolean kill(long pid, int signal) {
    return host.kill(pid, signal);
  }

  @Override
  public Network network() {
    return host.network();
  }

  @Override
  public boolean ownsStandardStreams() {
    return host.ownsStandardStreams();
  }

  @Override
  public Process start(ProcessBuilder process) throws IOException {
    return host.start(process);
  }

  @Override
  public String property(String name) {
    return host.property(name);
  }

  @Override
  public FileStore store() {
    return host.store();
  }
}
