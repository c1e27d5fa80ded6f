package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class NoneForPrimitive extends PyObject {
  @Method("f(self, a=None, /)")
  void f(boolean a) {} // expect: the default None does not fit boolean
}
