package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class PrivateMethod extends PyObject {
  @Method("f(self, /)")
  private void f() {} // expect: the Java method must not be private
}
