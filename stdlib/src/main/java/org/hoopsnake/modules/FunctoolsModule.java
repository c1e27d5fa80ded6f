package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyType;

/** The module {@code _functools}: what {@code functools} builds on. */
@BuiltinModule(name = "_functools", doc = "Tools that operate on functions.")
public final class FunctoolsModule {
  @Constant("partial")
  static final PyType PARTIAL = PyPartial.TYPE;

  @Constant("_lru_cache_wrapper")
  static final PyType LRU_CACHE_WRAPPER = LruCacheWrapper.TYPE;

  @Constant("_PlaceholderType")
  static final PyType PLACEHOLDER_TYPE = Placeholder.TYPE;

  @Constant("Placeholder")
  static final Placeholder PLACEHOLDER = Placeholder.PLACEHOLDER;

  @Function(
      value = "reduce(function, iterable, /, initial=<unset>)",
      doc = "Apply a function of two arguments cumulatively to the items, from left to right.")
  static Object reduce(Object function, Object iterable, Object initial) {
    Object it;
    try {
      it = Ops.iter(iterable);
    } catch (PyException e) {
      throw e.is(ExceptionTypes.TYPE_ERROR)
          ? Errors.typeError("reduce() arg 2 must support iteration")
          : e;
    }
    Object result = initial == null ? Ops.next(it) : initial;
    if (result == null) {
      throw Errors.typeError("reduce() of empty iterable with no initial value");
    }
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      result = Calls.call2(function, result, x);
    }
    return result;
  }

  @Function(
      value = "cmp_to_key(mycmp)",
      doc = "Turn a function that compares two values into one that makes sort keys.")
  static Object cmpToKey(Object compare) {
    return new CompareKey(compare, null);
  }
}
