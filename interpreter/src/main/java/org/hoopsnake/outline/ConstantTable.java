package org.hoopsnake.outline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyTuple;

/**
 * The constants of a code object, each once: those are the same that have the same type and value,
 * where 0.0 and -0.0 differ as 1 and True do.
 */
final class ConstantTable {
  /** What is compared in order: values only where their types are the same. */
  private static List<Object> typed(Object type, Object value) {
    return Arrays.asList(type, value);
  }

  private final Map<Object, Object> values = new LinkedHashMap<>();

  void add(Object value) {
    values.putIfAbsent(key(value), value);
  }

  /** Those that are used, and the first one, whatever it is: it may be a docstring. */
  Object[] used(Set<Object> keys) {
    Object first = values.isEmpty() ? null : values.keySet().iterator().next();
    return values.entrySet().stream()
        .filter(e -> e.getKey().equals(first) || keys.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .toArray();
  }

  static Object key(Object value) {
    return switch (value) {
      case Double d -> typed(Double.class, Double.doubleToRawLongBits(d));
      case PyComplex c ->
          Arrays.asList(
              "complex", Double.doubleToRawLongBits(c.real), Double.doubleToRawLongBits(c.imag));
      case PyBytes b -> typed("bytes", new Bytes(b.value));
      case PyTuple t -> typed("tuple", Arrays.stream(t.items).map(ConstantTable::key).toList());
      case PyFrozenSet s ->
          typed(
              "frozenset",
              Arrays.stream(s.toArray()).map(ConstantTable::key).collect(Collectors.toSet()));
      case PySlice s -> Arrays.asList("slice", key(s.start), key(s.stop), key(s.step));
      default -> typed(value.getClass(), value);
    };
  }
}
