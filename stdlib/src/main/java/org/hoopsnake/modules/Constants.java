package org.hoopsnake.modules;

import org.hoopsnake.object.PyDict;

/** Tables of named integers, as the headers of the operating system have them. */
public final class Constants {
  private Constants() {}

  /** Puts the entries of a table of {@code NAME=value} into a namespace. */
  public static void put(PyDict names, String table) {
    for (String entry : table.strip().split("\\s+")) {
      int equals = entry.indexOf('=');
      names.put(entry.substring(0, equals), Long.valueOf(entry.substring(equals + 1)));
    }
  }
}
