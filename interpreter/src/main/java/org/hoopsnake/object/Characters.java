package org.hoopsnake.object;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The classes and case mappings of single code points, by Python's rules. */
public final class Characters {
  private static final int NON_ALPHA_NUMBERS =
      (1 << Character.DECIMAL_DIGIT_NUMBER)
          | (1 << Character.LETTER_NUMBER)
          | (1 << Character.OTHER_NUMBER);

  private Characters() {}

  /** The tables that only unusual characters need, read when the first of them is met. */
  private static final class Tables {
    static final BitSet DIGITS = ranges(UnicodeTables.DIGITS);
    static final BitSet NUMERIC = ranges(UnicodeTables.NUMERIC_LETTERS);
    static final BitSet START = ranges(UnicodeTables.START_EXCEPTIONS);
    static final BitSet PART = ranges(UnicodeTables.PART_EXCEPTIONS);
    static final Map<Integer, String> TITLE = mapping(UnicodeTables.TITLE);
    static final Map<Integer, String> FOLD = mapping(UnicodeTables.FOLD);

    private static BitSet ranges(String text) {
      BitSet set = new BitSet();
      for (String range : text.split(" ")) {
        int dash = range.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
        int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
        set.set(from, to + 1);
      }
      return set;
    }

    private static Map<Integer, String> mapping(String text) {
      Map<Integer, String> map = new HashMap<>();
      for (String entry : text.split(" ")) {
        int equals = entry.indexOf('=');
        StringBuilder value = new StringBuilder();
        for (String c : entry.substring(equals + 1).split("\\+")) {
          value.appendCodePoint(Integer.parseInt(c, 16));
        }
        map.put(Integer.valueOf(entry.substring(0, equals), 16), value.toString());
      }
      return map;
    }
  }

  /** White space as {@code str.isspace} and {@code str.split} see it. */
  public static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F);
    }
    return c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** White space in bytes. */
  public static boolean isAsciiSpace(int c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  /** A line boundary of {@code str.splitlines}. */
  public static boolean isLineBreak(int c) {
    return (c >= 10 && c <= 13)
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  public static boolean isDecimal(int c) {
    return Character.isDigit(c);
  }

  public static boolean isDigit(int c) {
    return Character.isDigit(c) || (c > 0x7F && Tables.DIGITS.get(c));
  }

  public static boolean isNumeric(int c) {
    return ((NON_ALPHA_NUMBERS >> Character.getType(c)) & 1) != 0
        || (c > 0x7F && Tables.NUMERIC.get(c));
  }

  public static boolean isAlnum(int c) {
    return Character.isLetter(c) || isNumeric(c);
  }

  public static boolean isTitle(int c) {
    return Character.isTitleCase(c);
  }

  /** Whether the character has case at all: upper, lower or title. */
  public static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Whether repr shows the character as itself. */
  public static boolean isPrintable(int c) {
    if (c < 0x7F) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  public static boolean isIdentifierStart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    boolean usual = Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER;
    return usual != Tables.START.get(c);
  }

  public static boolean isIdentifierPart(int c) {
    if (c < 0x80) {
      return isIdentifierStart(c) || (c >= '0' && c <= '9');
    }
    boolean usual =
        Character.isLetter(c)
            || switch (Character.getType(c)) {
              case Character.LETTER_NUMBER,
                  Character.NON_SPACING_MARK,
                  Character.COMBINING_SPACING_MARK,
                  Character.DECIMAL_DIGIT_NUMBER,
                  Character.CONNECTOR_PUNCTUATION ->
                  true;
              default -> false;
            };
    return usual != Tables.PART.get(c);
  }

  /** Whether the whole text is a valid identifier, keywords included. */
  public static boolean isIdentifier(String s) {
    if (s.isEmpty() || !isIdentifierStart(s.codePointAt(0))) {
      return false;
    }
    return CodePoints.stream(s).skip(1).allMatch(Characters::isIdentifierPart);
  }

  /** Appends the title case of a character, which may be several characters. */
  static void appendTitle(StringBuilder out, int c) {
    String several = c < 0x80 ? null : Tables.TITLE.get(c);
    if (several != null) {
      out.append(several);
    } else {
      out.appendCodePoint(Character.toTitleCase(c));
    }
  }

  /** Appends the full upper case of a character. */
  static void appendUpper(StringBuilder out, int c) {
    if (c < 0x80) {
      out.append((char) Character.toUpperCase(c));
    } else {
      out.append(Character.toString(c).toUpperCase(Locale.ROOT));
    }
  }

  /** Appends the case folding of a character. */
  static void appendFolded(StringBuilder out, int c) {
    if (c < 0x80) {
      out.append((char) Character.toLowerCase(c));
    } else if (c >= 0x13A0 && c <= 0x13F5) {
      out.append((char) c);
    } else if (c >= 0x13F8 && c <= 0x13FD) {
      out.append((char) (c - 8));
    } else if (c >= 0xAB70 && c <= 0xABBF) {
      out.append((char) (c - 0xAB70 + 0x13A0));
    } else {
      String folded = Tables.FOLD.get(c);
      out.append(folded != null ? folded : Character.toString(c).toLowerCase(Locale.ROOT));
    }
  }
}
