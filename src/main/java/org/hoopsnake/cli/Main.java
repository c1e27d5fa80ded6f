package org.hoopsnake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hoopsnake.host.Host;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.host.SystemHost;

/** The program {@code hoopsnake}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, new SystemHost(new SystemClock())));
  }

  /** Runs the command line in an interpreter of its own and returns its exit status. */
  public static int run(String[] args, Host host) {
    try {
      host.stdout().write("hoopsnake\n".getBytes(StandardCharsets.UTF_8));
      host.stdout().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
