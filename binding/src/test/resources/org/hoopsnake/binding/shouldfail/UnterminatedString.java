package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class UnterminatedString extends PyObject {
  @StaticMethod("f(a='b)")
  static void f(Object a) {} // expect: unterminated string: a='b
}
