package org.hoopsnake.modules.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.modules.io.PipeEnd;

/**
 * Carries bytes between a descriptor of ours and a standard stream of a process, on a thread of its
 * own: Java starts processes with pipes that only it knows. The pump owns its end; when one side
 * ends or fails, it closes the other.
 */
final class Pump {
  private static final int SIZE = 1 << 16;

  private final Thread thread;
  private final InputStream fromProcess;

  /** Whether it waits for the process to write something. */
  private volatile boolean idle;

  private final boolean intoFile;

  private Pump(String name, InputStream fromProcess, boolean intoFile, Runnable work) {
    this.fromProcess = fromProcess;
    this.intoFile = intoFile;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  /** From a descriptor to the process's standard input. */
  static Pump into(OutputStream process, OpenFile from, Closing closing) {
    Pump pump = new Pump("stdin of a process", null, false, () -> feed(process, from, closing));
    pump.thread.start();
    return pump;
  }

  /** From one of the process's output streams to a descriptor. */
  static Pump outOf(InputStream process, OpenFile to, Closing closing) {
    Pump[] self = new Pump[1];
    self[0] =
        new Pump(
            "output of a process",
            process,
            !(to instanceof PipeEnd),
            () -> self[0].drain(process, to, closing));
    self[0].thread.start();
    return self[0];
  }

  /** Lets go of the descriptor's file. */
  interface Closing {
    void close() throws IOException;
  }

  private static void feed(OutputStream process, OpenFile from, Closing closing) {
    byte[] buffer = new byte[SIZE];
    try (process) {
      while (true) {
        int got = from.read(buffer, 0, buffer.length);
        if (got <= 0) {
          break;
        }
        process.write(buffer, 0, got);
        process.flush();
      }
    } catch (IOException e) {
      // The process reads no more; who writes to it learns that by the closed pipe.
    } finally {
      close(closing);
    }
  }

  private void drain(InputStream process, OpenFile to, Closing closing) {
    byte[] buffer = new byte[SIZE];
    try (process) {
      while (true) {
        idle = true;
        int got = process.read(buffer);
        idle = false;
        if (got < 0) {
          break;
        }
        for (int done = 0; done < got; ) {
          done += to.write(buffer, done, got - done);
        }
      }
    } catch (IOException e) {
      // Nobody reads any more; the process learns that by the closed pipe.
    } finally {
      close(closing);
    }
  }

  private static void close(Closing closing) {
    try {
      closing.close();
    } catch (IOException e) {
      return; // it is closed as far as can be
    }
  }

  /**
   * After the process's end: waits until what it wrote to a file has arrived. A pipe's reader sees
   * its end by itself. A process that this one has left behind may hold the stream open, so what
   * counts is that nothing more is there to be carried.
   */
  void settle() throws InterruptedException {
    int quiet = 0;
    while (intoFile && thread.isAlive() && quiet < 3) {
      thread.join(2);
      quiet = idle && nothingThere() ? quiet + 1 : 0;
    }
  }

  private boolean nothingThere() {
    try {
      return fromProcess.available() == 0;
    } catch (IOException e) {
      return true;
    }
  }
}
