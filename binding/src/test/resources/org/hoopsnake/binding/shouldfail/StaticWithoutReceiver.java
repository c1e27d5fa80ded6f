package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class StaticWithoutReceiver extends PyObject {
  @Method("f(self, /)")
  static void f() {} // expect: the first Java parameter must be the receiver
}
