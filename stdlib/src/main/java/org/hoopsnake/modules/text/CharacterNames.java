package org.hoopsnake.modules.text;

import java.util.Locale;

/**
 * The names of characters as Unicode makes them, where {@link Character#getName} makes up others.
 */
final class CharacterNames {
  private static final String[] LEAD = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWEL = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] TAIL = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private CharacterNames() {}

  /** The prefix of the names that end with the code point, or null. */
  private static String prefix(int c) {
    if (c >= 0x3400 && c <= 0x4DBF
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x20000 && c <= 0x2A6DF
        || c >= 0x2A700 && c <= 0x2EE5D
        || c >= 0x30000 && c <= 0x323AF) {
      return "CJK UNIFIED IDEOGRAPH-";
    }
    if (c >= 0xF900 && c <= 0xFAD9 || c >= 0x2F800 && c <= 0x2FA1D) {
      return "CJK COMPATIBILITY IDEOGRAPH-";
    }
    if (c >= 0x1B170 && c <= 0x1B2FB) {
      return "NUSHU CHARACTER-";
    }
    if (c >= 0x18B00 && c <= 0x18CFF) {
      return "KHITAN SMALL SCRIPT CHARACTER-";
    }
    return null;
  }

  /** The name, or null. */
  static String of(int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
        return null;
      }
      default -> {}
    }
    if (c >= 0x17000 && c <= 0x187F7 || c >= 0x18D00 && c <= 0x18D08) {
      return null; // Tangut ideographs: Python gives them no names.
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
      int i = c - 0xAC00;
      return "HANGUL SYLLABLE " + LEAD[i / 588] + VOWEL[i % 588 / 28] + TAIL[i % 28];
    }
    String prefix = prefix(c);
    return prefix != null
        ? prefix + Integer.toHexString(c).toUpperCase(Locale.ROOT)
        : Character.getName(c);
  }

  /** The character of a name, or -1. */
  static int lookup(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    int dash = upper.lastIndexOf('-');
    if (dash > 0) {
      try {
        int c = Integer.parseInt(upper.substring(dash + 1), 16);
        if (Character.isValidCodePoint(c) && upper.equals(of(c))) {
          return c;
        }
      } catch (NumberFormatException e) {
        // Not one of the names that end with a code point: looked up below.
        dash = -1;
      }
    }
    if (upper.startsWith("HANGUL SYLLABLE ")) {
      for (int c = 0xAC00; c <= 0xD7A3; c++) {
        if (upper.equals(of(c))) {
          return c;
        }
      }
      return -1;
    }
    try {
      return Character.codePointOf(upper);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
