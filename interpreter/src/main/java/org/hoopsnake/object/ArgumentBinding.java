package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Binds the arguments of a call to the parameters of a Python function
 * (https://docs.python.org/3.14/reference/expressions.html#calls).
 */
final class ArgumentBinding {
  private final PyFunction function;
  private final Code code;
  private final Object[] slots;
  private final String[] names;
  private final int positional;
  private final int total;

  private ArgumentBinding(PyFunction function, Object[] slots) {
    this.function = function;
    this.code = function.code;
    this.slots = slots;
    this.names = code.variables.locals();
    this.positional = code.signature.argCount();
    this.total = positional + code.signature.keywordOnly();
  }

  /** Fills the first slots with the parameters' values. */
  static void bind(PyFunction function, Object[] slots, Object[] args, String[] kw) {
    new ArgumentBinding(function, slots).bind(args, kw);
  }

  private boolean hasVarArgs() {
    return (code.flags & Code.VARARGS) != 0;
  }

  private boolean hasVarKeywords() {
    return (code.flags & Code.VARKEYWORDS) != 0;
  }

  private void bind(Object[] args, String[] kw) {
    int given = args.length - kw.length;
    System.arraycopy(args, 0, slots, 0, Math.min(given, positional));
    if (hasVarArgs()) {
      slots[total] =
          given > positional
              ? new PyTuple(Arrays.copyOfRange(args, positional, given))
              : PyTuple.EMPTY;
    }
    PyDict extra = null;
    if (hasVarKeywords()) {
      extra = new PyDict();
      slots[hasVarArgs() ? total + 1 : total] = extra;
    }
    for (int i = 0; i < kw.length; i++) {
      keyword(kw[i], args[given + i], extra, kw);
    }
    if (given > positional && !hasVarArgs()) {
      throw tooManyPositional(given);
    }
    fillDefaults(given);
  }

  private void keyword(String name, Object value, PyDict extra, String[] kw) {
    int at = indexOf(name, code.signature.positionalOnly());
    if (at < 0) {
      if (extra != null) {
        extra.put(name, value);
        return;
      }
      positionalOnlyAsKeyword(kw);
      throw unexpected(name);
    }
    if (slots[at] != null) {
      throw Errors.typeError("%s() got multiple values for argument '%s'", function.qualname, name);
    }
    slots[at] = value;
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < total; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void positionalOnlyAsKeyword(String[] kw) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < code.signature.positionalOnly(); i++) {
      if (Arrays.asList(kw).contains(names[i])) {
        wrong.add(names[i]);
      }
    }
    if (!wrong.isEmpty()) {
      throw Errors.typeError(
          "%s() got some positional-only arguments passed as keyword arguments: '%s'",
          function.qualname, String.join(", ", wrong));
    }
  }

  private PyException unexpected(String name) {
    List<String> candidates = new ArrayList<>();
    for (int i = code.signature.positionalOnly(); i < total; i++) {
      candidates.add(names[i]);
    }
    String similar = NameSuggestions.closest(name, candidates);
    return similar == null
        ? Errors.typeError("%s() got an unexpected keyword argument '%s'", function.qualname, name)
        : Errors.typeError(
            "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?",
            function.qualname, name, similar);
  }

  private PyException tooManyPositional(int given) {
    int keywordOnlyGiven = 0;
    for (int i = positional; i < total; i++) {
      if (slots[i] != null) {
        keywordOnlyGiven++;
      }
    }
    int defaultCount = function.defaults == null ? 0 : function.defaults.length;
    boolean plural = defaultCount > 0 || positional != 1;
    String takes =
        defaultCount > 0
            ? "from " + (positional - defaultCount) + " to " + positional
            : Integer.toString(positional);
    String keywordOnly =
        keywordOnlyGiven == 0
            ? ""
            : " positional argument"
                + (given == 1 ? "" : "s")
                + " (and "
                + keywordOnlyGiven
                + " keyword-only argument"
                + (keywordOnlyGiven == 1 ? "" : "s")
                + ")";
    return Errors.typeError(
        "%s() takes %s positional argument%s but %d%s %s given",
        function.qualname,
        takes,
        plural ? "s" : "",
        given,
        keywordOnly,
        given == 1 && keywordOnlyGiven == 0 ? "was" : "were");
  }

  private void fillDefaults(int given) {
    Object[] defaults = function.defaults;
    int defaultCount = defaults == null ? 0 : defaults.length;
    int firstDefault = positional - defaultCount;
    if (given < positional) {
      List<String> missing = null;
      for (int i = Math.max(0, given); i < firstDefault; i++) {
        if (slots[i] == null) {
          missing = missing == null ? new ArrayList<>() : missing;
          missing.add(names[i]);
        }
      }
      if (missing != null) {
        throw missing("positional", missing);
      }
      for (int i = Math.max(given, firstDefault); i < positional; i++) {
        if (slots[i] == null) {
          slots[i] = defaults[i - firstDefault];
        }
      }
    }
    if (total > positional) {
      fillKeywordOnly();
    }
  }

  private void fillKeywordOnly() {
    List<String> missing = null;
    for (int i = positional; i < total; i++) {
      if (slots[i] == null && function.kwDefaults != null) {
        slots[i] = function.kwDefaults.get(names[i]);
      }
      if (slots[i] == null) {
        missing = missing == null ? new ArrayList<>() : missing;
        missing.add(names[i]);
      }
    }
    if (missing != null) {
      throw missing("keyword-only", missing);
    }
  }

  private PyException missing(String kind, List<String> missing) {
    StringBuilder list = new StringBuilder();
    int n = missing.size();
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        list.append(n == 2 ? " and " : i == n - 1 ? ", and " : ", ");
      }
      list.append('\'').append(missing.get(i)).append('\'');
    }
    return Errors.typeError(
        "%s() missing %d required %s argument%s: %s",
        function.qualname, n, kind, n == 1 ? "" : "s", list);
  }
}
