package org.hoopsnake.modules.net;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.Constants;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** The module {@code _socket}, on which {@code socket} stands. */
@BuiltinModule(name = "_socket", doc = "Sockets.")
public final class SocketModule {
  @Constant("socket")
  static final PyType SOCKET = PySocket.TYPE;

  @Constant("SocketType")
  static final PyType SOCKET_TYPE = PySocket.TYPE;

  @Constant("error")
  static final PyType ERROR = ExceptionTypes.OS_ERROR;

  @Constant("timeout")
  static final PyType TIMEOUT = ExceptionTypes.TIMEOUT_ERROR;

  @Constant("gaierror")
  static final PyType GAI_ERROR =
      PyType.plain("socket", "gaierror", "A name has no address.", ExceptionTypes.OS_ERROR);

  @Constant("herror")
  static final PyType H_ERROR =
      PyType.plain("socket", "herror", "A host is not known.", ExceptionTypes.OS_ERROR);

  @Constant("has_ipv6")
  static final Boolean HAS_IPV6 = true;

  private final Interpreter interpreter;
  private final Addresses addresses;
  private long defaultTimeout = -1;

  private SocketModule(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.addresses = new Addresses(interpreter);
  }

  public static PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule("_socket", SocketModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, SocketModuleBinding.INSTANCE, of(interpreter));
    Constants.put(module.dict(), SocketNames.NUMBERS);
    return module;
  }

  private static SocketModule of(Interpreter interpreter) {
    return interpreter.state(SocketModule.class, SocketModule::new);
  }

  static SocketModule current() {
    return of(Interpreter.current());
  }

  static PyException gaiError(long code, String words) {
    return new PyException((PyBaseException) GAI_ERROR.call2(code, words));
  }

  private static PyException hostError(long code, String words) {
    return new PyException((PyBaseException) H_ERROR.call2(code, words));
  }

  // ---- timeouts

  long defaultTimeout() {
    return defaultTimeout;
  }

  @Function(value = "getdefaulttimeout()", doc = "The timeout of new sockets, or None.")
  Object getdefaulttimeout() {
    return defaultTimeout < 0 ? PyNone.NONE : (Object) (defaultTimeout / 1e9);
  }

  @Function(value = "setdefaulttimeout(timeout, /)", doc = "Set the timeout of new sockets.")
  void setdefaulttimeout(Object timeout) {
    defaultTimeout = nanos(timeout);
  }

  /** Nanoseconds of a timeout; negative for None. */
  static long nanos(Object seconds) {
    if (seconds == PyNone.NONE) {
      return -1;
    }
    double value =
        seconds instanceof Double d ? d : ((Number) Convert.toIndex(seconds)).doubleValue();
    if (Double.isNaN(value)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (value < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    if (value > 9.2e9) {
      throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    return (long) Math.ceil(value * 1e9);
  }

  // ---- sockets

  @Function(
      value = "socketpair(family=1, type=1, proto=0, /)",
      doc = "Two sockets that are connected with each other.")
  Object socketpair(Object family, int type, int proto) {
    long wanted = family == PyNone.NONE ? SocketFile.AF_UNIX : Convert.toLong(family);
    if (wanted != SocketFile.AF_UNIX || (type & 0xff) != SocketFile.STREAM) {
      throw IoErrors.of(95, PyNone.NONE);
    }
    try {
      SocketFile[] pair = SocketFile.pair(interpreter, proto);
      return new PyTuple(PySocket.on(pair[0]), PySocket.on(pair[1]));
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(value = "close(fd, /)", doc = "Close a socket's descriptor.")
  void close(int fd) {
    Descriptors.of(interpreter).close(fd);
  }

  @Function(value = "dup(fd, /)", doc = "Another descriptor of a socket.")
  long dup(int fd) {
    Descriptors all = Descriptors.of(interpreter);
    return all.add(all.get(fd));
  }

  // ---- names

  @Function(value = "gethostname()", doc = "This machine's name.")
  String gethostname() {
    return interpreter.host.network().hostName();
  }

  @Function(value = "gethostbyname(host, /)", doc = "The IPv4 address of a name.")
  String gethostbyname(String host) {
    return Addresses.text(addresses.one(host, SocketFile.AF_INET));
  }

  @Function(value = "gethostbyname_ex(host, /)", doc = "Name, aliases and addresses of a name.")
  Object gethostbynameEx(String host) {
    List<Object> texts = new ArrayList<>();
    for (InetAddress address : addresses.resolve(host, SocketFile.AF_INET)) {
      texts.add(Addresses.text(address));
    }
    return new PyTuple(host, new PyList(), new PyList(texts.toArray()));
  }

  @Function(value = "gethostbyaddr(host, /)", doc = "Name, aliases and addresses of an address.")
  Object gethostbyaddr(String host) {
    InetAddress address = addresses.resolve(host, 0).get(0);
    String name = interpreter.host.network().nameOf(address);
    String text = Addresses.text(address);
    if (name.equals(text)) {
      throw hostError(1, "Unknown host");
    }
    return new PyTuple(name, new PyList(), new PyList(new Object[] {text}));
  }

  @Function(
      value = "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)",
      doc = "What to connect to for a name and a service.")
  Object getaddrinfo(Object host, Object port, int family, int type, int proto, int flags) {
    String name = host == PyNone.NONE ? null : text(host, "getaddrinfo() argument 1");
    long number = port(port, type, flags);
    List<InetAddress> found = new ArrayList<>();
    if (name == null || name.isEmpty()) {
      if (port == PyNone.NONE) {
        throw gaiError(-2, "Name or service not known");
      }
      boolean passive = (flags & 1) != 0;
      String four = passive ? "0.0.0.0" : "127.0.0.1";
      String six = passive ? "::" : "::1";
      for (String any : passive ? List.of(four, six) : List.of(six, four)) {
        InetAddress address = Addresses.literal(any);
        if (family == 0 || family == Addresses.familyOf(address)) {
          found.add(address);
        }
      }
    } else {
      if ((flags & 4) != 0 && Addresses.literal(name) == null) {
        throw gaiError(-2, "Name or service not known");
      }
      found.addAll(addresses.resolve(name, family));
    }
    String canonical = (flags & 2) != 0 && name != null ? name : "";
    PyList all = new PyList();
    int[][] kinds = {{1, 6}, {2, 17}, {3, 0}};
    for (InetAddress address : found) {
      for (int[] kind : kinds) {
        boolean fits = (type == 0 || type == kind[0]) && (proto == 0 || proto == kind[1]);
        if (fits) {
          int of = Addresses.familyOf(address);
          Object at =
              Addresses.toPython(
                  new java.net.InetSocketAddress(address, (int) (number & 0xffff)), of);
          all.add(new PyTuple((long) of, (long) kind[0], (long) kind[1], canonical, at));
          canonical = "";
        }
      }
    }
    if (all.size() == 0) {
      throw gaiError(-8, "Servname not supported for ai_socktype");
    }
    return all;
  }

  private static String text(Object given, String where) {
    return given instanceof PyBytes b
        ? new String(b.value, StandardCharsets.ISO_8859_1)
        : Convert.toStr(given, where);
  }

  private long port(Object port, int type, int flags) {
    if (port == PyNone.NONE) {
      return 0;
    }
    Object number = Convert.intOrNull(port);
    if (number != null) {
      return Convert.toLong(number, "long");
    }
    if (!(port instanceof PyBytes) && Convert.strOrNull(port) == null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "Int or String expected");
    }
    String name = text(port, "port");
    if (name.isEmpty()) {
      return 0;
    }
    if (name.matches("[0-9]{1,9}")) {
      return Long.parseLong(name);
    }
    String[] service = (flags & 1024) != 0 ? null : service(name, type == 2 ? "udp" : "tcp");
    if (service == null) {
      throw gaiError(-8, "Servname not supported for ai_socktype");
    }
    return Long.parseLong(service[1]);
  }

  /** Name and port of a line of /etc/services, by its name or by its port; null for none. */
  private String[] service(String wanted, String protocol) {
    try {
      for (String line : Files.readAllLines(interpreter.host.files().getPath("/etc/services"))) {
        String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
        if (words.length < 2 || !words[1].matches("[0-9]+/" + protocol)) {
          continue;
        }
        String port = words[1].substring(0, words[1].indexOf('/'));
        for (String word : words) {
          if (word.equals(wanted) || port.equals(wanted)) {
            return new String[] {words[0], port};
          }
        }
      }
    } catch (IOException e) {
      return null; // no such file: no services are known
    }
    return null;
  }

  private String[] serviceOrFail(String wanted, Object protocol) {
    String[] found = null;
    for (String each :
        protocol == null ? new String[] {"tcp", "udp"} : new String[] {(String) protocol}) {
      found = found != null ? found : service(wanted, each);
    }
    if (found == null) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "%s not found",
          wanted.matches("[0-9]+") ? "port/proto" : "service/proto");
    }
    return found;
  }

  @Function(value = "getservbyname(name, protocol=<unset>, /)", doc = "The port of a service.")
  long getservbyname(String name, Object protocol) {
    return Long.parseLong(serviceOrFail(name, protocol)[1]);
  }

  @Function(value = "getservbyport(port, protocol=<unset>, /)", doc = "The service of a port.")
  String getservbyport(long port, Object protocol) {
    if (port < 0 || port > 65535) {
      throw Errors.overflowError("getservbyport: port must be 0-65535.");
    }
    return serviceOrFail(Long.toString(port), protocol)[0];
  }

  @Function(value = "getprotobyname(name, /)", doc = "The number of a protocol.")
  long getprotobyname(String name) {
    return switch (name) {
      case "ip" -> 0;
      case "icmp" -> 1;
      case "tcp" -> 6;
      case "udp" -> 17;
      case "ipv6" -> 41;
      case "ipv6-icmp" -> 58;
      default -> throw Errors.of(ExceptionTypes.OS_ERROR, "protocol not found");
    };
  }

  @Function(value = "getnameinfo(sockaddr, flags, /)", doc = "Host and service of an address.")
  Object getnameinfo(Object given, int flags) {
    if (!(given instanceof PyTuple tuple)) {
      throw Errors.typeError("getnameinfo() argument 1 must be a tuple");
    }
    InetAddress address = addresses.resolve(text(tuple.items[0], "getnameinfo()"), 0).get(0);
    String port = Long.toString(Convert.toLong(tuple.items[1]));
    String host = Addresses.text(address);
    if ((flags & 1) == 0) {
      host = interpreter.host.network().nameOf(address);
    }
    String[] service = (flags & 2) != 0 ? null : service(port, (flags & 16) != 0 ? "udp" : "tcp");
    return new PyTuple(host, service == null ? port : service[0]);
  }

  // ---- interfaces

  @Function(value = "if_nameindex()", doc = "Numbers and names of the interfaces.")
  Object nameIndex() {
    PyList all = new PyList();
    for (Map.Entry<Integer, String> e : interpreter.host.network().interfaces().entrySet()) {
      all.add(new PyTuple((long) e.getKey(), e.getValue()));
    }
    return all;
  }

  @Function(value = "if_nametoindex(name, /)", doc = "The number of an interface.")
  long nameToIndex(String name) {
    for (Map.Entry<Integer, String> e : interpreter.host.network().interfaces().entrySet()) {
      if (e.getValue().equals(name)) {
        return e.getKey();
      }
    }
    throw Errors.of(ExceptionTypes.OS_ERROR, "no interface with this name");
  }

  @Function(value = "if_indextoname(index, /)", doc = "The name of an interface.")
  String indexToName(int index) {
    String name = interpreter.host.network().interfaces().get(index);
    if (name == null) {
      throw IoErrors.of(6, PyNone.NONE);
    }
    return name;
  }

  // ---- addresses and numbers as bytes

  @Function(value = "inet_aton(text, /)", doc = "The four bytes of an IPv4 address.")
  static Object inetAton(String text) {
    byte[] bytes = Addresses.parseFour(text, true);
    if (bytes == null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "illegal IP address string passed to inet_aton");
    }
    return new PyBytes(bytes);
  }

  @Function(value = "inet_ntoa(packed, /)", doc = "An IPv4 address in digits.")
  static String inetNtoa(Object packed) {
    byte[] bytes = ByteSource.of(packed);
    if (bytes.length != 4) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "packed IP wrong length");
    }
    return Addresses.text(bytes);
  }

  private static void checkFamily(int family) {
    if (family != SocketFile.AF_INET && family != SocketFile.AF_INET6) {
      throw IoErrors.of(97, PyNone.NONE);
    }
  }

  @Function(value = "inet_pton(family, text, /)", doc = "The bytes of an address.")
  static Object inetPton(int family, String text) {
    checkFamily(family);
    byte[] bytes = Addresses.pack(family, text);
    if (bytes == null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "illegal IP address string passed to inet_pton");
    }
    return new PyBytes(bytes);
  }

  @Function(value = "inet_ntop(family, packed, /)", doc = "An address in digits.")
  static String inetNtop(int family, Object packed) {
    byte[] bytes = ByteSource.of(packed);
    if (family != SocketFile.AF_INET && family != SocketFile.AF_INET6) {
      throw Errors.valueError("unknown address family %d", family);
    }
    if (bytes.length != (family == SocketFile.AF_INET ? 4 : 16)) {
      throw Errors.valueError("invalid length of packed IP address string");
    }
    return Addresses.text(bytes);
  }

  private static long swapped(Object value, String function, int bits) {
    Object number = Convert.intOrNull(value);
    if (number == null) {
      throw Errors.typeError("expected int, %s found", Types.name(value));
    }
    if (!(number instanceof Long n)) {
      throw Errors.overflowError(
          bits == 16 ? "Python int too large to convert to C int" : "int larger than 32 bits");
    }
    if (n < 0) {
      throw bits == 16
          ? Errors.overflowError(
              "%s: can't convert negative Python int to C 16-bit unsigned integer", function)
          : Errors.overflowError("can't convert negative value to unsigned int");
    }
    if (n >> bits != 0) {
      throw bits == 16
          ? Errors.overflowError(
              "%s: Python int too large to convert to C 16-bit unsigned integer", function)
          : Errors.overflowError("int larger than 32 bits");
    }
    return bits == 16
        ? Short.reverseBytes((short) (long) n) & 0xffffL
        : Integer.reverseBytes((int) (long) n) & 0xffffffffL;
  }

  @Function(value = "htons(integer, /)", doc = "16 bits in the order of networks.")
  static long htons(Object value) {
    return swapped(value, "htons", 16);
  }

  @Function(value = "ntohs(integer, /)", doc = "16 bits in the order of this machine.")
  static long ntohs(Object value) {
    return swapped(value, "ntohs", 16);
  }

  @Function(value = "htonl(integer, /)", doc = "32 bits in the order of networks.")
  static long htonl(Object value) {
    return swapped(value, "htonl", 32);
  }

  @Function(value = "ntohl(integer, /)", doc = "32 bits in the order of this machine.")
  static long ntohl(Object value) {
    return swapped(value, "ntohl", 32);
  }

  @Function(value = "CMSG_LEN(length, /)", doc = "The size of ancillary data with its header.")
  static long cmsgLen(long length) {
    return length + 16;
  }

  @Function(value = "CMSG_SPACE(length, /)", doc = "The room that it takes.")
  static long cmsgSpace(long length) {
    return (length + 7 & ~7L) + 16;
  }
}
