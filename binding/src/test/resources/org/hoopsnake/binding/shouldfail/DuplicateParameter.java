package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class DuplicateParameter extends PyObject {
  @StaticMethod("f(a, a)")
  static void f(Object a, Object b) {} // expect: duplicate parameter 'a'
}
