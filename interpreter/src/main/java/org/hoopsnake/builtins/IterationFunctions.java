package org.hoopsnake.builtins;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyCallableIterator;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** Builtins that go through iterables. */
@BuiltinModule(name = "builtins")
public final class IterationFunctions {
  @Function(value = "len(obj, /)", doc = "The number of items.")
  static long len(Object object) {
    return Ops.size(object);
  }

  @Function(value = "iter(object, sentinel=<unset>, /)", doc = "An iterator of the object's items.")
  static Object iter(Object object, Object sentinel) {
    if (sentinel == null) {
      return Ops.iter(object);
    }
    if (!Ops.isCallable(object)) {
      throw Errors.typeError("iter(v, w): v must be callable");
    }
    return new PyCallableIterator(object, sentinel);
  }

  @Function(
      value = "next(iterator, default=<unset>, /)",
      doc = "The next item; the default where there is none.")
  static Object next(Object iterator, Object otherwise) {
    Object method = Types.of(iterator).special(Special.NEXT);
    if (method == null) {
      throw Errors.typeError("'%s' object is not an iterator", Types.name(iterator));
    }
    if (otherwise == null) {
      return Calls.bound0(method, iterator);
    }
    Object value = Ops.next(iterator);
    return value == null ? otherwise : value;
  }

  @Function(value = "aiter(async_iterable, /)", doc = "An asynchronous iterator of the items.")
  static Object aiter(Object iterable) {
    Object method = Types.of(iterable).special(Special.AITER);
    if (method == null) {
      throw Errors.typeError("'%s' object is not an async iterable", Types.name(iterable));
    }
    Object it = Calls.bound0(method, iterable);
    if (Types.of(it).special(Special.ANEXT) == null) {
      throw Errors.typeError("aiter() returned not an async iterator of type '%s'", Types.name(it));
    }
    return it;
  }

  @Function(
      value = "anext(async_iterator, default=<unset>, /)",
      doc = "An awaitable of the next item.")
  static Object anext(Object iterator, Object otherwise) {
    Object method = Types.of(iterator).special(Special.ANEXT);
    if (method == null) {
      throw Errors.typeError("'%s' object is not an async iterator", Types.name(iterator));
    }
    Object awaitable = Calls.bound0(method, iterator);
    return otherwise == null ? awaitable : new AnextAwaitable(awaitable, otherwise);
  }

  @Function(value = "all(iterable, /)", doc = "Whether every item is true.")
  static boolean all(Object iterable) {
    Object it = Ops.iter(iterable);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (!Ops.truth(x)) {
        return false;
      }
    }
    return true;
  }

  @Function(value = "any(iterable, /)", doc = "Whether some item is true.")
  static boolean any(Object iterable) {
    Object it = Ops.iter(iterable);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (Ops.truth(x)) {
        return true;
      }
    }
    return false;
  }

  @Function(value = "min(*args, **kwargs)", doc = "The smallest item or argument.")
  static Object min(Object[] args, PyDict kwargs) {
    return extreme("min", CompareOperator.LT, args, kwargs);
  }

  @Function(value = "max(*args, **kwargs)", doc = "The largest item or argument.")
  static Object max(Object[] args, PyDict kwargs) {
    return extreme("max", CompareOperator.GT, args, kwargs);
  }

  private static Object extreme(String name, CompareOperator op, Object[] args, PyDict kwargs) {
    Object key = PyNone.NONE;
    Object otherwise = null;
    if (kwargs != null && kwargs.size() > 0) {
      Object given = kwargs.remove("key");
      key = given == null ? PyNone.NONE : given;
      otherwise = kwargs.remove("default");
      if (kwargs.size() > 0) {
        throw Errors.typeError(
            "%s() got an unexpected keyword argument '%s'", name, Keywords.names(kwargs)[0]);
      }
    }
    if (args.length == 0) {
      throw Errors.typeError("%s expected at least 1 argument, got 0", name);
    }
    if (args.length > 1 && otherwise != null) {
      throw Errors.typeError(
          "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    Object best = null;
    Object bestKey = null;
    if (args.length > 1) {
      for (Object x : args) {
        Object value = key == PyNone.NONE ? x : Calls.call1(key, x);
        if (best == null || Comparisons.test(op, value, bestKey)) {
          best = x;
          bestKey = value;
        }
      }
      return best;
    }
    Object it = Ops.iter(args[0]);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      Object value = key == PyNone.NONE ? x : Calls.call1(key, x);
      if (best == null || Comparisons.test(op, value, bestKey)) {
        best = x;
        bestKey = value;
      }
    }
    if (best != null) {
      return best;
    }
    if (otherwise != null) {
      return otherwise;
    }
    throw Errors.valueError("%s() iterable argument is empty", name);
  }

  @Function(
      value =
          "sorted(iterable, /, **options)"
              + " shown as sorted(iterable, /, *, key=None, reverse=False)",
      doc = "A new list of the items in ascending order.")
  static Object sorted(Object iterable, PyDict options) {
    PyList list = new PyList(Ops.listed(iterable));
    Calls.call(
        Ops.getAttr(list, "sort"),
        Keywords.values(Calls.NO_ARGS, options),
        Keywords.names(options));
    return list;
  }

  @Function(
      value = "dir(object=<unset>, /)",
      doc = "The names of the object's attributes; of the scope without one.")
  static Object dir(Object object) {
    Object names;
    if (object == null) {
      names = new PyList(Ops.toArray(Ops.callMethod(NamespaceFunctions.locals(), "keys")));
    } else {
      Object method = Types.of(object).special(Special.DIR);
      names = new PyList(Ops.toArray(Calls.bound0(method, object)));
    }
    Ops.callMethod(names, "sort");
    return names;
  }

  @Function(value = "vars(object=<unset>, /)", doc = "The object's __dict__.")
  static Object vars(Object object) {
    if (object == null) {
      return NamespaceFunctions.locals();
    }
    Object dict = ObjectFunctions.attributeOrNull(object, "__dict__");
    if (dict == null) {
      throw Errors.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }
}
