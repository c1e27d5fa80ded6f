package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class CheckedException extends PyObject {
  @Method("f(self, /)")
  void f() throws Exception {} // expect: the Java method must not throw java.lang.Exception
}
