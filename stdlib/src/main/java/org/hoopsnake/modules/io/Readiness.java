package org.hoopsnake.modules.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.Network;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.object.Interpreter;

/**
 * Waits until files are ready to be read or written: what {@code select}, {@code poll} and every
 * read of a blocking socket or pipe stand on.
 *
 * <p>Channels are never in Java's blocking mode. A channel that blocks cannot be selected, a thread
 * that blocks in one closes it when a signal interrupts it, and one and the same socket may be read
 * by one thread while another selects it. So whoever has to wait takes a selector, registers what
 * it waits for, and gives the selector back; a wait costs two system calls for each channel, and an
 * operation that need not wait costs none of them. Time is real time, whatever clock the program
 * sees, since the other side is outside. Any thread may call, without the interpreter's lock.
 */
public final class Readiness {
  /** There is something to read, or to accept, or the end. */
  public static final int READ = 1;

  /** There is room to write, or the connection is made, or has failed. */
  public static final int WRITE = 2;

  private static final Clock REAL = new SystemClock();
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** How often files are asked that no selector can wait for. */
  private static final long POLL_NANOS = 5 * NANOS_PER_MILLI;

  private final Network network;
  private final ConcurrentLinkedDeque<Selector> idle = new ConcurrentLinkedDeque<>();

  private Readiness(Network network) {
    this.network = network;
  }

  /** That of an interpreter. */
  public static Readiness of(Interpreter interpreter) {
    return interpreter.state(Readiness.class, i -> new Readiness(i.host.network()));
  }

  /** Waits for one file, at most so many nanoseconds; without end where negative. */
  public boolean await(OpenFile file, int wanted, long nanos) throws IOException {
    return await(new OpenFile[] {file}, new int[] {wanted}, nanos)[0] != 0;
  }

  /**
   * Waits until one of the files is ready.
   *
   * @param wanted for each file, what is waited for
   * @param nanos for how long; negative for without end
   * @return for each file, what of it is ready
   * @throws InterruptedIOException where a signal has arrived meanwhile
   */
  public int[] await(OpenFile[] files, int[] wanted, long nanos) throws IOException {
    int[] ready = new int[files.length];
    long deadline = REAL.monotonic() + nanos;
    Selector selector = null;
    try {
      boolean registered = false;
      boolean polls = false;
      while (true) {
        boolean found = false;
        for (int i = 0; i < files.length; i++) {
          ready[i] = files[i].ready(wanted[i]);
          found |= ready[i] != 0;
          polls |= files[i].selectable() == null && wanted[i] != 0;
        }
        if (!registered) {
          selector = idle.poll();
          if (selector == null) {
            selector = network.channels().openSelector();
          }
          register(selector, files, wanted);
          registered = true;
        }
        long left = nanos < 0 ? Long.MAX_VALUE : deadline - REAL.monotonic();
        long slice = found ? 0 : polls ? Math.min(left, POLL_NANOS) : left;
        select(selector, slice);
        found |= collect(selector, files, wanted, ready);
        if (found || nanos >= 0 && deadline - REAL.monotonic() <= 0) {
          return ready;
        }
      }
    } finally {
      if (selector != null) {
        giveBack(selector);
      }
    }
  }

  private static void register(Selector selector, OpenFile[] files, int[] wanted)
      throws IOException {
    for (int i = 0; i < files.length; i++) {
      SelectableChannel channel = files[i].selectable();
      int operations = channel == null ? 0 : files[i].operations(wanted[i]);
      if (operations == 0) {
        continue;
      }
      SelectionKey key = channel.keyFor(selector);
      if (key == null) {
        channel.register(selector, operations);
      } else {
        key.interestOpsOr(operations);
      }
    }
  }

  private static void select(Selector selector, long nanos) throws IOException {
    if (nanos <= 0) {
      selector.selectNow();
    } else if (nanos == Long.MAX_VALUE) {
      selector.select();
    } else {
      // Rounded up, as epoll counts whole milliseconds and must not return too early.
      selector.select((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
    if (Thread.interrupted()) {
      throw new InterruptedIOException();
    }
  }

  private static boolean collect(Selector selector, OpenFile[] files, int[] wanted, int[] ready)
      throws IOException {
    boolean found = false;
    for (int i = 0; i < files.length; i++) {
      SelectableChannel channel = files[i].selectable();
      SelectionKey key = channel == null ? null : channel.keyFor(selector);
      if (key == null) {
        if (channel != null && !channel.isOpen()) {
          throw new ClosedChannelException();
        }
        continue;
      }
      if (!key.isValid()) {
        throw new ClosedChannelException();
      }
      if (selector.selectedKeys().contains(key)) {
        ready[i] |= files[i].selected(key.readyOps()) & wanted[i];
        found |= ready[i] != 0;
      }
    }
    selector.selectedKeys().clear();
    return found;
  }

  private void giveBack(Selector selector) {
    try {
      for (SelectionKey key : selector.keys()) {
        key.cancel();
      }
      selector.selectNow(); // lets go of the keys
      idle.push(selector);
    } catch (IOException e) {
      close(selector);
    }
  }

  private static void close(Selector selector) {
    try {
      selector.close();
    } catch (IOException e) {
      return; // it is of no use any more, closed or not
    }
  }
}
