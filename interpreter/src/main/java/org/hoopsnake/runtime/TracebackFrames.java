package org.hoopsnake.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hoopsnake.ast.Span;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyTraceback;

/**
 * The frames of a traceback as text: file, line and function, the source of the operation that
 * failed, and markers below it.
 */
final class TracebackFrames {
  /** How often the same frame is shown in a row. */
  private static final int SHOWN_REPEATS = 3;

  private final SourceLines lines;
  private final Interpreter interpreter;

  /** Whether the operation that failed is marked, not only its first line shown. */
  private final boolean marking;

  TracebackFrames(Interpreter interpreter, boolean marking) {
    this.interpreter = interpreter;
    this.lines = SourceLines.of(interpreter);
    this.marking = marking;
  }

  /** The lines of all frames; empty where the exception has no traceback. */
  String format(PyTraceback traceback) {
    List<PyTraceback> entries = new ArrayList<>();
    for (PyTraceback tb = traceback; tb != null; tb = tb.next) {
      entries.add(tb);
    }
    entries = limited(entries);
    StringBuilder out = new StringBuilder();
    PyTraceback last = null;
    int count = 0;
    for (PyTraceback tb : entries) {
      if (last == null || !sameplace(last, tb)) {
        repeated(out, count);
        last = tb;
        count = 0;
      }
      if (++count <= SHOWN_REPEATS) {
        frame(out, tb);
      }
    }
    repeated(out, count);
    return out.toString();
  }

  /** Honours {@code sys.tracebacklimit}. */
  private List<PyTraceback> limited(List<PyTraceback> entries) {
    Object sys = interpreter.sysModules.get("sys");
    if (!(sys instanceof PyModule m) || !(m.dict().get("tracebacklimit") instanceof Long limit)) {
      return entries;
    }
    if (limit <= 0) {
      return List.of();
    }
    int from = (int) Math.max(0, entries.size() - limit);
    return entries.subList(from, entries.size());
  }

  private static boolean sameplace(PyTraceback a, PyTraceback b) {
    return a.line() == b.line()
        && a.frame.code.filename.equals(b.frame.code.filename)
        && a.frame.code.name.equals(b.frame.code.name);
  }

  private static void repeated(StringBuilder out, int count) {
    int more = count - SHOWN_REPEATS;
    if (more > 0) {
      out.append("  [Previous line repeated ").append(more).append(" more time");
      out.append(more > 1 ? "s]\n" : "]\n");
    }
  }

  private void frame(StringBuilder out, PyTraceback tb) {
    String file = tb.frame.code.filename;
    int line = tb.line();
    out.append("  File \"").append(file).append("\", line ").append(line);
    out.append(", in ").append(tb.frame.code.name).append('\n');
    Span span = tb.frame.code.positions[tb.at];
    if (!marking || span.line() != line || span.endLine() < line || span.column() < 0) {
      String text = lines.line(file, line).strip();
      if (!text.isEmpty()) {
        out.append("    ").append(text).append('\n');
      }
      return;
    }
    List<String> source = new ArrayList<>();
    for (int i = line; i <= span.endLine(); i++) {
      source.add(lines.line(file, i));
    }
    if (source.stream().allMatch(String::isBlank)) {
      return;
    }
    for (String shown : dedent(marked(source, span))) {
      out.append("    ").append(shown).append('\n');
    }
  }

  private static List<String> dedent(List<String> text) {
    int margin = Integer.MAX_VALUE;
    for (String line : text) {
      if (!line.isBlank()) {
        margin = Math.min(margin, line.length() - line.stripLeading().length());
      }
    }
    List<String> result = new ArrayList<>();
    for (String line : text) {
      result.add(line.isBlank() ? "" : line.substring(margin));
    }
    return result;
  }

  /** The source of the operation with markers below each line. */
  private static List<String> marked(List<String> original, Span span) {
    List<String> source = dedent(original);
    int removed = original.get(0).length() - source.get(0).length();
    int last = source.size() - 1;
    int start = Math.max(0, index(original.get(0), span.column()) - removed);
    int end = Math.max(0, index(original.get(last), span.endColumn()) - removed);
    start = Math.min(start, source.get(0).length());
    end = Math.min(end, source.get(last).length());
    if (last == 0 && end < start) {
      end = start;
    }
    String all = String.join("\n", source);
    String segment = all.substring(start, all.length() - (source.get(last).length() - end));
    TracebackAnchors.Anchors anchors = TracebackAnchors.find(segment);
    boolean marks = TracebackAnchors.worthMarking(source, start, end, anchors != null);
    if (anchors != null) {
      anchors = anchors.shiftedBy(start);
    }
    return new Markers(source, start, end, anchors, marks).render();
  }

  private static int index(String line, int codePoints) {
    return line.offsetByCodePoints(0, Math.min(codePoints, line.codePointCount(0, line.length())));
  }

  /** Lays out the lines worth showing with their markers. */
  private record Markers(
      List<String> source, int start, int end, TracebackAnchors.Anchors anchors, boolean marks) {

    List<String> render() {
      TreeSet<Integer> shown = new TreeSet<>(List.of(0, source.size() - 1));
      if (anchors != null) {
        for (int i = -1; i <= 1; i++) {
          shown.add(anchors.leftLine() + i);
          shown.add(anchors.rightLine() + i);
        }
      }
      shown.remove(-1);
      shown.removeIf(i -> i >= source.size());
      List<String> out = new ArrayList<>();
      int before = -1;
      for (int i : shown) {
        int gap = i - before - 1;
        if (before >= 0 && gap == 1) {
          line(out, i - 1);
        } else if (before >= 0 && gap > 1) {
          out.add("...<" + gap + " lines>...");
        }
        line(out, i);
        before = i;
      }
      return out;
    }

    private void line(List<String> out, int i) {
      String text = source.get(i);
      out.add(text);
      if (!marks) {
        return;
      }
      int indent = text.length() - text.stripLeading().length();
      int to = i == source.size() - 1 ? width(text, end) : width(text, text.length());
      int from = i == 0 ? width(text, start) : 0;
      StringBuilder markers = new StringBuilder();
      for (int column = 0; column < to; column++) {
        if (column < indent || column < from) {
          markers.append(' ');
        } else {
          markers.append(anchors == null || inside(i, column) ? '^' : '~');
        }
      }
      out.add(markers.toString());
    }

    private boolean inside(int line, int column) {
      int left = width(source.get(anchors.leftLine()), anchors.leftColumn());
      int right = width(source.get(anchors.rightLine()), anchors.rightColumn());
      return (line > anchors.leftLine() || line == anchors.leftLine() && column >= left)
          && (line < anchors.rightLine() || line == anchors.rightLine() && column < right);
    }

    /** Columns of a terminal up to a position: East Asian characters take two. */
    private static int width(String text, int to) {
      int columns = 0;
      for (int i = 0; i < Math.min(to, text.length()); ) {
        int c = text.codePointAt(i);
        columns += isWide(c) ? 2 : 1;
        i += Character.charCount(c);
      }
      return columns;
    }

    private static boolean isWide(int c) {
      return c >= 0x1100
          && (c <= 0x115f
              || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
              || c >= 0xac00 && c <= 0xd7a3
              || c >= 0xf900 && c <= 0xfaff
              || c >= 0xfe30 && c <= 0xfe6f
              || c >= 0xff00 && c <= 0xff60
              || c >= 0xffe0 && c <= 0xffe6
              || c >= 0x1f300 && c <= 0x1faff
              || c >= 0x20000 && c <= 0x3fffd);
    }
  }
}
