package org.hoopsnake.object;

/**
 * The annotations of classes, evaluated when somebody asks (PEP 649, PEP 749). The compiler leaves
 * {@code __annotate_func__} in the namespace; what it returns is kept in {@code
 * __annotations_cache__}.
 */
final class TypeAnnotations {
  private static final String FUNCTION = "__annotate_func__";
  private static final String CACHE = "__annotations_cache__";

  private TypeAnnotations() {}

  static Object annotations(PyType type) {
    if (!type.heap) {
      throw Errors.attributeError(
          type,
          "__annotations__",
          "type object '%s' has no attribute '__annotations__'",
          type.name());
    }
    PyDict own = type.namespace();
    Object explicit = own.get("__annotations__");
    if (explicit != null) {
      return Attributes.bindToClass(explicit, type);
    }
    Object cached = own.get(CACHE);
    if (cached != null) {
      return cached;
    }
    Object function = annotate(type);
    Object made = function == PyNone.NONE ? new PyDict() : Calls.call1(function, 1L);
    if (!(made instanceof PyDict)) {
      throw Errors.typeError("__annotate__() must return a dict, not %s", Types.name(made));
    }
    type.put(CACHE, made);
    return made;
  }

  static void setAnnotations(PyType type, Object value) {
    PyDict own = type.namespace();
    own.remove(CACHE);
    own.put("__annotations__", value);
    own.put(FUNCTION, PyNone.NONE);
    type.changed();
  }

  static void deleteAnnotations(PyType type) {
    PyDict own = type.namespace();
    boolean had = own.remove("__annotations__") != null | own.remove(CACHE) != null;
    if (!had) {
      throw Errors.attributeError(type, "__annotations__", "__annotations__");
    }
    own.put(FUNCTION, PyNone.NONE);
    type.changed();
  }

  static Object annotate(PyType type) {
    if (!type.heap) {
      throw Errors.attributeError(
          type, "__annotate__", "type object '%s' has no attribute '__annotate__'", type.name());
    }
    PyDict own = type.namespace();
    Object function = own.get(FUNCTION);
    if (function == null) {
      function = own.get("__annotate__");
    }
    return function == null ? PyNone.NONE : Attributes.bindToClass(function, type);
  }

  static void setAnnotate(PyType type, Object value) {
    if (value != PyNone.NONE && !Ops.isCallable(value)) {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
    PyDict own = type.namespace();
    own.put(FUNCTION, value);
    if (value != PyNone.NONE) {
      own.remove("__annotations__");
      own.remove(CACHE);
    }
    type.changed();
  }
}
