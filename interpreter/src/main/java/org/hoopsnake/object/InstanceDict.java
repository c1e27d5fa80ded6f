package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Setter;

/**
 * The descriptors {@code __dict__} and {@code __weakref__} that a class adds to its instances when
 * no base has them. The methods take any object: they stand in the namespaces of many types.
 */
@BuiltinType(name = "object", doc = "", raw = true)
final class InstanceDict {
  private InstanceDict() {}

  @Getter("__dict__")
  static Object get(Object self) {
    return ((PyObject) self).dict();
  }

  @Setter("__dict__")
  static void set(Object self, Object value) {
    if (!(value instanceof PyDict d)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '%s'", Types.name(value));
    }
    ((PyObject) self).setDict(d);
  }

  @Deleter("__dict__")
  static void delete(Object self) {
    ((PyObject) self).setDict(new PyDict());
  }

  @Getter("__weakref__")
  static Object weakref(Object self) {
    return PyNone.NONE;
  }

  /** A descriptor of that name for instances of {@code type}. */
  static PyGetSet descriptor(PyType type, String name) {
    PyGetSet made = null;
    for (Def def : InstanceDictBinding.INSTANCE.defs()) {
      if (!def.name().equals(name)) {
        continue;
      }
      if (made == null) {
        made = new PyGetSet(type, InstanceDictBinding.INSTANCE, def);
      } else {
        made.add(def);
      }
    }
    return made;
  }
}
