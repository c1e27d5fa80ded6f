package org.hoopsnake.modules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The properties of characters that {@link Character} does not know, from a resource made of
 * Unicode 16's data. It is read when the first of them is asked for.
 */
final class UnicodeDatabase {
  private record Run(int end, String value) {}

  private static final UnicodeDatabase INSTANCE = new UnicodeDatabase();

  private final Map<String, TreeMap<Integer, Run>> runs = new HashMap<>();

  private UnicodeDatabase() {
    try (InputStream in = UnicodeDatabase.class.getResourceAsStream("unicode.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : text.split("\n")) {
        int space = line.indexOf(' ');
        TreeMap<Integer, Run> map = new TreeMap<>();
        runs.put(line.substring(0, space), map);
        for (String entry : line.substring(space + 1).split(" ")) {
          int equals = entry.indexOf('=');
          int dash = entry.lastIndexOf('-', equals);
          int from = Integer.parseInt(entry.substring(0, dash < 0 ? equals : dash), 16);
          int to = dash < 0 ? from : Integer.parseInt(entry.substring(dash + 1, equals), 16);
          map.put(from, new Run(to, entry.substring(equals + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(String property, int c, String otherwise) {
    Map.Entry<Integer, Run> entry = INSTANCE.runs.get(property).floorEntry(c);
    return entry != null && c <= entry.getValue().end() ? entry.getValue().value() : otherwise;
  }

  static int combining(int c) {
    return Integer.parseInt(value("combining", c, "0"));
  }

  static String eastAsianWidth(int c) {
    return value("width", c, "N");
  }

  static String decomposition(int c) {
    return value("decomposition", c, "").replace('+', ' ');
  }

  /** The value of a numeric character; null where it is not one. */
  static Double numeric(int c) {
    if (Character.isDigit(c)) {
      return (double) Character.digit(c, 10);
    }
    String value = value("numeric", c, null);
    if (value == null) {
      return null;
    }
    int slash = value.indexOf('/');
    return slash < 0
        ? Double.parseDouble(value)
        : Double.parseDouble(value.substring(0, slash))
            / Double.parseDouble(value.substring(slash + 1));
  }
}
