package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class RequiredAfterOptional extends PyObject {
  @StaticMethod("f(a=1, b)")
  static void f(Object a, Object b) {} // expect: required parameter after an optional one: b
}
