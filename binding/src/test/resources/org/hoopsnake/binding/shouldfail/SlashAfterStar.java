package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class SlashAfterStar extends PyObject {
  @StaticMethod("f(*, a, /)")
  static void f(Object a) {} // expect: '/' must come before '*'
}
