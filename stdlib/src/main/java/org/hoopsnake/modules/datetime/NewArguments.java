package org.hoopsnake.modules.datetime;

import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyDict;

/** Sorts the arguments of constructors that complain in the words of CPython's oldest parser. */
final class NewArguments {
  /** How errors name the function: {@code "function"} or its name with parentheses. */
  private final String function;

  private final int required;
  private final int positional;

  /** How many of them, from the first, are whole numbers. */
  private final int numbers;

  private final String[] names;

  NewArguments(String function, int required, int positional, int numbers, String... names) {
    this.function = function;
    this.required = required;
    this.positional = positional;
    this.numbers = numbers;
    this.names = names;
  }

  /** The values in the order of the names, null where none is given. */
  Object[] parse(Object[] args, PyDict kwargs) {
    int named = kwargs == null ? 0 : kwargs.size();
    if (args.length + named > names.length) {
      throw tooMany(
          names.length, named > 0 && args.length == 0 ? "keyword " : "", args.length + named);
    }
    if (args.length > positional) {
      throw tooMany(positional, "positional ", args.length);
    }
    Object[] values = new Object[names.length];
    int found = 0;
    for (int i = 0; i < names.length; i++) {
      Object byName = named == 0 ? null : kwargs.get(names[i]);
      if (i < args.length) {
        if (byName != null) {
          throw Errors.typeError(
              "argument for %s given by name ('%s') and position (%d)", function, names[i], i + 1);
        }
        values[i] = converted(i, args[i]);
        continue;
      }
      if (byName != null) {
        found++;
        values[i] = converted(i, byName);
      } else if (i < required) {
        throw Errors.typeError(
            "%s missing required argument '%s' (pos %d)", function, names[i], i + 1);
      }
    }
    if (found < named) {
      throw unexpected(kwargs);
    }
    return values;
  }

  /** A number that is none is worse than an argument behind it that is missing. */
  private Object converted(int i, Object value) {
    return i < numbers ? (Object) (long) Gregorian.field(value, 0) : value;
  }

  private RuntimeException tooMany(int most, String kind, int given) {
    return Errors.typeError(
        "%s takes at most %d %sargument%s (%d given)",
        function, most, kind, most == 1 ? "" : "s", given);
  }

  private RuntimeException unexpected(PyDict kwargs) {
    for (Object key : kwargs.keys()) {
      if (!java.util.List.of(names).contains(key)) {
        return Errors.typeError(
            "%s got an unexpected keyword argument '%s'",
            function.equals("function") ? "this function" : function, key);
      }
    }
    throw new IllegalStateException("every name is known");
  }
}
