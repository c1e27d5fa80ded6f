package org.hoopsnake.object;

import java.util.Locale;

/** The case methods of {@code str}. */
final class StrCase {
  private StrCase() {}

  static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }

  static String upper(String s) {
    return s.toUpperCase(Locale.ROOT);
  }

  static String casefold(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      Characters.appendFolded(out, c);
    }
    return out.toString();
  }

  static String title(String s) {
    String lower = alignedLower(s);
    StringBuilder out = new StringBuilder(s.length());
    boolean inWord = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (!inWord) {
        Characters.appendTitle(out, c);
      } else {
        appendLower(out, lower, i, c);
      }
      inWord = Characters.isCased(c);
    }
    return out.toString();
  }

  static String capitalize(String s) {
    if (s.isEmpty()) {
      return s;
    }
    int first = s.codePointAt(0);
    String lower = alignedLower(s);
    StringBuilder out = new StringBuilder(s.length());
    Characters.appendTitle(out, first);
    for (int i = Character.charCount(first), c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      appendLower(out, lower, i, c);
    }
    return out.toString();
  }

  static String swapcase(String s) {
    String lower = alignedLower(s);
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isUpperCase(c)) {
        appendLower(out, lower, i, c);
      } else if (Character.isLowerCase(c)) {
        Characters.appendUpper(out, c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  static boolean isTitle(String s) {
    boolean cased = false;
    boolean previousCased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        if (previousCased) {
          return false;
        }
        previousCased = true;
        cased = true;
      } else if (Character.isLowerCase(c)) {
        if (!previousCased) {
          return false;
        }
        cased = true;
      } else {
        previousCased = false;
      }
    }
    return cased;
  }

  static boolean isUpper(String s) {
    boolean cased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
        return false;
      }
      cased |= Character.isUpperCase(c);
    }
    return cased;
  }

  static boolean isLower(String s) {
    boolean cased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        return false;
      }
      cased |= Character.isLowerCase(c);
    }
    return cased;
  }

  /**
   * The lower case of the whole string where it keeps every offset, so that a final sigma is seen
   * in its context; null where a character changes its length.
   */
  private static String alignedLower(String s) {
    String lower = lower(s);
    return lower.length() == s.length() ? lower : null;
  }

  private static void appendLower(StringBuilder out, String lower, int offset, int c) {
    if (lower != null) {
      out.append(lower, offset, offset + Character.charCount(c));
    } else {
      out.append(Character.toString(c).toLowerCase(Locale.ROOT));
    }
  }
}
