package org.hoopsnake.object;

/** The ways to fill a dict from something else. */
public final class DictUpdates {
  private DictUpdates() {}

  /** {@code dict(…)} and {@code dict.update(…)}. */
  static void update(PyDict dict, String function, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("%s expected at most 1 argument, got %d", function, args.length);
    }
    if (args.length == 1) {
      updateFrom(dict, args[0]);
    }
    if (kwargs != null) {
      dict.putAll(kwargs);
    }
  }

  /** Takes over a mapping or an iterable of pairs. */
  public static void updateFrom(PyDict dict, Object source) {
    if (source instanceof PyDict d && iteratesPlainly(d)) {
      dict.putAll(d);
    } else if (source instanceof PyDict || Ops.getAttrOrNull(source, "keys") != null) {
      merge(dict, source);
    } else {
      mergePairs(dict, source);
    }
  }

  /** Nobody has redefined how this dict iterates. */
  private static boolean iteratesPlainly(PyDict d) {
    return d.type() == PyDict.TYPE
        || d.type().special(Special.ITER) == PyDict.TYPE.special(Special.ITER);
  }

  /** Takes over a mapping: by its {@code keys()} and {@code []} unless it is a plain dict. */
  static void merge(PyDict dict, Object mapping) {
    if (mapping instanceof PyDict d && iteratesPlainly(d)) {
      dict.putAll(d);
      return;
    }
    Object keys = Calls.call0(Ops.getAttr(mapping, "keys"));
    Object it = Ops.iter(keys);
    for (Object key = Ops.next(it); key != null; key = Ops.next(it)) {
      dict.put(key, Ops.getItem(mapping, key));
    }
  }

  private static void mergePairs(PyDict dict, Object pairs) {
    Object it = Ops.iter(pairs);
    int n = 0;
    for (Object pair = Ops.next(it); pair != null; pair = Ops.next(it)) {
      Object[] two;
      if (pair instanceof PyTuple t && t.type() == PyTuple.TYPE) {
        two = t.items;
      } else {
        two = pairItems(pair, n);
      }
      if (two.length != 2) {
        throw Errors.valueError(
            "dictionary update sequence element #%d has length %d; 2 is required", n, two.length);
      }
      dict.put(two[0], two[1]);
      n++;
    }
  }

  private static Object[] pairItems(Object pair, int n) {
    Object it;
    try {
      it = Ops.iter(pair);
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
      PyException shown =
          Types.of(pair).special(Special.ITER) == null
              ? Errors.typeError("object is not iterable")
              : e;
      shown.value.addNote(
          "Cannot convert dictionary update sequence element #" + n + " to a sequence");
      throw shown;
    }
    PyList items = new PyList();
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      items.add(x);
    }
    return items.toArray();
  }

  /** {@code cls.fromkeys(iterable, value)}. */
  public static Object fromKeys(PyType cls, Object iterable, Object value) {
    Object made = cls.call0();
    if (made instanceof PyDict d && d.type() == PyDict.TYPE) {
      Ops.forEach(iterable, key -> d.put(key, value));
    } else {
      Ops.forEach(iterable, key -> Ops.setItem(made, key, value));
    }
    return made;
  }
}
