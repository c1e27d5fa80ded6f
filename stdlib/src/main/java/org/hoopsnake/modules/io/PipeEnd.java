package org.hoopsnake.modules.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.hoopsnake.object.Interpreter;

/**
 * One end of a pipe. Its channel never blocks, so that selectors may wait for it at any time; what
 * has to wait waits in {@link Readiness}.
 */
public final class PipeEnd extends OpenFile {
  private final Readiness readiness;
  private final Pipe.SourceChannel source;
  private final Pipe.SinkChannel sink;

  private PipeEnd(Readiness readiness, Pipe.SourceChannel source, Pipe.SinkChannel sink)
      throws IOException {
    this.readiness = readiness;
    this.source = source;
    this.sink = sink;
    selectable().configureBlocking(false);
  }

  /** The end to read from. */
  public static PipeEnd of(Interpreter interpreter, Pipe.SourceChannel source) throws IOException {
    return new PipeEnd(Readiness.of(interpreter), source, null);
  }

  /** The end to write to. */
  public static PipeEnd of(Interpreter interpreter, Pipe.SinkChannel sink) throws IOException {
    return new PipeEnd(Readiness.of(interpreter), null, sink);
  }

  @Override
  public SelectableChannel selectable() {
    return source != null ? source : sink;
  }

  @Override
  public int ready(int wanted) {
    return 0;
  }

  @Override
  public int operations(int wanted) {
    int own = source != null ? Readiness.READ : Readiness.WRITE;
    return (wanted & own) == 0 ? 0 : source != null ? SelectionKey.OP_READ : SelectionKey.OP_WRITE;
  }

  @Override
  public int selected(int operations) {
    return source != null ? Readiness.READ : Readiness.WRITE;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    if (source == null) {
      throw new IOException("Bad file descriptor");
    }
    if (count == 0) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(into, offset, count);
    while (true) {
      int got = source.read(buffer);
      if (got != 0) {
        return got;
      }
      await(Readiness.READ);
    }
  }

  @Override
  public int write(byte[] from, int offset, int count) throws IOException {
    if (sink == null) {
      throw new IOException("Bad file descriptor");
    }
    ByteBuffer buffer = ByteBuffer.wrap(from, offset, count);
    while (true) {
      int put = sink.write(buffer);
      // A write that blocks goes on until everything is in the pipe.
      if (put > 0 && (!buffer.hasRemaining() || !isBlocking())) {
        return buffer.position() - offset;
      }
      if (put == 0 || buffer.hasRemaining()) {
        await(Readiness.WRITE);
      }
    }
  }

  private void await(int wanted) throws IOException {
    if (!isBlocking()) {
      throw new WouldBlockException();
    }
    readiness.await(this, wanted, -1);
  }

  @Override
  public void close() throws IOException {
    selectable().close();
  }
}
