package org.hoopsnake.asyncio;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;

/** Python sets as this package needs them. */
final class Sets {
  private Sets() {}

  static Object make() {
    return Calls.call0(Interpreter.current().builtin("set"));
  }

  static void add(Object set, Object item) {
    Ops.callMethod(set, "add", item);
  }

  static Object of(Collection<?> items) {
    return Calls.call1(Interpreter.current().builtin("set"), new PyList(items.toArray()));
  }

  static Object frozen(Collection<?> items) {
    return Calls.call1(Interpreter.current().builtin("frozenset"), new PyList(items.toArray()));
  }

  /** The different values of an iterable, in a set's order. */
  static List<Object> unique(Object iterable) {
    return Arrays.asList(Ops.toArray(Calls.call1(Interpreter.current().builtin("set"), iterable)));
  }
}
