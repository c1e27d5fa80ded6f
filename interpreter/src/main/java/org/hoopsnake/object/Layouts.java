package org.hoopsnake.object;

import java.util.Objects;

/**
 * What instances are made of: the Java class of the built-in type that their class derives from,
 * the places that {@code __slots__} reserve, a dictionary, and whether they can be referred to
 * weakly. Several bases go together, and the class of an object or the bases of a class can be
 * replaced, where the layouts agree.
 */
final class Layouts {
  private Layouts() {}

  /** The base whose instance layout the class extends. */
  static PyType bestBase(PyType[] bases) {
    PyType best = null;
    for (PyType base : bases) {
      if (base.mro == null) {
        throw Errors.typeError("Cannot extend an incomplete type '%s'", base.name());
      }
      if (!base.subclassable) {
        throw Errors.typeError("type '%s' is not an acceptable base type", base.fullName());
      }
      if (best == null || !extend(best, base) && extend(base, best)) {
        best = base;
      } else if (!extend(best, base)) {
        throw Errors.typeError("multiple bases have instance lay-out conflict");
      }
    }
    return best;
  }

  /** Instances of {@code a} have the layout of {@code b}, perhaps with more behind it. */
  static boolean extend(PyType a, PyType b) {
    return layout(a).isSubtype(layout(b));
  }

  /** The nearest type up the chain of best bases that adds to the layout of its instances. */
  private static PyType layout(PyType type) {
    PyType t = type;
    while (t.base != null && t.solid == t.base.solid && t.slots.isEmpty()) {
      t = t.base;
    }
    return t;
  }

  /** The same, where a dictionary and weak references count, too. */
  private static PyType wholeLayout(PyType type) {
    PyType t = type;
    while (t.base != null
        && t.solid == t.base.solid
        && t.slots.isEmpty()
        && t.hasDict == t.base.hasDict
        && t.hasWeakref == t.base.hasWeakref) {
      t = t.base;
    }
    return t;
  }

  /**
   * Refuses what would give {@code to} to instances that were made for {@code from}.
   *
   * @param attribute the attribute that is assigned to, as the error says
   */
  static void checkReplaceable(PyType from, PyType to, String attribute) {
    PyType a = wholeLayout(from);
    PyType b = wholeLayout(to);
    boolean same =
        a == b
            || a.solid == b.solid
                && a.base == b.base
                && a.hasDict == b.hasDict
                && a.hasWeakref == b.hasWeakref
                && Objects.equals(a.slots, b.slots);
    if (!same || from.sentinelSlot != to.sentinelSlot) {
      throw Errors.typeError(
          "%s assignment: '%s' object layout differs from '%s'", attribute, to.name(), from.name());
    }
  }

  /** What an element adds to instances of variable size, in CPython; 0 where there is none. */
  static long itemSize(PyType type) {
    PyType solid = type.solid;
    if (solid.isSubtype(PyTuple.TYPE)) {
      return 8;
    }
    if (solid.isSubtype(PyInt.TYPE)) {
      return 4;
    }
    if (solid == PyBytes.TYPE) {
      return 1;
    }
    return solid == PyType.TYPE ? 40 : 0;
  }
}
