package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class RestNeedsArray extends PyObject {
  @Method("f(self, /, *args)")
  void f(Object args) {} // expect: *args needs a Java parameter of type Object[]
}
