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
        throw ArgumentErrors.twice(name, keyword);
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
        return ArgumentErrors.positionalOnly(name, List.of(keyword));
      }
    }
    return ArgumentErrors.unexpected(name, keyword, names);
  }

  private PyException tooMany(int given, String[] kw) {
    int keywordOnly = 0;
    for (String keyword : kw) {
      int at = indexOf(keyword);
      keywordOnly += at >= 0 && parameters.get(at).kind() == Kind.KEYWORD_ONLY ? 1 : 0;
    }
    return ArgumentErrors.tooMany(name, positional, optional, given, keywordOnly);
  }

  private void checkMissing(String what, int given, String[] kw, boolean keywordOnly) {
    List<String> missing = new ArrayList<>();
    for (int i = keywordOnly ? 0 : given; i < parameters.size(); i++) {
      Parameter p = parameters.get(i);
      boolean asked = (p.kind() == Kind.KEYWORD_ONLY) == keywordOnly && !p.optional();
      if (asked && !List.of(kw).contains(p.name())) {
        missing.add(p.name());
      }
    }
    if (!missing.isEmpty()) {
      throw ArgumentErrors.missing(name, what, missing);
    }
  }
}
