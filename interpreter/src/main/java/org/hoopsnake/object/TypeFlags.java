package org.hoopsnake.object;

import java.util.Set;

/** {@code __flags__} of a type: what CPython's bits of that name say, as far as it is true here. */
final class TypeFlags {
  private static final long IMMUTABLE = 1L << 8;
  private static final long ON_HEAP = 1L << 9;
  private static final long BASE = 1L << 10;
  private static final long READY = 1L << 12;
  private static final long ABSTRACT = 1L << 20;
  private static final long FIRST_KIND = 1L << 24;

  /** Modules whose types CPython has in its own data, not on its heap. */
  private static final Set<String> STATIC_MODULES =
      Set.of(
          "builtins",
          "_contextvars",
          "contextvars",
          "datetime",
          "string.templatelib",
          "sys",
          "types",
          "weakref");

  private TypeFlags() {}

  static long of(PyType type) {
    long flags = READY;
    if (!type.heap) {
      flags |= IMMUTABLE;
    }
    if (isOnHeap(type)) {
      flags |= ON_HEAP;
    }
    if (type.subclassable) {
      flags |= BASE;
    }
    if (type.isAbstract) {
      flags |= ABSTRACT;
    }
    PyType[] kinds = {
      PyInt.TYPE,
      PyList.TYPE,
      PyTuple.TYPE,
      PyBytes.TYPE,
      PyStr.TYPE,
      PyDict.TYPE,
      ExceptionTypes.BASE_EXCEPTION,
      PyType.TYPE
    };
    for (int i = 0; i < kinds.length; i++) {
      if (type.isSubtype(kinds[i])) {
        flags |= FIRST_KIND << i;
      }
    }
    return flags;
  }

  /** Made by Python code, or by C code as Python code would; such types have a __module__. */
  static boolean isOnHeap(PyType type) {
    String module = type.moduleName();
    return type.heap
        || module != null
            && !STATIC_MODULES.contains(module)
            && !type.qualname().equals("OrderedDict")
            && !(module.equals("typing") && type.qualname().equals("Union"));
  }
}
