package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.SignatureText;
import org.hoopsnake.binding.SignatureText.Kind;
import org.hoopsnake.binding.SignatureText.Parameter;

/**
 * Says what is wrong with the arguments of a function in Java that CPython has in Python, in the
 * words of Python functions: they count the receiver, and name what is missing.
 */
final class PythonStyleArguments {
  private final String name;
  private final List<Parameter> parameters = new ArrayList<>();
  private final int positional;
  private final int optional;

  PythonStyleArguments(String name, SignatureText text, String receiver) {
    this.name = name;
    if (receiver != null) {
      parameters.add(new Parameter(receiver, Kind.POSITIONAL_ONLY, null));
    }
    parameters.addAll(text.parameters());
    int byPosition = 0;
    int withDefault = 0;
    for (Parameter p : parameters) {
      if (p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD) {
        byPosition++;
        withDefault += p.defaultText() == null ? 0 : 1;
      }
    }
    positional = byPosition;
    optional = withDefault;
  }

  /**
   * Raises TypeError unless the arguments fit.
   *
   * @param given how many there are by position, the receiver among them
   */
  void check(int given, String[] kw) {
    for (String keyword : kw) {
      int at = indexOf(keyword);
      if (at < 0 && !has(Kind.VAR_KEYWORD)) {
        throw unexpected(keyword);
      }
      if (at >= 0 && at < given && parameters.get(at).kind() != Kind.KEYWORD_ONLY) {
        throw Errors.typeError("%s() got multiple values for argument '%s'", name, keyword);
      }
    }
    if (given > positional && !has(Kind.VAR_POSITIONAL)) {
      throw tooMany(given, kw);
    }
    checkMissing("positional", given, kw, false);
    checkMissing("keyword-only", given, kw, true);
  }

  private boolean has(Kind kind) {
    return parameters.stream().anyMatch(p -> p.kind() == kind);
  }

  private static boolean isNamed(Parameter p) {
    return p.kind() == Kind.POSITIONAL_OR_KEYWORD || p.kind() == Kind.KEYWORD_ONLY;
  }

  private int indexOf(String keyword) {
    for (int i = 0; i < parameters.size(); i++) {
      if (isNamed(parameters.get(i)) && parameters.get(i).name().equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  private PyException unexpected(String keyword) {
    List<String> names = new ArrayList<>();
    for (Parameter p : parameters) {
      if (isNamed(p)) {
        names.add(p.name());
      } else if (p.kind() == Kind.POSITIONAL_ONLY && p.name().equals(keyword)) {
        return Errors.typeError(
            "%s() got some positional-only arguments passed as keyword arguments: '%s'",
            name, keyword);
      }
    }
    String similar = NameSuggestions.closest(keyword, names);
    return Errors.typeError(
        "%s() got an unexpected keyword argument '%s'%s",
        name, keyword, similar == null ? "" : ". Did you mean '" + similar + "'?");
  }

  private PyException tooMany(int given, String[] kw) {
    int keywordOnly = 0;
    for (String keyword : kw) {
      int at = indexOf(keyword);
      keywordOnly += at >= 0 && parameters.get(at).kind() == Kind.KEYWORD_ONLY ? 1 : 0;
    }
    String counted =
        keywordOnly == 0
            ? ""
            : " positional argument%s (and %d keyword-only argument%s)"
                .formatted(plural(given), keywordOnly, plural(keywordOnly));
    return Errors.typeError(
        "%s() takes %s%d positional argument%s but %d%s %s given",
        name,
        optional == 0 ? "" : "from " + (positional - optional) + " to ",
        positional,
        optional > 0 ? "s" : plural(positional),
        given,
        counted,
        given == 1 && keywordOnly == 0 ? "was" : "were");
  }

  private void checkMissing(String what, int given, String[] kw, boolean keywordOnly) {
    List<String> missing = new ArrayList<>();
    for (int i = keywordOnly ? 0 : given; i < parameters.size(); i++) {
      Parameter p = parameters.get(i);
      boolean asked = (p.kind() == Kind.KEYWORD_ONLY) == keywordOnly && !p.optional();
      if (asked && !List.of(kw).contains(p.name())) {
        missing.add("'" + p.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw Errors.typeError(
          "%s() missing %d required %s argument%s: %s",
          name, missing.size(), what, plural(missing.size()), enumeration(missing));
    }
  }

  private static String enumeration(List<String> names) {
    int last = names.size() - 1;
    return switch (last) {
      case 0 -> names.get(0);
      case 1 -> names.get(0) + " and " + names.get(1);
      default -> String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
    };
  }

  private static String plural(int count) {
    return count == 1 ? "" : "s";
  }
}
