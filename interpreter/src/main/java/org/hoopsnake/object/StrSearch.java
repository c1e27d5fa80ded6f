package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splitting, stripping, replacing and counting on Java strings.
 *
 * <p>The methods of {@code bytes} come here too, with their content as Latin-1 text: the JVM copies
 * between the two at memory speed, and its string searches are intrinsics. What differs (what white
 * space and a line break are) is a parameter.
 */
final class StrSearch {
  /** Shorter patterns are left to the JVM's search, whose worst case is a product of lengths. */
  private static final int LONG_PATTERN = 200;

  private StrSearch() {}

  /** The first place of {@code part} between two positions, or -1, in time linear in both. */
  static int indexOf(String s, String part, int start, int end) {
    int m = part.length();
    if (m < LONG_PATTERN || (long) m * (end - start) < 1_000_000) {
      return s.indexOf(part, start, end);
    }
    return m > end - start ? -1 : indexOfLong(s, part, start, end);
  }

  /** Knuth, Morris and Pratt's search. */
  private static int indexOfLong(String s, String part, int start, int end) {
    int m = part.length();
    int[] border = new int[m];
    for (int i = 1, k = 0; i < m; i++) {
      char c = part.charAt(i);
      while (k > 0 && part.charAt(k) != c) {
        k = border[k - 1];
      }
      border[i] = part.charAt(k) == c ? ++k : k;
    }
    for (int i = start, k = 0; i < end; i++) {
      char c = s.charAt(i);
      while (k > 0 && part.charAt(k) != c) {
        k = border[k - 1];
      }
      if (part.charAt(k) == c && ++k == m) {
        return i - m + 1;
      }
    }
    return -1;
  }

  static List<String> splitSpace(String s, long max, IntPredicate space) {
    List<String> parts = new ArrayList<>();
    int n = s.length();
    int i = 0;
    while (true) {
      while (i < n && space.test(s.charAt(i))) {
        i++;
      }
      if (i == n) {
        return parts;
      }
      if (max >= 0 && parts.size() >= max) {
        parts.add(s.substring(i));
        return parts;
      }
      int start = i;
      while (i < n && !space.test(s.charAt(i))) {
        i++;
      }
      parts.add(s.substring(start, i));
    }
  }

  static List<String> rsplitSpace(String s, long max, IntPredicate space) {
    List<String> parts = new ArrayList<>();
    int i = s.length();
    while (true) {
      while (i > 0 && space.test(s.charAt(i - 1))) {
        i--;
      }
      if (i == 0) {
        break;
      }
      if (max >= 0 && parts.size() >= max) {
        parts.add(s.substring(0, i));
        break;
      }
      int end = i;
      while (i > 0 && !space.test(s.charAt(i - 1))) {
        i--;
      }
      parts.add(s.substring(i, end));
    }
    return parts.reversed();
  }

  static List<String> split(String s, String separator, long max) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (max < 0 || parts.size() < max) {
      int at = indexOf(s, separator, start, s.length());
      if (at < 0) {
        break;
      }
      parts.add(s.substring(start, at));
      start = at + separator.length();
    }
    parts.add(s.substring(start));
    return parts;
  }

  static List<String> rsplit(String s, String separator, long max) {
    List<String> parts = new ArrayList<>();
    int end = s.length();
    while (max < 0 || parts.size() < max) {
      int at = end < separator.length() ? -1 : s.lastIndexOf(separator, end - separator.length());
      if (at < 0) {
        break;
      }
      parts.add(s.substring(at + separator.length(), end));
      end = at;
    }
    parts.add(s.substring(0, end));
    return parts.reversed();
  }

  static List<String> splitLines(String s, boolean keepEnds, IntPredicate lineBreak) {
    List<String> lines = new ArrayList<>();
    int n = s.length();
    int start = 0;
    while (start < n) {
      int end = start;
      while (end < n && !lineBreak.test(s.charAt(end))) {
        end++;
      }
      int next = end;
      if (end < n) {
        next =
            s.charAt(end) == '\r' && end + 1 < n && s.charAt(end + 1) == '\n' ? end + 2 : end + 1;
      }
      lines.add(s.substring(start, keepEnds ? next : end));
      start = next;
    }
    return lines;
  }

  static String strip(String s, boolean left, boolean right, IntPredicate space) {
    int start = 0;
    int end = s.length();
    while (left && start < end && space.test(s.charAt(start))) {
      start++;
    }
    while (right && end > start && space.test(s.charAt(end - 1))) {
      end--;
    }
    return s.substring(start, end);
  }

  static String strip(String s, boolean left, boolean right, String set) {
    int start = 0;
    int end = s.length();
    while (left && start < end) {
      int c = s.codePointAt(start);
      if (set.indexOf(c) < 0) {
        break;
      }
      start += Character.charCount(c);
    }
    while (right && end > start) {
      int c = s.codePointBefore(end);
      if (set.indexOf(c) < 0) {
        break;
      }
      end -= Character.charCount(c);
    }
    return s.substring(start, end);
  }

  static String replace(String s, String old, String replacement, long max) {
    if (max == 0) {
      return s;
    }
    if (old.isEmpty()) {
      return interleave(s, replacement, max);
    }
    int at = indexOf(s, old, 0, s.length());
    if (at < 0) {
      return s;
    }
    if (max < 0) {
      return s.replace(old, replacement);
    }
    StringBuilder out = new StringBuilder(s.length());
    int start = 0;
    for (long left = max; left > 0 && at >= 0; left--) {
      out.append(s, start, at).append(replacement);
      start = at + old.length();
      at = indexOf(s, old, start, s.length());
    }
    return out.append(s, start, s.length()).toString();
  }

  private static String interleave(String s, String between, long max) {
    StringBuilder out = new StringBuilder(s.length() + 16);
    long left = max < 0 ? Long.MAX_VALUE : max;
    int i = 0;
    while (left > 0) {
      out.append(between);
      left--;
      if (i == s.length()) {
        return out.toString();
      }
      int c = s.codePointAt(i);
      out.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return out.append(s, i, s.length()).toString();
  }

  /** Counts without overlap within char offsets; an empty text is found at every place. */
  static long count(String s, String part, int start, int end) {
    if (start > end) {
      return 0;
    }
    if (part.isEmpty()) {
      return s.codePointCount(start, end) + 1L;
    }
    long count = 0;
    int at = indexOf(s, part, start, end);
    while (at >= 0) {
      count++;
      at = indexOf(s, part, at + part.length(), end);
    }
    return count;
  }

  /** The char offset of the first occurrence within char offsets, or -1. */
  static int find(String s, String part, int start, int end) {
    if (start > end) {
      return -1;
    }
    return indexOf(s, part, start, end);
  }

  /** The char offset of the last occurrence within char offsets, or -1. */
  static int rfind(String s, String part, int start, int end) {
    if (start > end || end - start < part.length()) {
      return -1;
    }
    int at = s.lastIndexOf(part, end - part.length());
    return at < start ? -1 : at;
  }

  static String expandTabs(String s, long tabSize) {
    if (s.indexOf('\t') < 0) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length() + 16);
    long column = 0;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c == '\t') {
        if (tabSize > 0) {
          long spaces = tabSize - column % tabSize;
          CodePoints.repeat(out, ' ', Math.toIntExact(spaces));
          column += spaces;
        }
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }

  static String zfill(String s, long width) {
    long missing = width - CodePoints.length(s);
    if (missing <= 0) {
      return s;
    }
    boolean signed = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-');
    StringBuilder out = new StringBuilder(Math.toIntExact(width));
    if (signed) {
      out.append(s.charAt(0));
    }
    CodePoints.repeat(out, '0', (int) missing);
    return out.append(s, signed ? 1 : 0, s.length()).toString();
  }

  static String justify(String s, int left, int right, int fill) {
    if (left <= 0 && right <= 0) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length() + left + right);
    CodePoints.repeat(out, fill, left);
    out.append(s);
    CodePoints.repeat(out, fill, right);
    return out.toString();
  }

  static String center(String s, long width, int fill) {
    int pad = Math.toIntExact(Math.max(0, width - CodePoints.length(s)));
    int left = pad / 2 + (int) (pad & width & 1);
    return justify(s, left, pad - left, fill);
  }
}
