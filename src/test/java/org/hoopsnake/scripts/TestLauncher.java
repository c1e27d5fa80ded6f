package org.hoopsnake.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A script that starts the interpreter under test: {@code sys.executable} of the tests. */
public final class TestLauncher {
  private static final Path SCRIPT = Path.of("target/test-launcher/hoopsnake").toAbsolutePath();
  private static boolean written;

  private TestLauncher() {}

  /**
   * Its path. The script names the classes of this run, and limits the memory; most of its runs are
   * short, and take half the time without the second compiler.
   */
  public static synchronized Path path() {
    if (!written) {
      try {
        write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      written = true;
    }
    return SCRIPT;
  }

  private static void write() throws IOException {
    Files.createDirectories(SCRIPT.getParent());
    Files.writeString(
        SCRIPT,
        """
        #!/bin/sh
        exec %s -Xmx1g -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 -Xlog:disable \\
          --enable-native-access=ALL-UNNAMED -Dhoopsnake.executable="$0" \\
          -cp %s org.hoopsnake.cli.Main "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(SCRIPT, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
