package org.hoopsnake.modules;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** The module {@code _collections}: what {@code collections} builds on. */
@BuiltinModule(name = "_collections", doc = "High performance container types.")
public final class CollectionsModule {
  @Constant("deque")
  static final PyType DEQUE = PyDeque.TYPE;

  @Constant("defaultdict")
  static final PyType DEFAULTDICT = PyDefaultDict.TYPE;

  @Constant("OrderedDict")
  static final PyType ORDERED_DICT = PyOrderedDict.TYPE;

  @Constant("_deque_iterator")
  static final PyType DEQUE_ITERATOR = PyDeque.Iterator.TYPE;

  @Constant("_deque_reverse_iterator")
  static final PyType DEQUE_REVERSE_ITERATOR = PyDeque.ReverseIterator.TYPE;

  @Constant("_tuplegetter")
  static final PyType TUPLE_GETTER = TupleGetter.TYPE;

  @Function(
      value = "_count_elements(mapping, iterable, /)",
      doc = "Count how often each item of the iterable occurs.")
  static void countElements(Object mapping, Object iterable) {
    if (mapping instanceof PyDict dict && isPlain(dict.type())) {
      Ops.forEach(
          iterable,
          key -> {
            Object before = dict.get(key);
            dict.put(
                key,
                before == null
                    ? (Object) 1L
                    : before instanceof Long n && n != Long.MAX_VALUE
                        ? (Object) (n + 1)
                        : Ops.binary(Operator.ADD, before, 1L));
          });
      return;
    }
    Object get = Ops.getAttr(mapping, "get");
    Ops.forEach(
        iterable,
        key -> Ops.setItem(mapping, key, Ops.binary(Operator.ADD, Calls.call2(get, key, 0L), 1L)));
  }

  /** Getting and setting is not overridden. */
  private static boolean isPlain(PyType type) {
    return type == PyDict.TYPE
        || (type.lookup("get") == PyDict.TYPE.lookup("get")
            && type.lookup("__setitem__") == PyDict.TYPE.lookup("__setitem__"));
  }
}
