package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadDefault extends PyObject {
  @StaticMethod("f(a=b)")
  static void f(Object a) {} // expect: not a default: b
}
