package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;

/** Builtins about any object: its attributes, identity, classes and hash. */
@BuiltinModule(name = "builtins")
public final class ObjectFunctions {
  @Function(
      value = "getattr(object, name, default=<unset>, /)",
      doc = "Get a named attribute; the default where there is none.")
  static Object getattr(Object object, Object name, Object otherwise) {
    if (otherwise == null) {
      return Ops.getAttr(object, Attributes.name(name));
    }
    Object value = Ops.getAttrOrNull(object, Attributes.name(name));
    return value == null ? otherwise : value;
  }

  @Function(value = "setattr(obj, name, value, /)", doc = "Set a named attribute.")
  static void setattr(Object object, Object name, Object value) {
    Ops.setAttr(object, Attributes.name(name), value);
  }

  @Function(value = "delattr(obj, name, /)", doc = "Delete a named attribute.")
  static void delattr(Object object, Object name) {
    Ops.delAttr(object, Attributes.name(name));
  }

  @Function(value = "hasattr(obj, name, /)", doc = "Whether the object has the attribute.")
  static boolean hasattr(Object object, Object name) {
    return Ops.getAttrOrNull(object, Attributes.name(name)) != null;
  }

  @Function(value = "id(obj, /)", doc = "A number that no other living object has.")
  static long id(Object object) {
    return Identity.id(object);
  }

  @Function(value = "hash(obj, /)", doc = "The hash value.")
  static long hash(Object object) {
    return Ops.hash(object);
  }

  @Function(value = "callable(obj, /)", doc = "Whether the object can be called.")
  static boolean callable(Object object) {
    return Ops.isCallable(object);
  }

  @Function(
      value = "isinstance(obj, class_or_tuple, /)",
      doc = "Whether the object is an instance of the class or of one of the tuple's.")
  static boolean isinstance(Object object, Object cls) {
    return Ops.isInstance(object, cls);
  }

  @Function(
      value = "issubclass(cls, class_or_tuple, /)",
      doc = "Whether the class derives from the class or from one of the tuple's.")
  static boolean issubclass(Object cls, Object of) {
    return Ops.isSubclass(cls, of);
  }

  /** The attribute, or null where there is none; AttributeError alone counts as that. */
  static Object attributeOrNull(Object object, String name) {
    try {
      return Ops.lookupAttr(object, name);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
