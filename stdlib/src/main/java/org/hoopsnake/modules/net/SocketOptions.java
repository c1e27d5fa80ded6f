package org.hoopsnake.modules.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Options of sockets, by the numbers that Linux gives them. */
final class SocketOptions {
  private static final int SOL_SOCKET = 1;
  private static final int IPPROTO_IP = 0;
  private static final int IPPROTO_TCP = 6;
  private static final int IPPROTO_IPV6 = 41;

  private SocketOptions() {}

  /** What Java calls an option that a channel may know, or null. */
  private static String javaName(int level, int option) {
    return switch (level) {
      case SOL_SOCKET ->
          switch (option) {
            case 2 -> "SO_REUSEADDR";
            case 6 -> "SO_BROADCAST";
            case 7 -> "SO_SNDBUF";
            case 8 -> "SO_RCVBUF";
            case 9 -> "SO_KEEPALIVE";
            case 15 -> "SO_REUSEPORT";
            default -> null;
          };
      case IPPROTO_TCP ->
          switch (option) {
            case 1 -> "TCP_NODELAY";
            case 4 -> "TCP_KEEPIDLE";
            case 5 -> "TCP_KEEPINTERVAL";
            case 6 -> "TCP_KEEPCOUNT";
            case 12 -> "TCP_QUICKACK";
            default -> null;
          };
      case IPPROTO_IP ->
          switch (option) {
            case 1 -> "IP_TOS";
            case 33 -> "IP_MULTICAST_TTL";
            case 34 -> "IP_MULTICAST_LOOP";
            default -> null;
          };
      case IPPROTO_IPV6 -> option == 67 ? "IP_TOS" : null;
      default -> null;
    };
  }

  private static long key(int level, int option) {
    return (long) level << 32 | option;
  }

  /** Whether there is such an option at all. */
  private static boolean exists(SocketFile file, int level) {
    return switch (level) {
      case SOL_SOCKET -> true;
      case IPPROTO_IP -> file.family != SocketFile.AF_UNIX;
      case IPPROTO_IPV6 -> file.family == SocketFile.AF_INET6;
      case IPPROTO_TCP -> file.family != SocketFile.AF_UNIX && file.type == SocketFile.STREAM;
      default -> false;
    };
  }

  private static void check(SocketFile file, int level) throws IOException {
    if (!exists(file, level)) {
      throw new IOException(
          file.family == SocketFile.AF_UNIX ? "Operation not supported" : "Protocol not available");
    }
  }

  /** The bytes of an option's value. */
  static byte[] get(SocketFile file, int level, int option) throws IOException {
    check(file, level);
    if (level == SOL_SOCKET) {
      switch (option) {
        case 3:
          return bytes(file.type);
        case 4:
          return bytes(file.takeFailure());
        case 30:
          return bytes(file.isListening() ? 1 : 0);
        case 38:
          return bytes(
              file.proto != 0 || file.family == SocketFile.AF_UNIX
                  ? file.proto
                  : file.type == SocketFile.STREAM ? 6 : 17);
        case 39:
          return bytes(file.family);
        default:
          break;
      }
    }
    String name = javaName(level, option);
    Object value = name == null ? null : file.option(name);
    if (value instanceof Boolean b) {
      return bytes(b ? 1 : 0);
    }
    if (value instanceof Integer n) {
      return bytes(n);
    }
    byte[] kept = file.otherOptions().get(key(level, option));
    return kept != null ? kept : bytes(0);
  }

  /** Sets an option. */
  static void set(SocketFile file, int level, int option, byte[] value) throws IOException {
    check(file, level);
    String name = javaName(level, option);
    if (name != null && value.length >= 4 && file.setOption(name, number(value))) {
      return;
    }
    file.otherOptions().put(key(level, option), value.clone());
  }

  static int number(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt();
  }

  static byte[] bytes(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array();
  }
}
