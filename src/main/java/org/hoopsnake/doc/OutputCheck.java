package org.hoopsnake.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares what an example printed with what the page says. An address ({@code 0x…}) matches any
 * address; of a traceback only the last line counts, as in doctest.
 */
final class OutputCheck {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]+");
  private static final String TRACEBACK = "Traceback (most recent call last):";

  private OutputCheck() {}

  static boolean matches(List<String> expected, List<String> got) {
    return normalize(expected).equals(normalize(got));
  }

  private static List<String> normalize(List<String> lines) {
    List<String> kept = lines;
    int traceback = lines.indexOf(TRACEBACK);
    if (traceback >= 0) {
      kept = new ArrayList<>(lines.subList(0, traceback));
      kept.add(TRACEBACK);
      lines.subList(traceback + 1, lines.size()).stream()
          .filter(l -> !l.isEmpty() && !l.startsWith(" "))
          .forEach(kept::add);
    }
    return kept.stream().map(l -> ADDRESS.matcher(l.stripTrailing()).replaceAll("0x…")).toList();
  }

  /** The lines of an output, without the blank ones at its end. */
  static List<String> lines(String output) {
    return output.stripTrailing().isEmpty() ? List.of() : output.stripTrailing().lines().toList();
  }
}
