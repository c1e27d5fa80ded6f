package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadParameterName extends PyObject {
  @StaticMethod("f(1a)")
  static void f(Object a) {} // expect: not a parameter name: '1a'
}
