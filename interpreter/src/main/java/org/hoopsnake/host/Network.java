package org.hoopsnake.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;

/** The host's network: names, addresses, and what makes channels and selectors. */
public interface Network {
  /** Makes sockets, pipes and the selectors that wait for them. */
  SelectorProvider channels();

  /** The addresses of a name or of an address in digits. */
  List<InetAddress> resolve(String name) throws UnknownHostException;

  /** The name of an address, or the address in digits where it has none. */
  String nameOf(InetAddress address);

  /** This machine's name. */
  String hostName();

  /** The names of the network interfaces by their numbers. */
  java.util.Map<Integer, String> interfaces();
}
