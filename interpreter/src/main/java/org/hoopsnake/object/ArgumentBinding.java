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
      throw ArgumentErrors.twice(function.qualname, name);
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
      throw ArgumentErrors.positionalOnly(function.qualname, wrong);
    }
  }

  private PyException unexpected(String name) {
    List<String> candidates = new ArrayList<>();
    for (int i = code.signature.positionalOnly(); i < total; i++) {
      candidates.add(names[i]);
    }
    return ArgumentErrors.unexpected(function.qualname, name, candidates);
  }

  private PyException tooManyPositional(int given) {
    int keywordOnlyGiven = 0;
    for (int i = positional; i < total; i++) {
      if (slots[i] != null) {
        keywordOnlyGiven++;
      }
    }
    int defaultCount = function.defaults == null ? 0 : function.defaults.length;
    return ArgumentErrors.tooMany(
        function.qualname, positional, defaultCount, given, keywordOnlyGiven);
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
        throw ArgumentErrors.missing(function.qualname, "positional", missing);
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
      throw ArgumentErrors.missing(function.qualname, "keyword-only", missing);
    }
  }
}
