package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadParameterType extends PyObject {
  @Method("f(self, a, /)")
  void f(Runnable a) {} // expect: cannot convert 'a' to java.lang.Runnable
}
