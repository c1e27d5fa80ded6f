package org.hoopsnake.modules.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;

/**
 * What a file descriptor stands for. Several descriptors may stand for one: it is closed with the
 * last of them.
 *
 * <p>{@link #read} and {@link #write} are called with the interpreter's lock released. They throw
 * {@link WouldBlockException} where they would have to wait and the file is non-blocking, and
 * {@link java.io.InterruptedIOException} where a signal has interrupted the wait; {@link Transfers}
 * goes on after its handler.
 */
public abstract class OpenFile {
  /** How many descriptors stand for it; {@link Descriptors} counts. */
  int descriptors;

  private volatile boolean blocking = true;

  /** Whether reading and writing wait. */
  public final boolean isBlocking() {
    return blocking;
  }

  /** Says whether reading and writing shall wait; files that are always ready never do. */
  public void setBlocking(boolean blocking) {
    this.blocking = blocking;
  }

  /** What a selector waits on, or null for a file that none can wait for. */
  public SelectableChannel selectable() {
    return null;
  }

  /** Of what is wanted ({@link Readiness#READ}, WRITE), what is ready without asking a selector. */
  public int ready(int wanted) {
    return wanted;
  }

  /** The selector's operations that stand for what is wanted. */
  public int operations(int wanted) {
    return 0;
  }

  /** What is ready when the selector says that these operations are. */
  public int selected(int operations) {
    return 0;
  }

  /** The kind of file in {@code st_mode}. */
  public int mode() {
    return channel() != null ? 0100644 : isTerminal() ? 0020620 : 0010600;
  }

  /** Reads some bytes; -1 at the end. */
  public abstract int read(byte[] into, int offset, int count) throws IOException;

  /** Writes some bytes, at least one; how many. */
  public abstract int write(byte[] from, int offset, int count) throws IOException;

  /** Lets go of whatever is open. */
  public abstract void close() throws IOException;

  /** The channel of a file with a position, or null. */
  public FileChannel channel() {
    return null;
  }

  /** Whether it is a terminal. */
  public boolean isTerminal() {
    return false;
  }

  /** A regular file. */
  static final class OnChannel extends OpenFile {
    private final FileChannel channel;
    private final boolean append;

    /** What tells the file from others, where it was opened for writing; else null. */
    Object key;

    /** How often somebody has looked at the file since. */
    int looks;

    OnChannel(FileChannel channel, boolean append) {
      this.channel = channel;
      this.append = append;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      return count == 0 ? 0 : channel.read(ByteBuffer.wrap(into, offset, count));
    }

    @Override
    public int write(byte[] from, int offset, int count) throws IOException {
      if (append) {
        channel.position(channel.size());
      }
      return channel.write(ByteBuffer.wrap(from, offset, count));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }

    @Override
    public FileChannel channel() {
      return channel;
    }
  }

  /** One of the standard streams, or another pair of Java streams; either may be null. */
  static final class OnStreams extends OpenFile {
    private final InputStream in;
    private final OutputStream out;
    private final boolean terminal;

    OnStreams(InputStream in, OutputStream out, boolean terminal) {
      this.in = in;
      this.out = out;
      this.terminal = terminal;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      if (in == null) {
        throw new IOException("Bad file descriptor");
      }
      return in.read(into, offset, count);
    }

    @Override
    public int write(byte[] from, int offset, int count) throws IOException {
      if (out == null) {
        throw new IOException("Bad file descriptor");
      }
      out.write(from, offset, count);
      out.flush();
      return count;
    }

    /** Input that is there at once; the end of the stream does not show. */
    @Override
    public int ready(int wanted) {
      try {
        boolean input = in != null && in.available() > 0;
        return wanted & (input ? Readiness.READ | Readiness.WRITE : Readiness.WRITE);
      } catch (IOException e) {
        return wanted; // reading will tell
      }
    }

    @Override
    public void close() {
      // The host's streams outlive the interpreter that borrows them.
    }

    @Override
    public boolean isTerminal() {
      return terminal;
    }
  }
}
