package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class KeywordsNotLast extends PyObject {
  @StaticMethod("f(**a, b)")
  static void f(PyDict a, Object b) {} // expect: '**a' must come last
}
