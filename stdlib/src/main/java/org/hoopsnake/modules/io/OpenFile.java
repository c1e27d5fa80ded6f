package org.hoopsnake.modules.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** What a file descriptor stands for. */
public abstract class OpenFile {
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

    @Override
    public void close() {
      // The host's streams outlive the interpreter that borrows them.
    }

    @Override
    public boolean isTerminal() {
      return terminal;
    }
  }

  /** A file of Java streams, which closing it closes: a process's pipe. */
  public static OpenFile ofStreams(InputStream in, OutputStream out) {
    return new OpenFile() {
      @Override
      public int read(byte[] into, int offset, int count) throws IOException {
        if (in == null) {
          throw new IOException("Bad file descriptor");
        }
        return Channels.newChannel(in).read(ByteBuffer.wrap(into, offset, count));
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

      @Override
      public void close() throws IOException {
        if (in != null) {
          in.close();
        }
        if (out != null) {
          out.close();
        }
      }
    };
  }
}
