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
    Attributes.Descriptor builtin = ofBuiltin(self);
    return builtin != null ? builtin.get(self, Types.of(self)) : ((PyObject) self).dict();
  }

  @Setter("__dict__")
  static void set(Object self, Object value) {
    Attributes.Descriptor builtin = ofBuiltin(self);
    if (builtin != null) {
      builtin.set(self, value);
      return;
    }
    if (!(value instanceof PyDict d)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '%s'", Types.name(value));
    }
    ((PyObject) self).setDict(d);
  }

  @Deleter("__dict__")
  static void delete(Object self) {
    Attributes.Descriptor builtin = ofBuiltin(self);
    if (builtin != null) {
      builtin.delete(self);
      return;
    }
    if (Types.of(self).solid().hasDict) {
      throw Errors.typeError("cannot delete __dict__");
    }
    ((PyObject) self).setDict(new PyDict());
  }

  /** The descriptor of a built-in type that gives instances a dictionary of its own kind. */
  private static Attributes.Descriptor ofBuiltin(Object self) {
    PyType solid = Types.of(self).solid();
    return solid.hasDict
            && solid.lookup("__dict__") instanceof Attributes.Descriptor d
            && !(d instanceof PyGetSet g && g.isOf(InstanceDictBinding.INSTANCE))
        ? d
        : null;
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
