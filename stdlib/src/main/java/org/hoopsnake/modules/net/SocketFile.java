package org.hoopsnake.modules.net;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.modules.io.Readiness;
import org.hoopsnake.modules.io.WouldBlockException;
import org.hoopsnake.object.Interpreter;

/**
 * A socket as a file descriptor stands for it, over one of Java's three kinds of channel.
 *
 * <p>Berkeley's socket becomes a listener or a connection only when it is asked to; Java wants to
 * know when it makes the channel. So a stream socket begins as a {@link SocketChannel}, bound as
 * such, and {@link #listen} puts a {@link ServerSocketChannel} at the same address in its place. (A
 * server's channel from the start would listen as soon as it is bound.) A path in the file system
 * cannot be bound twice, so there bind makes the listener, as binding is for nothing else.
 *
 * <p>No method waits: one that would have to answers {@link #NOT_YET}, or throws a {@code
 * WouldBlockException} where it is the {@link OpenFile}'s, and callers wait by {@link Readiness}.
 * One thread at a time has the interpreter's lock and with it these fields.
 */
final class SocketFile extends OpenFile {
  static final int AF_UNIX = 1;
  static final int AF_INET = 2;
  static final int AF_INET6 = 10;
  static final int STREAM = 1;
  static final int DGRAM = 2;

  /** What an operation answers that would have to wait. */
  static final int NOT_YET = -2;

  final int family;
  final int type;
  final int proto;
  private final SelectorProvider channels;
  private final Readiness readiness;
  private final Map<Long, byte[]> otherOptions = new HashMap<>();
  private SelectableChannel channel;

  /** What has been looked at and not yet read. */
  private ByteBuffer seen = ByteBuffer.allocate(0);

  /** Whether it is one of a pair, whose addresses are nobody's concern. */
  private boolean anonymous;

  /** The error number of a connection that has failed, until somebody asks for it. */
  private int failure;

  private SocketFile(
      Interpreter interpreter, int family, int type, int proto, SelectableChannel channel)
      throws IOException {
    this.family = family;
    this.type = type;
    this.proto = proto;
    this.channels = interpreter.host.network().channels();
    this.readiness = Readiness.of(interpreter);
    this.channel = channel;
    channel.configureBlocking(false);
  }

  /** A new socket; the caller has checked the family and the type. */
  static SocketFile create(Interpreter interpreter, int family, int type, int proto)
      throws IOException {
    SelectorProvider channels = interpreter.host.network().channels();
    return new SocketFile(
        interpreter,
        family,
        type,
        proto,
        type == DGRAM
            ? channels.openDatagramChannel(protocol(family))
            : channels.openSocketChannel(protocol(family)));
  }

  /** Two sockets that are connected with each other. */
  static SocketFile[] pair(Interpreter interpreter, int proto) throws IOException {
    SelectorProvider channels = interpreter.host.network().channels();
    try (ServerSocketChannel server =
        channels.openServerSocketChannel(StandardProtocolFamily.UNIX)) {
      server.bind(null); // a path of its own choice
      SocketAddress address = server.getLocalAddress();
      SocketChannel client = channels.openSocketChannel(StandardProtocolFamily.UNIX);
      try {
        client.connect(address);
        SocketFile[] pair = {
          new SocketFile(interpreter, AF_UNIX, STREAM, proto, client),
          new SocketFile(interpreter, AF_UNIX, STREAM, proto, server.accept())
        };
        pair[0].anonymous = true;
        pair[1].anonymous = true;
        return pair;
      } catch (IOException e) {
        client.close();
        throw e;
      } finally {
        Files.deleteIfExists(((UnixDomainSocketAddress) address).getPath());
      }
    }
  }

  private static ProtocolFamily protocol(int family) {
    return switch (family) {
      case AF_UNIX -> StandardProtocolFamily.UNIX;
      case AF_INET6 -> StandardProtocolFamily.INET6;
      default -> StandardProtocolFamily.INET;
    };
  }

  // ---- waiting

  @Override
  public SelectableChannel selectable() {
    return channel;
  }

  @Override
  public int ready(int wanted) {
    int ready = seen.hasRemaining() ? Readiness.READ : 0;
    if (failure != 0) {
      ready |= Readiness.READ | Readiness.WRITE;
    }
    return ready & wanted;
  }

  @Override
  public int operations(int wanted) {
    if (channel instanceof ServerSocketChannel) {
      return (wanted & Readiness.READ) != 0 ? SelectionKey.OP_ACCEPT : 0;
    }
    if (channel instanceof SocketChannel s && s.isConnectionPending()) {
      return wanted == 0 ? 0 : SelectionKey.OP_CONNECT;
    }
    return ((wanted & Readiness.READ) != 0 ? SelectionKey.OP_READ : 0)
        | ((wanted & Readiness.WRITE) != 0 ? SelectionKey.OP_WRITE : 0);
  }

  @Override
  public int selected(int operations) {
    if ((operations & SelectionKey.OP_CONNECT) != 0) {
      finishConnect();
      return failure != 0 ? Readiness.READ | Readiness.WRITE : Readiness.WRITE;
    }
    return ((operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0
            ? Readiness.READ
            : 0)
        | ((operations & SelectionKey.OP_WRITE) != 0 ? Readiness.WRITE : 0);
  }

  private void finishConnect() {
    if (channel instanceof SocketChannel s && s.isConnectionPending()) {
      try {
        s.finishConnect();
      } catch (IOException e) {
        failure = IoErrors.errno(e);
      }
    }
  }

  /** The error number of a connection that has failed, told once; 0 where there is none. */
  int takeFailure() {
    int taken = failure;
    failure = 0;
    return taken;
  }

  // ---- connecting and listening

  SocketAddress localAddress() throws IOException {
    return anonymous ? null : ((NetworkChannel) channel).getLocalAddress();
  }

  /** The other side's address, or null. */
  SocketAddress remoteAddress() throws IOException {
    return switch (channel) {
      case SocketChannel s when anonymous -> UnixDomainSocketAddress.of("");
      case SocketChannel s -> s.isConnectionPending() ? null : s.getRemoteAddress();
      case DatagramChannel d -> d.getRemoteAddress();
      default -> null;
    };
  }

  boolean isListening() {
    return channel instanceof ServerSocketChannel;
  }

  boolean isConnected() {
    return channel instanceof SocketChannel s && s.isConnected()
        || channel instanceof DatagramChannel d && d.isConnected();
  }

  void bind(SocketAddress address) throws IOException {
    if (family == AF_UNIX && channel instanceof SocketChannel) {
      replace(channels.openServerSocketChannel(StandardProtocolFamily.UNIX));
    }
    ((NetworkChannel) channel).bind(address);
  }

  private void replace(SelectableChannel by) throws IOException {
    SelectableChannel before = channel;
    channel = by;
    by.configureBlocking(false);
    before.close();
  }

  /** Begins to listen, at the address that the socket is bound to or at any. */
  void listen(int backlog) throws IOException {
    if (channel instanceof ServerSocketChannel) {
      return;
    }
    if (type != STREAM) {
      throw new IOException("Operation not supported");
    }
    SocketAddress address = localAddress();
    Integer room = ((NetworkChannel) channel).getOption(StandardSocketOptions.SO_RCVBUF);
    ServerSocketChannel server = channels.openServerSocketChannel(protocol(family));
    server.setOption(StandardSocketOptions.SO_RCVBUF, room);
    replace(server);
    server.bind(address, backlog);
  }

  /** A connection that has come in, or null. */
  SocketFile accept(Interpreter interpreter) throws IOException {
    if (!(channel instanceof ServerSocketChannel server)) {
      throw new IOException("Invalid argument");
    }
    SocketChannel accepted = server.accept();
    return accepted == null ? null : new SocketFile(interpreter, family, STREAM, proto, accepted);
  }

  /** Begins to connect; 0 when that is done, else the error number: 115 for under way. */
  int connect(SocketAddress address) {
    try {
      switch (channel) {
        case SocketChannel s -> {
          if (failure != 0) {
            return takeFailure();
          }
          if (!s.isOpen()) {
            return 103; // a connection has failed, and told so
          }
          return s.connect(address) ? 0 : 115;
        }
        case DatagramChannel d -> {
          if (d.isConnected()) {
            d.disconnect();
          }
          if (address != null) {
            d.connect(address);
          }
          return 0;
        }
        default -> {
          return 106;
        }
      }
    } catch (AlreadyConnectedException e) {
      return 106;
    } catch (ConnectionPendingException e) {
      finishConnect();
      return failure != 0 ? takeFailure() : isConnected() ? 0 : 114;
    } catch (IOException e) {
      return IoErrors.errno(e);
    }
  }

  /** Stops reading (0), writing (1) or both (2). */
  void shutdown(int how) throws IOException {
    if (channel instanceof SocketChannel s && s.isConnected()) {
      if (how != 1) {
        s.shutdownInput();
      }
      if (how != 0) {
        s.shutdownOutput();
      }
    } else if (!isListening()) {
      throw new IOException("Transport endpoint is not connected");
    }
  }

  // ---- sending and receiving

  /** Receives some bytes; -1 at the end. */
  int receive(byte[] into, int offset, int count, boolean peek) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!seen.hasRemaining() && peek) {
      ByteBuffer look = ByteBuffer.allocate(count);
      int got = receiveNow(look);
      if (got < 0) {
        return got;
      }
      seen = look.flip();
    }
    if (seen.hasRemaining()) {
      ByteBuffer from = peek ? seen.duplicate() : seen;
      int got = Math.min(count, from.remaining());
      from.get(into, offset, got);
      if (type == DGRAM && !peek) {
        seen.position(seen.limit()); // the rest of a datagram is lost
      }
      if (type == STREAM && got < count) {
        ByteBuffer rest = ByteBuffer.allocate(count - got);
        int more = Math.max(receiveNow(rest), 0);
        System.arraycopy(rest.array(), 0, into, offset + got, more);
        if (peek && more > 0) {
          seen = ByteBuffer.allocate(seen.remaining() + more).put(seen).put(rest.flip()).flip();
        }
        got += more;
      }
      return got;
    }
    return receiveNow(ByteBuffer.wrap(into, offset, count));
  }

  private int receiveNow(ByteBuffer into) throws IOException {
    try {
      if (channel instanceof DatagramChannel d) {
        if (!d.isConnected()) {
          return receiveFrom(into) == null ? NOT_YET : into.position();
        }
        int before = into.position();
        return d.read(into) == 0 && into.position() == before ? NOT_YET : into.position() - before;
      }
      if (!(channel instanceof SocketChannel s)) {
        throw new NotYetConnectedException();
      }
      finishConnect();
      checkFailure();
      int got = s.read(into);
      return got == 0 ? NOT_YET : got;
    } catch (NotYetConnectedException e) {
      throw new IOException("Transport endpoint is not connected", e);
    }
  }

  private void checkFailure() throws IOException {
    if (failure != 0) {
      throw new IOException(IoErrors.words(takeFailure()));
    }
  }

  /** Receives a datagram and tells from where, or null. */
  SocketAddress receiveFrom(ByteBuffer into) throws IOException {
    return channel instanceof DatagramChannel d ? d.receive(into) : null;
  }

  /** Sends some bytes; how many. */
  int send(byte[] from, int offset, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(from, offset, count);
    try {
      switch (channel) {
        case SocketChannel s -> {
          finishConnect();
          checkFailure();
          int sent = s.write(buffer);
          return sent == 0 && count > 0 ? NOT_YET : sent;
        }
        case DatagramChannel d -> {
          if (!d.isConnected()) {
            throw new IOException("Destination address required");
          }
          int sent = d.write(buffer);
          return sent == 0 && count > 0 ? NOT_YET : sent;
        }
        default -> throw new NotYetConnectedException();
      }
    } catch (NotYetConnectedException e) {
      // What a stream that has never been connected answers.
      throw new IOException(type == STREAM ? "Broken pipe" : "Destination address required", e);
    } catch (java.nio.channels.ClosedChannelException e) {
      if (channel.isOpen()) {
        throw new IOException("Broken pipe", e); // shut down for writing
      }
      throw e;
    }
  }

  /** Sends a datagram. */
  int sendTo(byte[] bytes, SocketAddress to) throws IOException {
    if (!(channel instanceof DatagramChannel d)) {
      return send(bytes, 0, bytes.length);
    }
    if (d.isConnected()) {
      return d.getRemoteAddress().equals(to)
          ? send(bytes, 0, bytes.length)
          : redirected(d, bytes, to);
    }
    int sent = d.send(ByteBuffer.wrap(bytes), to);
    return sent == 0 && bytes.length > 0 ? NOT_YET : sent;
  }

  // Java refuses to send elsewhere than to the peer; the system does not.
  private static int redirected(DatagramChannel d, byte[] bytes, SocketAddress to)
      throws IOException {
    SocketAddress peer = d.getRemoteAddress();
    d.disconnect();
    try {
      return d.send(ByteBuffer.wrap(bytes), to);
    } finally {
      d.connect(peer);
    }
  }

  // ---- as a file

  @Override
  public int mode() {
    return 0140777;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    while (true) {
      int got = receive(into, offset, count, false);
      if (got != NOT_YET) {
        return got;
      }
      await(Readiness.READ);
    }
  }

  @Override
  public int write(byte[] from, int offset, int count) throws IOException {
    while (true) {
      int put = send(from, offset, count);
      if (put != NOT_YET) {
        return put;
      }
      await(Readiness.WRITE);
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
    channel.close();
  }

  // ---- options

  /** The value of one of the socket's options that Java knows, or null. */
  Object option(String name) throws IOException {
    SocketOption<?> option = find(name);
    return option == null ? null : ((NetworkChannel) channel).getOption(option);
  }

  /** Sets one; false where this kind of channel does not know it. */
  boolean setOption(String name, int value) throws IOException {
    SocketOption<?> option = find(name);
    if (option == null) {
      return false;
    }
    if (option.type() == Boolean.class) {
      set(option, value != 0);
    } else {
      set(option, value);
    }
    return true;
  }

  private SocketOption<?> find(String name) {
    for (SocketOption<?> option : ((NetworkChannel) channel).supportedOptions()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private void set(SocketOption<?> option, Object value) throws IOException {
    ((NetworkChannel) channel).setOption((SocketOption<Object>) option, value);
  }

  /** Options that Java does not know are kept, so that they read as they were written. */
  Map<Long, byte[]> otherOptions() {
    return otherOptions;
  }
}
