package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;

/**
 * Union, intersection, difference and comparison of sets. Which operand is walked, and what is
 * copied first, decides the order in which results iterate; it is as in CPython.
 */
final class SetAlgebra {
  private SetAlgebra() {}

  /** Adds all elements of an iterable. */
  static void update(SetTable table, Object source) {
    if (source instanceof SetObject s) {
      table.merge(s.table);
      return;
    }
    if (source instanceof PyDict d && d.type() == PyDict.TYPE) {
      table.reserve(d.size());
      for (Object key : d.keys()) {
        table.add(key, SetObject.hashOf(key));
      }
      return;
    }
    Object it = Ops.iter(source);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      table.add(x, SetObject.hashOf(x));
    }
  }

  /** A set of the elements of any iterable, or the operand itself if it is a set. */
  private static SetObject asSet(Object o) {
    if (o instanceof SetObject s) {
      return s;
    }
    PySet set = new PySet();
    update(set.table, o);
    return set;
  }

  static SetObject intersection(SetObject a, Object b) {
    if (a == b) {
      return a.copyOf();
    }
    SetObject result = a.empty();
    if (b instanceof SetObject that) {
      SetObject few = that.size() > a.size() ? a : that;
      SetObject many = few == a ? that : a;
      SetTable t = few.table;
      for (int i = t.nextIndex(0); i >= 0; i = t.nextIndex(i + 1)) {
        Object key = t.key(i);
        long hash = t.hash(i);
        if (many.table.contains(key, hash)) {
          result.table.add(key, hash);
        }
      }
      return result;
    }
    Object it = Ops.iter(b);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      long hash = SetObject.hashOf(x);
      if (a.table.contains(x, hash)) {
        result.table.add(x, hash);
      }
    }
    return result;
  }

  static SetObject intersectionOfAll(SetObject a, Object[] others) {
    SetObject result = others.length == 0 ? a.copyOf() : a;
    for (Object other : others) {
      result = intersection(result, other);
    }
    return result;
  }

  static void differenceUpdate(SetTable table, Object source) {
    if (source instanceof SetObject s) {
      if (s.table == table) {
        table.clear();
        return;
      }
      SetTable from = s.table;
      if (from.size() >> 3 > table.size()) {
        // Much larger than what it is taken from: look at the common part only.
        SetTable common = new SetTable();
        for (int i = table.nextIndex(0); i >= 0; i = table.nextIndex(i + 1)) {
          Object key = table.key(i);
          long hash = table.hash(i);
          if (from.contains(key, hash)) {
            common.add(key, hash);
          }
        }
        from = common;
      }
      for (int i = from.nextIndex(0); i >= 0; i = from.nextIndex(i + 1)) {
        table.discard(from.key(i), from.hash(i));
      }
    } else {
      Object it = Ops.iter(source);
      for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
        table.discard(x, SetObject.hashOf(x));
      }
    }
    table.shrinkDummies();
  }

  static SetObject difference(SetObject a, Object b) {
    boolean dict = b instanceof PyDict d && d.type() == PyDict.TYPE;
    int size = b instanceof SetObject s ? s.size() : dict ? ((PyDict) b).size() : -1;
    if (size < 0 || a.size() >> 2 > size) {
      SetObject copy = a.copyOf();
      differenceUpdate(copy.table, b);
      return copy;
    }
    SetObject result = a.empty();
    SetTable t = a.table;
    for (int i = t.nextIndex(0); i >= 0; i = t.nextIndex(i + 1)) {
      Object key = t.key(i);
      long hash = t.hash(i);
      boolean common =
          b instanceof SetObject s ? s.table.contains(key, hash) : ((PyDict) b).containsKey(key);
      if (!common) {
        result.table.add(key, hash);
      }
    }
    return result;
  }

  static void symmetricDifferenceUpdate(SetTable table, Object source) {
    SetTable from;
    if (source instanceof SetObject s) {
      from = s.table;
    } else {
      from = asSet(source).table;
    }
    if (from == table) {
      table.clear();
      return;
    }
    for (int i = from.nextIndex(0); i >= 0; i = from.nextIndex(i + 1)) {
      Object key = from.key(i);
      long hash = from.hash(i);
      if (!table.discard(key, hash)) {
        table.add(key, hash);
      }
    }
  }

  static SetObject symmetricDifference(SetObject a, Object b) {
    SetObject result = a.empty();
    update(result.table, b);
    symmetricDifferenceUpdate(result.table, a);
    return result;
  }

  static SetObject union(SetObject a, Object[] others) {
    SetObject result = a.copyOf();
    for (Object other : others) {
      if (other != a) {
        update(result.table, other);
      }
    }
    return result;
  }

  // ---- the operators, which want sets on both sides

  static Object unionOperator(Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject
        ? union(x, new Object[] {b})
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static Object intersectionOperator(Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject
        ? intersection(x, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static Object differenceOperator(Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject
        ? difference(x, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static Object symmetricDifferenceOperator(Object a, Object b) {
    return a instanceof SetObject x && b instanceof SetObject
        ? symmetricDifference(x, b)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ---- comparison

  static boolean isSubset(SetObject a, Object other) {
    SetObject b = asSet(other);
    if (a.size() > b.size()) {
      return false;
    }
    SetTable t = a.table;
    for (int i = t.nextIndex(0); i >= 0; i = t.nextIndex(i + 1)) {
      if (!b.table.contains(t.key(i), t.hash(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSuperset(SetObject a, Object other) {
    if (other instanceof SetObject b) {
      return isSubset(b, a);
    }
    Object it = Ops.iter(other);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (!a.has(x)) {
        return false;
      }
    }
    return true;
  }

  static boolean isDisjoint(SetObject a, Object other) {
    if (a == other) {
      return a.size() == 0;
    }
    if (other instanceof SetObject b) {
      SetTable few = b.size() > a.size() ? a.table : b.table;
      SetTable many = few == a.table ? b.table : a.table;
      for (int i = few.nextIndex(0); i >= 0; i = few.nextIndex(i + 1)) {
        if (many.contains(few.key(i), few.hash(i))) {
          return false;
        }
      }
      return true;
    }
    Object it = Ops.iter(other);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (a.has(x)) {
        return false;
      }
    }
    return true;
  }

  static Object compare(CompareOperator op, SetObject a, Object other) {
    if (!(other instanceof SetObject b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case EQ -> a.size() == b.size() && isSubset(a, b);
      case NOT_EQ -> !(a.size() == b.size() && isSubset(a, b));
      case LT -> a.size() < b.size() && isSubset(a, b);
      case LT_E -> isSubset(a, b);
      case GT -> a.size() > b.size() && isSubset(b, a);
      case GT_E -> isSubset(b, a);
      default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }
}
