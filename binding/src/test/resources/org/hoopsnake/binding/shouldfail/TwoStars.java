package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class TwoStars extends PyObject {
  @StaticMethod("f(*a, *b)")
  static void f(Object[] a, Object[] b) {} // expect: misplaced '*b'
}
