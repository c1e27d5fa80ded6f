package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class MissingSelf extends PyObject {
  @Method("f(a)")
  void f(Object a) {} // expect: the first parameter must be self: f(a)
}
