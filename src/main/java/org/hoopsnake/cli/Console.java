package org.hoopsnake.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.hoopsnake.host.Host;

/** Prints the program's own messages, where no interpreter's {@code sys.stdout} is at hand. */
public final class Console {
  private Console() {}

  /** Prints a line; returns the exit status of a program that has only that to say. */
  public static int print(Host host, String line) {
    return write(host.stdout(), line) ? 0 : 1;
  }

  public static void error(Host host, String line) {
    write(host.stderr(), line);
  }

  private static boolean write(OutputStream out, String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    } catch (IOException e) {
      return false; // there is nobody left to tell
    }
  }
}
