package org.hoopsnake.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hoopsnake.ast.Span;

/** Compares two trees but for their spans. */
final class TreeDifference {
  private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

  private TreeDifference() {}

  /** Where the trees differ, or null. */
  static String find(Object left, Object right) throws ReflectiveOperationException {
    if (left == right || left instanceof Span) {
      return null;
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      if (a.size() != b.size()) {
        return a + " and " + b;
      }
      for (int i = 0; i < a.size(); i++) {
        String difference = find(a.get(i), b.get(i));
        if (difference != null) {
          return difference;
        }
      }
      return null;
    }
    if (left instanceof Record
        && right != null
        && left.getClass() == right.getClass()
        && left.getClass().getPackageName().equals("org.hoopsnake.ast")) {
      for (RecordComponent component :
          COMPONENTS.computeIfAbsent(left.getClass(), Class::getRecordComponents)) {
        Object a = component.getAccessor().invoke(left);
        Object b = component.getAccessor().invoke(right);
        if (a instanceof byte[]) {
          return left.equals(right) ? null : left + " and " + right;
        }
        String difference = find(a, b);
        if (difference != null) {
          return difference;
        }
      }
      return null;
    }
    return left != null && left.equals(right) ? null : left + " and " + right;
  }
}
