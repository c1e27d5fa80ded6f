package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadFunctionName extends PyObject {
  @StaticMethod("f g(a)")
  static void f(Object a) {} // expect: not a function name: 'f g'
}
