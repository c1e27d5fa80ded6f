package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class EmptyParameter extends PyObject {
  @StaticMethod("f(a,,b)")
  static void f(Object a, Object b) {} // expect: empty parameter: (a,,b)
}
