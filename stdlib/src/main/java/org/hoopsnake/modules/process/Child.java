package org.hoopsnake.modules.process;

import java.io.InterruptedIOException;
import java.util.List;

/**
 * A process that was started, and the threads that carry its standard streams.
 *
 * @param pumps one for each stream that is not inherited
 */
public record Child(Process process, List<Pump> pumps) {
  public long pid() {
    return process.pid();
  }

  public boolean hasEnded() {
    return !process.isAlive();
  }

  /** Waits for its end, and until what it wrote into files is there. */
  public void await() throws InterruptedIOException {
    try {
      process.waitFor();
      for (Pump pump : pumps) {
        pump.settle();
      }
    } catch (InterruptedException e) {
      InterruptedIOException interrupted = new InterruptedIOException();
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /**
   * How it ended, as {@code waitpid} tells it. Java adds 128 to the number of a signal, as shells
   * do, so that a process that exits with such a status by itself cannot be told apart.
   */
  public long status() {
    int value = process.exitValue();
    int signal = value - 128;
    return signal >= 1 && signal <= 31 ? signal : (long) (value & 0xff) << 8;
  }
}
