package org.hoopsnake.object;

/** {@code isinstance} and {@code issubclass}. */
final class Classes {
  private Classes() {}

  static boolean isInstance(Object o, Object cls) {
    if (Types.of(o) == cls) {
      return true;
    }
    if (cls instanceof PyType t && t.type() == PyType.TYPE) {
      return isInstanceByType(o, t);
    }
    if (cls instanceof PyTuple alternatives) {
      for (Object each : alternatives.items) {
        if (isInstance(o, each)) {
          return true;
        }
      }
      return false;
    }
    Object check = Types.of(cls).special(Special.INSTANCECHECK);
    if (check != null) {
      return Ops.truth(Calls.bound1(check, cls, o));
    }
    requireClass(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    Object itsClass = Ops.getAttrOrNull(o, "__class__");
    return itsClass != null && derives(itsClass, cls);
  }

  static boolean isInstanceByType(Object o, PyType cls) {
    if (Types.of(o).isSubtype(cls)) {
      return true;
    }
    if (!(o instanceof PyObject p) || !p.type().heap && !p.standsForAnother()) {
      return false;
    }
    return Ops.getAttrOrNull(o, "__class__") instanceof PyType t
        && t != Types.of(o)
        && t.isSubtype(cls);
  }

  static boolean isSubclass(Object sub, Object cls) {
    if (cls instanceof PyType t && t.type() == PyType.TYPE && sub instanceof PyType s) {
      return s.isSubtype(t);
    }
    if (cls instanceof PyTuple alternatives) {
      for (Object each : alternatives.items) {
        if (isSubclass(sub, each)) {
          return true;
        }
      }
      return false;
    }
    Object check = Types.of(cls).special(Special.SUBCLASSCHECK);
    if (check != null) {
      return Ops.truth(Calls.bound1(check, cls, sub));
    }
    return subclassByBases(sub, cls);
  }

  static boolean isSubclassByBases(Object sub, PyType cls) {
    return subclassByBases(sub, cls);
  }

  private static boolean subclassByBases(Object sub, Object cls) {
    if (sub instanceof PyType s && cls instanceof PyType t) {
      return s.isSubtype(t);
    }
    requireClass(sub, "issubclass() arg 1 must be a class");
    requireClass(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return derives(sub, cls);
  }

  private static void requireClass(Object cls, String message) {
    if (!(cls instanceof PyType) && !(Ops.getAttrOrNull(cls, "__bases__") instanceof PyTuple)) {
      throw Errors.typeError(message);
    }
  }

  /** By {@code __bases__}, for objects that only behave like classes. */
  private static boolean derives(Object sub, Object cls) {
    if (sub == cls) {
      return true;
    }
    if (sub instanceof PyType s && cls instanceof PyType t) {
      return s.isSubtype(t);
    }
    if (Ops.getAttrOrNull(sub, "__bases__") instanceof PyTuple bases) {
      for (Object base : bases.items) {
        if (derives(base, cls)) {
          return true;
        }
      }
    }
    return false;
  }
}
