package org.hoopsnake.modules.net;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.PyIOBase;
import org.hoopsnake.modules.io.Readiness;
import org.hoopsnake.modules.io.Transfers;
import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Finalizers;
import org.hoopsnake.object.Guard;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Warnings;
import org.hoopsnake.runtime.Unraisable;

/**
 * {@code _socket.socket}: a socket's descriptor, with how long its operations may take. Every
 * operation is tried at once; one that would have to wait waits by {@link Readiness}, up to the
 * timeout, and is tried again.
 */
@BuiltinType(
    name = "socket",
    module = "_socket",
    doc = "socket(family=AF_INET, type=SOCK_STREAM, proto=0): an end of a connection.")
public final class PySocket extends PyObject implements Finalizers.Ordered {
  public static final PyType TYPE = PyType.builtin(PySocketBinding.INSTANCE);

  private static final Clock REAL = new SystemClock();
  private static final int MSG_PEEK = 2;
  private static final int MSG_DONTWAIT = 64;
  private static final int MSG_WAITALL = 256;

  private int fd = -1;
  private SocketFile file;
  private int family = SocketFile.AF_INET;
  private int type = SocketFile.STREAM;
  private int proto;

  /** Nanoseconds; negative for without end. */
  private long timeout = -1;

  /** Closes it when it is dropped. */
  private final Guard guard;

  private PySocket(PyType type) {
    super(type);
    guard = Interpreter.current().finalizers().guard(this);
  }

  @Override
  public int finalizedAs() {
    return 3;
  }

  @Method(value = "__del__(self, /)", doc = "Called when the socket is dropped.")
  void drop() {
    if (fd < 0) {
      return;
    }
    try {
      Warnings.warn(ExceptionTypes.RESOURCE_WARNING, "unclosed " + Ops.repr(this), 1, this);
    } catch (PyException e) {
      Unraisable.report(
          e.value, "Exception ignored while finalizing socket " + Ops.repr(this), null);
    }
    close();
  }

  /** A socket of a descriptor. */
  static PySocket on(SocketFile file) {
    PySocket made = new PySocket(TYPE);
    made.take(Descriptors.current().add(file), file);
    return made;
  }

  private void take(int number, SocketFile of) {
    fd = number;
    file = of;
    family = of.family;
    type = of.type;
    proto = of.proto;
    timeout = SocketModule.current().defaultTimeout();
    of.setBlocking(timeout < 0);
  }

  @New("socket(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySocket(cls);
  }

  @Init("__init__(self, /, family=-1, type=-1, proto=-1, fileno=None)")
  void init(int wantedFamily, int wantedType, int wantedProto, Object fileno) {
    if (fileno != PyNone.NONE) {
      if (fileno instanceof Double) {
        throw Errors.typeError("integer argument expected, got float");
      }
      int number = Convert.toInt(fileno);
      if (number < 0) {
        throw Errors.valueError("negative file descriptor");
      }
      if (!(Descriptors.current().get(number) instanceof SocketFile found)) {
        throw IoErrors.of(88, PyNone.NONE);
      }
      take(number, found);
      return;
    }
    int kind = wantedType < 0 ? SocketFile.STREAM : wantedType;
    boolean nonBlocking = (kind & 04000) != 0;
    SocketFile made =
        make(
            wantedFamily < 0 ? SocketFile.AF_INET : wantedFamily,
            kind & ~(04000 | 02000000),
            Math.max(wantedProto, 0));
    take(Descriptors.current().add(made), made);
    if (nonBlocking) {
      setTimeout(0);
    }
  }

  private static SocketFile make(int family, int type, int proto) {
    if (family != SocketFile.AF_UNIX
        && family != SocketFile.AF_INET
        && family != SocketFile.AF_INET6) {
      throw Addresses.familyNotSupported();
    }
    if (type == 3) {
      throw IoErrors.of(1, PyNone.NONE); // raw sockets are for root, and not in Java
    }
    boolean fits = proto == 0 || proto == (type == SocketFile.STREAM ? 6 : 17);
    if (type != SocketFile.STREAM && type != SocketFile.DGRAM
        || type == SocketFile.DGRAM && family == SocketFile.AF_UNIX
        || !fits) {
      throw IoErrors.of(type == 1 || type == 2 ? 93 : 94, PyNone.NONE);
    }
    try {
      return SocketFile.create(Interpreter.current(), family, type, proto);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    } catch (UnsupportedOperationException e) { // Java has no sockets of that family here
      throw Addresses.familyNotSupported();
    }
  }

  private SocketFile open() {
    if (fd < 0) {
      throw IoErrors.of(9, PyNone.NONE);
    }
    return file;
  }

  private static Addresses addresses() {
    return new Addresses(Interpreter.current());
  }

  // ---- waiting

  /** An operation that is tried until it has an answer. */
  private interface Attempt<T> {
    /** The answer, or null where it would have to wait. */
    T now() throws IOException;
  }

  private <T> T patiently(int wanted, int flags, Attempt<T> attempt) {
    SocketFile of = open();
    long most = (flags & MSG_DONTWAIT) != 0 ? 0 : timeout;
    long deadline = most > 0 ? REAL.monotonic() + most : 0;
    try {
      while (true) {
        T answer = attempt.now();
        if (answer != null) {
          return answer;
        }
        if (most == 0) {
          throw IoErrors.of(11, PyNone.NONE);
        }
        await(of, wanted, most, deadline);
      }
    } catch (IOException e) {
      throw IoErrors.of(fd < 0 ? 9 : IoErrors.errno(e), PyNone.NONE);
    }
  }

  private static void await(SocketFile of, int wanted, long most, long deadline)
      throws IOException {
    Readiness readiness = Readiness.of(Interpreter.current());
    boolean ready =
        Transfers.waiting(
            () ->
                readiness.await(
                    of, wanted, most < 0 ? -1 : Math.max(deadline - REAL.monotonic(), 0)));
    if (!ready) {
      throw Errors.of(ExceptionTypes.TIMEOUT_ERROR, "timed out");
    }
  }

  private static Integer orWait(int count) {
    return count == SocketFile.NOT_YET ? null : (Integer) Math.max(count, 0);
  }

  // ---- what it is

  @Getter("family")
  long family() {
    return family;
  }

  @Getter("type")
  long kind() {
    return type;
  }

  @Getter("proto")
  long proto() {
    return proto;
  }

  @Getter("timeout")
  Object timeout() {
    return gettimeout();
  }

  @Method(value = "gettimeout(self, /)", doc = "The timeout in seconds, or None.")
  Object gettimeout() {
    return timeout < 0 ? PyNone.NONE : (Object) (timeout / 1e9);
  }

  @Method(value = "settimeout(self, timeout, /)", doc = "Set how long operations may take.")
  void settimeout(Object seconds) {
    setTimeout(SocketModule.nanos(seconds));
  }

  @Method(value = "setblocking(self, flag, /)", doc = "Whether operations wait.")
  void setblocking(boolean flag) {
    setTimeout(flag ? -1 : 0);
  }

  @Method(value = "getblocking(self, /)", doc = "Whether operations wait.")
  boolean getblocking() {
    return timeout != 0;
  }

  private void setTimeout(long nanos) {
    open().setBlocking(nanos < 0);
    timeout = nanos;
  }

  @Method(value = "fileno(self, /)", doc = "The descriptor, or -1 once closed.")
  long fileno() {
    return fd;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<socket object, fd="
        + fd
        + ", family="
        + family
        + ", type="
        + type
        + ", proto="
        + proto
        + ">";
  }

  // ---- closing

  @Method(value = "close(self, /)", doc = "Close the socket.")
  void close() {
    int closing = fd;
    fd = -1;
    guard.release();
    if (closing >= 0) {
      Descriptors.current().close(closing);
    }
  }

  @Method(value = "detach(self, /)", doc = "Leave the descriptor open, and give it away.")
  long detach() {
    int detached = fd;
    fd = -1;
    guard.release();
    return detached;
  }

  @Method(value = "shutdown(self, how, /)", doc = "Stop reading, writing, or both.")
  void shutdown(int how) {
    if (how < 0 || how > 2) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    try {
      open().shutdown(how);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  // ---- addresses

  @Method(value = "bind(self, address, /)", doc = "Give the socket an address.")
  void bind(Object address) {
    SocketAddress at = addresses().parse(open(), address, "bind");
    try {
      file.bind(at);
    } catch (java.nio.channels.AlreadyBoundException e) {
      throw IoErrors.of(22, PyNone.NONE);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(value = "listen(self, backlog=128, /)", doc = "Let others connect.")
  void listen(int backlog) {
    try {
      open().listen(Math.max(backlog, 1));
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(value = "_accept(self, /)", doc = "Take a connection: its descriptor and address.")
  Object accept() {
    Interpreter interpreter = Interpreter.current();
    SocketFile accepted = patiently(Readiness.READ, 0, () -> open().accept(interpreter));
    try {
      Object address = Addresses.toPython(accepted.remoteAddress(), family);
      return new PyTuple((long) Descriptors.current().add(accepted), address);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(value = "connect(self, address, /)", doc = "Connect to an address.")
  void connect(Object address) {
    int errno = connectTo(address, "connect");
    if (errno == 110 && timeout > 0) {
      throw Errors.of(ExceptionTypes.TIMEOUT_ERROR, "timed out");
    }
    if (errno != 0) {
      throw IoErrors.of(errno, PyNone.NONE);
    }
  }

  @Method(value = "connect_ex(self, address, /)", doc = "Connect; 0 or the error number.")
  long connectEx(Object address) {
    int errno = connectTo(address, "connect_ex");
    return errno == 110 && timeout > 0 ? 11 : errno;
  }

  private int connectTo(Object address, String function) {
    SocketAddress to = addresses().parse(open(), address, function);
    int errno = file.connect(to);
    if (errno != 115 || timeout == 0) {
      return errno;
    }
    SocketFile of = file;
    Readiness readiness = Readiness.of(Interpreter.current());
    try {
      boolean done = Transfers.waiting(() -> readiness.await(of, Readiness.WRITE, timeout));
      return done ? of.takeFailure() : 110;
    } catch (IOException e) {
      return IoErrors.errno(e);
    }
  }

  @Method(value = "getsockname(self, /)", doc = "The socket's own address.")
  Object getsockname() {
    try {
      return Addresses.toPython(open().localAddress(), family);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(value = "getpeername(self, /)", doc = "The other side's address.")
  Object getpeername() {
    try {
      SocketAddress address = open().remoteAddress();
      if (address == null) {
        throw IoErrors.of(107, PyNone.NONE);
      }
      return Addresses.toPython(address, family);
    } catch (IOException e) {
      throw IoErrors.of(107, PyNone.NONE);
    }
  }

  // ---- options

  @Method(value = "getsockopt(self, level, option, buflen=0, /)", doc = "The value of an option.")
  Object getsockopt(int level, int option, int length) {
    if (length < 0 || length > 1024) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "getsockopt buflen out of range");
    }
    try {
      byte[] value = SocketOptions.get(open(), level, option);
      return length == 0
          ? (Object) (long) SocketOptions.number(Arrays.copyOf(value, Math.max(4, value.length)))
          : new PyBytes(Arrays.copyOf(value, Math.min(length, value.length)));
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(
      value = "setsockopt(self, level, option, value, optlen=<unset>, /)",
      doc = "Set an option to a number or bytes.")
  void setsockopt(int level, int option, Object value, Object length) {
    byte[] bytes;
    if (value == PyNone.NONE) {
      bytes = new byte[Convert.toInt(length)];
    } else {
      bytes =
          Convert.intOrNull(value) != null
              ? SocketOptions.bytes(Convert.toInt(value))
              : ByteSource.of(value);
    }
    try {
      SocketOptions.set(open(), level, option, bytes);
    } catch (IllegalArgumentException e) {
      throw IoErrors.of(22, PyNone.NONE);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  // ---- receiving

  private int receive(byte[] into, int flags) {
    boolean peek = (flags & MSG_PEEK) != 0;
    boolean all = (flags & MSG_WAITALL) != 0 && type == SocketFile.STREAM && !peek;
    int done = 0;
    do {
      int from = done;
      int got =
          patiently(
              Readiness.READ,
              flags,
              () -> orWait(open().receive(into, from, into.length - from, peek)));
      done += got;
      if (got == 0) {
        break;
      }
    } while (all && done < into.length);
    return done;
  }

  private static byte[] buffer(int size, String function) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in %s", function);
    }
    return new byte[size];
  }

  private static PyBytes bytes(byte[] from, int count) {
    return new PyBytes(count == from.length ? from : Arrays.copyOf(from, count));
  }

  @Method(value = "recv(self, bufsize, flags=0, /)", doc = "Receive up to bufsize bytes.")
  Object recv(int size, int flags) {
    byte[] into = buffer(size, "recv");
    return bytes(into, receive(into, flags));
  }

  @Method(
      value = "recv_into(self, buffer, nbytes=0, flags=0)",
      doc = "Receive into a buffer; how many bytes.")
  long recvInto(Object buffer, int count, int flags) {
    byte[] into = new byte[room(buffer, count, "recv_into")];
    int got = receive(into, flags);
    PyIOBase.store(buffer, into, got);
    return got;
  }

  private static int room(Object buffer, int count, String function) {
    int room = PyIOBase.capacity(buffer);
    if (count < 0) {
      throw Errors.valueError("negative buffersize in %s", function);
    }
    if (count > room) {
      throw Errors.valueError("buffer too small for requested bytes");
    }
    return count == 0 ? room : count;
  }

  /** A datagram, or bytes of a stream: how many, and from where. */
  private Object[] receiveFrom(byte[] into, int flags) {
    if (type != SocketFile.DGRAM || (flags & MSG_PEEK) != 0 || file.isConnected()) {
      int got = receive(into, flags);
      return new Object[] {got, type == SocketFile.DGRAM ? peer() : PyNone.NONE};
    }
    ByteBuffer buffer = ByteBuffer.wrap(into);
    SocketAddress from = patiently(Readiness.READ, flags, () -> open().receiveFrom(buffer));
    return new Object[] {buffer.position(), Addresses.toPython(from, family)};
  }

  private Object peer() {
    try {
      return Addresses.toPython(open().remoteAddress(), family);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Method(value = "recvfrom(self, bufsize, flags=0, /)", doc = "Receive, and tell from where.")
  Object recvfrom(int size, int flags) {
    open();
    byte[] into = buffer(size, "recvfrom");
    Object[] got = receiveFrom(into, flags);
    return new PyTuple(bytes(into, (Integer) got[0]), got[1]);
  }

  @Method(
      value = "recvfrom_into(self, buffer, nbytes=0, flags=0)",
      doc = "Receive into a buffer, and tell from where.")
  Object recvfromInto(Object buffer, int count, int flags) {
    open();
    byte[] into = new byte[room(buffer, count, "recvfrom_into")];
    Object[] got = receiveFrom(into, flags);
    PyIOBase.store(buffer, into, (Integer) got[0]);
    return new PyTuple((long) (Integer) got[0], got[1]);
  }

  @Method(
      value = "recvmsg(self, bufsize, ancbufsize=0, flags=0, /)",
      doc = "Receive; there is no ancillary data.")
  Object recvmsg(int size, int ancillary, int flags) {
    open();
    byte[] into = buffer(size, "recvmsg");
    Object[] got = receiveFrom(into, flags);
    return new PyTuple(bytes(into, (Integer) got[0]), new PyList(), 0L, got[1]);
  }

  @Method(
      value = "recvmsg_into(self, buffers, ancbufsize=0, flags=0, /)",
      doc = "Receive into buffers, one after the other.")
  Object recvmsgInto(Object buffers, int ancillary, int flags) {
    open();
    Object[] parts = Ops.toArray(buffers);
    int size = 0;
    for (Object part : parts) {
      size += PyIOBase.capacity(part);
    }
    byte[] into = new byte[size];
    Object[] got = receiveFrom(into, flags);
    int left = (Integer) got[0];
    int at = 0;
    for (Object part : parts) {
      int count = Math.min(left, PyIOBase.capacity(part));
      PyIOBase.store(part, Arrays.copyOfRange(into, at, at + count), count);
      at += count;
      left -= count;
    }
    return new PyTuple((long) (Integer) got[0], new PyList(), 0L, got[1]);
  }

  // ---- sending

  private int send(byte[] from, int offset, int flags) {
    return patiently(
        Readiness.WRITE, flags, () -> orWait(open().send(from, offset, from.length - offset)));
  }

  @Method(value = "send(self, data, flags=0, /)", doc = "Send some bytes; how many.")
  long send(Object data, int flags) {
    return send(ByteSource.of(data), 0, flags);
  }

  @Method(value = "sendall(self, data, flags=0, /)", doc = "Send all bytes.")
  void sendall(Object data, int flags) {
    byte[] bytes = ByteSource.of(data);
    long deadline = timeout > 0 ? REAL.monotonic() + timeout : 0;
    int done = 0;
    do {
      if (timeout > 0 && REAL.monotonic() > deadline) {
        throw Errors.of(ExceptionTypes.TIMEOUT_ERROR, "timed out");
      }
      done += send(bytes, done, flags);
    } while (done < bytes.length);
  }

  @Method(
      value = "sendto(self, data, flags_or_address, address=<unset>, /)",
      doc = "Send to an address.")
  long sendto(Object data, Object second, Object third) {
    byte[] bytes = ByteSource.of(data);
    int flags = third == null ? 0 : Convert.toInt(second);
    SocketAddress to = addresses().parse(open(), third == null ? second : third, "sendto");
    return patiently(Readiness.WRITE, flags, () -> orWait(open().sendTo(bytes, to)));
  }

  @Method(
      value = "sendmsg(self, buffers, ancdata=(), flags=0, address=None, /)",
      doc = "Send buffers as one; ancillary data cannot be sent.")
  long sendmsg(Object buffers, Object ancillary, int flags, Object address) {
    if (Ops.toArray(ancillary).length > 0) {
      throw IoErrors.of(95, PyNone.NONE);
    }
    ByteSink all = new ByteSink(64);
    for (Object part : Ops.toArray(buffers)) {
      all.add(ByteSource.of(part));
    }
    PyBytes bytes = new PyBytes(all.toByteArray());
    return address == PyNone.NONE ? send(bytes, flags) : sendto(bytes, (long) flags, address);
  }
}
