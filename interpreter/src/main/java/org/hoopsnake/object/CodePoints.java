package org.hoopsnake.object;

import java.util.stream.IntStream;

/**
 * Python's view of a Java string: a sequence of code points.
 *
 * <p>{@link String#codePointCount} answers in constant time for a string that the JVM keeps as
 * Latin-1, and by a fast scan for the others; where it equals {@link String#length} the string has
 * no surrogate pair, so that an index in code points is an index in chars. Lone surrogates count as
 * one code point and survive every operation here, but for one: a high surrogate that comes to
 * stand right before a low one is from then on the character that they encode.
 */
public final class CodePoints {
  private CodePoints() {}

  /** The number of code points: {@code len(s)}. */
  public static int length(String s) {
    return s.codePointCount(0, s.length());
  }

  /** Whether no surrogate pair occurs, so that chars and code points are the same thing. */
  public static boolean isFlat(String s) {
    return s.codePointCount(0, s.length()) == s.length();
  }

  /** The string of the one code point at {@code index}, which must be in range. */
  public static String at(String s, int index) {
    if (isFlat(s)) {
      return String.valueOf(s.charAt(index));
    }
    return Character.toString(s.codePointAt(s.offsetByCodePoints(0, index)));
  }

  /** The string of one code point. */
  public static String of(int codePoint) {
    return Character.toString(codePoint);
  }

  /** The substring between two code point indexes, both in range. */
  public static String substring(String s, int start, int end) {
    if (isFlat(s)) {
      return s.substring(start, end);
    }
    int from = s.offsetByCodePoints(0, start);
    return s.substring(from, s.offsetByCodePoints(from, end - start));
  }

  /** An extended slice: {@code count} code points from {@code start} on, {@code step} apart. */
  public static String slice(String s, int start, int step, int count) {
    if (count <= 0) {
      return "";
    }
    if (step == 1) {
      return substring(s, start, start + count);
    }
    if (isFlat(s)) {
      char[] out = new char[count];
      for (int i = 0, at = start; i < count; i++, at += step) {
        out[i] = s.charAt(at);
      }
      return new String(out);
    }
    int[] all = toArray(s);
    int[] out = new int[count];
    for (int i = 0, at = start; i < count; i++, at += step) {
      out[i] = all[at];
    }
    return new String(out, 0, count);
  }

  /** The code points as an array. */
  public static int[] toArray(String s) {
    return s.codePoints().toArray();
  }

  /** The code points as a stream. */
  public static IntStream stream(String s) {
    return s.codePoints();
  }

  /** The char offset of a code point index in range. */
  public static int toOffset(String s, int index) {
    return isFlat(s) ? index : s.offsetByCodePoints(0, index);
  }

  /** The code point index of a char offset. */
  public static int toIndex(String s, int offset) {
    return s.codePointCount(0, offset);
  }

  /** Appends a code point some times. */
  public static void repeat(StringBuilder out, int codePoint, int times) {
    if (times > 0) {
      out.repeat(codePoint, times);
    }
  }

  /** Orders two strings by code point, as Python's {@code <} does. */
  public static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // A surrogate pair stands for a code point above every char that is not a surrogate.
        boolean highX = Character.isSurrogate(x) && a.codePointAt(pairStart(a, i)) > 0xFFFF;
        boolean highY = Character.isSurrogate(y) && b.codePointAt(pairStart(b, i)) > 0xFFFF;
        return highX == highY ? x - y : highX ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }

  private static int pairStart(String s, int offset) {
    return offset > 0
            && Character.isLowSurrogate(s.charAt(offset))
            && Character.isHighSurrogate(s.charAt(offset - 1))
        ? offset - 1
        : offset;
  }
}
