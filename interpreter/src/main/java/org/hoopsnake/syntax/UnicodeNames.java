package org.hoopsnake.syntax;

/** Characters by name, for {@code \N{…}}. */
final class UnicodeNames {
  private UnicodeNames() {}

  /** The character of a name as Unicode writes it, in any case, or null. */
  static String lookup(String name) {
    try {
      return Character.toString(Character.codePointOf(name));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
