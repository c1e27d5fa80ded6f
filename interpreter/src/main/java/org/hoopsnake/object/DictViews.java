package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;

/** The set operations of the views of a dict's keys and items. */
final class DictViews {
  private DictViews() {}

  static boolean isView(Object o) {
    return o instanceof PyDictKeys || o instanceof PyDictItems;
  }

  static boolean containsItem(PyDict dict, Object item) {
    if (!(item instanceof PyTuple pair) || pair.items.length != 2) {
      return false;
    }
    Object value = dict.get(pair.items[0]);
    return value != null && Comparisons.sameOrEqual(value, pair.items[1]);
  }

  static String repr(PyObject view) {
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(view)) {
      return "...";
    }
    try {
      return view.type().name() + "(" + Ops.repr(new PyList(Ops.toArray(view))) + ")";
    } finally {
      guard.leave();
    }
  }

  private static PySet setOf(Object iterable) {
    PySet set = new PySet();
    SetAlgebra.update(set.table, iterable);
    return set;
  }

  static Object difference(Object a, Object b) {
    PySet result = setOf(a);
    SetAlgebra.differenceUpdate(result.table, b);
    return result;
  }

  static Object union(Object a, Object b) {
    PySet result = setOf(a);
    SetAlgebra.update(result.table, b);
    return result;
  }

  static Object symmetricDifference(Object a, Object b) {
    PySet result = setOf(a);
    SetAlgebra.symmetricDifferenceUpdate(result.table, b);
    return result;
  }

  static Object intersection(Object left, Object right) {
    Object view = left;
    Object other = right;
    if (!isView(view) || (isView(right) && Ops.len(right) > Ops.len(left))) {
      view = right;
      other = left;
    }
    if (other.getClass() == PySet.class && Ops.len(other) > Ops.len(view)) {
      PySet result = new PySet();
      PySet set = (PySet) other;
      Ops.forEach(
          view,
          x -> {
            if (set.has(x)) {
              result.add(x);
            }
          });
      return result;
    }
    PySet result = new PySet();
    Object container = view;
    Ops.forEach(
        other,
        x -> {
          if (Ops.contains(container, x)) {
            result.add(x);
          }
        });
    return result;
  }

  static boolean isDisjoint(Object view, Object other) {
    if (view == other) {
      return Ops.len(view) == 0;
    }
    Object many = view;
    Object few = other;
    if ((other instanceof SetObject || isView(other)) && Ops.len(other) > Ops.len(view)) {
      many = other;
      few = view;
    }
    Object it = Ops.iter(few);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (Ops.contains(many, x)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allIn(Object part, Object whole) {
    Object it = Ops.iter(part);
    for (Object x = Ops.next(it); x != null; x = Ops.next(it)) {
      if (!Ops.contains(whole, x)) {
        return false;
      }
    }
    return true;
  }

  static Object compare(CompareOperator op, Object view, Object other) {
    if (!(other instanceof SetObject) && !isView(other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int a = Ops.len(view);
    int b = Ops.len(other);
    return switch (op) {
      case EQ -> a == b && allIn(view, other);
      case NOT_EQ -> !(a == b && allIn(view, other));
      case LT -> a < b && allIn(view, other);
      case LT_E -> a <= b && allIn(view, other);
      case GT -> a > b && allIn(other, view);
      case GT_E -> a >= b && allIn(other, view);
      default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }
}
