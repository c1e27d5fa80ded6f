package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadResult extends PyObject {
  @Method("f(self, /)")
  Runnable f() { // expect: cannot convert a result of type java.lang.Runnable
    return null;
  }
}
