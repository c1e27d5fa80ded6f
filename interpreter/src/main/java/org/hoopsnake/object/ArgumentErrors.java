package org.hoopsnake.object;

import java.util.List;

/** What is wrong with the arguments of a call, in the words of functions written in Python. */
final class ArgumentErrors {
  private ArgumentErrors() {}

  static PyException twice(String function, String parameter) {
    return Errors.typeError("%s() got multiple values for argument '%s'", function, parameter);
  }

  static PyException positionalOnly(String function, List<String> parameters) {
    return Errors.typeError(
        "%s() got some positional-only arguments passed as keyword arguments: '%s'",
        function, String.join(", ", parameters));
  }

  /** {@code known}: the parameters that can be named, for a suggestion. */
  static PyException unexpected(String function, String keyword, List<String> known) {
    String similar = NameSuggestions.closest(keyword, known);
    return Errors.typeError(
        "%s() got an unexpected keyword argument '%s'%s",
        function, keyword, similar == null ? "" : ". Did you mean '" + similar + "'?");
  }

  /**
   * More arguments by position than there are parameters.
   *
   * @param positional the number of those parameters, and {@code optional} of those with a default
   * @param given the number of arguments, and {@code keywordOnly} of those that came by name for a
   *     keyword-only parameter
   */
  static PyException tooMany(
      String function, int positional, int optional, int given, int keywordOnly) {
    String counted =
        keywordOnly == 0
            ? ""
            : " positional argument%s (and %d keyword-only argument%s)"
                .formatted(plural(given), keywordOnly, plural(keywordOnly));
    return Errors.typeError(
        "%s() takes %s%d positional argument%s but %d%s %s given",
        function,
        optional == 0 ? "" : "from " + (positional - optional) + " to ",
        positional,
        optional > 0 ? "s" : plural(positional),
        given,
        counted,
        given == 1 && keywordOnly == 0 ? "was" : "were");
  }

  /** {@code kind}: positional or keyword-only; {@code names}: one at least. */
  static PyException missing(String function, String kind, List<String> names) {
    return Errors.typeError(
        "%s() missing %d required %s argument%s: %s",
        function, names.size(), kind, plural(names.size()), enumeration(names));
  }

  private static String enumeration(List<String> names) {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    int last = quoted.size() - 1;
    return switch (last) {
      case 0 -> quoted.get(0);
      case 1 -> quoted.get(0) + " and " + quoted.get(1);
      default -> String.join(", ", quoted.subList(0, last)) + ", and " + quoted.get(last);
    };
  }

  private static String plural(int count) {
    return count == 1 ? "" : "s";
  }
}
