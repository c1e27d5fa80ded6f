package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class ParameterCount extends PyObject {
  @Method("f(self, a, b, /)")
  void f(Object a) {} // expect: the signature has 2 parameters but the Java method takes 1
}
