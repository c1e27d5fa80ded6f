package org.hoopsnake.modules.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.hoopsnake.object.Gil;
import org.hoopsnake.object.ThreadState;

/**
 * Operations that may wait for the outside: the interpreter's lock is released meanwhile, and one
 * that a signal interrupts goes on after the signal's handler, unless that raises (PEP 475).
 */
public final class Transfers {
  private Transfers() {}

  /** Reads some bytes; -1 at the end. */
  public static int read(OpenFile file, byte[] into, int offset, int count) throws IOException {
    return waiting(() -> file.read(into, offset, count));
  }

  /** Writes some bytes; how many. */
  public static int write(OpenFile file, byte[] from, int offset, int count) throws IOException {
    return waiting(() -> file.write(from, offset, count));
  }

  /** Does something that may wait and must not touch Python values. */
  public static <T> T waiting(Gil.Blocking<T, IOException> action) throws IOException {
    ThreadState thread = ThreadState.current();
    while (true) {
      try {
        return thread.interpreter.gil.blocking(thread, action);
      } catch (InterruptedIOException e) {
        thread.poll(); // the handler runs here, and may raise
      }
    }
  }
}
