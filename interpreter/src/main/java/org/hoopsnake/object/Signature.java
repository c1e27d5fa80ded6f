package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoopsnake.binding.SignatureText;
import org.hoopsnake.binding.SignatureText.Kind;
import org.hoopsnake.binding.SignatureText.MalformedSignature;
import org.hoopsnake.binding.SignatureText.Parameter;

/**
 * Fits the arguments of a call to the parameters of a native function.
 *
 * <p>CPython words an argument error by the C calling convention of the function. The form of the
 * signature tells which one it would be: without any parameter that can be named it is one of the
 * positional conventions ({@code list.append() takes exactly one argument (2 given)}, {@code pop
 * expected at most 1 argument, got 2}); a slot wrapper has its own words; everything else is parsed
 * by name ({@code round() missing required argument 'number' (pos 1)}).
 */
public final class Signature {
  /**
   * Functions with named parameters whose positional arguments CPython counts, in the words of a
   * function without any, before it looks at names. Of the types among them it does so only where
   * the type itself is called, without keywords.
   */
  private static final Set<String> COUNTED_FIRST = Set.of("int", "str", "sorted");

  /**
   * Types that CPython calls past their {@code __new__}, in a function that looks at names itself.
   */
  private static final Set<String> CALLED_DIRECTLY = Set.of("enumerate");

  /** Constructors whose errors name the class that is made instead of the one they belong to. */
  private static final Set<String> NAMED_BY_CLASS = Set.of("set", "frozenset");

  /** Functions of any number of arguments that look for the first before they look at names. */
  private static final Set<String> COUNTED_IN_ALL = Set.of("min", "max");

  /** Functions of any number of arguments whose keywords are counted before they are looked at. */
  private static final Map<String, Integer> MOST_KEYWORDS =
      Map.of("min", 2, "max", 2, "zip", 1, "map", 1);

  private final Def def;
  private final Parameter[] parameters;
  private final boolean named;
  private final boolean constructor;
  private final int varPositional;
  private final int varKeyword;
  private final int required;
  private final int positional;

  /** The name alone: {@code append}. */
  private final String shortName;

  /** The name with its type or module: {@code list.append}, {@code math.sqrt}, {@code len}. */
  private final String fullName;

  /** Words the errors of functions that CPython has in Python; null for the others. */
  private final PythonStyleArguments python;

  private Signature(Def def, SignatureText text) {
    this.def = def;
    parameters = text.parameters().toArray(Parameter[]::new);
    required = text.requiredPositional();
    positional = text.positional();
    varPositional = indexOf(Kind.VAR_POSITIONAL);
    varKeyword = indexOf(Kind.VAR_KEYWORD);
    named =
        varKeyword >= 0
            || indexOf(Kind.POSITIONAL_OR_KEYWORD) >= 0
            || indexOf(Kind.KEYWORD_ONLY) >= 0;
    Binding binding = def.binding();
    constructor = def.kind() == Def.Kind.NEW || def.kind() == Def.Kind.INIT;
    shortName = constructor ? binding.typeName() : def.name();
    if (constructor) {
      fullName = shortName;
    } else if (binding.typeName() != null) {
      fullName = binding.typeName() + "." + shortName;
    } else {
      boolean builtin = binding.moduleName().equals("builtins");
      fullName = builtin ? shortName : binding.moduleName() + "." + shortName;
    }
    python = text.python() ? pythonStyle(def, text) : null;
  }

  private static PythonStyleArguments pythonStyle(Def def, SignatureText text) {
    String type = def.binding().typeName();
    return new PythonStyleArguments(
        type == null ? def.name() : type + "." + def.name(), text, receiver(def));
  }

  /** The signature of a native function. */
  public static Signature of(Def def) {
    return new Signature(def, parse(def));
  }

  /**
   * The value of {@code __text_signature__}: a string or None.
   *
   * @param bound whether it is of a method bound to its instance
   */
  public static Object text(Def def, boolean bound) {
    if (def.signature() == null) {
      return PyNone.NONE;
    }
    SignatureText text = parse(SignatureText.shown(def.signature()), receiver(def));
    if (text.python()) {
      return text.toTextSignature(bound ? null : receiver(def));
    }
    // In CPython all of these are the same two functions of C.
    if (def.kind() == Def.Kind.NEW) {
      return "($type, *args, **kwargs)";
    }
    if (def.kind() == Def.Kind.INIT) {
      return "($self, /, *args, **kwargs)";
    }
    String receiver =
        switch (def.kind()) {
          case METHOD -> "$self";
          case CLASS_METHOD -> "$type";
          case FUNCTION -> "$module";
          default -> null;
        };
    return text.toTextSignature(receiver);
  }

  /**
   * {@code __text_signature__} of the type that these make; None where neither says more than that
   * it takes arguments.
   *
   * @param create its {@code __new__}, or null
   * @param init its {@code __init__}, or null
   */
  static Object ofConstructor(Def create, Def init) {
    for (Def def : new Def[] {init, create}) {
      if (def == null) {
        continue;
      }
      SignatureText text = parse(SignatureText.shown(def.signature()), receiver(def));
      boolean telling =
          text.parameters().isEmpty() || text.parameters().stream().anyMatch(p -> !isAnything(p));
      boolean shown =
          text.parameters().stream().noneMatch(p -> SignatureText.UNSET.equals(p.defaultText()));
      if (telling && (shown || text.python())) {
        return text.toTextSignature(null);
      }
    }
    return PyNone.NONE;
  }

  private static boolean isAnything(Parameter p) {
    return switch (p.kind()) {
      case VAR_POSITIONAL -> p.name().equals("args");
      case VAR_KEYWORD -> p.name().equals("kwargs") || p.name().equals("kwds");
      default -> false;
    };
  }

  /** The name of the first parameter as it is written, or null where there is none. */
  private static String receiver(Def def) {
    String name = SignatureText.nameOf(def.signature());
    return switch (def.kind()) {
      case METHOD -> "self";
      case CLASS_METHOD -> "cls";
      case INIT -> name.equals("__init__") ? "self" : null;
      case NEW -> name.equals("__new__") ? "cls" : null;
      default -> null;
    };
  }

  private static SignatureText parse(Def def) {
    return parse(def.signature(), receiver(def));
  }

  private static SignatureText parse(String text, String receiver) {
    try {
      return SignatureText.parse(text, receiver);
    } catch (MalformedSignature e) {
      throw new IllegalStateException("the annotation processor let it pass: " + text, e);
    }
  }

  private int indexOf(Kind kind) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Fits arguments to parameters.
   *
   * @param args the positional arguments, then the values of the keyword arguments
   * @param kw the names of the keyword arguments
   * @return a value per parameter, null where none was given
   */
  public Object[] bind(Object[] args, String[] kw) {
    return bind(args, kw, null);
  }

  /**
   * Fits arguments to the parameters of a bound method, whose errors name the type of its receiver.
   *
   * @param receiver the type to name, or null for the one that declares the method; of a
   *     constructor the class to make
   */
  Object[] bind(Object[] args, String[] kw, PyType receiver) {
    int given = args.length - kw.length;
    if (python != null) {
      python.check(receiver(def) == null ? given : given + 1, kw);
    } else if (named) {
      boolean counted = constructor ? receiver != null && !receiver.heap : true;
      checkNamedCounts(given, kw.length, counted);
    } else {
      if (kw.length > 0) {
        String what = def.slot() ? "wrapper " + shortName : name(receiver);
        throw Errors.typeError("%s() takes no keyword arguments", what);
      }
      if (given < required || (given > positional && varPositional < 0)) {
        throw wrongCount(given, receiver);
      }
    }
    Object[] bound = new Object[parameters.length];
    int direct = Math.min(given, positional);
    System.arraycopy(args, 0, bound, 0, direct);
    if (varPositional >= 0) {
      Object[] rest = new Object[given - direct];
      System.arraycopy(args, direct, rest, 0, rest.length);
      bound[varPositional] = rest;
    }
    if (named) {
      bindKeywords(bound, direct, args, kw);
    }
    return bound;
  }

  /** Fits the arguments of a call of a type, or of one that derives from it. */
  Object[] bindNew(Object[] args, String[] kw, PyType type) {
    if (!type.heap && CALLED_DIRECTLY.contains(fullName)) {
      checkDirectCall(args.length - kw.length, kw);
    }
    return bind(args, kw, type);
  }

  private void checkDirectCall(int given, String[] kw) {
    if (given == 0 && (kw.length == 0 || kw.length > parameters.length)) {
      throw Errors.typeError(
          "%s() missing required argument '%s'", shortName, parameters[0].name());
    }
    if (given + kw.length > parameters.length) {
      return;
    }
    for (String keyword : kw) {
      int i = indexOf(keyword);
      boolean tooFew = given + kw.length <= i;
      if (i < given || tooFew) {
        throw Errors.typeError("'%s' is an invalid keyword argument for %s()", keyword, shortName);
      }
    }
  }

  boolean takesKeywords() {
    return named;
  }

  private String name(PyType receiver) {
    return receiver == null || constructor ? fullName : receiver.qualname() + "." + shortName;
  }

  /** The error for a function none of whose parameters can be named. */
  private PyException wrongCount(int given, PyType receiver) {
    if (def.slot()) {
      return wrongSlotCount(given);
    }
    if (varPositional < 0) {
      if (positional == 0) {
        return constructor
            ? Errors.typeError("%s() takes no arguments", fullName)
            : Errors.typeError("%s() takes no arguments (%d given)", name(receiver), given);
      }
      if (positional == 1 && required == 1 && !constructor) {
        return Errors.typeError(
            "%s() takes exactly one argument (%d given)", name(receiver), given);
      }
    }
    boolean byClass = receiver != null && NAMED_BY_CLASS.contains(fullName);
    return wrongPositionalCount(byClass ? receiver.name() : shortName, given);
  }

  private PyException wrongPositionalCount(String name, int given) {
    boolean tooFew = given < required;
    int limit = tooFew ? required : positional;
    String bound =
        required == positional && varPositional < 0 ? "" : tooFew ? "at least " : "at most ";
    return Errors.typeError(
        "%s expected %s%d argument%s, got %d", name, bound, limit, plural(limit), given);
  }

  private PyException wrongSlotCount(int given) {
    if (required < positional) {
      return shortName.endsWith("pow__")
          ? Errors.typeError("expected 1 or 2 arguments, got %d", given)
          : wrongPositionalCount(shortName, given);
    }
    String name = positional < 2 ? "" : shortName + " ";
    return Errors.typeError(
        "%sexpected %d argument%s, got %d", name, positional, plural(positional), given);
  }

  private static String plural(int count) {
    return count == 1 ? "" : "s";
  }

  private void checkNamedCounts(int given, int keywords, boolean counted) {
    if (given == 0 && COUNTED_IN_ALL.contains(fullName)) {
      throw Errors.typeError("%s expected at least 1 argument, got 0", shortName);
    }
    if (counted
        && COUNTED_FIRST.contains(fullName)
        && (given < required || given > positional)
        && (keywords == 0 || !constructor)) {
      throw wrongPositionalCount(shortName, given);
    }
    int total = parameters.length - (varPositional >= 0 ? 1 : 0) - (varKeyword >= 0 ? 1 : 0);
    Integer limit = MOST_KEYWORDS.get(fullName);
    if (limit != null && keywords > limit) {
      throw Errors.typeError(
          "%s() takes at most %d keyword argument%s (%d given)",
          shortName, limit, plural(limit), keywords);
    }
    if (varPositional < 0) {
      if (varKeyword < 0 && given + keywords > total) {
        throw Errors.typeError(
            "%s() takes at most %d %sargument%s (%d given)",
            shortName, total, given == 0 ? "keyword " : "", plural(total), given + keywords);
      }
      if (given > positional) {
        throw positional == 0
            ? Errors.typeError("%s() takes no positional arguments", shortName)
            : wrongPositional(required < positional ? "at most" : "exactly", positional, given);
      }
    }
    int first = 0;
    while (first < parameters.length
        && parameters[first].kind() == Kind.POSITIONAL_ONLY
        && parameters[first].defaultText() == null) {
      first++;
    }
    if (given < first) {
      boolean more = first < positional || varPositional >= 0;
      throw wrongPositional(more ? "at least" : "exactly", first, given);
    }
  }

  private PyException wrongPositional(String bound, int limit, int given) {
    return Errors.typeError(
        "%s() takes %s %d positional argument%s (%d given)",
        shortName, bound, limit, plural(limit), given);
  }

  private void bindKeywords(Object[] bound, int direct, Object[] args, String[] kw) {
    int given = args.length - kw.length;
    PyDict rest = null;
    int unexpected = -1;
    int twice = -1;
    for (int k = 0; k < kw.length; k++) {
      int i = indexOf(kw[k]);
      if (i < 0) {
        if (varKeyword >= 0) {
          rest = rest == null ? new PyDict() : rest;
          rest.put(kw[k], args[given + k]);
        } else if (unexpected < 0) {
          unexpected = k;
        }
      } else if (i < direct) {
        twice = twice < 0 ? k : twice;
      } else {
        bound[i] = args[given + k];
      }
    }
    for (int i = 0; i < parameters.length; i++) {
      if (bound[i] == null && !parameters[i].optional()) {
        throw Errors.typeError(
            "%s() missing required argument '%s' (pos %d)", shortName, parameters[i].name(), i + 1);
      }
    }
    if (twice >= 0 && (unexpected < 0 || twice < unexpected)) {
      throw Errors.typeError(
          "argument for %s() given by name ('%s') and position (%d)",
          shortName, kw[twice], indexOf(kw[twice]) + 1);
    }
    if (unexpected >= 0) {
      throw unexpectedKeyword(kw[unexpected]);
    }
    if (varKeyword >= 0) {
      bound[varKeyword] = rest;
    }
  }

  private PyException unexpectedKeyword(String keyword) {
    List<String> names = new ArrayList<>();
    for (Parameter p : parameters) {
      if (p.kind() == Kind.POSITIONAL_OR_KEYWORD || p.kind() == Kind.KEYWORD_ONLY) {
        names.add(p.name());
      }
    }
    String similar = NameSuggestions.closest(keyword, names);
    return Errors.typeError(
        "%s() got an unexpected keyword argument '%s'%s",
        shortName, keyword, similar == null ? "" : ". Did you mean '" + similar + "'?");
  }

  /** The parameter that a keyword reaches, or -1. */
  private int indexOf(String keyword) {
    for (int i = 0; i < parameters.length; i++) {
      Parameter p = parameters[i];
      if ((p.kind() == Kind.POSITIONAL_OR_KEYWORD || p.kind() == Kind.KEYWORD_ONLY)
          && p.name().equals(keyword)) {
        return i;
      }
    }
    return -1;
  }
}
