package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class MisplacedSlash extends PyObject {
  @StaticMethod("f(/, a)")
  static void f(Object a) {} // expect: misplaced '/'
}
