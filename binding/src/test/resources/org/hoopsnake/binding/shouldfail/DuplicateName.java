package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class DuplicateName extends PyObject {
  @Method("f(self, /)")
  void f() {}

  @Method("f(self, a, /)")
  void f(Object a) {} // expect: duplicate declaration of 'f'
}
