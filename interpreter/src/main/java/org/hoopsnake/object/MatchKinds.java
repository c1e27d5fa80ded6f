package org.hoopsnake.object;

import java.util.Set;

/** What {@code match} takes for a sequence or a mapping (PEP 634). */
public final class MatchKinds {
  private static final Set<String> SEQUENCES =
      Set.of("range", "memoryview", "deque", "array", "collections.deque", "array.array");

  private static final Set<String> SELF =
      Set.of(
          "bool",
          "bytearray",
          "bytes",
          "dict",
          "float",
          "frozenset",
          "int",
          "list",
          "set",
          "str",
          "tuple");

  private MatchKinds() {}

  /** A sequence that is no text or bytes. */
  public static boolean isSequence(Object o) {
    if (o instanceof PyList || o instanceof PyTuple) {
      return true;
    }
    if (!(o instanceof PyObject p)) {
      return false;
    }
    PyType solid = p.type().solid();
    if (solid != PyType.OBJECT) {
      return SEQUENCES.contains(solid.name());
    }
    return isRegistered(o, "Sequence");
  }

  /** A mapping. */
  public static boolean isMapping(Object o) {
    if (o instanceof PyDict || o instanceof PyMappingProxy) {
      return true;
    }
    return o instanceof PyObject p
        && p.type().special(Special.GETITEM) != null
        && isRegistered(o, "Mapping");
  }

  /**
   * An instance of the abstract class in {@code collections.abc}, by inheritance or registration.
   */
  private static boolean isRegistered(Object o, String name) {
    PyModule abc = Interpreter.current().modules().module("_collections_abc");
    Object cls = abc == null ? null : abc.dict().get(name);
    return cls != null && Ops.isInstance(o, cls);
  }

  /** A single positional sub-pattern matches the subject itself. */
  public static boolean matchesSelf(PyType type) {
    for (PyType t : type.mro()) {
      if (!t.heap && SELF.contains(t.name())) {
        return true;
      }
    }
    return false;
  }
}
