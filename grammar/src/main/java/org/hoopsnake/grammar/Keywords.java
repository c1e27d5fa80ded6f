package org.hoopsnake.grammar;

import java.util.Set;

/** The reserved words (not the soft ones). */
public final class Keywords {
  public static final Set<String> ALL =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private Keywords() {}

  public static boolean isKeyword(String word) {
    return ALL.contains(word);
  }
}
