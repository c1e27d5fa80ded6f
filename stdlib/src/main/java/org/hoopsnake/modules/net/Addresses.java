package org.hoopsnake.modules.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Gil;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** Addresses of sockets, between Python's tuples and Java's objects; names become addresses. */
final class Addresses {
  private final Interpreter interpreter;

  Addresses(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The Python value of an address; None for none. */
  static Object toPython(SocketAddress address, int family) {
    return switch (address) {
      case InetSocketAddress i when family == SocketFile.AF_INET6 ->
          new PyTuple(text(i.getAddress()), (long) i.getPort(), 0L, scope(i.getAddress()));
      case InetSocketAddress i -> new PyTuple(text(i.getAddress()), (long) i.getPort());
      case UnixDomainSocketAddress u -> u.getPath().toString();
      case null, default ->
          switch (family) {
            case SocketFile.AF_INET -> new PyTuple("0.0.0.0", 0L);
            case SocketFile.AF_INET6 -> new PyTuple("::", 0L, 0L, 0L);
            default -> "";
          };
    };
  }

  private static long scope(InetAddress address) {
    return address instanceof Inet6Address six ? six.getScopeId() : 0;
  }

  /** An address in digits, without its scope. */
  static String text(InetAddress address) {
    return text(address.getAddress());
  }

  /** The digits of four or sixteen bytes, IPv6 in its shortest form (RFC 5952). */
  static String text(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 255)
          + "."
          + (bytes[1] & 255)
          + "."
          + (bytes[2] & 255)
          + "."
          + (bytes[3] & 255);
    }
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 255) << 8 | bytes[2 * i + 1] & 255;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        best = i;
        length = end - i;
      }
    }
    boolean mapped = best == 0 && (length == 6 || length == 5 && groups[5] == 0xffff);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < (mapped ? 6 : 8); i++) {
      if (i == best) {
        text.append("::");
        i += length - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    if (mapped) {
      text.append(text.charAt(text.length() - 1) == ':' ? "" : ":")
          .append(text(java.util.Arrays.copyOfRange(bytes, 12, 16)));
    }
    return text.toString();
  }

  /** The address that a function was given. */
  SocketAddress parse(SocketFile file, Object given, String function) {
    return switch (file.family) {
      case SocketFile.AF_UNIX -> path(given);
      case SocketFile.AF_INET6 -> internet(file.family, given, function, "AF_INET6", 4);
      default -> internet(file.family, given, function, "AF_INET", 2);
    };
  }

  private SocketAddress path(Object given) {
    String text = Convert.strOrNull(given);
    if (text == null) {
      if (!(given instanceof PyBytes) && !(given instanceof PyByteArray)) {
        throw Errors.typeError("a bytes-like object is required, not '%s'", Types.name(given));
      }
      text = Codecs.decode(ByteSource.of(given), "utf-8", "surrogateescape");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > 107) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "AF_UNIX path too long");
    }
    try {
      return UnixDomainSocketAddress.of(Descriptors.of(interpreter).path(text));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      // A path that the file system cannot have, or no such sockets on this system.
      throw IoErrors.of(22, PyNone.NONE);
    }
  }

  private SocketAddress internet(
      int family, Object given, String function, String familyName, int most) {
    if (!(given instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "%s(): %s address must be tuple, not %s", function, familyName, Types.name(given));
    }
    int count = tuple.items.length;
    if (count < 2 || count > most) {
      throw Errors.typeError(
          most == 2
              ? familyName + " address must be a pair (host, port)"
              : familyName + " address must be a tuple (host, port[, flowinfo[, scopeid]])");
    }
    String host = host(tuple.items[0]);
    Object number = Convert.intOrNull(tuple.items[1]);
    if (number == null) {
      throw Errors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.name(tuple.items[1]));
    }
    if (!(number instanceof Long port) || port < 0 || port > 65535) {
      throw Errors.overflowError("%s(): port must be 0-65535.", function);
    }
    return new InetSocketAddress(one(host, family), (int) (long) port);
  }

  private static String host(Object given) {
    if (given instanceof PyBytes || given instanceof PyByteArray) {
      return new String(ByteSource.of(given), StandardCharsets.ISO_8859_1);
    }
    String text = Convert.strOrNull(given);
    if (text == null) {
      throw Errors.typeError("str, bytes or bytearray expected, not %s", Types.name(given));
    }
    if (text.indexOf('\0') >= 0) {
      throw Errors.typeError("host name must not contain null character");
    }
    // Names that are not ASCII travel as IDNA; this raises where they cannot.
    return text.chars().allMatch(c -> c < 128)
        ? text
        : new String(
            ((PyBytes) Ops.callMethod(text, "encode", "idna")).value, StandardCharsets.US_ASCII);
  }

  /** The first address of a name; the empty name stands for any address. */
  InetAddress one(String host, int family) {
    try {
      if (host.isEmpty()) {
        return InetAddress.getByAddress(new byte[family == SocketFile.AF_INET6 ? 16 : 4]);
      }
      if (host.equals("<broadcast>")) {
        return InetAddress.getByAddress(new byte[] {-1, -1, -1, -1});
      }
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // those lengths are right
    }
    List<InetAddress> all = resolve(host, family);
    return all.get(0);
  }

  /** All addresses of a name in a family (0 for any); gaierror where there are none. */
  List<InetAddress> resolve(String host, int family) {
    InetAddress literal = literal(host);
    List<InetAddress> all;
    if (literal != null) {
      if (family != 0 && family != familyOf(literal)) {
        throw SocketModule.gaiError(-9, "Address family for hostname not supported");
      }
      return List.of(literal);
    }
    try {
      ThreadState thread = ThreadState.current();
      Gil.Blocking<List<InetAddress>, UnknownHostException> asking =
          () -> interpreter.host.network().resolve(host);
      all = interpreter.gil.blocking(thread, asking);
    } catch (UnknownHostException e) {
      throw SocketModule.gaiError(-2, "Name or service not known");
    }
    List<InetAddress> fitting =
        all.stream().filter(a -> family == 0 || familyOf(a) == family).toList();
    if (fitting.isEmpty()) {
      throw SocketModule.gaiError(-5, "No address associated with hostname");
    }
    return fitting;
  }

  static int familyOf(InetAddress address) {
    return address instanceof Inet4Address ? SocketFile.AF_INET : SocketFile.AF_INET6;
  }

  /** The address of digits, or null where it is none. */
  static InetAddress literal(String text) {
    try {
      byte[] four = parseFour(text, true);
      return four != null
          ? InetAddress.getByAddress(four)
          : text.indexOf(':') >= 0 ? Inet6Address.ofLiteral(text) : null;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return null;
    }
  }

  /** Four numbers with dots; {@code loose} allows one to four, octal and hexadecimal ones too. */
  static byte[] parseFour(String text, boolean loose) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4 || !loose && parts.length != 4) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      long most = last ? (1L << 8 * (5 - parts.length)) - 1 : 255;
      long number = number(part, loose);
      if (number < 0 || number > most) {
        return null;
      }
      value = last ? value << 8 * (5 - parts.length) | number : value << 8 | number;
    }
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  private static long number(String part, boolean loose) {
    if (!loose) {
      return part.matches("0|[1-9][0-9]{0,2}") ? Long.parseLong(part) : -1;
    }
    if (part.matches("0[xX][0-9a-fA-F]{1,8}")) {
      return Long.parseLong(part.substring(2), 16);
    }
    if (part.matches("0[0-7]{1,11}")) {
      return Long.parseLong(part, 8);
    }
    return part.matches("0|[1-9][0-9]{0,9}") ? Long.parseLong(part) : -1;
  }

  /** The bytes of an address in digits, or null where it is none of the family. */
  static byte[] pack(int family, String text) {
    if (family == SocketFile.AF_INET) {
      return parseFour(text, false);
    }
    if (text.indexOf(':') < 0 || text.indexOf('%') >= 0 || text.indexOf('[') >= 0) {
      return null;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(text).getAddress();
      if (bytes.length == 16) {
        return bytes;
      }
      byte[] mapped = new byte[16]; // Java shortens IPv4 in IPv6
      mapped[10] = mapped[11] = -1;
      System.arraycopy(bytes, 0, mapped, 12, 4);
      return mapped;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static PyException familyNotSupported() {
    return IoErrors.of(97, PyNone.NONE);
  }
}
