package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class BadReceiver extends PyObject {
  @Method("f(self, /)")
  static void f(Runnable self) {} // expect: cannot convert a receiver to java.lang.Runnable
}
