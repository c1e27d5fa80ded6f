package org.hoopsnake.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The machine's own network. */
final class SystemNetwork implements Network {
  @Override
  public SelectorProvider channels() {
    return SelectorProvider.provider();
  }

  @Override
  public List<InetAddress> resolve(String name) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(name));
  }

  @Override
  public String nameOf(InetAddress address) {
    return address.getCanonicalHostName();
  }

  /** On Linux the kernel tells; elsewhere, what the machine's address is called. */
  @Override
  public String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return nameOfThisMachine();
    }
  }

  private static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public Map<Integer, String> interfaces() {
    Map<Integer, String> names = new TreeMap<>();
    try {
      NetworkInterface.networkInterfaces().forEach(i -> names.put(i.getIndex(), i.getName()));
    } catch (SocketException e) {
      return names; // none that may be asked
    }
    return names;
  }
}
