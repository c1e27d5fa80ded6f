package org.hoopsnake.object;

/**
 * Attribute access
 * (https://docs.python.org/3.14/reference/datamodel.html#customizing-attribute-access) and the
 * binding of descriptors.
 */
public final class Attributes {
  private Attributes() {}

  /** A descriptor written in Java. */
  public interface Descriptor {
    /** {@code __get__}; {@code instance} is null when it is looked up on the class. */
    Object get(Object instance, PyType owner);

    /** It has {@code __set__} or {@code __delete__}. */
    default boolean isData() {
      return false;
    }

    default void set(Object instance, Object value) {
      throw Errors.attributeError(instance, null, "__set__");
    }

    default void delete(Object instance) {
      throw Errors.attributeError(instance, null, "__delete__");
    }
  }

  /**
   * What {@code __get__} that is called by hand binds to: null for the class alone, but not for
   * neither.
   */
  public static Object instanceFor(Object instance, Object owner) {
    if (instance != PyNone.NONE) {
      return instance;
    }
    if (owner == null || owner == PyNone.NONE) {
      throw Errors.typeError("__get__(None, None) is invalid");
    }
    return null;
  }

  /** Not an instance of a Python class, which may have a {@code __get__} of its own. */
  private static boolean isItself(Descriptor d) {
    return !(d instanceof PyObject p) || !p.type().heap;
  }

  /**
   * What {@code found} on a type gives for instances without an attribute of that name depends on
   * nothing but the type, as long as that does not change.
   */
  public static boolean isSettled(Object found) {
    return found instanceof Descriptor d
        ? isItself(d)
        : !(found instanceof PyObject p) || !p.type().heap && p.type().special(Special.GET) == null;
  }

  /** Binds what was found on the type to an instance: {@code __get__}, where there is one. */
  public static Object bind(Object found, Object instance, PyType owner) {
    if (found instanceof Descriptor d && isItself(d)) {
      return d.get(instance, owner);
    }
    if (found instanceof PyObject p) {
      Object get = p.type().special(Special.GET);
      if (get != null) {
        return Calls.bound2(get, p, instance, owner);
      }
    }
    return found;
  }

  /** Binds what was found on {@code cls} or its bases when it is looked up on the class itself. */
  public static Object bindToClass(Object found, PyType cls) {
    if (found instanceof Descriptor d && isItself(d)) {
      return d.get(null, cls);
    }
    if (found instanceof PyObject p) {
      Object get = p.type().special(Special.GET);
      if (get != null) {
        return Calls.bound2(get, p, PyNone.NONE, cls);
      }
    }
    return found;
  }

  /** A data descriptor: it goes before the instance's own attributes. */
  public static boolean isData(Object found) {
    if (found instanceof Descriptor d && isItself(d)) {
      return d.isData();
    }
    return found instanceof PyObject p
        && p.type().special(Special.GET) != null
        && (p.type().special(Special.SET) != null || p.type().special(Special.DELETE) != null);
  }

  /** A data descriptor that is read: the instance's own attribute of that name is not seen. */
  public static boolean hides(Object found) {
    if (found instanceof Descriptor d && isItself(d)) {
      return d.isData();
    }
    return isData(found) && ((PyObject) found).type().special(Special.GET) != null;
  }

  /** The special method of that name in Java, not some other put in its place. */
  static boolean isNative(Object found, String name) {
    return found instanceof PyMethodDescriptor m && m.name().equals(name);
  }

  static boolean setByDescriptor(Object found, Object instance, Object value) {
    if (found instanceof Descriptor d && isItself(d)) {
      if (!d.isData()) {
        return false;
      }
      d.set(instance, value);
      return true;
    }
    if (found instanceof PyObject p) {
      Object set = p.type().special(Special.SET);
      if (set != null) {
        Calls.bound2(set, p, instance, value);
        return true;
      }
      if (p.type().special(Special.DELETE) != null) {
        throw Errors.attributeError(instance, null, "__set__");
      }
    }
    return false;
  }

  static boolean deleteByDescriptor(Object found, Object instance) {
    if (found instanceof Descriptor d && isItself(d)) {
      if (!d.isData()) {
        return false;
      }
      d.delete(instance);
      return true;
    }
    if (found instanceof PyObject p) {
      Object delete = p.type().special(Special.DELETE);
      if (delete != null) {
        Calls.bound1(delete, p, instance);
        return true;
      }
      if (p.type().special(Special.SET) != null) {
        throw Errors.attributeError(instance, null, "__delete__");
      }
    }
    return false;
  }

  /**
   * Attributes of {@code o} are found by the general rule: on the type, in the instance's slots.
   */
  public static boolean isGeneric(Object o) {
    if (o instanceof PyType
        || o instanceof PyModule
        || o instanceof PyBoundMethod
        || o instanceof PySuper
        || o instanceof PyGenericAlias) {
      return false;
    }
    return isNative(Types.of(o).special(Special.GETATTRIBUTE), "__getattribute__");
  }

  /** The same for assignment. */
  public static boolean setsGenerically(Object o) {
    return !(o instanceof PyType) && isNative(Types.of(o).special(Special.SETATTR), "__setattr__");
  }

  /** {@code object.__getattribute__}; null where the attribute is missing. */
  static Object genericGet(Object o, PyType type, String name) {
    Object found = type.lookup(name);
    if (found != null && hides(found)) {
      return bind(found, o, type);
    }
    if (o instanceof PyObject p && type.hasDict) {
      Object own = p.ownAttribute(name);
      if (own != null) {
        return own;
      }
    }
    return found == null ? null : bind(found, o, type);
  }

  /** {@code object.__setattr__}. */
  static void genericSet(Object o, PyType type, String name, Object value) {
    Object found = type.lookup(name);
    if (found != null && setByDescriptor(found, o, value)) {
      return;
    }
    if (o instanceof PyObject p && type.hasDict) {
      p.setOwnAttribute(name, value);
      return;
    }
    throw cannotSet(o, type, name, found != null);
  }

  /** {@code object.__delattr__}. */
  static void genericDelete(Object o, PyType type, String name) {
    Object found = type.lookup(name);
    if (found != null && deleteByDescriptor(found, o)) {
      return;
    }
    if (o instanceof PyObject p && type.hasDict) {
      if (!p.deleteOwnAttribute(name)) {
        String message = "'%s' object has no attribute '%s'";
        // Where attributes are in the instance CPython does not say which: nothing is suggested.
        throw type.keepsAttributesInline() && !p.shape.detached
            ? Errors.bareAttributeError(message, type.messageName(), name)
            : Errors.attributeError(o, name, message, type.messageName(), name);
      }
      return;
    }
    throw cannotSet(o, type, name, found != null);
  }

  private static PyException cannotSet(Object o, PyType type, String name, boolean exists) {
    if (exists) {
      return Errors.bareAttributeError(
          "'%s' object attribute '%s' is read-only", type.messageName(), name);
    }
    return Errors.attributeError(
        o,
        name,
        "'%s' object has no attribute '%s' and no __dict__ for setting new attributes",
        type.messageName(),
        name);
  }

  /** The name that getattr() and its like are given, which must be a str. */
  public static String name(Object name) {
    if (name instanceof String s) {
      return s;
    }
    if (name instanceof PyStrObject s) {
      return s.value;
    }
    throw Errors.typeError("attribute name must be string, not '%s'", Types.name(name));
  }

  /** The AttributeError for a missing attribute, in the words its kind of object has. */
  public static PyException missing(Object o, String name) {
    if (o instanceof PyType t) {
      return Errors.attributeError(
          o, name, "type object '%s' has no attribute '%s'", t.name(), name);
    }
    if (o instanceof PyModule m) {
      return m.missing(name);
    }
    return Errors.attributeError(o, name, "'%s' object has no attribute '%s'", Types.name(o), name);
  }
}
